import { z } from 'zod';
import { Settled } from '../clash.ts';
import { defineKind } from '../define.ts';
import {
  CharterAction,
  CharterAnswer,
  CharterChapter,
  CharterClause,
  CharterComment,
  CharterProposal,
  CharterResult,
  CharterRound,
  CharterSignature,
  CharterStep,
  CharterSupport,
  CharterVersion,
} from './charter.ts';

/** The collaboration charter (*samarbejdskodeks*). */
export const charterKind = defineKind({
  name: 'charter',
  version: 1,
  content: {
    fields: { preamble: z.string() },
    lists: {
      chapters: { schema: CharterChapter },
      // A clause with another's reason, or hands that nobody counted, would be words put into somebody's mouth.
      clauses: { schema: CharterClause, together: [['text', 'rationale']] },
      proposals: { schema: CharterProposal },
      support: { schema: CharterSupport, together: [['for', 'against']] },
      comments: { schema: CharterComment },
      steps: { schema: CharterStep },
      versions: { schema: CharterVersion },
      signatures: { schema: CharterSignature },
      rounds: { schema: CharterRound },
      answers: { schema: CharterAnswer },
      results: { schema: CharterResult },
      actions: { schema: CharterAction },
    },
  },
  facts: { settled: Settled },
  upcast: {},
});

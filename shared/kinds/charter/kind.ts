import { z } from 'zod';
import { defineKind } from '../define.ts';
import {
  CharterAction,
  CharterChapter,
  CharterClause,
  CharterComment,
  CharterProposal,
  CharterSupport,
} from './charter.ts';
import { CHARTER_FACTS } from './facts.ts';
import { upcastToFacts } from './upcast.ts';

/**
 * The collaboration charter (*samarbejdskodeks*): what is written and said of it is content, what was adopted, signed, asked
 * and counted are facts. Answers of a round never lie in it.
 */
export const charterKind = defineKind({
  name: 'charter',
  version: 2,
  content: {
    fields: { preamble: z.string() },
    lists: {
      chapters: { schema: CharterChapter },
      // A clause with another's reason, or hands that nobody counted, would be words put into somebody's mouth.
      clauses: { schema: CharterClause, together: [['text', 'rationale']] },
      proposals: { schema: CharterProposal.omit({ state: true }), onRestore: 'stays' },
      support: { schema: CharterSupport, together: [['for', 'against']], onRestore: 'stays' },
      comments: { schema: CharterComment, onRestore: 'stays' },
      actions: { schema: CharterAction, onRestore: 'stays' },
    },
  },
  facts: CHARTER_FACTS,
  writers: {
    content: 'everyone',
    facts: {
      stepTaken: 'everyone',
      adopted: 'everyone',
      signed: 'everyone',
      withdrawn: 'everyone',
      proposalSettled: 'everyone',
      roundOpened: 'everyone',
      roundClosed: 'everyone',
      settled: 'everyone',
    },
  },
  upcast: { 1: upcastToFacts },
});

import { z } from 'zod';
import {
  CodeAction,
  CodeAnswer,
  CodeChapter,
  CodeClause,
  CodeComment,
  CodeProposal,
  CodeResult,
  CodeRound,
  CodeSignature,
  CodeStep,
  CodeSupport,
  CodeVersion,
} from '../../records/code.ts';
import { defineKind } from '../define.ts';

/** The collaboration charter (*samarbejdskodeks*). */
export const charterKind = defineKind({
  name: 'code',
  version: 1,
  content: {
    fields: { preamble: z.string() },
    lists: {
      chapters: { schema: CodeChapter },
      // A clause with another's reason, or hands that nobody counted, would be words put into somebody's mouth.
      clauses: { schema: CodeClause, together: [['text', 'rationale']] },
      proposals: { schema: CodeProposal },
      support: { schema: CodeSupport, together: [['for', 'against']] },
      comments: { schema: CodeComment },
      steps: { schema: CodeStep },
      versions: { schema: CodeVersion },
      signatures: { schema: CodeSignature },
      rounds: { schema: CodeRound },
      answers: { schema: CodeAnswer },
      results: { schema: CodeResult },
      actions: { schema: CodeAction },
    },
  },
  facts: {},
  upcast: {},
});

import { z } from 'zod';
import { IsoDate } from '../records/case.ts';
import {
  CodeAction,
  CodeAnswer,
  CodeChapter,
  CodeClause,
  CodeContent,
  CodeProposal,
  CodeStepKind,
  CodeSupport,
} from '../records/code.ts';
import { TransferId } from '../records/ids.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';

const Key = z.string().min(1).max(80);
const Text = z.string().max(5000);

export const CodeFormat = z.enum(['md', 'pdf', 'docx', 'html', 'json']);
export type CodeFormat = z.infer<typeof CodeFormat>;

/** `wall`: the clauses alone, large, for one sheet. `working`: what stands now, adopted or not. */
export const CodeEdition = z.enum(['adopted', 'wall', 'working']);
export type CodeEdition = z.infer<typeof CodeEdition>;

/** The samarbejdskodeks. Every change answers the whole code as it then is; nothing answers single answers of a round. */
export const code = {
  /** Null until it is begun. */
  get: query(z.object({}), CodeContent.nullable()),
  /** With these chapters and no text; `conflict` when there is one. */
  begin: mutation(z.object({ chapters: z.array(z.string().min(1).max(500)).max(40) }), CodeContent),
  setPreamble: mutation(z.object({ text: Text }), CodeContent),
  putChapter: mutation(z.object({ chapter: CodeChapter }), CodeContent),
  /** `conflict` while clauses stand in it. */
  removeChapter: mutation(z.object({ chapter: Key }), CodeContent),
  /** A clause that was adopted stays in its version; here it is worked on. */
  putClause: mutation(z.object({ clause: CodeClause.omit({ origin: true }) }), CodeContent),
  move: mutation(
    z.object({ list: z.enum(['chapters', 'clauses']), id: Key, index: z.int().min(0).max(500) }),
    CodeContent,
  ),
  propose: mutation(
    z.object({ proposal: CodeProposal.pick({ clause: true, chapter: true, text: true, why: true, by: true }) }),
    CodeContent,
  ),
  /** Puts the text into the clauses, into the one named `into` where several proposals become one; the clause keeps which proposals it was made of. `conflict` when it is decided already. */
  merge: mutation(z.object({ proposal: Key, text: Text, into: Key.optional() }), CodeContent),
  decline: mutation(z.object({ proposal: Key }), CodeContent),
  support: mutation(CodeSupport.omit({ id: true }), CodeContent),
  comment: mutation(z.object({ target: Key, text: Text.min(1) }), CodeContent),
  step: mutation(z.object({ step: CodeStepKind.exclude(['adopted']), note: Text }), CodeContent),
  /** Seals the text as it stands as the next version. `conflict` when there is no clause, or nothing has changed since the last. */
  adopt: mutation(z.object({ body: z.string().min(1).max(500), date: IsoDate, item: z.string().max(40) }), CodeContent),
  /** The latest version; again after it was withdrawn signs anew. */
  sign: mutation(z.object({ member: Key, name: z.string().min(1).max(200) }), CodeContent),
  withdraw: mutation(z.object({ member: Key }), CodeContent),
  openRound: mutation(
    z.object({
      kind: z.enum(['evaluation', 'reflection']),
      name: z.string().min(1).max(500),
      clauses: z.array(Key).min(1).max(300),
    }),
    CodeContent,
  ),
  /** Without name, without time, each answer by itself. `conflict` when the round is closed. */
  answer: mutation(
    z.object({
      round: Key,
      answers: z
        .array(CodeAnswer.pick({ clause: true, score: true, example: true, comment: true }))
        .min(1)
        .max(300),
    }),
    z.object({}),
  ),
  /** Counts once and for all; `forbidden` on another computer than the one that opened it. */
  closeRound: mutation(z.object({ round: Key }), CodeContent),
  putAction: mutation(z.object({ action: CodeAction.omit({ at: true }) }), CodeContent),
  /** The whole record as a file for another computer. */
  savePackage: mutation(z.object({}), SavedTransfer),
  /** Merges such a file; see `mergePackage` in electron/core/code/package.ts for what is refused. */
  mergePackage: mutation(z.object({ transfer: TransferId }), CodeContent),
  file: mutation(z.object({ format: CodeFormat, edition: CodeEdition }), SavedTransfer),
};

import { z } from 'zod';
import { PackageChange } from '../charter/changes.ts';
import {
  CharterAction,
  CharterAnswer,
  CharterChapter,
  CharterClause,
  CharterContent,
  CharterProposal,
  CharterStepKind,
  CharterSupport,
} from '../kinds/charter/charter.ts';
import { IsoDate } from '../kinds/day.ts';
import { RecordId, TransferId } from '../kinds/ids.ts';
import { CharterFormat } from '../print/formats.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';

const Key = z.string().min(1).max(80);
const Text = z.string().max(5000);

export { CharterFormat };

/** `wall`: the clauses alone, large, for one sheet. `working`: what stands now, adopted or not. */
export const CharterEdition = z.enum(['adopted', 'wall', 'working']);
export type CharterEdition = z.infer<typeof CharterEdition>;

/** The samarbejdskodeks. Every change answers the whole charter as it then is; nothing answers single answers of a round. */
export const charter = {
  /** Null until it is begun. */
  get: query(z.object({ id: RecordId.optional() }), CharterContent.nullable()),
  /** With these chapters and no text; `conflict` when there is one. */
  begin: mutation(z.object({ chapters: z.array(z.string().min(1).max(500)).max(40) }), CharterContent),
  setPreamble: mutation(z.object({ text: Text }), CharterContent),
  putChapter: mutation(z.object({ chapter: CharterChapter }), CharterContent),
  /** `conflict` while clauses stand in it. */
  removeChapter: mutation(z.object({ chapter: Key }), CharterContent),
  /** A clause that was adopted stays in its version; here it is worked on. */
  putClause: mutation(z.object({ clause: CharterClause.omit({ origin: true }) }), CharterContent),
  move: mutation(
    z.object({ list: z.enum(['chapters', 'clauses']), id: Key, index: z.int().min(0).max(500) }),
    CharterContent,
  ),
  propose: mutation(
    z.object({ proposal: CharterProposal.pick({ clause: true, chapter: true, text: true, why: true, by: true }) }),
    CharterContent,
  ),
  /** Puts the text into the clauses, into the one named `into` where several proposals become one; the clause keeps which proposals it was made of. `conflict` when it is decided already. */
  merge: mutation(z.object({ proposal: Key, text: Text, into: Key.optional() }), CharterContent),
  decline: mutation(z.object({ proposal: Key }), CharterContent),
  support: mutation(CharterSupport.omit({ id: true }), CharterContent),
  comment: mutation(z.object({ target: Key, text: Text.min(1) }), CharterContent),
  step: mutation(z.object({ step: CharterStepKind.exclude(['adopted']), note: Text }), CharterContent),
  /** Seals the text as it stands as the next version. `conflict` when there is no clause, or nothing has changed since the last. */
  adopt: mutation(
    z.object({ body: z.string().min(1).max(500), date: IsoDate, item: z.string().max(40) }),
    CharterContent,
  ),
  /** The latest version; again after it was withdrawn signs anew. */
  sign: mutation(z.object({ member: Key, name: z.string().min(1).max(200) }), CharterContent),
  withdraw: mutation(z.object({ member: Key }), CharterContent),
  openRound: mutation(
    z.object({
      kind: z.enum(['evaluation', 'reflection']),
      name: z.string().min(1).max(500),
      clauses: z.array(Key).min(1).max(300),
    }),
    CharterContent,
  ),
  /** Without name, without time, each answer by itself. `conflict` when the round is closed. */
  answer: mutation(
    z.object({
      round: Key,
      answers: z
        .array(CharterAnswer.pick({ clause: true, score: true, example: true, comment: true }))
        .min(1)
        .max(300),
    }),
    z.object({}),
    // A note of the request would tell when, and how often, somebody answered.
    { repeat: 'named' },
  ),
  /** Counts once and for all; `forbidden` on another computer than the one that opened it. */
  closeRound: mutation(z.object({ round: Key }), CharterContent),
  putAction: mutation(z.object({ action: CharterAction.omit({ at: true }) }), CharterContent),
  /** Answers given here, as a file for the computer that closes their round; `forbidden` on that one. */
  saveAnswers: mutation(z.object({ round: Key }), SavedTransfer),
  /** Takes such a file in, on the computer that closes the round; taken twice it counts once. */
  takeAnswers: mutation(z.object({ transfer: TransferId }), z.object({})),
  /** The whole record as a file for another computer, without answers; `file_too_large` when none could take it. */
  savePackage: mutation(z.object({}), SavedTransfer),
  /** What such a file would change, told before it is taken; refused as merging it is. */
  previewPackage: query(z.object({ transfer: TransferId }), z.array(PackageChange)),
  /** Merges such a file; see `mergeCharterPackage` in electron/core/longWork/charterPackage.ts for what is refused. */
  mergePackage: mutation(z.object({ transfer: TransferId }), CharterContent),
  file: mutation(z.object({ format: CharterFormat, edition: CharterEdition }), SavedTransfer),
};

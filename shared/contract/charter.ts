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
  ClauseStatus,
} from '../kinds/charter/charter.ts';
import { IsoDate } from '../kinds/day.ts';
import { RecordId, TransferId } from '../kinds/ids.ts';
import { CharterFormat } from '../print/enums.ts';
import { mutation, query, type Refusals } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';
import { NAMED } from './refusals.ts';
import { TOUCHES } from './touches.ts';

const Key = z.string().min(1).max(80);
const Text = z.string().max(5000);

export { CharterFormat };

/** `wall`: the clauses alone, large, for one sheet. `working`: what stands now, adopted or not. */
export const CharterEdition = z.enum(['adopted', 'wall', 'working']);
export type CharterEdition = z.infer<typeof CharterEdition>;

/** A change of the charter, answered with the whole of it. */
const ofCharter = <I extends z.ZodType, const R extends string = never>(
  input: I,
  refuses: Refusals<R> = {} as Refusals<R>,
) => mutation(input, CharterContent, { touches: TOUCHES.charter, answers: ['charter.get'], refuses });

/** Why a file of the charter is not taken: what it is, and by which rule of merging (`MergeBreach`). */
const PACKAGE = {
  notPackage: null,
  newer: null,
  damaged: null,
  tooLarge: null,
  seal: null,
  rule: null,
  own: null,
  deleted: null,
  foreign: null,
  broken: null,
  unsignedFact: null,
  otherKey: null,
} as const;

/** Where the version in force is needed: there is none, its seal is broken, or it is to be settled which it is. */
const IN_FORCE = { notAdopted: null, broken: null, unsettledCharter: null } as const;

/** A file is made and nothing is changed. */
const FILE = { touches: TOUCHES.nothing } as const;

/** The samarbejdskodeks. Every change answers the whole charter as it then is; nothing answers single answers of a round. */
export const charter = {
  /** Null until it is begun. */
  get: query(z.object({ id: RecordId.optional() }), CharterContent.nullable()),
  /** With these chapters and no text; `conflict` when there is one. */
  begin: ofCharter(z.object({ chapters: z.array(z.string().min(1).max(500)).max(40) }), { ...NAMED, begun: null }),
  setPreamble: ofCharter(z.object({ text: Text })),
  /** A new one comes last, or to the place given. */
  putChapter: ofCharter(z.object({ chapter: CharterChapter, index: z.int().min(0).max(500).optional() })),
  /** `conflict` while clauses stand in it. */
  removeChapter: ofCharter(z.object({ chapter: Key }), { hasClauses: null }),
  /** A clause that was adopted stays in its version; here it is worked on. */
  putClause: ofCharter(z.object({ clause: CharterClause.omit({ origin: true }) })),
  /** Withdrawn, a clause is in the text no longer and comes back by another status: what was written is never deleted. */
  setClauseStatus: ofCharter(z.object({ clause: Key, status: ClauseStatus })),
  move: ofCharter(z.object({ list: z.enum(['chapters', 'clauses']), id: Key, index: z.int().min(0).max(500) })),
  propose: ofCharter(
    z.object({
      proposal: CharterProposal.pick({ clause: true, chapter: true, text: true, why: true }).extend({
        by: z.string().trim().min(1).max(200),
      }),
    }),
  ),
  /** Puts the text into the clauses, into the one named `into` where several proposals become one; the clause keeps which proposals it was made of. `conflict` when it is decided already. */
  merge: ofCharter(z.object({ proposal: Key, text: Text, into: Key.optional() }), {
    ...NAMED,
    decided: null,
    unsettledProposal: null,
  }),
  decline: ofCharter(z.object({ proposal: Key }), { ...NAMED, decided: null, unsettledProposal: null }),
  support: ofCharter(CharterSupport.omit({ id: true })),
  comment: ofCharter(z.object({ target: Key, text: Text.min(1) }), NAMED),
  step: ofCharter(z.object({ step: CharterStepKind.exclude(['adopted']), note: Text }), NAMED),
  /** Seals the text as it stands as the next version. `conflict` when there is no clause, or nothing has changed since the last. */
  adopt: ofCharter(z.object({ body: z.string().min(1).max(500), date: IsoDate, item: z.string().max(40) }), {
    ...NAMED,
    noClause: null,
    unchanged: null,
    unsettledCharter: null,
  }),
  /** The latest version; again after it was withdrawn signs anew. */
  sign: ofCharter(z.object({ member: Key, name: z.string().min(1).max(200) }), { ...NAMED, ...IN_FORCE }),
  withdraw: ofCharter(z.object({ member: Key }), { ...NAMED, ...IN_FORCE }),
  openRound: ofCharter(
    z.object({
      kind: z.enum(['evaluation', 'reflection']),
      name: z.string().min(1).max(500),
      clauses: z.array(Key).min(1).max(300),
    }),
    { ...NAMED, ...IN_FORCE },
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
    { repeat: 'named', touches: TOUCHES.charter, refuses: { roundClosed: null } },
  ),
  /** Counts once and for all; `forbidden` on another computer than the one that opened it. */
  closeRound: ofCharter(z.object({ round: Key }), { ...NAMED, roundClosed: null, notRoundKeeper: null }),
  putAction: ofCharter(z.object({ action: CharterAction.omit({ at: true }) })),
  /** Answers given here, as a file for the computer that closes their round; `forbidden` on that one. */
  saveAnswers: mutation(z.object({ round: Key }), SavedTransfer, {
    ...FILE,
    refuses: { ownRound: null, roundClosed: null },
  }),
  /** Takes such a file in, on the computer that closes the round; taken twice it counts once. */
  takeAnswers: mutation(z.object({ transfer: TransferId }), z.object({}), {
    touches: TOUCHES.charter,
    refuses: { notAnswers: null, notRoundKeeper: null, roundClosed: null, tooLarge: null },
  }),
  /** The whole record as a file for another computer, without answers; `file_too_large` when none could take it. */
  savePackage: mutation(z.object({}), SavedTransfer, { ...FILE, refuses: { tooLarge: null } }),
  /** What such a file would change, told before it is taken; refused as merging it is. */
  previewPackage: query(z.object({ transfer: TransferId }), z.array(PackageChange)),
  /** Merges such a file; see `mergeCharterPackage` in electron/core/longWork/charterPackage.ts for what is refused. */
  mergePackage: ofCharter(z.object({ transfer: TransferId }), PACKAGE),
  file: mutation(z.object({ format: CharterFormat, edition: CharterEdition }), SavedTransfer, {
    ...FILE,
    refuses: IN_FORCE,
  }),
};

import { z } from 'zod';
import { IsoDate } from '../day.ts';
import { RecordId } from '../ids.ts';

const Id = z.string().min(1).max(80);
const Line = z.string().max(500);
const Text = z.string().max(5000);
const At = z.iso.datetime();

export const CharterChapter = z.object({ id: Id, title: Line });
export type CharterChapter = z.infer<typeof CharterChapter>;

export const ClauseStatus = z.enum(['draft', 'agreed', 'withdrawn']);

/** One point of the charter. `origin` names the proposals it was made of. */
export const CharterClause = z.object({
  id: Id,
  chapter: Id,
  text: Text,
  rationale: Text,
  status: ClauseStatus,
  origin: z.array(Id).max(100),
});
export type CharterClause = z.infer<typeof CharterClause>;

/** A new clause, or another text for one, from whom and why. */
export const CharterProposal = z.object({
  id: Id,
  /** Id of the clause it changes; null for a new one. */
  clause: Id.nullable(),
  chapter: Id,
  text: Text,
  why: Text,
  by: z.string().max(200),
  at: At,
  state: z.enum(['open', 'merged', 'declined']),
});
export type CharterProposal = z.infer<typeof CharterProposal>;

/** Hands of one group for and against a clause or proposal; its id is `target/group`. */
export const CharterSupport = z.object({
  id: z.string().max(170),
  target: Id,
  group: Id,
  for: z.int().min(0).max(99),
  against: z.int().min(0).max(99),
});
export type CharterSupport = z.infer<typeof CharterSupport>;

export const CharterComment = z.object({ id: Id, target: Id, text: Text, by: z.string().max(200), at: At });
export type CharterComment = z.infer<typeof CharterComment>;

/** udkast → høring i grupper → drøftelse → tilrettet → vedtaget → gældende → evalueret → revideret (docs/domain.md 6). */
export const CharterStepKind = z.enum([
  'draft',
  'hearing',
  'discussion',
  'adjusted',
  'adopted',
  'inForce',
  'evaluated',
  'revised',
]);
export type CharterStepKind = z.infer<typeof CharterStepKind>;

export const CharterStep = z.object({
  id: z.string().min(1).max(200),
  step: CharterStepKind,
  note: Text,
  by: z.string().max(200),
  at: At,
});
export type CharterStep = z.infer<typeof CharterStep>;

export const CharterText = z.object({
  preamble: Text,
  chapters: z.array(CharterChapter).max(40),
  clauses: z.array(CharterClause.pick({ id: true, chapter: true, text: true, rationale: true })).max(300),
});
export type CharterText = z.infer<typeof CharterText>;

/** What a body adopted: `hash` names the very bytes that were sealed, and `text` is what they say. */
export const CharterVersion = z.object({
  id: Id,
  number: z.int().min(1).max(1000),
  body: Line,
  date: IsoDate,
  item: z.string().max(40),
  text: CharterText,
  hash: z.string().max(64),
  by: z.string().max(200),
  at: At,
});
export type CharterVersion = z.infer<typeof CharterVersion>;

/** A member's sign-on to a version: voluntary, and taken back by a day. Its id is `version/member`. */
export const CharterSignature = z.object({
  id: z.string().max(170),
  version: Id,
  member: Id,
  name: z.string().max(200),
  at: At,
  withdrawnAt: At.nullable(),
});
export type CharterSignature = z.infer<typeof CharterSignature>;

/** How an adoption stands: `setAside` when a person chose another one with its number, `unsettled` while nobody has. */
export const CharterStanding = z.enum(['inForce', 'earlier', 'unsettled', 'setAside']);
export type CharterStanding = z.infer<typeof CharterStanding>;

/** *Lever vi op til det?*, or a short reflection after a meeting. */
export const CharterRound = z.object({
  id: Id,
  kind: z.enum(['evaluation', 'reflection']),
  name: Line,
  version: Id,
  /** Ids of clauses that are asked about. */
  clauses: z.array(Id).max(300),
  openedAt: At,
  closedAt: At.nullable(),
});
export type CharterRound = z.infer<typeof CharterRound>;

/** One answer to one clause. It carries no name, no time and nothing that ties it to another answer. */
export const CharterAnswer = z.object({
  id: Id,
  round: Id,
  clause: Id,
  score: z.int().min(1).max(5),
  example: z.string().max(1000),
  comment: z.string().max(1000),
});
export type CharterAnswer = z.infer<typeof CharterAnswer>;

/** What a closed round found of one clause. Hidden below five answers: then only that it is. Its id is `round/clause`. */
export const CharterResult = z.object({
  id: z.string().max(170),
  round: Id,
  clause: Id,
  /** Answers of 1 to 5; null where fewer than five answered. */
  counts: z.array(z.int().min(0)).length(5).nullable(),
  /** Examples and comments in an order that says nothing; empty where the counts are hidden. */
  words: z.array(z.string().max(1000)).max(1000),
});
export type CharterResult = z.infer<typeof CharterResult>;

export const CharterAction = z.object({
  id: Id,
  clause: Id.nullable(),
  text: Text,
  owner: z.string().max(200),
  due: IsoDate.nullable(),
  done: z.string().max(1000).nullable(),
  at: At,
});
export type CharterAction = z.infer<typeof CharterAction>;

/** All of the charter but the answers, which nobody may read one by one. */
export const CharterContent = z.object({
  id: RecordId,
  preamble: Text,
  chapters: z.array(CharterChapter),
  clauses: z.array(CharterClause),
  proposals: z.array(CharterProposal),
  support: z.array(CharterSupport),
  comments: z.array(CharterComment),
  steps: z.array(CharterStep),
  /** By number. `sealed` is false, and the text empty, where the sealed bytes are missing or were changed. */
  versions: z.array(CharterVersion.extend({ sealed: z.boolean(), standing: CharterStanding })),
  /** Id of the version in force; null while nothing is adopted, or while it is unsettled which is. */
  inForce: Id.nullable(),
  signatures: z.array(CharterSignature),
  /** `mayClose` on the computer that opened it; `sealed` is false where it is closed and what was counted cannot be read. */
  rounds: z.array(CharterRound.extend({ mayClose: z.boolean(), sealed: z.boolean() })),
  results: z.array(CharterResult),
  actions: z.array(CharterAction),
});
export type CharterContent = z.infer<typeof CharterContent>;

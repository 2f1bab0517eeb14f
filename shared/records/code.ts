import { z } from 'zod';
import { IsoDate } from './case.ts';
import { RecordId } from './ids.ts';

const Id = z.string().min(1).max(80);
const Line = z.string().max(500);
const Text = z.string().max(5000);
const At = z.iso.datetime();

export const CodeChapter = z.object({ id: Id, title: Line });
export type CodeChapter = z.infer<typeof CodeChapter>;

export const ClauseStatus = z.enum(['draft', 'agreed', 'withdrawn']);

/** One point of the code. `origin` names the proposals it was made of. */
export const CodeClause = z.object({
  id: Id,
  chapter: Id,
  text: Text,
  rationale: Text,
  status: ClauseStatus,
  origin: z.array(Id).max(100),
});
export type CodeClause = z.infer<typeof CodeClause>;

/** A new clause, or another text for one, from whom and why. */
export const CodeProposal = z.object({
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
export type CodeProposal = z.infer<typeof CodeProposal>;

/** Hands of one group for and against a clause or proposal; its id is `target/group`. */
export const CodeSupport = z.object({
  id: z.string().max(170),
  target: Id,
  group: Id,
  for: z.int().min(0).max(99),
  against: z.int().min(0).max(99),
});
export type CodeSupport = z.infer<typeof CodeSupport>;

export const CodeComment = z.object({ id: Id, target: Id, text: Text, by: z.string().max(200), at: At });
export type CodeComment = z.infer<typeof CodeComment>;

/** udkast → høring i grupper → drøftelse → tilrettet → vedtaget → gældende → evalueret → revideret (domain.md 6). */
export const CodeStepKind = z.enum([
  'draft',
  'hearing',
  'discussion',
  'adjusted',
  'adopted',
  'inForce',
  'evaluated',
  'revised',
]);
export type CodeStepKind = z.infer<typeof CodeStepKind>;

export const CodeStep = z.object({ id: Id, step: CodeStepKind, note: Text, by: z.string().max(200), at: At });
export type CodeStep = z.infer<typeof CodeStep>;

export const CodeText = z.object({
  preamble: Text,
  chapters: z.array(CodeChapter).max(40),
  clauses: z.array(CodeClause.pick({ id: true, chapter: true, text: true, rationale: true })).max(300),
});
export type CodeText = z.infer<typeof CodeText>;

/** What a body adopted, sealed: `hash` names the text, and no procedure changes it. */
export const CodeVersion = z.object({
  id: Id,
  number: z.int().min(1).max(1000),
  body: Line,
  date: IsoDate,
  item: z.string().max(40),
  text: CodeText,
  hash: z.string().max(64),
  by: z.string().max(200),
  at: At,
});
export type CodeVersion = z.infer<typeof CodeVersion>;

/** A member's sign-on to a version: voluntary, and taken back by a day. Its id is `version/member`. */
export const CodeSignature = z.object({
  id: z.string().max(170),
  version: Id,
  member: Id,
  name: z.string().max(200),
  at: At,
  withdrawnAt: At.nullable(),
});
export type CodeSignature = z.infer<typeof CodeSignature>;

/** *Lever vi op til det?*, or a short reflection after a meeting. */
export const CodeRound = z.object({
  id: Id,
  kind: z.enum(['evaluation', 'reflection']),
  name: Line,
  version: Id,
  /** Ids of clauses that are asked about. */
  clauses: z.array(Id).max(300),
  openedAt: At,
  /** Names the computer that opened it, and alone may close it; see DECISIONS.md. */
  keeper: z.string().max(80),
  closedAt: At.nullable(),
});
export type CodeRound = z.infer<typeof CodeRound>;

/** One answer to one clause. It carries no name, no time and nothing that ties it to another answer. */
export const CodeAnswer = z.object({
  id: Id,
  round: Id,
  clause: Id,
  score: z.int().min(1).max(5),
  example: z.string().max(1000),
  comment: z.string().max(1000),
});
export type CodeAnswer = z.infer<typeof CodeAnswer>;

/** What a closed round found of one clause. Hidden below five answers: then only that it is. Its id is `round/clause`. */
export const CodeResult = z.object({
  id: z.string().max(170),
  round: Id,
  clause: Id,
  /** Answers of 1 to 5; null where fewer than five answered. */
  counts: z.array(z.int().min(0)).length(5).nullable(),
  /** Examples and comments in an order that says nothing; empty where the counts are hidden. */
  words: z.array(z.string().max(1000)).max(1000),
});
export type CodeResult = z.infer<typeof CodeResult>;

export const CodeAction = z.object({
  id: Id,
  clause: Id.nullable(),
  text: Text,
  owner: z.string().max(200),
  due: IsoDate.nullable(),
  done: z.string().max(1000).nullable(),
  at: At,
});
export type CodeAction = z.infer<typeof CodeAction>;

/** All of the code but the answers, which nobody may read one by one. */
export const CodeContent = z.object({
  id: RecordId,
  preamble: Text,
  chapters: z.array(CodeChapter),
  clauses: z.array(CodeClause),
  proposals: z.array(CodeProposal),
  support: z.array(CodeSupport),
  comments: z.array(CodeComment),
  steps: z.array(CodeStep),
  versions: z.array(CodeVersion.extend({ sealed: z.boolean() })),
  signatures: z.array(CodeSignature),
  rounds: z.array(CodeRound.omit({ keeper: true }).extend({ mayClose: z.boolean() })),
  results: z.array(CodeResult),
  actions: z.array(CodeAction),
});
export type CodeContent = z.infer<typeof CodeContent>;

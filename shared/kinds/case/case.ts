import { z } from 'zod';
import { CaseType } from '../caseType.ts';
import { IsoDate } from '../day.ts';
import type { DocJson } from '../docJson.ts';
import { FileHash } from '../ids.ts';
import { Openness } from '../openness.ts';
import { Handlerum } from './handlerum.ts';
import { CASE_STATUSES } from './values.ts';

export { CaseType } from '../caseType.ts';
export type { DocJson } from '../docJson.ts';

export const CaseStatus = z.enum(CASE_STATUSES);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** One stop on the case's way as people write it; in chain order. */
export const ChainStop = z.object({
  id: z.string().min(1).max(64),
  body: z.string().max(200),
  date: IsoDate.nullable(),
  role: z.enum(['decides', 'advises', 'informed']),
});
export type ChainStop = z.infer<typeof ChainStop>;

/** A stop with what has happened there. */
export const ChainStep = z.object({
  id: ChainStop.shape.id,
  body: ChainStop.shape.body,
  date: ChainStop.shape.date,
  itemNumber: z.string().max(20).nullable(),
  role: ChainStop.shape.role,
  /** The day the material was sent to this body's members; absent while unknown. */
  dispatchedOn: IsoDate.nullable().optional(),
  /** Why the case cannot wait, though its material was late (kommunestyrelsesloven § 8, stk. 4). */
  lateReason: z.string().max(2000).optional(),
});
export type ChainStep = z.infer<typeof ChainStep>;

export const StoredFile = z.object({
  hash: FileHash,
  name: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  /** Bytes. */
  size: z.int().min(0),
});
export type StoredFile = z.infer<typeof StoredFile>;

export const Attachment = z.object({
  id: z.string().min(1).max(64),
  /** The number people cite (*bilag 2*); null when the source gave none. */
  number: z.int().min(1).max(999).nullable(),
  title: z.string().max(500),
  /** Marked *anbefales*: the administration recommends reading it. */
  recommended: z.boolean(),
  /** Not to be published. */
  closed: z.boolean(),
  /** Null when the attachment is only listed. */
  file: StoredFile.nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** What was sent, so that a change since can be seen. */
export const Dispatched = z.object({ on: IsoDate, hash: z.string().max(64) });
export type Dispatched = z.infer<typeof Dispatched>;

/** Dismissed findings, kept in the case so that they travel with it (docs/text.md 5). */
export const Dismissal = z.object({
  id: z.string().min(1).max(64),
  check: z.string().max(20),
  contextHash: z.string().max(64),
  /** `wrong`: the check is mistaken. `accepted`: the finding is right and accepted here. */
  kind: z.enum(['wrong', 'accepted']),
  reason: z.string().min(1).max(2000),
  by: z.string().max(200),
  at: z.iso.datetime(),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** A person's answer to a check's question. All are kept; the latest of a check counts while the text it was about is the same. */
export const Answer = z.object({
  id: z.string().min(1).max(64),
  check: z.string().max(20),
  /** `yes`: in order. */
  answer: z.enum(['yes', 'no', 'notRelevant']),
  note: z.string().max(2000),
  by: z.string().max(200),
  at: z.iso.datetime(),
  /** Hash of the text it was about. */
  textHash: z.string().max(64),
});
export type Answer = z.infer<typeof Answer>;

/**
 * The fields of a case outside its text. In the record's Y.Doc the scalar fields are keys of the root map
 * `fields`; `chain`, `attachments`, `agreementLinks`, `dismissals` and `answers` are root maps by id, ordered by a
 * fractional `position` that stays inside the document. `status`, `dispatched`, what has happened at each stop and what was
 * released are played from the record's facts.
 */
export const CaseFields = z.object({
  title: z.string().max(500),
  /** Empty, or `00.30.00-S00-2-18` (shape validated by `isCaseNumber`, existence never). */
  caseNumber: z.string().max(60),
  caseType: CaseType,
  /**
   * The type an import set without being sure. It is in doubt while it is still the type and the text does not show it
   * (`shared/checks/reading/kind.ts`). Absent where the file stated it, null once a person has said what the case is.
   */
  guessedType: CaseType.nullable().optional(),
  status: CaseStatus,
  templateId: z.string().max(60),
  /** Name of the body that decides (beslutningskompetence); empty while unknown. */
  competence: z.string().max(200),
  openness: Openness,
  /** Absent until the case has been dispatched. */
  dispatched: Dispatched.nullable().optional(),
  responsible: z.object({ unit: z.string().max(200), person: z.string().max(200) }),
  chain: z.array(ChainStep).max(50),
  attachments: z.array(Attachment).max(500),
  /** Ids of commitments in an agreement, such as `KA26.1.3`. */
  agreementLinks: z.array(z.string().max(40)).max(100),
  dismissals: z.array(Dismissal).max(5000),
  answers: z.array(Answer).max(5000),
  /** Absent while nothing of it is recorded, so that older cases read as they were sealed. */
  handlerum: Handlerum.optional(),
});
export type CaseFields = z.infer<typeof CaseFields>;

/** Fields of a case nobody has written in yet. */
export function emptyCaseFields(templateId: string): CaseFields {
  return {
    title: '',
    caseNumber: '',
    caseType: 'decision',
    status: 'draft',
    templateId,
    competence: '',
    openness: { closed: false, reason: '', publicTitle: '' },
    responsible: { unit: '', person: '' },
    chain: [],
    attachments: [],
    agreementLinks: [],
    dismissals: [],
    answers: [],
  };
}

const CASE_NUMBER = /^\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}$/;

/** True for a sags-id of KLE shape: subject, handlingsfacet, serial, two-digit year (docs/domain.md 8). */
export function isCaseNumber(text: string): boolean {
  return CASE_NUMBER.test(text);
}

/** A whole case outside storage: what importers make, and what checks and exporters read. */
export interface CaseContent {
  readonly fields: CaseFields;
  /** ProseMirror JSON of `caseSchema`; the top node is `doc`. */
  readonly body: DocJson;
}

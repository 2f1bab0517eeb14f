import { z } from 'zod';
import { CaseFields, CaseStatus, CaseType, ChainStep } from '../kinds/case/case.ts';
import { IsoDate } from '../kinds/day.ts';
import { RecordId } from '../kinds/ids.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { NAMED } from './refusals.ts';
import { TOUCHES } from './touches.ts';
import { CASE_SORTS } from './values.ts';

/** One line of the case list, read from the projection. */
export const CaseRow = z.object({
  id: RecordId,
  title: z.string(),
  caseNumber: z.string(),
  caseType: CaseType,
  status: CaseStatus,
  closed: z.boolean(),
  templateId: z.string(),
  /** Bodies of the chain in order, with their dates. */
  chain: z.array(z.object({ body: z.string(), date: z.string().nullable() })),
  competence: z.string(),
  /** Earliest date of the chain that is still ahead of the last change, else the last one. */
  nextDate: z.string().nullable(),
  words: z.int(),
  /** Null under 100 words. */
  lix: z.number().nullable(),
  errors: z.int(),
  warnings: z.int(),
  suggestions: z.int(),
  /** Fields that a draft still lacks, which are no errors yet (`weightOf`). */
  missing: z.int(),
  /** Not a word stands in it. */
  blank: z.boolean(),
  /** False for one that was read in a moment ago: nothing is known of its findings yet. */
  judged: z.boolean(),
  archived: z.boolean(),
  createdAt: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseSort = z.enum(CASE_SORTS);
export type CaseSort = z.infer<typeof CaseSort>;
export const CaseFilter = z.object({
  text: z.string().max(200).optional(),
  status: z.array(CaseStatus).max(10).optional(),
  caseType: z.array(CaseType).max(10).optional(),
  body: z.string().max(200).optional(),
  /** Only cases whose `nextDate` is this day or later. */
  dateFrom: IsoDate.optional(),
  archived: z.boolean().optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

const Several = z.object({ ids: z.array(RecordId).min(1).max(1000) });

export const cases = {
  list: query(
    z.object({
      filter: CaseFilter,
      sort: CaseSort,
      order: z.enum(['ascending', 'descending']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), rows: z.array(CaseRow) }),
  ),
  get: query(z.object({ id: RecordId }), z.object({ row: CaseRow, fields: CaseFields })),
  /** Bodies named in any chain, for the filter. */
  bodies: query(z.object({}), z.array(z.string())),
  create: mutation(
    z.object({ templateId: z.string().max(60), caseType: CaseType, title: z.string().max(500) }),
    CaseRow,
    { touches: TOUCHES.cases },
  ),
  duplicate: mutation(z.object({ id: RecordId }), CaseRow, { touches: TOUCHES.cases }),
  /**
   * Somebody asks whether the case may be dispatched: from now on what it lacks is an error. One that was asked about before, or is no
   * draft, is passed over.
   */
  askGate: mutation(z.object({ id: RecordId }), CaseRow, { touches: TOUCHES.cases }),
  /** Sets the status *klar til udsendelse*; `not_ready` while an error stands that nobody has overridden. */
  markReady: mutation(z.object({ id: RecordId }), CaseRow, {
    touches: TOUCHES.cases,
    refuses: { ...NAMED, kindInDoubt: 'kind' },
  }),
  /** Where the case stands, as a person says; `not_ready` as `markReady`. The status it has already is passed over. */
  setStatus: mutation(z.object({ id: RecordId, status: CaseStatus }), CaseRow, {
    touches: TOUCHES.cases,
    refuses: { ...NAMED, kindInDoubt: 'kind' },
  }),
  /** When the material went out to a stop that no meeting here has sent, and why it could not wait. */
  tellStop: mutation(
    z.object({
      id: RecordId,
      stop: ChainStep.shape.id,
      dispatchedOn: ChainStep.shape.dispatchedOn,
      lateReason: ChainStep.shape.lateReason,
    }),
    CaseRow,
    { touches: TOUCHES.cases, refuses: { sent: null } },
  ),
  archive: mutation(Several, z.object({ changed: z.int() }), { touches: TOUCHES.cases }),
  unarchive: mutation(Several, z.object({ changed: z.int() }), { touches: TOUCHES.cases }),
};

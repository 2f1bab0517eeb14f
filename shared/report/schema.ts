import { z } from 'zod';
import { CaseStatus, CaseType, ChainStep } from '../kinds/case/case.ts';
import { CheckCategory, CheckSeverity } from '../kinds/checklist/checklist.ts';

/** Names the form of a report; a change that readers would notice makes it `/2`. */
export const REPORT_SCHEMA = 'handlerum.check-report/1';

const Both = z.object({ da: z.string(), en: z.string() });

/** What a finding is about, in words: a report is read without the case beside it. */
const Found = z.object({
  check: z.string(),
  name: Both,
  category: CheckCategory,
  severity: CheckSeverity,
  /** Danish heading of the section; null when it is about the whole case. */
  section: z.string().nullable(),
  /** The exact words; empty where something is missing. */
  text: z.string(),
  message: Both,
});

const SetAside = Found.extend({
  kind: z.enum(['wrong', 'accepted']),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** What one case is told to be like, for those who work with it. Internal: it holds overrides, answers and names. */
export const CaseReport = z.object({
  case: z.object({
    title: z.string(),
    caseNumber: z.string(),
    caseType: CaseType,
    status: CaseStatus,
    closed: z.boolean(),
    competence: z.string(),
    chain: z.array(ChainStep.pick({ body: true, date: true, itemNumber: true, role: true })),
  }),
  /** The version it was judged by; null numbers where no body has adopted one. */
  checklist: z.object({
    name: z.string(),
    number: z.int().nullable(),
    body: z.string().nullable(),
    from: z.string().nullable(),
  }),
  facts: z.object({ words: z.int(), sentences: z.int(), lix: z.number().nullable() }),
  /** The five categories, each by itself: there is no sum over them. */
  categories: z.array(
    z.object({
      category: CheckCategory,
      state: z.enum(['done', 'open']),
      errors: z.int(),
      warnings: z.int(),
      suggestions: z.int(),
      /** What to do first; null when nothing is open. */
      first: Both.nullable(),
    }),
  ),
  findings: z.array(Found.extend({ suggestion: Both.nullable(), why: Both })),
  worst: z.array(z.object({ section: z.string(), text: z.string(), reasons: z.array(Both) })),
  questions: z.array(
    z.object({
      check: z.string(),
      question: Both,
      state: z.enum(['unanswered', 'answered', 'lapsed']),
      answer: z.enum(['yes', 'no', 'notRelevant']).nullable(),
      note: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  /** Errors let pass with a reason (the gate). */
  overrides: z.array(SetAside),
  /** The rest of what people have set aside, of either kind. */
  dismissals: z.array(SetAside),
  /** Checks that found nothing and were not set aside. */
  inOrder: z.array(z.object({ check: z.string(), name: Both, category: CheckCategory })),
});
export type CaseReport = z.infer<typeof CaseReport>;

/** One report as a file: of one case, or of all cases one body has before it on a day, in the order of the agenda. */
export const CheckReport = z.object({
  schema: z.literal(REPORT_SCHEMA),
  /** Always so: see `CaseReport`. */
  internal: z.literal(true),
  madeAt: z.iso.datetime(),
  municipality: z.string(),
  /** Null when it is about one case. */
  meeting: z.object({ body: z.string(), date: z.string() }).nullable(),
  cases: z.array(CaseReport),
});
export type CheckReport = z.infer<typeof CheckReport>;

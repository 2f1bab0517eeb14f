import { z } from 'zod';
import { CaseType } from '../caseType.ts';
import { IsoDate } from '../day.ts';
import { SECTION_KEYS } from '../sections.ts';

/** A value for each case type; one that is left out is as the program has it. */
const perCaseType = <S extends z.ZodType>(value: S) => z.partialRecord(CaseType, value);

export const CheckSeverity = z.enum(['error', 'warning', 'suggestion']);
export const CheckCategory = z.enum(['precision', 'completeness', 'room', 'language', 'process']);

/** What a council has changed of one check. */
export const CheckSetting = z.object({
  on: perCaseType(z.boolean()).optional(),
  severity: perCaseType(CheckSeverity).optional(),
  /** By the threshold's id. */
  thresholds: z.record(z.string().max(40), perCaseType(z.number())).optional(),
});
export type CheckSetting = z.infer<typeof CheckSetting>;

/** A question of the council's own, answered by a person for each case. */
export const OwnQuestion = z.object({
  /** Shown beside the program's own ids, so it may not look like one of them. */
  id: z.string().regex(/^EGET\d{2}$/),
  name: z.string().min(1).max(100),
  question: z.string().min(1).max(500),
  why: z.string().max(1000),
  category: CheckCategory,
  severity: CheckSeverity,
  /** All when empty. */
  caseTypes: z.array(CaseType).max(3),
  /** Sections the answer is about; the whole text when empty. */
  about: z.array(z.enum(SECTION_KEYS)).max(SECTION_KEYS.length),
});
export type OwnQuestion = z.infer<typeof OwnQuestion>;

export const ListTerm = z.object({
  term: z.string().min(1).max(100),
  plain: z.string().min(1).max(100).optional(),
  reason: z.string().max(300).optional(),
});
export type ListTerm = z.infer<typeof ListTerm>;

export const ListChange = z.object({
  added: z.array(ListTerm).max(2000),
  removed: z.array(z.string().min(1).max(100)).max(2000),
});
export type ListChange = z.infer<typeof ListChange>;

/** The longest word a person or a council can add to what is spelt right: one bound for all that take one. */
export const LONGEST_WORD = 80;
export const OwnWord = z.string().min(1).max(LONGEST_WORD);

/** What a checklist says. Only what differs from the program's own is in it, so a new check is on until somebody turns it off. */
export const ChecklistContent = z.object({
  name: z.string().min(1).max(200),
  checks: z.record(z.string().max(20), CheckSetting),
  questions: z.array(OwnQuestion).max(99),
  lists: z.record(z.string().max(60), ListChange),
  /** Words the spelling check takes as right: names of the municipality's streets, institutions and people, and own terms. */
  words: z.array(OwnWord).max(20_000),
});
export type ChecklistContent = z.infer<typeof ChecklistContent>;

/**
 * A checklist as it is told: what lies in the record is shown and can be mended, however long a word came to be that another program
 * or a merge brought.
 */
export const ToldChecklist = ChecklistContent.extend({
  name: z.string(),
  questions: z.array(OwnQuestion),
  lists: z.record(z.string(), z.object({ added: z.array(ListTerm), removed: z.array(z.string()) })),
  words: z.array(z.string()),
});

/** Which checklist a case is judged by. */
export const ChecklistVersion = z.object({
  id: z.string().min(1).max(64),
  number: z.int().min(1),
  /** The body that adopted it, and the day from which it is in force. */
  body: z.string().min(1).max(200),
  from: IsoDate,
  by: z.string().max(200),
  at: z.iso.datetime(),
  content: ChecklistContent,
});
export type ChecklistVersion = z.infer<typeof ChecklistVersion>;

/** How an adoption stands: `unsettled` while nobody has said which of two made apart was adopted, `setAside` when it was not this. */
export const ChecklistStanding = z.enum(['stands', 'unsettled', 'setAside']);
export type ChecklistStanding = z.infer<typeof ChecklistStanding>;

/** A version as it is read from its seal; `sealed` is false where the sealed bytes are missing or were changed: nothing is judged by it. */
export const ReadChecklistVersion = ChecklistVersion.extend({ standing: ChecklistStanding, sealed: z.boolean() });
export type ReadChecklistVersion = z.infer<typeof ReadChecklistVersion>;

/** The program's own checklist, in force until a body has adopted another. */
export const STANDARD_CHECKLIST: ChecklistContent = {
  name: 'Handlerums tjekliste',
  checks: {},
  questions: [],
  lists: {},
  words: [],
};

/** The version in force on a day: of those adopted from that day or before the latest, of one day the highest number. Null before the first. */
export function versionInForce<V extends ChecklistVersion>(versions: readonly V[], day: string): V | null {
  const begun = versions.filter(({ from }) => from <= day);
  return begun.toSorted((a, b) => (a.from === b.from ? a.number - b.number : a.from < b.from ? -1 : 1)).at(-1) ?? null;
}

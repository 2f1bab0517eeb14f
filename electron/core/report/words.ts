import type { CaseReport } from '../../../shared/report/schema.ts';

type Category = CaseReport['categories'][number]['category'];
type Severity = CaseReport['findings'][number]['severity'];
type Question = CaseReport['questions'][number];

/** A report is a Danish document, as the case is; the JSON form has English beside it. */
export const CATEGORY: Readonly<Record<Category, string>> = {
  precision: 'Præcision',
  completeness: 'Fyldestgørende',
  room: 'Handlerum',
  language: 'Sprog',
  process: 'Proces',
};

export const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'Fejl',
  warning: 'Advarsel',
  suggestion: 'Forslag',
};

export const CASE_TYPE: Readonly<Record<CaseReport['case']['caseType'], string>> = {
  decision: 'Beslutning',
  discussion: 'Drøftelse',
  information: 'Orientering',
};

export const STATUS: Readonly<Record<CaseReport['case']['status'], string>> = {
  draft: 'Udkast',
  review: 'Til gennemsyn',
  ready: 'Klar til udsendelse',
  dispatched: 'Udsendt',
  decided: 'Besluttet',
};

export const ANSWER: Readonly<Record<NonNullable<Question['answer']>, string>> = {
  yes: 'Ja',
  no: 'Nej',
  notRelevant: 'Ikke relevant',
};

export const KIND = { wrong: 'Tjekket tager fejl', accepted: 'Accepteret her' } as const;

/** Stands on every page. */
export const INTERNAL = 'Intern tjekrapport – ikke til offentliggørelse';

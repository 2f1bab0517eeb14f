/**
 * Values of the contract that are chosen among on the first page. They stand apart from their schemas, so that it can show them without
 * the library of schemas, which is a sixth of the script it is drawn with.
 */
export const CASE_SORTS = ['changedAt', 'title', 'status', 'nextDate', 'caseNumber', 'errors'] as const;

/**
 * What there can be too much of in a file; `bytes` (of the file, or of what it unpacks to) and `memory` count bytes, `ratio` how many times
 * the packed size, `cells` those that merged ones cover.
 */
export const TOO_MUCH = [
  'bytes',
  'ratio',
  'elements',
  'depth',
  'paragraphs',
  'rows',
  'cells',
  'entries',
  'seconds',
  'memory',
] as const;

import { type CaseFilter, CaseRow } from '../../../../shared/contract/cases.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';
import { type CaseCheck, checksOfCase, putCaseChecks } from './caseChecks.ts';

/** What a case's document says, without what its log says. */
export interface CaseProjection extends Omit<CaseRow, 'id' | 'judged' | 'createdAt' | 'changedAt' | 'changedBy'> {
  readonly titleFolded: string;
  /** Folded text for search. */
  readonly text: string;
  /** By check id; checks with nothing to tell are left out. */
  readonly checks: readonly CaseCheck[];
}

export interface CaseListQuery {
  readonly filter: CaseFilter;
  readonly sort: 'changedAt' | 'title' | 'status' | 'nextDate' | 'caseNumber' | 'errors';
  readonly order: 'ascending' | 'descending';
  readonly offset: number;
  readonly limit: number;
}

export interface CaseLog {
  readonly id: RecordId;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

type DbRow = Record<string, string | number | null>;

const COLUMNS = `c.id, c.title, c.case_number as caseNumber, c.case_type as caseType, c.status, c.closed,
  c.template_id as templateId, c.chain, c.competence, c.next_date as nextDate, c.words, c.lix, c.errors, c.warnings,
  c.suggestions, c.missing, c.blank, c.archived, exists (select 1 from records r where r.id = c.id and r.projected_by <> '') as judged, c.created_at as createdAt, c.changed_at as changedAt, c.changed_by as changedBy`;

const ORDER = {
  changedAt: 'c.changed_at',
  title: 'c.title_folded',
  status: `case c.status when 'draft' then 0 when 'review' then 1 when 'ready' then 2 when 'dispatched' then 3 else 4 end`,
  nextDate: 'c.next_date',
  caseNumber: 'c.case_number',
  errors: 'c.errors',
} as const;

const UPSERT = `insert into cases (id, title, title_folded, case_number, case_type, status, closed, template_id, chain,
  competence, next_date, words, lix, errors, warnings, suggestions, missing, blank, archived, created_at, changed_at, changed_by)
  values (@id, @title, @titleFolded, @caseNumber, @caseType, @status, @closed, @templateId, @chain, @competence,
  @nextDate, @words, @lix, @errors, @warnings, @suggestions, @missing, @blank, @archived, @createdAt, @changedAt, @changedBy)
  on conflict (id) do update set title = @title, title_folded = @titleFolded, case_number = @caseNumber,
  case_type = @caseType, status = @status, closed = @closed, template_id = @templateId, chain = @chain,
  competence = @competence, next_date = @nextDate, words = @words, lix = @lix, errors = @errors, warnings = @warnings,
  suggestions = @suggestions, missing = @missing, blank = @blank, archived = @archived, changed_at = @changedAt, changed_by = @changedBy
  returning rowid`;

/** Writes the row, the bodies and, unless `previousText` says it is the same, the text index. */
export function putCase(
  db: WritableDb,
  entry: { log: CaseLog; projection: CaseProjection; previous: CaseProjection | null },
): void {
  const { log, projection, previous } = entry;
  const { text, checks, ...columns } = projection;
  const row = prepared<[DbRow], { rowid: number }>(db, UPSERT).get({
    ...columns,
    ...log,
    chain: JSON.stringify(projection.chain),
    closed: Number(projection.closed),
    blank: Number(projection.blank),
    archived: Number(projection.archived),
  });
  if (!previous || JSON.stringify(previous.chain) !== JSON.stringify(projection.chain)) {
    prepared(db, 'delete from case_bodies where case_id = ?').run(log.id);
    const insert = prepared(db, 'insert or ignore into case_bodies (body, case_id) values (?, ?)');
    for (const { body } of projection.chain) if (body) insert.run(body, log.id);
  }
  if (!previous || JSON.stringify(previous.checks) !== JSON.stringify(checks)) putCaseChecks(db, log.id, checks);
  const title = searchedTitle(projection);
  if (previous && previous.text === text && searchedTitle(previous) === title) return;
  prepared(db, 'insert or replace into case_text (rowid, title, text) values (?, ?, ?)').run(row?.rowid, title, text);
}

function searchedTitle({ titleFolded, caseNumber }: CaseProjection): string {
  return `${titleFolded} ${fold(caseNumber)}`;
}

/** How many of a case's words are looked up when its text index is checked. */
const WORDS_CHECKED = 64;

/** What the list's helpers, the bodies and the text index, say otherwise than the projection; one line each, in English. */
export function helperProblems(db: ReadableDb, id: RecordId, projection: CaseProjection): string[] {
  const bodies = db
    .prepare<[string], { body: string }>('select body from case_bodies where case_id = ? order by body')
    .all(id)
    .map(({ body }) => body);
  const expected = [...new Set(projection.chain.flatMap(({ body }) => (body ? [body] : [])))];
  const same = bodies.length === expected.length && expected.every((body) => bodies.includes(body));
  const words = wordsOf(`${searchedTitle(projection)} ${projection.text}`).slice(0, WORDS_CHECKED);
  return [
    ...(same ? [] : [`case ${id}: bodies differ`]),
    ...(isIndexed(db, id, words) ? [] : [`case ${id}: text index differs`]),
    ...(sameJson(checksOfCase(db, id), projection.checks) ? [] : [`case ${id}: checks differ`]),
  ];
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function isIndexed(db: ReadableDb, id: RecordId, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  return (
    db
      .prepare('select 1 from case_text where case_text match ? and rowid = (select rowid from cases where id = ?)')
      .get(words.map((word) => `"${word}"`).join(' '), id) !== undefined
  );
}

function wordsOf(folded: string): string[] {
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])];
}

export function findCase(db: ReadableDb, id: RecordId): CaseRow | undefined {
  const row = db.prepare<[string], DbRow>(`select ${COLUMNS} from cases c where c.id = ?`).get(id);
  return row && toRow(row);
}

/** The case with this title or number, the one with the title first, then the one that is in use and was changed last. */
export function caseLike(
  db: ReadableDb,
  like: { readonly titleFolded: string; readonly caseNumber: string },
): { id: RecordId; title: string; titleFolded: string } | undefined {
  return db
    .prepare<[typeof like], { id: RecordId; title: string; titleFolded: string }>(
      `select id, title, title_folded as titleFolded from cases
       where (@titleFolded <> '' and title_folded = @titleFolded) or (@caseNumber <> '' and case_number = @caseNumber)
       order by title_folded = @titleFolded desc, archived, changed_at desc limit 1`,
    )
    .get(like);
}

/** Cases that have a number and are not archived; of those with the same number the one that was changed last comes last. */
export function casesByNumber(db: ReadableDb): { id: RecordId; caseNumber: string }[] {
  return db
    .prepare<[], { id: RecordId; caseNumber: string }>(
      `select id, case_number as caseNumber from cases where archived = 0 and case_number <> '' order by changed_at, id`,
    )
    .all();
}

export function listCases(db: ReadableDb, query: CaseListQuery): { total: number; rows: CaseRow[] } {
  const { sql, values } = where(query.filter);
  const total = db.prepare<unknown[], { n: number }>(`select count(*) as n from cases c ${sql}`).get(...values)?.n ?? 0;
  const direction = query.order === 'ascending' ? 'asc' : 'desc';
  const rows = db
    .prepare<unknown[], DbRow>(
      `select ${COLUMNS} from cases c ${sql}
       order by ${ORDER[query.sort]} ${direction} nulls last, c.created_at ${direction}, c.title_folded, c.id limit ? offset ?`,
    )
    .all(...values, query.limit, query.offset);
  return { total, rows: rows.map(toRow) };
}

export function listBodies(db: ReadableDb): string[] {
  return db
    .prepare<[], { body: string }>('select distinct body from case_bodies order by body')
    .all()
    .map(({ body }) => body);
}

/** Empties the projection; only a rebuild does this, in the transaction that fills it again. */
export function clearCases(db: WritableDb): void {
  db.exec('delete from case_text; delete from case_bodies; delete from case_checks; delete from cases;');
}

/** Takes one case out of the list and what helps it. */
export function dropCase(db: WritableDb, id: RecordId): void {
  prepared(db, 'delete from case_text where rowid = (select rowid from cases where id = ?)').run(id);
  for (const table of ['case_bodies', 'case_checks']) prepared(db, `delete from ${table} where case_id = ?`).run(id);
  prepared(db, 'delete from cases where id = ?').run(id);
}

function where(filter: CaseFilter): { sql: string; values: unknown[] } {
  const parts: string[] = ['c.archived = ?'];
  const values: unknown[] = [filter.archived ? 1 : 0];
  const oneOf = (column: string, wanted: readonly string[] | undefined) => {
    if (!wanted || wanted.length === 0) return;
    parts.push(`${column} in (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  };
  oneOf('c.status', filter.status);
  oneOf('c.case_type', filter.caseType);
  if (filter.body) {
    parts.push('c.id in (select case_id from case_bodies where body = ?)');
    values.push(filter.body);
  }
  if (filter.dateFrom) {
    parts.push('c.next_date >= ?');
    values.push(filter.dateFrom);
  }
  const match = ftsQuery(filter.text ?? '');
  if (match) {
    parts.push('c.rowid in (select rowid from case_text where case_text match ?)');
    values.push(match);
  }
  return { sql: `where ${parts.join(' and ')}`, values };
}

/** Every word as a prefix, quoted so that nothing a person types is read as query syntax. */
function ftsQuery(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"*`).join(' ');
}

function toRow(row: DbRow): CaseRow {
  return CaseRow.parse({
    ...row,
    closed: row.closed === 1,
    blank: row.blank === 1,
    archived: row.archived === 1,
    judged: row.judged === 1,
    chain: JSON.parse(String(row.chain)),
  });
}

/** Cases, archived ones left out, that are before a body on a day. */
export function casesAt(db: ReadableDb, at: { readonly body: string; readonly date: string }): RecordId[] {
  return db
    .prepare<[{ body: string; date: string }], { id: RecordId }>(
      `select distinct c.id from cases c join case_bodies b on b.case_id = c.id, json_each(c.chain) step
       where c.archived = 0 and b.body = @body
         and json_extract(step.value, '$.body') = @body and json_extract(step.value, '$.date') = @date
       order by c.title, c.id`,
    )
    .all({ body: at.body, date: at.date })
    .map(({ id }) => id);
}

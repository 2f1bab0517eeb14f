import type { Version } from '../../../shared/contract/records.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import type { CoreContext } from '../context.ts';
import { findCase, helperProblems, isFresh } from '../database/tables/cases.ts';
import { isMeetingProjected } from '../database/tables/meetings.ts';
import { allRecords, countUpdates, type RecordHead } from '../database/tables/updates.ts';
import { allVersions } from '../database/tables/versions.ts';
import type { ReadableDb } from '../database/types.ts';
import { hashFile } from '../files/store.ts';
import { projectMeeting } from '../meetings/projection.ts';
import { contentHash, readCase } from '../records/caseFile.ts';
import { CaseProjector } from '../records/projection.ts';
import { replay } from '../records/store.ts';
import { breathe, type StepControl } from './control.ts';

export interface Verification {
  readonly records: number;
  readonly updates: number;
  /** One line each, in English; empty when all is well. */
  readonly problems: string[];
}

/** What the program works out from the words, and each version its own way. */
const COUNTS: readonly string[] = ['words', 'lix', 'errors', 'warnings', 'suggestions'];

type VerifyContext = Pick<CoreContext, 'database' | 'files' | 'judge'>;

/**
 * Reads everything again: SQLite's own integrity, every update of every record, each projection against one made anew, each
 * sealed version against its hash, each stored file against its name. Changes nothing.
 */
export async function verify(ctx: VerifyContext, { signal, progress }: StepControl): Promise<Verification> {
  const db = ctx.database.read;
  const problems = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const heads = allRecords(db);
  for (const [index, head] of heads.entries()) {
    signal.throwIfAborted();
    progress({ done: index, total: heads.length, step: head.id });
    problems.push(...readable(`record ${head.id}`, () => verifyRecord(ctx, head)));
    await breathe();
  }
  for (const version of allVersions(db)) {
    problems.push(...readable(`version ${version.id}`, () => verifyVersion(db, version)));
  }
  for (const hash of await ctx.files.list()) {
    signal.throwIfAborted();
    if ((await hashFile(ctx.files.path(hash))) !== hash) problems.push(`file ${hash}: content differs from its name`);
  }
  return { records: heads.length, updates: countUpdates(db), problems };
}

/** What cannot even be read is a finding like any other; the rest is still looked at. */
function readable(what: string, look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [`${what}: cannot be read (${error instanceof Error ? error.message : String(error)})`];
  }
}

function verifyVersion(db: ReadableDb, { id, recordId, seq, hash }: Version & { recordId: RecordId }): string[] {
  const doc = replay(db, recordId, seq);
  try {
    return contentHash(readCase(doc)) === hash ? [] : [`version ${id}: content differs from its seal`];
  } finally {
    doc.destroy();
  }
}

function verifyRecord(ctx: VerifyContext, head: RecordHead): string[] {
  const db = ctx.database.read;
  const count = db
    .prepare<[string], { n: number; last: number | null }>(
      'select count(*) as n, max(seq) as last from updates where record_id = ?',
    )
    .get(head.id);
  const problems: string[] = [];
  if (count?.n !== head.lastSeq || (count.last ?? 0) !== head.lastSeq) {
    problems.push(`record ${head.id}: ${count?.n ?? 0} updates in the log, ${head.lastSeq} expected`);
  }
  const doc = replay(db, head.id, head.lastSeq);
  try {
    if (head.kind === 'meeting' && !isMeetingProjected(db, head.id, projectMeeting(doc)))
      problems.push(`meeting ${head.id}: its rows differ from its record`);
    if (head.kind !== 'case') return problems;
    problems.push(...compareProjection(ctx, head, new CaseProjector(doc, ctx.judge.current().content)));
    return problems;
  } finally {
    doc.destroy();
  }
}

function compareProjection(ctx: VerifyContext, head: RecordHead, projector: CaseProjector): string[] {
  const row = findCase(ctx.database.read, head.id);
  if (!row) return [`case ${head.id}: missing from the list`];
  const projection = projector.project(row.changedAt.slice(0, 10));
  projector.destroy();
  const { text: _text, titleFolded: _folded, checks: _checks, ...expected } = projection;
  // Another version's row may count otherwise; it is read anew when the program has time.
  const isOwn = isFresh(ctx.database.read, head.id, ctx.judge.current().key);
  const passed = isOwn ? [] : COUNTS;
  const columns = Object.entries(expected).flatMap(([key, value]) =>
    passed.includes(key) || JSON.stringify(row[key as keyof typeof row]) === JSON.stringify(value)
      ? []
      : [`case ${head.id}: ${key} differs`],
  );
  return [...columns, ...helperProblems(ctx.database.read, { id: head.id, projection, isFresh: isOwn })];
}

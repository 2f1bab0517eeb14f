import type * as Y from 'yjs';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { allSealed, hasSealed, readSealed } from '../database/tables/sealed.ts';
import { damagedSnapshots } from '../database/tables/snapshots.ts';
import { allRecords, countUpdates, findRecord, iterateUpdates, type RecordHead } from '../database/tables/updates.ts';
import type { ReadableDb } from '../database/types.ts';
import { replay } from '../records/replay.ts';
import { missingFiles, type NamedFile } from './missingFiles.ts';

export interface Verification {
  readonly records: number;
  readonly updates: number;
  /** One line each, in English; empty when all is well. */
  readonly problems: string[];
  /** Those of the problems that tell of files this computer does not have: the rest is whole without them. */
  readonly absent: string[];
}

type VerifyContext = Pick<CoreContext, 'database' | 'files' | 'kinds'>;

/**
 * Reads everything again: SQLite's own integrity, every update of every record, each projection against one made anew, each
 * seal against its hash, each stored file against its name, what records name against the stored files, and what was acknowledged
 * against what is there. Changes nothing.
 */
export async function verify(ctx: VerifyContext, { signal, progress }: StepControl): Promise<Verification> {
  const db = ctx.database.read;
  const problems = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const heads = allRecords(db);
  const named: NamedFile[] = [];
  for (const [index, { id }] of heads.entries()) {
    signal.throwIfAborted();
    progress({ done: index, total: heads.length, step: id });
    // One state for each record: others may write in it just now.
    problems.push(...ctx.database.snapshot(() => recordProblems(ctx, id, named)));
    await breathe();
  }
  for (const hash of allSealed(db)) problems.push(...readable(`seal ${hash}`, () => brokenSeal(db, hash)));
  const stored = await ctx.files.list();
  for (const hash of stored) {
    signal.throwIfAborted();
    if ((await ctx.files.hashNow(hash)) !== hash) problems.push(`file ${hash}: content differs from its name`);
  }
  const absent = missingFiles(named, stored);
  problems.push(...absent, ...ctx.database.lost());
  return { records: heads.length, updates: countUpdates(db), problems, absent };
}

function recordProblems(ctx: VerifyContext, id: RecordId, named: NamedFile[]): string[] {
  const head = findRecord(ctx.database.read, id);
  if (!head) return [`record ${id}: is gone`];
  return [
    ...readable(`record ${id}`, () => logProblems(ctx.database.read, head)),
    ...readable(`record ${id}`, () =>
      verifyRecord(ctx, head, (doc) => {
        named.push(...ctx.kinds[head.kind].files(doc).map((file) => ({ record: id, file })));
      }),
    ),
  ];
}

/** What cannot even be read is a finding like any other; the rest is still looked at. */
function readable(what: string, look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [`${what}: cannot be read (${error instanceof Error ? error.message : String(error)})`];
  }
}

function verifyRecord(ctx: VerifyContext, head: RecordHead, look: (doc: Y.Doc) => void): string[] {
  const db = ctx.database.read;
  const { id, kind, lastSeq } = head;
  const problems = snapshotProblems(db, id);
  if (!Object.hasOwn(ctx.kinds, kind)) return problems;
  const doc = replay(db, id, lastSeq);
  try {
    look(doc);
    const { projection } = ctx.kinds[kind];
    // While somebody writes, rows follow by a second; those that other code made are made anew when there is time.
    if (projection && !head.unplayed && head.projectedSeq === lastSeq && head.projectedBy === projection.key()) {
      const open = projection.open(head, doc);
      problems.push(...open.compare(db));
      open.close();
    }
    problems.push(...ctx.kinds[kind].seals(doc).flatMap((hash) => sealProblems(db, { id, hash })));
    return problems;
  } finally {
    doc.destroy();
  }
}

/** Every update is there, and says what was written. */
function logProblems(db: ReadableDb, { id, lastSeq }: RecordHead): string[] {
  const problems: string[] = [];
  let [places, last] = [0, 0];
  for (const row of iterateUpdates(db, id, { after: 0, upTo: Number.MAX_SAFE_INTEGER })) {
    places += row.span;
    last = row.seq;
    if (!row.isIntact) problems.push(`record ${id}: update ${row.seq} is not what was written`);
  }
  if (places !== lastSeq || last !== lastSeq)
    problems.push(`record ${id}: ${places} updates in the log, ${lastSeq} expected`);
  return problems;
}

function snapshotProblems(db: ReadableDb, id: RecordId): string[] {
  return damagedSnapshots(db, id).map((seq) => `record ${id}: snapshot ${seq} is not what was written`);
}

/** Nothing when the bytes are what was sealed; throws otherwise. */
function brokenSeal(db: ReadableDb, hash: string): string[] {
  readSealed(db, hash);
  return [];
}

/** A seal that a record names is here, and is what was sealed. */
function sealProblems(db: ReadableDb, { id, hash }: { id: RecordId; hash: string }): string[] {
  return hasSealed(db, hash) ? [] : [`record ${id}: what it sealed under ${hash} is missing`];
}

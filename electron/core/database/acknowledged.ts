import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { prepared } from './prepared.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export const ACKNOWLEDGED_FILE = 'acknowledged.json';

/** At most so often is the number written; what was acknowledged within this time of a crash may go unnoticed. Milliseconds. */
const EVERY = 1000;

const Loss = z.object({ at: z.string(), acknowledged: z.int(), found: z.int() });
const Kept = z.object({ acknowledged: z.int().nonnegative(), losses: z.array(Loss) });
type Kept = z.infer<typeof Kept>;

/** How many updates of records were ever acknowledged: it only grows, also when the log is made shorter and when a file is taken back. */
export function acknowledgedTotal(db: ReadableDb): number {
  const there = db.prepare<[], { n: number }>('select coalesce(sum(last_seq), 0) as n from records').get()?.n ?? 0;
  return there + takenBack(db);
}

const TAKEN_BACK = 'takenBack';

function takenBack(db: ReadableDb): number {
  const row = prepared<[string], { value: string }>(db, 'select value from settings where key = ?').get(TAKEN_BACK);
  return Number(row?.value ?? 0);
}

/** Notes that so many updates went out of the logs because somebody wanted it: they are not lost. */
export function noteTakenBack(db: WritableDb, updates: number): void {
  const value = String(takenBack(db) + updates);
  prepared(db, 'insert or replace into settings (key, value) values (?, ?)').run(TAKEN_BACK, value);
}

/** Each time the database was found to lack something; `at` is null for what is noticed now. */
function losses(db: ReadableDb, dataDir: string): { at: string | null; acknowledged: number; found: number }[] {
  const kept = readKept(dataDir);
  if (!kept) return [];
  const found = acknowledgedTotal(db);
  const now = found < kept.acknowledged ? [{ at: null, acknowledged: kept.acknowledged, found }] : [];
  return [...kept.losses, ...now];
}

/** How many changes were once answered "ok" and are gone; 0 when nothing is known to be lost. */
export function lostCount(db: ReadableDb, dataDir: string): number {
  return losses(db, dataDir).reduce((sum, { acknowledged, found }) => sum + acknowledged - found, 0);
}

/**
 * What the database lacks of what was once answered "ok": one line for each time it was found so, empty when nothing is
 * known to be lost. A lost write-ahead log or an older copy put in the database's place shows in no other way.
 */
export function lostUpdates(db: ReadableDb, dataDir: string): string[] {
  return losses(db, dataDir).map(
    (loss) =>
      `${loss.acknowledged - loss.found} changes that were saved are gone: ${loss.acknowledged} were acknowledged, ` +
      `${loss.found} are in the database${loss.at === null ? '' : ` (noticed ${loss.at})`}; ` +
      `restore a backup, or remove ${ACKNOWLEDGED_FILE} to go on without them`,
  );
}

/** The number kept beside the database; 0 when there is none to be read. */
export function keptTotal(dataDir: string): number {
  return readKept(dataDir)?.acknowledged ?? 0;
}

/**
 * Keeps the acknowledged number beside the database: at once after the first change, then at most every second, and at
 * `close`. It is written after the commit has reached the disk, so it never says more than the disk holds; it is not flushed
 * itself, since after a cut of power an older number only notices less.
 */
export class Acknowledged {
  readonly #db: ReadableDb;
  readonly #file: string;
  readonly #losses: Kept['losses'];
  #written: number;
  #next: NodeJS.Timeout | null = null;
  #last = 0;

  constructor(db: ReadableDb, place: { dataDir: string; now: () => Date }) {
    this.#db = db;
    this.#file = join(place.dataDir, ACKNOWLEDGED_FILE);
    const kept = readKept(place.dataDir);
    const found = acknowledgedTotal(db);
    const lost = kept && found < kept.acknowledged;
    this.#losses = [
      ...(kept?.losses ?? []),
      ...(lost ? [{ at: place.now().toISOString(), acknowledged: kept.acknowledged, found }] : []),
    ];
    this.#written = lost || !kept ? -1 : kept.acknowledged;
    this.#write();
  }

  /** To be told after each commit; costs a timer, and a read of the number once a second. */
  committed(): void {
    if (this.#next) return;
    const wait = Math.max(0, this.#last + EVERY - performance.now());
    this.#next = setTimeout(() => {
      this.#next = null;
      this.#write();
    }, wait);
    this.#next.unref();
  }

  close(): void {
    if (this.#next) clearTimeout(this.#next);
    this.#write();
  }

  #write(): void {
    const acknowledged = acknowledgedTotal(this.#db);
    this.#last = performance.now();
    if (acknowledged === this.#written) return;
    const kept: Kept = { acknowledged, losses: this.#losses };
    try {
      writeFileSync(`${this.#file}.part`, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
      renameSync(`${this.#file}.part`, this.#file);
      this.#written = acknowledged;
    } catch {
      // A full or vanished disk is told by the database's own write; here it only means that a loss is noticed later.
      rmSync(`${this.#file}.part`, { force: true });
    }
  }
}

function readKept(dataDir: string): Kept | null {
  try {
    return Kept.parse(JSON.parse(readFileSync(join(dataDir, ACKNOWLEDGED_FILE), 'utf8')));
  } catch {
    return null;
  }
}

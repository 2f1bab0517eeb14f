import type Database from 'better-sqlite3';

/**
 * How the file is laid out. A commit writes whole pages to the write-ahead log, and a keystroke is twenty bytes: small pages
 * keep what it costs small.
 */
const PAGE_SIZE = 2048;
/** A file up to this size is rewritten in a moment. */
const QUICKLY_REWRITTEN = 64_000_000;
/** Share of pages that hold nothing from which rewriting is worth it. */
const TOO_EMPTY = 0.2;

/** Sets the layout of a file that holds nothing yet; later it has no effect. Before the journal mode is set. */
export function layOut(db: Database.Database): void {
  db.pragma(`page_size = ${PAGE_SIZE}`);
}

/** Lays an older file out anew, which rewrites it once; does nothing where it is so already. Outside any transaction. */
export function layOutAnew(db: Database.Database): void {
  if (read(db, 'page_size') === PAGE_SIZE) return;
  // The page size of a file with a write-ahead log cannot be changed.
  db.pragma('journal_mode = DELETE');
  layOut(db);
  db.exec('vacuum');
  db.pragma('journal_mode = WAL');
}

/** Gives the disk back what compacting has set free, where that is much and quickly done; larger files use it up again. */
export function giveBack(db: Database.Database): void {
  const [pages, empty] = [read(db, 'page_count'), read(db, 'freelist_count')];
  if (empty < pages * TOO_EMPTY || pages * PAGE_SIZE > QUICKLY_REWRITTEN) return;
  db.exec('vacuum');
}

const read = (db: Database.Database, name: string): number => Number(db.pragma(name, { simple: true }));

import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/rpc/result.ts';
import { partialOf } from '../files/partial.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

export interface MigrateOptions {
  readonly file: string;
  readonly now: () => Date;
  readonly migrations?: readonly Migration[];
}

/** The version this program writes. */
export function latestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the database to the newest version in one transaction. A database that already holds data is first copied to
 * `backups/` beside it. Throws `database_from_future` when a newer program wrote it, and then touches nothing.
 */
export function migrate(db: Database.Database, options: MigrateOptions): void {
  const migrations = options.migrations ?? MIGRATIONS;
  const current = Number(db.pragma('user_version', { simple: true }));
  const latest = latestVersion(migrations);
  if (current > latest) {
    throw new AppError('database_from_future', `The database has version ${current}; this program knows ${latest}`, {
      found: current,
      known: latest,
    });
  }
  const pending = migrations.filter(({ version }) => version > current);
  if (pending.length === 0) return;
  if (current > 0) backUp(db, options);
  db.transaction(() => {
    for (const { sql, carry } of pending) {
      db.exec(sql);
      carry?.(db);
    }
    db.pragma(`user_version = ${latest}`);
  }).immediate();
}

/** Never half under its good name: copied beside it and renamed; what a killed copy left is cleared at the next opening. */
function backUp(db: Database.Database, { file, now }: MigrateOptions): void {
  const folder = join(dirname(file), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const version = Number(db.pragma('user_version', { simple: true }));
  const stamp = now().toISOString().replaceAll(/[:.]/g, '-');
  const target = join(folder, `handlerum-v${version}-${stamp}.sqlite`);
  if (existsSync(target)) return;
  const part = partialOf(target);
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  // While somebody reads, a part of the data stays in the log, and the file alone would be an older state.
  if (log?.busy === 0) copyFileSync(file, part);
  else db.prepare('vacuum into ?').run(part);
  chmodSync(part, 0o600);
  renameSync(part, target);
}

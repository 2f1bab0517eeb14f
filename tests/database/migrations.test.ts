import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { caseContent, caseRow } from '../../electron/core/cases/cases.ts';
import { caseVersions, versionOf } from '../../electron/core/cases/versions.ts';
import { quiet } from '../../electron/core/control.ts';
import { latestVersion, migrate } from '../../electron/core/database/migrate.ts';
import { MIGRATIONS, type Migration } from '../../electron/core/database/migrations/index.ts';
import { DATABASE_FILE } from '../../electron/core/database/open.ts';
import { unpack } from '../../electron/core/database/packing.ts';
import { rebuild } from '../../electron/core/maintenance/rebuild.ts';
import { staleRecords } from '../../electron/core/maintenance/refresh.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { codeOf, openCore, temporaryFolder } from '../support/core.ts';
import { openRaw } from '../support/keyed.ts';
import { fixtureOf, folderOfVersion, plainCase } from '../support/oldDatabase.ts';

const now = () => new Date(Date.UTC(2026, 10, 23, 9));
const next: Migration = { version: latestVersion() + 10, sql: 'alter table settings add column note text' };
const broken: Migration = { version: latestVersion() + 10, sql: 'create table a (b); insert into nowhere values (1)' };

/** A copy of the newest fixture, opened as the program opens it before it migrates. */
function openOld(): { db: Database.Database; file: string; folder: string } {
  const folder = folderOfVersion(latestVersion(), join(temporaryFolder(), 'data'));
  const file = join(folder, DATABASE_FILE);
  const db = openRaw(file);
  db.pragma('journal_mode = WAL');
  return { db, file, folder };
}

/** From the file's own header (SQLite file format, 1.3.13): opening it would leave files of SQLite's beside it. */
const formOfFile = (file: string): number => readFileSync(file).readUInt32BE(60);

test.each(MIGRATIONS.map(({ version }) => version))(
  'version %i has a database that a program really wrote',
  (version) => {
    expect(existsSync(fixtureOf(version))).toBe(true);
    expect(formOfFile(fixtureOf(version))).toBe(version);
  },
);

/** From this version on, where a case stands is played from facts, and nothing of it lies in fields. */
const PLAYED = 50;

test('versions are tens that rise', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
});

test.each(MIGRATIONS.map(({ version }) => version))(
  'a database of version %i opens, reads, verifies and rebuilds',
  async (version) => {
    const core = openCore({ dataDir: folderOfVersion(version, join(temporaryFolder(), 'data')) });
    const expected: { id: RecordId }[] = JSON.parse(
      readFileSync(fixtureOf(version).replace(/sqlite$/, 'json'), 'utf8'),
    );
    expect(expected.length).toBeGreaterThan(10);
    for (const { id, ...told } of expected) expect(plainCase(caseContent(core.context, id))).toEqual(told);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
    const stale = staleRecords(core.context, 1000).length;
    // A case that was carried over to today's form has rows of this program's already; the newest was adopted another checklist since.
    if (version < PLAYED) expect(stale).toBe(0);
    expect(await core.refresh()).toBe(stale);
    expect(staleRecords(core.context, 1000)).toEqual([]);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
    const ends = () => core.context.database.read.prepare<[]>('select ends from meetings').pluck().all();
    const wanted = version < 40 ? [] : [version < 60 ? null : '15:00'];
    expect(ends()).toEqual(wanted);
    expect(rebuild(core.context)).toBe(expected.length + wanted.length);
    expect(ends()).toEqual(wanted);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  },
);

/** What a folder says of its cases, read without the program: their status, what was sent and told, and named versions. */
function toldByOld(file: string) {
  const db = openRaw(file, { readonly: true });
  const told = db
    .prepare<[], { id: string }>(`select id from records where kind = 'case' order by id`)
    .all()
    .map(({ id }) => {
      const rows = db
        .prepare<[string], { seq: number; data: Uint8Array; packed?: number }>(
          'select * from updates where record_id = ? order by seq',
        )
        .all(id);
      const at = (upTo: number) => {
        const doc = new Y.Doc();
        for (const { seq, data, packed = 0 } of rows) if (seq <= upTo) Y.applyUpdate(doc, unpack(data, packed) ?? data);
        return doc;
      };
      const now = at(Number.MAX_SAFE_INTEGER);
      const stops = Object.values<Record<string, unknown>>(now.getMap('chain').toJSON());
      const versions = db
        .prepare<[string], { id: string; name: string; seq: number; author: string; at: string }>(
          'select id, name, seq, author, at from versions where record_id = ? order by seq desc',
        )
        .all(id)
        .map(({ seq, author: by, ...version }) => ({
          ...{ ...version, by, title: at(seq).getMap('fields').get('title') },
          status: at(seq).getMap('fields').get('status'),
          words: JSON.stringify(at(seq).getXmlFragment('body').toString()).length > 100,
        }));
      return {
        id: id as RecordId,
        status: now.getMap('fields').get('status'),
        dispatched: now.getMap('fields').get('dispatched'),
        archived: now.getMap('fields').get('archived') === true,
        stops: stops.map((one) => [one.itemNumber, one.dispatchedOn, one.lateReason]).sort(),
        versions,
      };
    });
  db.close();
  return told;
}

test.each(MIGRATIONS.map(({ version }) => version).filter((version) => version < PLAYED))(
  'cases of version %i stand where they stood',
  (version) => {
    const copy = folderOfVersion(version, join(temporaryFolder(), 'read'));
    const old = toldByOld(join(copy, DATABASE_FILE));
    expect(old.flatMap(({ versions }) => versions).length).toBeGreaterThan(0);
    expect(new Set(old.map(({ status }) => status)).size).toBeGreaterThan(3);
    const core = openCore({ dataDir: folderOfVersion(version, join(temporaryFolder(), 'data')) });
    for (const { id, status, dispatched, archived, stops, versions } of old) {
      const { fields } = caseContent(core.context, id);
      expect([fields.status, fields.dispatched]).toEqual([status, dispatched]);
      expect(caseRow(core.context, id).archived).toBe(archived);
      expect(fields.chain.map((one) => [one.itemNumber, one.dispatchedOn, one.lateReason]).sort()).toEqual(stops);
      const told = caseVersions(core.context, id).map(({ seal: _seal, ...one }) => {
        const { content } = versionOf(core.context, id, one.id);
        const isLong = JSON.stringify(content.body).length > 100;
        return { ...one, title: content.fields.title, status: content.fields.status, words: isLong };
      });
      expect(told).toEqual(versions);
    }
    const left = core.context.database.read.prepare<[], { n: number }>('select count(*) as n from versions').get();
    expect(left?.n).toBe(0);
  },
);

describe('a migration', () => {
  test('is preceded by a copy of the database as it was', () => {
    const { db, file, folder } = openOld();
    // Still in the write-ahead log when the copy is made: it must be in the copy all the same.
    db.prepare(`insert into settings (key, value) values ('late', '1')`).run();
    migrate(db, { file, now, migrations: [...MIGRATIONS, next] });
    expect(db.pragma('user_version', { simple: true })).toBe(next.version);
    const backups = readdirSync(join(folder, 'backups'));
    expect(backups).toEqual([`handlerum-v${latestVersion()}-2026-11-23T09-00-00-000Z.sqlite`]);
    const copy = openRaw(join(folder, 'backups', backups[0] ?? ''));
    expect(copy.pragma('user_version', { simple: true })).toBe(latestVersion());
    expect(copy.prepare(`select value from settings where key = 'late'`).get()).toEqual({ value: '1' });
    expect(copy.prepare('select count(*) as n from updates').get()).toEqual(
      db.prepare('select count(*) as n from updates').get(),
    );
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    db.close();
  });

  test('that fails changes nothing', () => {
    const { db, file } = openOld();
    expect(() => migrate(db, { file, now, migrations: [...MIGRATIONS, broken] })).toThrow('nowhere');
    expect(db.pragma('user_version', { simple: true })).toBe(latestVersion());
    expect(db.prepare(`select count(*) as n from sqlite_master where name = 'a'`).get()).toEqual({ n: 0 });
    db.close();
  });

  test('is not made, nor a copy, where there is none to make', () => {
    const { db, file, folder } = openOld();
    migrate(db, { file, now });
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    db.close();
  });

  test('is not made of a newer database', async () => {
    const { db, file, folder } = openOld();
    db.pragma(`user_version = ${next.version}`);
    expect(await codeOf(() => migrate(db, { file, now }))).toBe('database_from_future');
    expect(db.pragma('user_version', { simple: true })).toBe(next.version);
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    db.close();
  });
});

import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addCases } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { ACKNOWLEDGED_FILE } from '../../electron/core/database/acknowledged.ts';
import { DATABASE_FILE } from '../../electron/core/database/open.ts';
import { backUp } from '../../electron/core/maintenance/backup.ts';
import { restoreBackup } from '../../electron/core/maintenance/restore.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import type { CaseContent } from '../../shared/kinds/case/case.ts';
import { clientOf, codeOf, openCore, temporaryFolder, value } from '../support/core.ts';
import { createTestCore, openRaw, openTestDatabase, RESTORED } from '../support/keyed.ts';

const now = () => new Date(Date.UTC(2026, 10, 24));
const [example] = exampleCases().map(({ content }) => content) as [CaseContent];
const FILE = new Uint8Array(500).fill(3);

/** A closed folder of one case with one stored file. */
async function folderOfOne(): Promise<{ dataDir: string; hash: string }> {
  const dataDir = join(temporaryFolder(), 'data');
  const core = createTestCore({ dataDir, host: 'cli', now });
  const hash = await core.context.files.put(FILE);
  const file = { hash, name: 'kort.png', mediaType: 'image/png', size: FILE.length };
  const attachments = [{ id: 'f', number: 9, title: 'Kort', recommended: false, closed: false, file }];
  addCases(core.context, [{ ...example, fields: { ...example.fields, attachments } }], 'create');
  core.close();
  return { dataDir, hash };
}

async function backupOf(dataDir: string): Promise<string> {
  const zip = join(temporaryFolder(), 'backup.zip');
  const core = createTestCore({ dataDir, host: 'cli', access: 'read' });
  await backUp(core.context, zip, quiet());
  core.close();
  return zip;
}

/** The same database file with some more in it. */
function altered(file: string, sql: string): void {
  const db = openRaw(file);
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

describe('a database', () => {
  test.each([
    ['a trigger', "create trigger evil after insert on updates begin update updates set author = 'Borgmesteren'; end"],
    ['a trigger under a name of ours', 'create trigger cases after insert on updates begin delete from snapshots; end'],
    ['a view', 'create view v as select 1'],
    ['a table', 'create table t (x)'],
    ['a virtual table', 'create virtual table t using fts5(x)'],
    ['an index', 'create index i on updates (author)'],
    ['a table of ours with another default', "alter table settings add column who text default 'x'"],
    ['a view in place of a table', 'drop table settings; create view settings as select 1 as key, 2 as value'],
    [
      'a trigger named like a table of the search index',
      'create trigger case_text_x after insert on updates begin select 1; end',
    ],
    ['a table less', 'drop table settings'],
  ])('with %s is refused, and so is a backup of it', async (_what, sql) => {
    const { dataDir } = await folderOfOne();
    const zip = await backupOf(dataDir);
    altered(join(dataDir, DATABASE_FILE), sql);
    const before = readFileSync(join(dataDir, DATABASE_FILE));
    for (const access of ['read', 'write'] as const) {
      expect(await codeOf(() => openTestDatabase({ dataDir, now, access }))).toBe('database_foreign');
    }
    expect(readFileSync(join(dataDir, DATABASE_FILE))).toEqual(before);
    const entries = unzipSync(readFileSync(zip));
    writeFileSync(zip, zipSync({ ...entries, [DATABASE_FILE]: before }));
    const target = join(temporaryFolder(), 'data');
    expect(await codeOf(() => restoreBackup(zip, target, { now, ...RESTORED }))).toBe('database_foreign');
    expect(readdirSync(join(target, '..'))).toEqual([]);
  });

  test('does not trust what its schema would run', async () => {
    const { dataDir } = await folderOfOne();
    for (const access of ['write', 'read'] as const) {
      const core = openCore({ dataDir, access });
      expect(core.context.database.read.pragma('trusted_schema', { simple: true })).toBe(0);
      core.close();
    }
  });
});

describe('a backup', () => {
  test('that unpacks to more than it can hold is refused before it fills the disk', async () => {
    const { dataDir } = await folderOfOne();
    const entries = unzipSync(readFileSync(await backupOf(dataDir)));
    const bomb = join(temporaryFolder(), 'bomb.zip');
    const name = `files/aa/${'b'.repeat(62)}`;
    writeFileSync(bomb, zipSync({ ...entries, [name]: [new Uint8Array(60_000_000), { level: 6 }] }));
    expect(statSync(bomb).size).toBeLessThan(1_000_000);
    const target = join(temporaryFolder(), 'data');
    expect(await codeOf(() => restoreBackup(bomb, target, { now, ...RESTORED }))).toBe('file_too_large');
    expect(readdirSync(join(target, '..'))).toEqual([]);
  });

  test('whose database is empty says so', async () => {
    const zip = join(temporaryFolder(), 'empty.zip');
    writeFileSync(zip, zipSync({ [DATABASE_FILE]: new Uint8Array() }));
    await expect(restoreBackup(zip, join(temporaryFolder(), 'data'), { now, ...RESTORED })).rejects.toMatchObject({
      code: 'file_corrupt',
      message: expect.stringContaining('its database is empty'),
    });
  });

  test('of a folder that has lost a file can be restored, and verify still tells of it', async () => {
    const { dataDir, hash } = await folderOfOne();
    rmSync(join(dataDir, 'files'), { recursive: true });
    const told = [expect.stringMatching(new RegExp(`^record .*: its file ${hash} \\(500 bytes\\) is gone$`))];
    const core = openCore({ dataDir });
    expect((await verify(core.context, quiet())).problems).toEqual(told);
    core.close();
    const target = join(temporaryFolder(), 'data');
    await restoreBackup(await backupOf(dataDir), target, { now, ...RESTORED });
    expect((await verify(openCore({ dataDir: target }).context, quiet())).problems).toEqual(told);
  });
});

describe('what was acknowledged and is gone', () => {
  /** Cases acknowledged into the log, the log then lost as after a crash; the number beside it was written. */
  async function withoutLog(): Promise<string> {
    const { dataDir } = await folderOfOne();
    const core = openCore({ dataDir });
    addCases(core.context, [example, example], 'create');
    await expect.poll(() => readFileSync(join(dataDir, ACKNOWLEDGED_FILE), 'utf8')).toContain('"acknowledged":3');
    const crashed = join(temporaryFolder(), 'crashed');
    cpSync(dataDir, crashed, { recursive: true });
    core.close();
    for (const ending of ['-wal', '-shm']) rmSync(join(crashed, DATABASE_FILE + ending));
    return crashed;
  }
  const line = expect.stringMatching(/^2 changes that were saved are gone: 3 were acknowledged, 1 are in the database/);

  test('is told at opening and by verify, to readers and writers, at each start and after new work', async () => {
    const dataDir = await withoutLog();
    const reader = openCore({ dataDir, access: 'read' });
    expect(reader.context.database.findings).toEqual([line]);
    expect((await verify(reader.context, quiet())).problems).toEqual([line]);
    reader.close();
    const lines: string[] = [];
    const writer = openCore({ dataDir, log: (text) => lines.push(text) });
    expect(lines).toEqual([line]);
    addCases(writer.context, [example, example, example, example], 'create');
    expect((await verify(writer.context, quiet())).problems).toEqual([line]);
    expect(await value(clientOf(writer).app.info({}))).toMatchObject({ lost: 2 });
    writer.close();
    expect(openCore({ dataDir }).context.database.findings).toEqual([line]);
  });

  test('is not told of a sound folder, killed or closed, nor of one made before the number was kept', async () => {
    const { dataDir } = await folderOfOne();
    const core = openCore({ dataDir });
    addCases(core.context, [example], 'create');
    const killed = join(temporaryFolder(), 'killed');
    cpSync(dataDir, killed, { recursive: true });
    core.close();
    const sound = openCore({ dataDir: killed });
    expect(sound.context.database.findings).toEqual([]);
    expect(await value(clientOf(sound).app.info({}))).toMatchObject({ lost: 0 });
    rmSync(join(dataDir, ACKNOWLEDGED_FILE));
    expect(openCore({ dataDir }).context.database.findings).toEqual([]);
  });

  test.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => truncateSync(file)],
  ])('is never begun anew where the whole database is %s', async (_what, damage) => {
    const { dataDir } = await folderOfOne();
    damage(join(dataDir, DATABASE_FILE));
    expect(await codeOf(() => openTestDatabase({ dataDir, now, access: 'write' }))).toBe('database_corrupt');
    expect(await codeOf(() => openTestDatabase({ dataDir, now, access: 'read' }))).toBe('not_found');
  });
});

describe.skipIf(process.platform === 'win32')('other users of the computer', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  const openPaths = (dataDir: string) =>
    readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter(
      (name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0,
    );

  test('cannot look into a new folder, nor at anything in it', async () => {
    const { dataDir } = await folderOfOne();
    const core = openCore({ dataDir });
    addCases(core.context, [example], 'create');
    await core.context.transfers.save(new Uint8Array(9), { name: 'x', mediaType: 'text/plain' });
    expect(modeOf(dataDir)).toBe('700');
    expect(existsSync(join(dataDir, `${DATABASE_FILE}-wal`))).toBe(true);
    expect(openPaths(dataDir)).toEqual([]);
  });

  test('can no longer look into an old one once it was opened', async () => {
    const { dataDir } = await folderOfOne();
    const all = ['', ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })].map((name) => join(dataDir, name));
    for (const path of all) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    const core = openCore({ dataDir });
    expect(modeOf(dataDir)).toBe('700');
    expect(openPaths(dataDir)).toEqual([]);
    expect(core.context.database.findings).toEqual([]);
  });

  test('keep their way into a folder that is not ours alone, which is told', async () => {
    const { dataDir } = await folderOfOne();
    writeFileSync(join(dataDir, 'budget.xlsx'), 'x', { mode: 0o644 });
    chmodSync(dataDir, 0o755);
    const core = openCore({ dataDir });
    expect(modeOf(dataDir)).toBe('755');
    expect(openPaths(dataDir)).toEqual(['budget.xlsx']);
    expect(core.context.database.findings).toEqual([expect.stringContaining('holds other things too')]);
  });
});

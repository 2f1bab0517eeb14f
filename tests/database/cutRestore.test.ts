import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCases } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { createCore } from '../../electron/core/core.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { backUp } from '../../electron/core/maintenance/backup.ts';
import { restoreBackup } from '../../electron/core/maintenance/restore.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import { codeOf, openCore, temporaryFolder } from '../support/core.ts';
import { runNode } from '../support/ownNode.ts';

const now = () => new Date(Date.UTC(2026, 10, 24));
const CHILD = join(import.meta.dirname, '../support/killedRestore.ts');
/** Of no process: above what any system gives. */
const DEAD = 2 ** 30;
const UUID = '3f2b8c1e-0d4a-4b6e-9c7d-5a1e2f3b4c5d';

/** A closed folder with so many cases and a file. */
async function folderWith(count: number, dataDir: string): Promise<void> {
  const core = createCore({ dataDir, host: 'cli', now });
  await core.context.files.put(new Uint8Array(300).fill(count));
  const contents = exampleCases().map(({ content }) => content);
  addCases(core.context, contents.slice(0, count), 'create');
  core.close();
}

/** Made once and copied for each test. */
const made = mkdtempSync(join(tmpdir(), 'handlerum-cut-'));
beforeAll(async () => {
  await folderWith(3, join(made, 'other'));
  const other = createCore({ dataDir: join(made, 'other'), host: 'cli', access: 'read' });
  await backUp(other.context, join(made, 'backup.zip'), quiet());
  other.close();
  await folderWith(1, join(made, 'data'));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A folder `data` of one case, another of three, and a backup of that. */
function rig(): { folder: string; dataDir: string; zip: string } {
  const folder = temporaryFolder();
  cpSync(made, folder, { recursive: true });
  return { folder, dataDir: join(folder, 'data'), zip: join(folder, 'backup.zip') };
}

const killedAt = (step: string, { zip, dataDir }: { zip: string; dataDir: string }) =>
  runNode(['--no-warnings', CHILD, zip, dataDir, step]);

const copies = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('data.restore-'));

async function opened(dataDir: string): Promise<{ cases: unknown; problems: string[]; findings: readonly string[] }> {
  const { context } = openCore({ dataDir, now });
  const cases = context.database.read.prepare('select count(*) from cases').pluck().get();
  return { cases, problems: (await verify(context, quiet())).problems, findings: context.database.findings };
}

describe('a restore that is killed', () => {
  test.each([
    ['unpacking', 1],
    ['before1', 1],
    ['after1', 1],
    ['before2', 1],
    ['after2', 3],
    ['before3', 3],
    ['after3', 3],
  ])('at the step %s leaves a folder that starts with %i cases, and nothing half beside it', async (step, cases) => {
    const at = rig();
    expect(await killedAt(step, at)).toMatchObject({ code: null, signal: 'SIGKILL' });
    if (step !== 'after3') expect(copies(at.folder)).toHaveLength(1);
    const start = await opened(at.dataDir);
    expect(start).toMatchObject({ cases, problems: [] });
    const finished = ['after2', 'before3'].includes(step);
    expect(start.findings).toEqual(
      finished ? [expect.stringMatching(/^A restore .* was finished; the old data is in .*before-restore/)] : [],
    );
    expect(copies(at.folder)).toEqual([]);
  });

  test('by nobody restores: the child does what it should', async () => {
    const at = rig();
    expect(await killedAt('never', at)).toMatchObject({ code: 0, out: 'restored' });
    expect(await opened(at.dataDir)).toMatchObject({ cases: 3, findings: [] });
  });

  test('is finished also where the desktop has begun a folder for its window', async () => {
    const at = rig();
    await killedAt('after2', at);
    mkdirSync(join(at.dataDir, 'shell'), { recursive: true });
    writeFileSync(join(at.dataDir, 'shell', 'window.json'), '{}');
    expect(await opened(at.dataDir)).toMatchObject({ cases: 3, problems: [] });
    expect(existsSync(join(at.dataDir, 'shell', 'window.json'))).toBe(true);
  });

  test('is told to a reader, who finishes nothing', async () => {
    const at = rig();
    await killedAt('after2', at);
    expect(await codeOf(() => openCore({ dataDir: at.dataDir, access: 'read' }))).toBe('restore_unfinished');
    expect(copies(at.folder)).toHaveLength(1);
  });
});

describe('a folder without a database', () => {
  test.each(['read', 'write'] as const)('is not begun empty (%s) where an older one was set aside', async (access) => {
    const { folder, dataDir } = rig();
    renameSync(dataDir, `${dataDir}.before-restore-2026`);
    const names = readdirSync(folder);
    expect(await codeOf(() => openDatabase({ dataDir, now, access }))).toBe('restore_unfinished');
    expect(readdirSync(folder)).toEqual(names);
  });

  test.each([
    ['unpacked in part', `restore-${DEAD}-${UUID}.part`],
    ['made by an older version, which did not say whether it was whole', `restore-${UUID}`],
  ])('is not begun empty, nor made of a copy %s', async (_what, ending) => {
    const { dataDir } = rig();
    renameSync(dataDir, `${dataDir}.${ending}`);
    expect(await codeOf(() => openDatabase({ dataDir, now, access: 'write' }))).toBe('restore_unfinished');
  });

  test('is not made of one of two copies', async () => {
    const { folder, dataDir } = rig();
    renameSync(dataDir, `${dataDir}.restore-${DEAD}-${UUID}`);
    renameSync(join(folder, 'other'), `${dataDir}.restore-${DEAD + 1}-${UUID}`);
    expect(await codeOf(() => openDatabase({ dataDir, now, access: 'write' }))).toBe('restore_unfinished');
  });

  test('waits for the process that is restoring into it', async () => {
    const { dataDir } = rig();
    renameSync(dataDir, `${dataDir}.restore-${process.pid}-${UUID}`);
    expect(await codeOf(() => openDatabase({ dataDir, now, access: 'write' }))).toBe('database_locked');
  });

  test('takes the backup again', async () => {
    const { dataDir, zip } = rig();
    renameSync(dataDir, `${dataDir}.before-restore-2026`);
    expect(await restoreBackup(zip, dataDir, { now })).toEqual({ kept: null });
    expect(await opened(dataDir)).toMatchObject({ cases: 3, problems: [] });
  });
});

describe('left-overs', () => {
  test('of dead processes are cleared, those of living ones and others’ folders are not', async () => {
    const { folder, dataDir } = rig();
    const fresh = `data.restore-${UUID}`;
    const kept = [`data.restore-${process.pid}-${UUID}.part`, fresh, 'data.restore-notes', 'database.restore-1'];
    const old = `data.restore-9${UUID.slice(1)}`;
    for (const name of [...kept, old, `data.restore-${DEAD}-${UUID}.part`]) mkdirSync(join(folder, name));
    utimesSync(join(folder, fresh), now(), now());
    utimesSync(join(folder, old), new Date(0), new Date(0));
    openDatabase({ dataDir, now, access: 'write' }).close();
    expect(
      readdirSync(folder)
        .filter((name) => name.includes('.restore-'))
        .sort(),
    ).toEqual([...kept].sort());
  });

  test('of a killed backup are removed by the next one into the same folder, whatever its name', async () => {
    const { folder, dataDir } = rig();
    const [dead, alive] = [DEAD, process.pid].map((pid) => `.monday.zip.handlerum-${pid}-${UUID}.part`);
    for (const name of [dead, alive]) writeFileSync(join(folder, name ?? ''), 'half');
    const reader = openCore({ dataDir, access: 'read' });
    await backUp(reader.context, join(folder, 'tuesday.zip'), quiet());
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([alive]);
  });

  test('of a killed copy before a migration are removed at the next opening', async () => {
    const { dataDir } = rig();
    const backups = join(dataDir, 'backups');
    mkdirSync(backups);
    writeFileSync(join(backups, `.handlerum-v10-x.sqlite.handlerum-${DEAD}-${UUID}.part`), 'half');
    openDatabase({ dataDir, now, access: 'write' }).close();
    expect(readdirSync(backups)).toEqual([]);
  });
});

test('a folder whose database is damaged takes a backup', async () => {
  const { dataDir, zip } = rig();
  writeFileSync(join(dataDir, 'handlerum.sqlite'), 'x'.repeat(8192));
  expect((await restoreBackup(zip, dataDir, { now })).kept).not.toBeNull();
  expect(await opened(dataDir)).toMatchObject({ cases: 3, problems: [] });
});

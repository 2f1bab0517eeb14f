import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCases } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { type Core, createCore } from '../../electron/core/core.ts';
import { DATABASE_FILE, openDatabase } from '../../electron/core/database/open.ts';
import { backUp } from '../../electron/core/maintenance/backup.ts';
import { restoreBackup } from '../../electron/core/maintenance/restore.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import { clientOf, codeOf, openCore, temporaryFolder } from '../support/core.ts';
import { mountVolume } from './volume.ts';

const now = () => new Date(Date.UTC(2026, 10, 23));
const examples = exampleCases().map(({ content }) => content);
const open = (dataDir: string) => openDatabase({ dataDir, now, access: 'write' });
const problems = async (core: Core): Promise<string[]> => (await verify(core.context, quiet())).problems;

/** A folder with the sample cases in it, closed. */
function filledFolder(parent: string): string {
  const dataDir = join(parent, 'data');
  const core = createCore({ dataDir, host: 'cli' });
  addCases(
    core.context,
    exampleCases().map(({ content }) => content),
    'create',
  );
  core.close();
  return dataDir;
}

/** Every file of a folder with its bytes, without SQLite's own side files. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !/-(?:wal|shm)$|in-use\.lock/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** What this process copied to read it and did not remove. */
const copiesOfOurs = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`handlerum-read-${process.pid}-`));

describe('a volume', () => {
  test('that became read-only when its program was killed gives what stands in the log too', async ({ skip }) => {
    const volume = mountVolume(16);
    if (!volume) return skip('A read-only volume needs the right to mount one');
    const dataDir = filledFolder(volume.path);
    const core = openCore({ dataDir });
    addCases(core.context, examples.slice(0, 1), 'create');
    const frozen = join(volume.path, 'frozen');
    cpSync(dataDir, frozen, { recursive: true });
    expect(statSync(join(frozen, `${DATABASE_FILE}-wal`)).size).toBeGreaterThan(0);
    rmSync(join(frozen, `${DATABASE_FILE}-shm`));
    core.close();
    volume.remount('ro');
    const reader = openCore({ dataDir: frozen, access: 'read' });
    expect(reader.context.database.read.prepare('select count(*) as n from cases').get()).toEqual({
      n: examples.length + 1,
    });
    expect(await problems(reader)).toEqual([]);
    reader.close();
    expect(copiesOfOurs()).toEqual([]);
    volume.remount('rw');
  });

  test('that is read-only can be read, verified and backed up, gives read_only to a writer and is left as it is', async ({
    skip,
  }) => {
    const volume = mountVolume(16);
    if (!volume) return skip('A read-only volume needs the right to mount one');
    const dataDir = filledFolder(volume.path);
    const before = bytesOf(dataDir);
    volume.remount('ro');
    expect(await codeOf(() => open(dataDir))).toBe('read_only');
    expect(await codeOf(() => open(join(volume.path, 'elsewhere')))).toBe('read_only');
    const reader = openCore({ dataDir, access: 'read' });
    expect(reader.context.database.read.prepare('select count(*) as n from cases').get()).toEqual({
      n: examples.length,
    });
    expect(await problems(reader)).toEqual([]);
    const zip = join(temporaryFolder(), 'backup.zip');
    await backUp(reader.context, zip, quiet());
    await restoreBackup(zip, join(temporaryFolder(), 'data'), { now });
    reader.close();
    expect(copiesOfOurs()).toEqual([]);
    expect(bytesOf(dataDir)).toEqual(before);
    volume.remount('rw');
    const core = openCore({ dataDir });
    expect(await problems(core)).toEqual([]);
  });

  test('that is full gives disk_full and loses nothing', async ({ skip }) => {
    const volume = mountVolume(6);
    if (!volume) return skip('A full disk needs the right to mount a small one');
    const dataDir = join(volume.path, 'data');
    const core = openCore({ dataDir });
    const client = clientOf(core);
    const kept: string[] = [];
    const refusal = await fill(async (index) => {
      const answer = await client.cases.create({
        templateId: 'ballerup',
        caseType: 'decision',
        title: `Sag ${index} ${'æ'.repeat(400)}`,
      });
      if (answer.ok) kept.push(answer.value.id);
      return answer.ok ? null : answer.error.code;
    });
    expect(refusal).toBe('disk_full');
    expect(kept.length).toBeGreaterThan(5);
    expect(await problems(core)).toEqual([]);
    const stored = await codeOf(() => core.context.files.put(new Uint8Array(8_000_000)));
    expect(stored).toBe('disk_full');
    expect(await clientOf(core).maintenance.backup({}).result).toMatchObject({
      ok: false,
      error: { code: 'disk_full' },
    });
    expect(
      readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => /part|\.sqlite\./.test(name)),
    ).toEqual([]);
    core.close();
    const again = openCore({ dataDir, access: 'read' });
    const ids = again.context.database.read.prepare<[], { id: string }>('select id from records').all();
    expect(ids.map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect(await problems(again)).toEqual([]);
  });
});

async function fill(once: (index: number) => Promise<string | null>): Promise<string | null> {
  for (let index = 0; index < 5000; index++) {
    const refusal = await once(index);
    if (refusal) return refusal;
  }
  return null;
}

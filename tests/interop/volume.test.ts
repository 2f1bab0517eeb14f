import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCases } from '../../electron/core/cases/cases.ts';
import { type Core, createCore } from '../../electron/core/core.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { backUp } from '../../electron/core/maintenance/backup.ts';
import { quiet } from '../../electron/core/maintenance/control.ts';
import { restoreBackup } from '../../electron/core/maintenance/restore.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import { clientOf, codeOf, openCore, temporaryFolder } from '../support/core.ts';
import { mountVolume } from './volume.ts';

const now = () => new Date(Date.UTC(2026, 10, 23));
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

describe('a volume', () => {
  test('that is read-only gives read_only and is left as it is', async ({ skip }) => {
    const volume = mountVolume(16);
    if (!volume) return skip('A read-only volume needs the right to mount one');
    const dataDir = filledFolder(volume.path);
    const before = bytesOf(dataDir);
    volume.remount('ro');
    expect(await codeOf(() => open(dataDir))).toBe('read_only');
    expect(await codeOf(() => open(join(volume.path, 'elsewhere')))).toBe('read_only');
    // A database in WAL mode needs a place for its index even to be read.
    expect(await codeOf(() => openCore({ dataDir, access: 'read' }))).toBe('read_only');
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

  test('without room for a restore keeps the old folder as it was', async ({ skip }) => {
    const volume = mountVolume(1);
    if (!volume) return skip('A full disk needs the right to mount a small one');
    const zip = join(temporaryFolder(), 'backup.zip');
    const full = createCore({ dataDir: filledFolder(temporaryFolder()), host: 'cli', now });
    await backUp(full.context, zip, quiet());
    full.close();
    const dataDir = join(volume.path, 'data');
    createCore({ dataDir, host: 'cli', now }).close();
    writeFileSync(join(volume.path, 'ballast'), new Uint8Array(850_000));
    const before = readFileSync(join(dataDir, 'handlerum.sqlite'));
    expect(await codeOf(() => restoreBackup(zip, dataDir, now))).toBe('disk_full');
    expect(readFileSync(join(dataDir, 'handlerum.sqlite'))).toEqual(before);
    expect(readdirSync(volume.path).sort()).toEqual(['ballast', 'data']);
  });
});

async function fill(once: (index: number) => Promise<string | null>): Promise<string | null> {
  for (let index = 0; index < 5000; index++) {
    const refusal = await once(index);
    if (refusal) return refusal;
  }
  return null;
}

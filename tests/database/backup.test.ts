import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addCases, caseContent } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { backUp } from '../../electron/core/maintenance/backup.ts';
import { restoreBackup } from '../../electron/core/maintenance/restore.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import type { CaseContent } from '../../shared/kinds/case/case.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { clientOf, codeOf, openCore, temporaryFolder, value } from '../support/core.ts';
import { createTestCore, KEYED, RESTORED } from '../support/keyed.ts';

/** What a backup of an encrypted folder holds besides. */
const RING = KEYED ? ['keyring.json'] : [];

const now = () => new Date(Date.UTC(2026, 10, 23, 9));
const PICTURE = new Uint8Array([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array.from({ length: 900 }, () => 7),
]);

interface Saved {
  readonly folder: string;
  readonly zip: string;
  readonly ids: readonly RecordId[];
  readonly contents: readonly CaseContent[];
  readonly hash: string;
}

/** The sample cases and a file, backed up while another change is made, and the core closed. */
async function backedUp(): Promise<Saved> {
  const folder = temporaryFolder();
  const core = createTestCore({ dataDir: join(folder, 'data'), host: 'cli', now });
  const hash = await core.context.files.put(PICTURE);
  const [first, ...others] = exampleCases()
    .slice(0, 4)
    .map(({ content }) => content);
  if (!first) throw new Error('no examples');
  const attachment = { id: 'f', number: 9, title: 'Kort', recommended: false, closed: false };
  const file = { hash, name: 'kort.png', mediaType: 'image/png', size: PICTURE.length };
  const attachments = [...first.fields.attachments, { ...attachment, file }];
  const ids = addCases(core.context, [{ ...first, fields: { ...first.fields, attachments } }, ...others], 'create');
  const contents = ids.map((id) => caseContent(core.context, id));
  const zip = join(folder, 'backup.zip');
  const done = backUp(core.context, zip, quiet());
  addCases(core.context, others.slice(0, 1), 'create');
  await done;
  core.close();
  return { folder, zip, ids, contents, hash };
}

const entriesOf = (zip: string): Zippable => unzipSync(readFileSync(zip));

/** A folder that already holds something, and what it holds. */
function present(folder: string): string {
  const dataDir = join(folder, 'mine');
  const core = createTestCore({ dataDir, host: 'cli', now });
  addCases(
    core.context,
    exampleCases()
      .slice(0, 1)
      .map(({ content }) => content),
    'create',
  );
  core.close();
  return dataDir;
}

describe('a backup', () => {
  test('comes back whole in an empty folder, and verifies', async () => {
    const { folder, zip, ids, contents, hash } = await backedUp();
    const dataDir = join(folder, 'new', 'data');
    expect(await restoreBackup(zip, dataDir, { now, ...RESTORED })).toEqual({ kept: null });
    const core = openCore({ dataDir });
    expect(ids.map((id) => caseContent(core.context, id))).toEqual(contents);
    expect(await core.context.files.read(hash as never)).toEqual(Buffer.from(PICTURE));
    expect((await verify(core.context, quiet())).problems).toEqual([]);
    expect(readdirSync(join(folder, 'new'))).toEqual(['data']);
  });

  test('replaces a folder and keeps the old one beside it', async () => {
    const { folder, zip, ids } = await backedUp();
    const dataDir = present(folder);
    const { kept } = await restoreBackup(zip, dataDir, { now, ...RESTORED });
    expect(kept).toBe(`${dataDir}.before-restore-2026-11-23T09-00-00-000Z`);
    const core = openCore({ dataDir });
    expect(caseContent(core.context, ids[3] as RecordId).fields.title).not.toBe('');
    const old = openCore({ dataDir: kept ?? '', access: 'read' });
    expect(old.context.database.read.prepare('select count(*) as n from cases').get()).toEqual({ n: 1 });
  });

  test('is one file that nothing else was left beside', async () => {
    const { folder, hash, zip } = await backedUp();
    expect(readdirSync(folder).sort()).toEqual(['backup.zip', 'data']);
    expect(Object.keys(entriesOf(zip)).sort()).toEqual([
      `files/${hash.slice(0, 2)}/${hash.slice(2)}`,
      'handlerum.sqlite',
      ...RING,
    ]);
  });

  test('that is cancelled leaves nothing', async () => {
    const core = openCore();
    const target = join(temporaryFolder(), 'out.zip');
    const controller = new AbortController();
    const cancelling = backUp(core.context, target, {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await core.context.files.put(PICTURE);
    await cancelling.catch(() => {});
    controller.abort();
    const again = backUp(core.context, target, { signal: controller.signal, progress: () => {} });
    await expect(again).rejects.toThrow();
    expect(readdirSync(join(target, '..')).filter((name) => name !== 'out.zip')).toEqual([]);
  });

  test('is offered as a transfer by the job', async () => {
    const core = openCore();
    addCases(core.context, [exampleCases()[0]?.content as CaseContent], 'create');
    const saved = await value(clientOf(core).maintenance.backup({}).result);
    const opened = await core.openTransfer(saved.transfer);
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.stream) chunks.push(chunk as Uint8Array);
    expect(Object.keys(unzipSync(Buffer.concat(chunks)))).toEqual(['handlerum.sqlite', ...RING]);
    expect(saved.size).toBe(Buffer.concat(chunks).length);
  });
});

describe('restore refuses', () => {
  type Forge = (zip: string) => Uint8Array | Promise<Uint8Array>;
  const edited =
    (edit: (entries: Zippable) => void): Forge =>
    (zip) => {
      const entries = entriesOf(zip);
      edit(entries);
      return zipSync(entries);
    };
  const add = (name: string): Forge => edited((entries) => Object.assign(entries, { [name]: PICTURE }));
  const forgeries: [what: string, forge: Forge][] = [
    ['a ZIP of something else', () => zipSync({ 'hello.txt': new Uint8Array([1]) })],
    ['an empty ZIP', () => zipSync({})],
    ['no ZIP at all', () => new TextEncoder().encode('This is a letter.')],
    ['an empty file', () => new Uint8Array()],
    ['a name that climbs out', add('../outside.txt')],
    ['a name that climbs out from within', add('files/../../outside.txt')],
    ['an absolute name', add('/tmp/outside.txt')],
    ['a name with backslashes', add('files\\..\\..\\outside.txt')],
    ['a file that is no part of a backup', add('handlerum.sqlite-wal')],
    ['a folder', add('files/ab/')],
    ['a backup cut short', (zip) => readFileSync(zip).subarray(0, Math.floor(readFileSync(zip).length / 2))],
    [
      'a backup with a changed byte in its middle',
      (zip) => {
        const bytes = readFileSync(zip);
        bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
        return bytes;
      },
    ],
    ['a database that is none', edited((entries) => Object.assign(entries, { 'handlerum.sqlite': PICTURE }))],
    [
      'a file that is not what its name says',
      edited((entries) => {
        const name = Object.keys(entries).find((key) => key.startsWith('files/')) ?? '';
        Object.assign(entries, { [name]: new Uint8Array([1, 2, 3]) });
      }),
    ],
  ];

  test.each(forgeries)('%s, and leaves the old folder as it was', async (_what, forge) => {
    const { folder, zip } = await backedUp();
    const forged = join(folder, 'forged.zip');
    await writeFile(forged, await forge(zip));
    const dataDir = present(folder);
    const before = readFileSync(join(dataDir, 'handlerum.sqlite'));
    const names = readdirSync(folder).sort();
    expect(['file_corrupt', 'database_corrupt']).toContain(
      await codeOf(() => restoreBackup(forged, dataDir, { now, ...RESTORED })),
    );
    expect(readFileSync(join(dataDir, 'handlerum.sqlite'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(existsSync(join(folder, 'outside.txt'))).toBe(false);
  });

  test('a backup with any byte changed, or restores all of it', async () => {
    const { folder, zip, ids, contents } = await backedUp();
    const whole = readFileSync(zip);
    const places = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    const holds = async ([place, flipped]: [number, number]) => {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ flipped;
      const [forged, dataDir] = [join(folder, 'forged.zip'), join(temporaryFolder(), 'data')];
      writeFileSync(forged, bytes);
      const code = await restoreBackup(forged, dataDir, { now, ...RESTORED }).then(
        () => 'restored',
        (error) => error.code,
      );
      if (code === 'file_corrupt') return !existsSync(dataDir);
      // Some bytes mean nothing, as those of an entry's time.
      expect(code).toBe('restored');
      const core = openCore({ dataDir });
      expect(ids.map((id) => caseContent(core.context, id))).toEqual(contents);
      return true;
    };
    await fc.assert(fc.asyncProperty(places, holds), { numRuns: 100 });
  });

  test('while a program has the folder open', async () => {
    const { folder, zip } = await backedUp();
    const dataDir = present(folder);
    const core = openCore({ dataDir });
    const names = readdirSync(folder).sort();
    expect(await codeOf(() => restoreBackup(zip, dataDir, { now, ...RESTORED }))).toBe('database_locked');
    expect(readdirSync(folder).sort()).toEqual(names);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });
});

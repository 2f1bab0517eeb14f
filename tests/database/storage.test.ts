import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCases, caseContent } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import type { Core } from '../../electron/core/core.ts';
import { DATABASE_FILE } from '../../electron/core/database/open.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import type { CaseContent } from '../../shared/kinds/case/case.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { clientOf, codeOf, openCore, temporaryFolder, value } from '../support/core.ts';
import { createTestCore, openRaw, openTestDatabase } from '../support/keyed.ts';

const examples: CaseContent[] = exampleCases().map(({ content }) => content);
const now = () => new Date(Date.UTC(2026, 10, 23));
const open = (dataDir: string, access: 'read' | 'write' = 'write') => openTestDatabase({ dataDir, now, access });

/** A folder with the sample cases in it, closed. */
function filledFolder(parent = temporaryFolder()): string {
  const dataDir = join(parent, 'data');
  const core = createTestCore({ dataDir, host: 'cli' });
  addCases(core.context, examples, 'create');
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

const problems = async (core: Core): Promise<string[]> => (await verify(core.context, quiet())).problems;

describe('a database', () => {
  test.each(['read', 'write'] as const)('of a newer program is refused to %s and left as it is', async (access) => {
    const dataDir = filledFolder();
    const db = openRaw(join(dataDir, DATABASE_FILE));
    db.pragma('user_version = 9990');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = bytesOf(dataDir);
    expect(await codeOf(() => open(dataDir, access))).toBe('database_from_future');
    expect(bytesOf(dataDir)).toEqual(before);
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
  });

  test('that cannot be opened leaves no lock behind', async () => {
    const dataDir = filledFolder();
    const file = join(dataDir, DATABASE_FILE);
    const whole = readFileSync(file);
    writeFileSync(file, 'This is no database. '.repeat(500));
    expect(await codeOf(() => open(dataDir))).toBe('database_corrupt');
    writeFileSync(file, whole);
    open(dataDir).close();
  });

  test('has one writer at a time, and readers beside it', async () => {
    const dataDir = filledFolder();
    const first = createTestCore({ dataDir, host: 'browser' });
    expect(await codeOf(() => open(dataDir))).toBe('database_locked');
    const reader = openCore({ dataDir, access: 'read' });
    const [id] = addCases(first.context, examples.slice(0, 1), 'create');
    if (!id) throw new Error('no case');
    expect(caseContent(reader.context, id).fields.title).toBe(examples[0]?.fields.title);
    expect(await problems(reader)).toEqual([]);
    first.close();
    open(dataDir).close();
  });

  test('opened to read refuses every change with read_only', async () => {
    const dataDir = filledFolder();
    const before = bytesOf(dataDir);
    const core = openCore({ dataDir, access: 'read' });
    const answer = await clientOf(core).cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Ny' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'read_only' } });
    expect(bytesOf(dataDir)).toEqual(before);
  });

  test('that is not there is not found when it is to be read', async () => {
    expect(await codeOf(() => open(join(temporaryFolder(), 'none'), 'read'))).toBe('not_found');
  });

  test.each([
    ['is something else', (file: string) => writeFileSync(file, 'x'.repeat(8192))],
    [
      'has lost its schema page',
      (file: string) => writeFileSync(file, Buffer.concat([Buffer.alloc(4096, 7), readFileSync(file).subarray(4096)])),
    ],
  ])('whose file %s is told as corrupt, to writers and readers alike', async (_what, damage) => {
    const dataDir = filledFolder();
    damage(join(dataDir, DATABASE_FILE));
    expect(await codeOf(() => open(dataDir, 'write'))).toBe('database_corrupt');
    expect(await codeOf(() => open(dataDir, 'read'))).toBe('database_corrupt');
  });

  test.each([
    ['cut in half', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)],
    [
      'overwritten in the middle',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.fill(0xaa, 40_960, bytes.length - 4096);
        writeFileSync(file, bytes);
      },
    ],
  ])('whose file was %s is never told as sound', async (_what, damage) => {
    const dataDir = filledFolder();
    damage(join(dataDir, DATABASE_FILE));
    const outcome = await codeOf(async () => {
      const core = openCore({ dataDir, access: 'read' });
      const answer = await clientOf(core).maintenance.verify({}).result;
      if (!answer.ok) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
      if (answer.value.problems.length > 0) throw Object.assign(new Error('problems'), { code: 'database_corrupt' });
    });
    expect(outcome).toBe('database_corrupt');
  });
});

describe('a record whose log is damaged', () => {
  function damagedFolder(bytes: Uint8Array): { dataDir: string; id: string } {
    const dataDir = filledFolder();
    const db = openRaw(join(dataDir, DATABASE_FILE));
    const { id } = db.prepare<[], { id: string }>("select id from records where kind = 'case' limit 1").get() ?? {
      id: '',
    };
    db.prepare('update updates set data = ? where record_id = ? and seq = 1').run(bytes, id);
    db.close();
    return { dataDir, id };
  }

  test.each([
    ['no update', new Uint8Array([1, 2, 3, 255, 255])],
    ['letters that are none', new Uint8Array([1, 1, 1, 0, 4, 1, 2, 0xff, 0xfe, 1, 97, 0])],
    ['nothing', new Uint8Array()],
  ])('by %s is told by verify beside the sound ones, and as corrupt when it is opened', async (_what, bytes) => {
    const { dataDir, id } = damagedFolder(bytes);
    const core = openCore({ dataDir, access: 'read' });
    expect(await problems(core)).toEqual([
      `record ${id}: update 1 is not what was written`,
      expect.stringMatching(new RegExp(`^record ${id}: cannot be read`)),
    ]);
    expect(await codeOf(() => caseContent(core.context, id as RecordId))).toBe('database_corrupt');
  });
});

/** SQLite may hold no more pages, which it tells as a full disk; `tests/interop/volume.test.ts` has a disk that is full. */
test('a database that may not grow gives disk_full and keeps what was answered', async () => {
  const core = openCore();
  const db = core.context.database.read;
  addCases(core.context, examples, 'create');
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages + 20}`);
  const client = clientOf(core);
  const kept: string[] = [];
  const refusal = await fill(async () => {
    const answer = await client.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Endnu en' });
    if (answer.ok) kept.push(answer.value.id);
    return answer.ok ? null : answer.error.code;
  });
  expect(refusal).toBe('disk_full');
  db.pragma('max_page_count = 1000000');
  for (const id of kept) expect((await value(client.cases.get({ id: id as never }))).fields.title).toBe('Endnu en');
  expect(await problems(core)).toEqual([]);
  await value(client.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Igen plads' }));
});

async function fill(once: (index: number) => Promise<string | null>): Promise<string | null> {
  for (let index = 0; index < 5000; index++) {
    const refusal = await once(index);
    if (refusal) return refusal;
  }
  return null;
}

test('folders on the way to the data folder are made', () => {
  const dataDir = join(temporaryFolder(), 'a', 'b', 'c');
  open(dataDir).close();
  expect(existsSync(join(dataDir, DATABASE_FILE))).toBe(true);
  mkdirSync(join(dataDir, 'files'), { recursive: true });
});

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCases, caseContent } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { createCore } from '../../electron/core/core.ts';
import { openSqlite } from '../../electron/core/database/engine.ts';
import { allRecords } from '../../electron/core/database/tables/updates.ts';
import { dataKeyOf, newDataKey } from '../../electron/core/keys/dataKey.ts';
import { createKeyring, hasKeyring, openKeyring, readKeyring } from '../../electron/core/keys/keyring.ts';
import { changeEncryption } from '../../electron/core/maintenance/encryption.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import { filesUnder, whereTold } from '../support/canary.ts';
import { codeOf, openCore, temporaryFolder } from '../support/core.ts';
import { folderOfVersion } from '../support/oldDatabase.ts';
import { runNode } from '../support/ownNode.ts';

const now = () => new Date(Date.UTC(2026, 10, 24));
const CHILD = join(import.meta.dirname, '../support/killedEncryption.ts');
const key = dataKeyOf(Buffer.alloc(32, 9));
const hex = Buffer.from(key).toString('hex');
const WORD = 'Kanariefuglehuset';
const cost = { m: 8192, t: 1, p: 1 };

/** A folder of three cases, a file, a secret and a copy from before a migration, in plain and encrypted; copied for each test. */
const made = mkdtempSync(join(tmpdir(), 'handlerum-switch-'));
beforeAll(async () => {
  const dataDir = join(made, 'plain');
  folderOfVersion(30, dataDir);
  const core = createCore({ dataDir, host: 'cli', now });
  const [content] = exampleCases().map((one) => one.content);
  if (!content) throw new Error('no example');
  addCases(core.context, [{ ...content, fields: { ...content.fields, title: WORD } }], 'create');
  await core.context.files.put(Buffer.from(`${WORD} `.repeat(20_000)));
  core.context.secrets.put('signing-key', Buffer.from(WORD));
  core.close();
  writeFileSync(join(dataDir, 'backups', 'handlerum-v5-broken.sqlite'), `${WORD}, no database any more`);
  cpSync(dataDir, join(made, 'encrypted'), { recursive: true });
  await changeEncryption(join(made, 'encrypted'), { from: null, to: await encryption() }, quiet());
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

async function encryption(cut = key) {
  const recoveryKey = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE';
  return { key: cut, keyring: await createKeyring(cut, { passphrase: 'en lang adgangskode', recoveryKey, cost }) };
}

function folder(state: 'plain' | 'encrypted'): string {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync(join(made, state), dataDir, { recursive: true });
  return dataDir;
}

/** What the folder holds, opened as the next start opens it; and that nothing is left over. */
async function whatIsThere(dataDir: string) {
  const isEncrypted = hasKeyring(dataDir);
  const open = () => openCore({ dataDir, now, key: hasKeyring(dataDir) ? key : null });
  // The first opening may end what was cut off: only then is it known which of the two it is.
  const core = await Promise.resolve()
    .then(open)
    .catch((error: { code?: unknown }) => {
      if (error.code !== 'locked' && error.code !== 'database_corrupt') throw error;
      return open();
    });
  const { context } = core;
  const records = allRecords(context.database.read).map(({ id }) => id);
  const [file] = await context.files.list();
  const told = {
    records: records.length,
    titles: allRecords(context.database.read)
      .filter(({ kind }) => kind === 'case')
      .map(({ id }) => caseContent(context, id).fields.title)
      .sort(),
    file: file && Buffer.from((await context.files.read(file)) ?? []).length,
    secret: Buffer.from(context.secrets.get('signing-key') ?? []).toString(),
    problems: (await verify(context, quiet())).problems,
    backups: readdirSync(join(dataDir, 'backups')).length,
  };
  core.close();
  expect(existsSync(join(dataDir, 'switching'))).toBe(false);
  return { told, isEncrypted: hasKeyring(dataDir), before: isEncrypted };
}

describe('turning encryption on', () => {
  test('keeps everything, leaves no word in plain, and the folder is the same device', async () => {
    const dataDir = folder('plain');
    const device = deviceIn(dataDir);
    const before = await whatIsThere(dataDir);
    expect(before.told).toMatchObject({ problems: [], secret: WORD, backups: 2 });
    expect(whereTold(filesUnder(dataDir), [WORD]).length).toBeGreaterThan(3);
    await changeEncryption(dataDir, { from: null, to: await encryption() }, quiet());
    expect(whereTold(filesUnder(dataDir), [WORD])).toEqual([]);
    expect(await whatIsThere(dataDir)).toMatchObject({ told: before.told, isEncrypted: true });
    expect(deviceIn(dataDir, key)).toBe(device);
    const keyring = readKeyring(dataDir);
    expect(keyring && (await openKeyring(keyring, 'en lang adgangskode'))).toEqual(key);
  });

  test('and off again gives the folder back', async () => {
    const dataDir = folder('plain');
    const [before, device] = [await whatIsThere(dataDir), deviceIn(dataDir)];
    await changeEncryption(dataDir, { from: null, to: await encryption() }, quiet());
    await changeEncryption(dataDir, { from: key, to: null }, quiet());
    expect(await whatIsThere(dataDir)).toMatchObject({ told: before.told, isEncrypted: false });
    expect(deviceIn(dataDir)).toBe(device);
    expect(readdirSync(join(dataDir, 'backups')).sort()).toEqual(readdirSync(join(made, 'plain', 'backups')).sort());
  });

  test('is refused while a program has the folder open, and with a wrong key, and nothing has changed', async () => {
    const dataDir = folder('encrypted');
    const wrong = newDataKey();
    expect(await codeOf(() => changeEncryption(dataDir, { from: wrong, to: null }, quiet()))).toBe('database_corrupt');
    const core = openCore({ dataDir, now, key });
    expect(await codeOf(() => changeEncryption(dataDir, { from: key, to: null }, quiet()))).toBe('database_locked');
    core.close();
    expect(await whatIsThere(dataDir)).toMatchObject({ isEncrypted: true, told: { problems: [] } });
  });

  test('that is cancelled leaves the folder as it was', async () => {
    const dataDir = folder('plain');
    const stop = new AbortController();
    const control = {
      signal: stop.signal,
      progress: ({ done }: { done: number }) => (done === 4 ? stop.abort() : undefined),
    };
    await expect(changeEncryption(dataDir, { from: null, to: await encryption() }, control)).rejects.toThrow();
    expect(await whatIsThere(dataDir)).toMatchObject({ isEncrypted: false, told: { problems: [] } });
  });
});

const LANES = 2;

/** The last steps: making it count, and putting it in place. */
const ENDING = 24;

/** Each lane takes every second step. */
describe.each(['encrypt', 'decrypt'] as const)('killed while it would %s', (way) => {
  const [from, to] = way === 'encrypt' ? (['plain', 'encrypted'] as const) : (['encrypted', 'plain'] as const);

  test.each(Array.from({ length: LANES }, (_value, lane) => lane))(
    'at any step, the folder is as before or as it was to be, lane %i',
    async (lane) => {
      const whole = await whatIsThere(folder(from));
      const steps = Number((await runNode(['--no-warnings', CHILD, folder(from), way, hex, '0'])).out);
      expect(steps).toBeGreaterThan(20);
      const ends: string[] = [];
      // Before it counts every step is undone alike, and each third is tried; from there on each one is.
      const tried = Array.from({ length: steps }, (_value, index) => index + 1).filter(
        (step) => step % 2 === lane && (step > steps - ENDING || step % 3 === 0),
      );
      for (const step of tried) {
        const dataDir = folder(from);
        const child = await runNode(['--no-warnings', CHILD, dataDir, way, hex, String(step)]);
        expect(child.signal).toBe('SIGKILL');
        const { told, isEncrypted } = await whatIsThere(dataDir);
        expect(told).toEqual(whole.told);
        ends.push(isEncrypted ? 'encrypted' : 'plain');
        if (isEncrypted) expect(whereTold(filesUnder(join(dataDir, 'files')), [WORD])).toEqual([]);
        rmSync(dataDir, { recursive: true });
      }
      // Both ends are reached, and never back from the second.
      expect(new Set(ends)).toEqual(new Set([from, to]));
      expect(ends).toEqual([...ends].sort((a, b) => Number(a === to) - Number(b === to)));
    },
    180_000,
  );
});

test('a folder with a keyring is never opened without a key, nor begun anew when its database is gone', async () => {
  const dataDir = folder('encrypted');
  for (const access of ['read', 'write'] as const)
    expect(await codeOf(() => openCore({ dataDir, access }))).toBe('locked');
  expect(await codeOf(() => openCore({ dataDir, key: newDataKey() }))).toBe('database_corrupt');
  rmSync(join(dataDir, 'handlerum.sqlite'));
  rmSync(join(dataDir, 'acknowledged.json'));
  const names = readdirSync(dataDir);
  expect(await codeOf(() => openCore({ dataDir }))).toBe('locked');
  expect(await codeOf(() => openCore({ dataDir, key }))).toBe('database_corrupt');
  expect(readdirSync(dataDir).filter((name) => name.startsWith('handlerum'))).toEqual([]);
  expect(names).toContain('keyring.json');
});

test('an encrypted database whose keyring is gone is not opened as plain, and the reason is told', async () => {
  const dataDir = folder('encrypted');
  rmSync(join(dataDir, 'keyring.json'));
  expect(() => openCore({ dataDir })).toThrow(/keyring\.json is gone: put that back from a backup/);
});

test('what a switch of a newer program left is not touched', async () => {
  const dataDir = folder('plain');
  mkdirSync(join(dataDir, 'switching'));
  writeFileSync(join(dataDir, 'switching', 'journal.json'), '{"version":2,"to":"somewhere"}');
  expect(await codeOf(() => openCore({ dataDir }))).toBe('database_from_future');
  expect(existsSync(join(dataDir, 'switching', 'journal.json'))).toBe(true);
});

function deviceIn(dataDir: string, opened: typeof key | null = null): unknown {
  const core = openCore({ dataDir, now, key: opened });
  const { device } = core.context;
  core.close();
  return device;
}

test('the copies from before a migration are databases under the same key', () => {
  const backups = join(folder('encrypted'), 'backups');
  const names = readdirSync(backups);
  expect(names.sort()).toEqual(['handlerum-v30-2026-11-24T00-00-00-000Z.sqlite', 'handlerum-v5-broken.sqlite.sealed']);
  const copy = openSqlite(join(backups, names[0] ?? ''), { key, readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(30);
  copy.close();
});

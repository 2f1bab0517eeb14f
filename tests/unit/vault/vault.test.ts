import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCore } from '../../../electron/core/core.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { filesUnder, whereTold } from '../../support/canary.ts';
import { codeOf, value } from '../../support/core.ts';
import { begun, clientAt, encrypted, NEW, openVault, PASSPHRASE } from './support.ts';

const LIST = { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 5 } as const;
const refused = (code: string, reason?: string) => ({
  ok: false,
  error: { code, ...(reason === undefined ? {} : { details: { reason } }) },
});

afterEach(() => void vi.useRealTimers());

describe('a folder that lies in plain', () => {
  test('is open from the start, and says so', async () => {
    const { api } = await begun();
    expect(await value(api.vault.state({}))).toEqual({
      ...{ state: 'plain', system: 'none', language: 'da', wait: 0, pageKey: null, plainBeside: [] },
    });
    expect(await value(api.vault.lock({}))).toMatchObject({ state: 'plain' });
    expect((await value(api.cases.list(LIST))).total).toBe(1);
  });

  test('is encrypted at a press: what was there is there, and no word of it is on disk', async () => {
    const { api, told, dataDir, vault } = await begun();
    const stored = await vault.core.context.files.put(Buffer.from('Kanariefuglehuset '.repeat(50)));
    const transfer = await vault.receiveUpload(Readable.from([Buffer.from('Kanariefuglehuset')]), {
      ...{ name: 'a.md', mediaType: 'text/markdown' },
    });
    expect(await buffer((await vault.openTransfer(transfer)).stream)).toEqual(Buffer.from('Kanariefuglehuset'));
    expect(whereTold(filesUnder(join(dataDir, 'transfers')), ['Kanariefuglehuset'])).toEqual([]);
    const { recoveryKey } = await value(api.vault.newRecoveryKey({}));
    await value(api.vault.turnOn({ passphrase: PASSPHRASE, recoveryKey }).result);
    expect(told).toContain('vault.changed');
    expect(await value(api.vault.state({}))).toMatchObject({ state: 'unlocked' });
    expect((await value(api.cases.list(LIST))).rows.map(({ title }) => title)).toEqual([NEW.title]);
    expect(await buffer((await vault.openAttachment(stored)).stream)).toHaveLength(900);
    expect(whereTold(filesUnder(dataDir), ['Kanariefuglehuset', 'Ida Holm', PASSPHRASE])).toEqual([]);
    await value(api.maintenance.verify({}).result).then(({ problems }) => expect(problems).toEqual([]));
  });

  test.each([
    ['weakPassphrase', 'kort', undefined],
    ['weakPassphrase', 'aaaaaaaaaaaaaaaa', undefined],
    ['noRecoveryKey', PASSPHRASE, 'AAAAA-BBBBB'],
  ])('is not encrypted by what is refused for %s', async (reason, passphrase, given) => {
    const { api, dataDir } = await begun();
    const recoveryKey = given ?? (await value(api.vault.newRecoveryKey({}))).recoveryKey;
    expect(await api.vault.turnOn({ passphrase, recoveryKey }).result).toMatchObject(refused('invalid_input', reason));
    expect(await value(api.vault.state({}))).toMatchObject({ state: 'plain' });
    expect(filesUnder(dataDir).filter((path) => /keyring|switching/.test(path))).toEqual([]);
  });
});

describe('a locked folder', () => {
  test('answers one code to everything but what unlocks it', async () => {
    const { vault, dataDir } = await encrypted();
    vault.close();
    const { api } = clientAt(openVault({ dataDir }));
    const answers = await Promise.all(
      Object.entries(contract).flatMap(([domain, procedures]) =>
        Object.entries(procedures).map(async ([name, { kind }]) => {
          if (domain === 'vault') return undefined;
          const calls = api[domain as 'app'] as unknown as Record<string, (input: object) => never>;
          const made: { result: Promise<{ error: { code: string } }> } & Promise<{ error: { code: string } }> = calls[
            name
          ]?.({}) as never;
          const answer = kind === 'job' ? await made.result : await made;
          return answer.error.code;
        }),
      ),
    );
    const told = answers.filter((code) => code !== undefined);
    expect(told.length).toBeGreaterThan(80);
    expect(new Set(told)).toEqual(new Set(['locked']));
    expect(await value(api.vault.state({}))).toMatchObject({ state: 'locked', pageKey: null });
  });

  test('gives no bytes and takes none', async () => {
    const { vault } = await encrypted();
    await vault.lock();
    expect(await codeOf(() => vault.openAttachment('a'.repeat(64) as FileHash))).toBe('locked');
    expect(await codeOf(() => vault.receiveUpload(Readable.from([]), { name: 'a', mediaType: '' }))).toBe('locked');
  });

  test('has no connection to its database: another program may open it', async () => {
    const { vault, dataDir } = await encrypted();
    const key = vault.core.context.key;
    await vault.lock();
    const core = createCore({ dataDir, host: 'cli', key });
    core.close();
  });

  test('is unlocked by passphrase or recovery key for every window, and speaks the language it had', async () => {
    const { vault, dataDir, recoveryKey, api } = await encrypted();
    await value(api.app.changeSettings({ language: 'en' }));
    vault.close();
    const again = openVault({ dataDir });
    const [one, other] = [clientAt(again), clientAt(again)];
    expect(await value(one.api.vault.state({}))).toMatchObject({ state: 'locked', language: 'en' });
    expect(await value(one.api.vault.unlock({ current: recoveryKey }))).toMatchObject({ state: 'unlocked' });
    expect(other.told).toEqual(['vault.changed']);
    expect((await value(other.api.cases.list(LIST))).total).toBe(1);
    await value(other.api.vault.lock({}));
    expect(await one.api.cases.list(LIST)).toMatchObject(refused('locked'));
    expect(await value(one.api.vault.unlock({ current: PASSPHRASE.normalize('NFD') }))).toMatchObject({
      state: 'unlocked',
    });
    await value(one.api.app.changeSettings({ theme: 'dark' }));
    expect(other.told).toContain('settings.changed');
  });

  test('is told by name when its keyring is damaged or from the future', async () => {
    const { vault, dataDir } = await encrypted();
    vault.close();
    const file = join(dataDir, 'keyring.json');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 100));
    const { api } = clientAt(openVault({ dataDir }));
    expect(await api.vault.unlock({ current: PASSPHRASE })).toMatchObject(refused('keyring_corrupt'));
    writeFileSync(file, JSON.stringify({ version: 9 }));
    expect(await api.vault.state({})).toMatchObject(refused('keyring_from_future'));
    writeFileSync(file, whole);
    expect(await value(api.vault.unlock({ current: PASSPHRASE }))).toMatchObject({ state: 'unlocked' });
  });

  test('keeps what was sent just before it was locked', async () => {
    const { api } = await encrypted();
    const made = api.cases.create({ ...NEW, title: 'Lige før' });
    await value(api.vault.lock({}));
    expect((await made).ok).toBe(true);
    await value(api.vault.unlock({ current: PASSPHRASE }));
    expect((await value(api.cases.list(LIST))).total).toBe(2);
  });
});

describe('a wrong passphrase', () => {
  test('makes the next wait longer each time, also for the right one and after a restart', async () => {
    const clock = { at: Date.UTC(2026, 10, 23) };
    const now = () => new Date(clock.at);
    const { vault, dataDir } = await encrypted({ now });
    vault.close();
    const first = openVault({ dataDir, now });
    const { api } = clientAt(first);
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await api.vault.unlock({ current: 'forkert' })).toMatchObject(refused('forbidden', 'wrongKey'));
    expect(await value(api.vault.state({}))).toMatchObject({ wait: 1 });
    expect(await api.vault.unlock({ current: PASSPHRASE })).toMatchObject(refused('forbidden', 'waitBeforeNext'));
    clock.at += 1000;
    expect(await api.vault.unlock({ current: 'forkert' })).toMatchObject(refused('forbidden', 'wrongKey'));
    first.close();
    const { api: later } = clientAt(openVault({ dataDir, now }));
    expect(await value(later.vault.state({}))).toMatchObject({ wait: 2 });
    // A clock that is set back gives nobody a try.
    clock.at -= 3_600_000;
    expect(await value(later.vault.state({}))).toMatchObject({ wait: 2 });
    clock.at += 3_602_000;
    expect(await value(later.vault.unlock({ current: PASSPHRASE }))).toMatchObject({ state: 'unlocked', wait: 0 });
  });

  test('is refused for every change of the keys', async () => {
    const { api, recoveryKey } = await encrypted();
    const current = 'forkert adgangskode';
    const { vault } = api;
    expect(await vault.changePassphrase({ current, passphrase: 'en ny og god en' })).toMatchObject(
      refused('forbidden'),
    );
    expect(await vault.replaceRecoveryKey({ current, recoveryKey })).toMatchObject(refused('forbidden', 'wrongKey'));
    expect(await vault.turnOff({ current }).result).toMatchObject(refused('forbidden'));
    expect(await value(vault.state({}))).toMatchObject({ state: 'unlocked' });
  });
});

describe('keys', () => {
  test('are changed without a byte of the data; the old ones open nothing', async () => {
    const { api, dataDir, recoveryKey, vault } = await encrypted();
    vault.close();
    const again = clientAt(openVault({ dataDir }));
    await value(again.api.vault.unlock({ current: PASSPHRASE }));
    const file = join(dataDir, 'handlerum.sqlite');
    const before = readFileSync(file);
    const passphrase = 'endnu fire andre ord';
    await value(again.api.vault.changePassphrase({ current: PASSPHRASE, passphrase }));
    const { recoveryKey: second } = await value(again.api.vault.newRecoveryKey({}));
    await value(again.api.vault.replaceRecoveryKey({ current: passphrase, recoveryKey: second }));
    expect(readFileSync(file)).toEqual(before);
    await value(again.api.vault.lock({}));
    for (const current of [PASSPHRASE, recoveryKey])
      expect(await again.api.vault.unlock({ current })).toMatchObject(refused('forbidden', 'wrongKey'));
    expect(await value(again.api.vault.unlock({ current: second }))).toMatchObject({ state: 'unlocked' });
    expect(await api.vault.state({})).toMatchObject({ ok: true });
  });

  test('are gone once encryption is turned off, and everything is there in plain', async () => {
    const { api, dataDir } = await encrypted();
    await value(api.vault.turnOff({ current: PASSPHRASE }).result);
    expect(await value(api.vault.state({}))).toMatchObject({ state: 'plain' });
    expect((await value(api.cases.list(LIST))).total).toBe(1);
    expect(filesUnder(dataDir).some((path) => path.includes('keyring'))).toBe(false);
    expect(await api.vault.turnOff({ current: PASSPHRASE }).result).toMatchObject(refused('conflict', 'isOff'));
  });

  test('may be kept by the system as a second way in, which may fail at any time', async () => {
    const store = {
      isForgetful: false,
      available: async () => true,
      wrap: async (secret: Uint8Array) => Uint8Array.from(secret).reverse(),
      unwrap: async (wrapped: Uint8Array) => {
        if (store.isForgetful) throw new Error('The profile is another');
        return Uint8Array.from(wrapped).reverse();
      },
    };
    const { api } = await encrypted({ systemStore: store });
    expect(await value(api.vault.state({}))).toMatchObject({ system: 'offered' });
    expect(await value(api.vault.useSystem({ current: PASSPHRASE, use: 'yes' }))).toMatchObject({ system: 'on' });
    await value(api.vault.lock({}));
    expect(await value(api.vault.unlockBySystem({}))).toMatchObject({ state: 'unlocked' });
    await value(api.vault.lock({}));
    store.isForgetful = true;
    expect(await api.vault.unlockBySystem({})).toMatchObject(refused('forbidden', 'systemForgot'));
    expect(await value(api.vault.unlock({ current: PASSPHRASE }))).toMatchObject({ state: 'unlocked' });
    expect(await value(api.vault.useSystem({ current: PASSPHRASE, use: 'no' }))).toMatchObject({ system: 'offered' });
  });
});

describe('an unlocked folder', () => {
  test('locks when nobody has done anything for the minutes of the settings, and not while somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const { api } = await encrypted();
    await value(api.app.changeSettings({ lockAfter: 2 }));
    const pass = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 5) await vi.advanceTimersByTimeAsync(5000);
      return (await value(api.vault.state({}))).state;
    };
    expect(await pass(110)).toBe('unlocked');
    await value(api.vault.awake({}));
    expect(await pass(110)).toBe('unlocked');
    // What only reads is no sign of a person: pages ask by themselves.
    await value(api.cases.list(LIST));
    expect(await pass(20)).toBe('locked');
  });

  test('locks when the computer has slept', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const { api } = await encrypted();
    vi.setSystemTime(Date.now() + 120_000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await value(api.vault.state({}))).toMatchObject({ state: 'locked' });
  });
});

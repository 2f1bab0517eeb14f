import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataKeyOf, newDataKey, unwrap, wrap } from '../../../electron/core/keys/dataKey.ts';
import {
  createKeyring,
  KEYRING_FILE,
  openKeyring,
  parseKeyring,
  readKeyring,
  textOf,
  withPassphrase,
  withRecoveryKey,
  writeKeyring,
} from '../../../electron/core/keys/keyring.ts';
import { newRecoveryKey, recoverySigns } from '../../../electron/core/keys/recoveryKey.ts';
import { Secrets } from '../../../electron/core/keys/secrets.ts';
import { codeOf, temporaryFolder } from '../../support/core.ts';

/** The least that is allowed, so that the tests are quick. */
const cost = { m: 8192, t: 1, p: 1 };
const passphrase = 'grøn båd på Ærø';

async function made() {
  const key = newDataKey();
  const recoveryKey = newRecoveryKey();
  return { key, recoveryKey, keyring: await createKeyring(key, { passphrase, recoveryKey, cost }) };
}

describe('a keyring', () => {
  test('is opened by its passphrase, however the letters are composed, and by its recovery key, however it is typed', async () => {
    const { key, recoveryKey, keyring } = await made();
    for (const secret of [passphrase, passphrase.normalize('NFD'), recoveryKey, ` ${recoveryKey.toLowerCase()} `])
      expect(await openKeyring(keyring, secret)).toEqual(key);
    expect(await openKeyring(keyring, recoveryKey.replaceAll('-', ' '))).toEqual(key);
  });

  test('is opened by nothing else', async () => {
    const { keyring } = await made();
    for (const secret of ['', `${passphrase} `, passphrase.toUpperCase(), newRecoveryKey()])
      expect(await openKeyring(keyring, secret)).toBeNull();
  });

  test('takes another passphrase and another recovery key without another data key; the old ones open nothing', async () => {
    const { key, recoveryKey, keyring } = await made();
    const second = newRecoveryKey();
    const changed = withRecoveryKey(
      await withPassphrase(keyring, key, { passphrase: 'en helt anden', cost }),
      key,
      second,
    );
    for (const secret of ['en helt anden', second]) expect(await openKeyring(changed, secret)).toEqual(key);
    for (const secret of [passphrase, recoveryKey]) expect(await openKeyring(changed, secret)).toBeNull();
  });

  test('comes back from disk as it was, holds no key, and is for its owner only', async () => {
    const { key, keyring } = await made();
    const folder = temporaryFolder();
    writeKeyring(folder, keyring);
    expect(readKeyring(folder)).toEqual(keyring);
    const text = readFileSync(join(folder, KEYRING_FILE), 'utf8');
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    expect(text).not.toContain(Buffer.from(key).toString('hex'));
  });

  test('of a newer program is refused by name, a cut or foreign one as damaged', async () => {
    const { keyring } = await made();
    const text = textOf(keyring);
    const folder = temporaryFolder();
    const codeAt = async (content: string) => {
      writeFileSync(join(folder, KEYRING_FILE), content);
      return codeOf(() => readKeyring(folder));
    };
    expect(await codeAt(JSON.stringify({ version: 2, ciphers: ['new'] }))).toBe('keyring_from_future');
    expect(await codeAt('')).toBe('keyring_corrupt');
    for (let length = 1; length < text.length - 2; length += 17)
      expect(await codeAt(text.slice(0, length))).toBe('keyring_corrupt');
  });

  test.each([
    ['memory of 2 TB', { m: 2 ** 31 }],
    ['memory just above 1 GiB', { m: 1_048_577 }],
    ['eleven passes', { t: 11 }],
    ['no passes', { t: 0 }],
    ['five lanes', { p: 5 }],
    ['next to no memory', { m: 1024 }],
  ])('that asks for %s is refused before anything is derived', async (_what, wrong) => {
    const { keyring } = await made();
    const text = JSON.stringify({ ...keyring, kdf: { ...keyring.kdf, ...wrong } });
    expect(await codeOf(() => parseKeyring(text))).toBe('keyring_corrupt');
  });

  test('with one byte changed in a wrapped key does not open by it', async () => {
    const { recoveryKey, keyring } = await made();
    const flipped = Buffer.from(keyring.recovery, 'base64');
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    const changed = { ...keyring, recovery: flipped.toString('base64') };
    expect(await openKeyring(changed, recoveryKey)).toBeNull();
    expect(await openKeyring(changed, passphrase)).not.toBeNull();
  });
});

test('a recovery key has 25 signs that nobody mixes up, each as likely as another', () => {
  const keys = Array.from({ length: 400 }, newRecoveryKey);
  for (const key of keys) expect(key).toMatch(/^([A-HJKMNP-TV-Z2-9]{5}-){4}[A-HJKMNP-TV-Z2-9]{5}$/);
  const counts = new Map<string, number>();
  for (const sign of keys.join('').replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  expect(counts.size).toBe(30);
  // 333 of each on average; five standard deviations are 90.
  for (const count of counts.values()) expect(Math.abs(count - 333)).toBeLessThan(120);
  expect(new Set(keys).size).toBe(keys.length);
  expect(recoverySigns('ABCDE-FGHJK-MNPQR-STVWX-YZ23I')).toBeNull();
});

describe('a secret', () => {
  test('is read again for its purpose and by its key only', () => {
    const key = newDataKey();
    const wrapped = wrap(key, Buffer.from('signing'), 'signing-key');
    expect(unwrap(key, wrapped, 'signing-key')).toEqual(Buffer.from('signing'));
    expect(unwrap(key, wrapped, 'other')).toBeNull();
    expect(unwrap(newDataKey(), wrapped, 'signing-key')).toBeNull();
    expect(unwrap(key, wrapped.subarray(0, 20), 'signing-key')).toBeNull();
  });

  test.each([null, dataKeyOf(Buffer.alloc(32, 7))])(
    'is kept in a file for its owner only, wrapped where there is a key',
    async (key) => {
      const folder = temporaryFolder();
      const secrets = new Secrets(folder, key);
      expect(secrets.get('signing-key')).toBeNull();
      secrets.put('signing-key', Buffer.from('very secret'));
      expect(Buffer.from(new Secrets(folder, key).get('signing-key') ?? [])).toEqual(Buffer.from('very secret'));
      const file = join(folder, 'secrets', 'signing-key.secret');
      expect(readFileSync(file).includes('very secret')).toBe(key === null);
      if (key) expect(await codeOf(() => new Secrets(folder, newDataKey()).get('signing-key'))).toBe('file_corrupt');
      secrets.remove('signing-key');
      expect(secrets.get('signing-key')).toBeNull();
      expect(await codeOf(() => secrets.get('../x'))).toBeInstanceOf(RangeError);
    },
  );
});

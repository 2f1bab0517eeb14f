import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openSqlite } from '../../../electron/core/database/engine.ts';
import { FileStore } from '../../../electron/core/files/store.ts';
import { newDataKey } from '../../../electron/core/keys/dataKey.ts';
import { temporaryFolder } from '../../support/core.ts';
import { type Keys, leaksIn } from '../../support/leaks.ts';

const WORD = 'Blåkanarie';
const NOTHING: Keys = { identities: [], dataKeys: [] };
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf8 = Buffer.from(`xx ${WORD} og andet`);
const docx = zipSync({ 'word/document.xml': Buffer.from(`<w:t>${WORD}</w:t>`) });

/** The word as it may lie in a file, by the form it is found in. */
const FORMS: Readonly<Record<string, Uint8Array>> = {
  'as it is': utf8,
  'Latin-1': latin(WORD),
  'UTF-16': Buffer.from(WORD, 'utf16le'),
  'UTF-16BE': Buffer.from(WORD, 'utf16le').swap16(),
  hex: latin(utf8.toString('hex').toUpperCase()),
  base64: latin(utf8.toString('base64')),
  'base64, a letter on': latin(Buffer.concat([latin('y'), utf8]).toString('base64')),
  'base64url, two on': latin(Buffer.concat([latin('yy'), utf8]).toString('base64url')),
  percent: latin(encodeURIComponent(WORD)),
  'percent, every letter': latin([...Buffer.from(WORD)].map((one) => `%${one.toString(16)}`).join('')),
  escaped: latin('{"a":"Bl\\u00E5kanarie"}'),
  packed: deflateRawSync(Buffer.from(`${WORD} `.repeat(9))),
  'packed behind something': Buffer.concat([latin('GIF89a'), deflateSync(Buffer.from(`${WORD} `.repeat(9)))]),
  gzip: gzipSync(utf8),
  zip: zipSync({ a: utf8 }),
  'a name in a zip': zipSync({ [WORD]: latin('x') }),
  'Word in a zip': zipSync({ 'bilag/a.docx': docx }, { level: 0 }),
};

it.each(Object.entries(FORMS))('finds a word that is %s', async (_form, bytes) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a'), bytes);
  expect((await leaksIn([folder], [WORD, 'Grønkanarie'], NOTHING)).some((line) => line.endsWith(`: ${WORD}`))).toBe(
    true,
  );
  writeFileSync(join(folder, 'a'), Buffer.from(Buffer.from(bytes).map((one) => one ^ 0x55)));
  expect(await leaksIn([folder], [WORD], NOTHING)).toEqual([]);
});

it('finds it in the name of a file', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${WORD}.txt`), '');
  expect(await leaksIn([folder], [WORD], NOTHING)).toHaveLength(1);
});

it('opens a file of exchange with each key that is held, and none with another', async () => {
  const folder = temporaryFolder();
  const [mine, other] = [await generateX25519Identity(), await generateX25519Identity()];
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(mine));
  writeFileSync(join(folder, 'a.handlerum'), await encrypter.encrypt(zipSync({ 'records/00001.jsonl': utf8 })));
  const found = (identities: string[]) => leaksIn([folder], [WORD], { identities, dataKeys: [] });
  expect(await found([other])).toEqual([]);
  expect(await found([other, mine])).toEqual([expect.stringContaining('!records/00001.jsonl (as it is)')]);
});

it.each(['plain', 'encrypted'])(
  'finds it in the rows, the log and the free pages of a database that is %s',
  async (how) => {
    const key = how === 'plain' ? null : newDataKey();
    const folder = temporaryFolder();
    const file = join(folder, 'a.sqlite');
    const db = openSqlite(file, { key });
    const found = () => leaksIn([folder], [WORD], { identities: [], dataKeys: key ? [newDataKey(), key] : [] });
    // An encrypted one empties what is deleted by itself.
    db.pragma('secure_delete = OFF');
    db.exec('create table t (text text, bytes blob)');
    db.pragma('journal_mode = WAL');
    expect(await found()).toEqual([]);
    const packed = deflateRawSync(Buffer.from(`${WORD} `.repeat(400)));
    db.prepare('insert into t values (?, ?)').run(`${WORD} `.repeat(2000), packed);
    const where = await found();
    expect(where).toEqual(
      expect.arrayContaining([`${file}!t (as it is): ${WORD}`, `${file}!t (packed) (as it is): ${WORD}`]),
    );
    expect(where.some((line) => line.includes('-wal'))).toBe(true);
    db.exec('delete from t');
    db.pragma('wal_checkpoint(TRUNCATE)');
    // Gone for whoever asks the database, and still in pages that are free.
    const left = (await found()).filter((line) => !line.includes('-wal'));
    expect(left).toEqual([how === 'plain' ? `${file} (as it is): ${WORD}` : `${file} (pages) (as it is): ${WORD}`]);
    db.exec('vacuum');
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(await found()).toEqual([]);
    db.close();
  },
);

it('opens a stored file that is sealed, with the key of its folder', async () => {
  const dataDir = temporaryFolder();
  const key = newDataKey();
  mkdirSync(join(dataDir, 'files'));
  await new FileStore(dataDir, key).put(docx);
  expect(await leaksIn([dataDir], [WORD], NOTHING)).toEqual([]);
  expect((await leaksIn([dataDir], [WORD], { identities: [], dataKeys: [key] })).length).toBeGreaterThan(0);
});

import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { newSigningKey, type SigningKey, signingKey } from '../../../electron/core/keys/signing.ts';
import { ourCouncil } from '../../../electron/core/records/change.ts';
import { MANIFEST_CONTEXT } from '../../../shared/exchange/manifest.ts';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { entriesOf, manifestOf, resealed } from '../../fuzz/exchange/forge.ts';
import { type RawEntry, rawZip } from '../../fuzz/exchange/rawZip.ts';
import { type Laptop, laptop, NOTHING, rowsOf } from './support.ts';

type Entries = Record<string, Uint8Array>;
/** Loose, for an attacker holds to no form. */
// biome-ignore lint/suspicious/noExplicitAny: what is forged has no type.
type Forged = any;

interface Scene {
  readonly there: Laptop;
  readonly good: Uint8Array;
  readonly key: SigningKey;
}

/** A file that is sound, and a laptop that would take it. */
async function scened(): Promise<Scene> {
  const [here, there] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk')];
  const target = join(mkdtempSync(join(tmpdir(), 'handlerum-attack-')), 'good.handlerum');
  const council = ourCouncil(here.core.context.database.read);
  const key = here.core.context.keys?.signing;
  if (!council || !key) throw new Error('no council');
  await writeBundle(here.core.context, target, { records: [council], purpose: 'council', note: '', sealing: 'open' });
  return { there, good: readFileSync(target), key };
}

/** What the receiver says of these bytes; nothing may change, and no half file may be left. */
async function refusal({ there }: Scene, bytes: Uint8Array): Promise<string> {
  const before = rowsOf(there.core);
  const path = join(mkdtempSync(join(tmpdir(), 'handlerum-attack-')), 'x.handlerum');
  writeFileSync(path, bytes);
  const reason = await takeFile(there.core.context, { path, passphrase: null }).then(
    () => 'taken',
    (error: { code: string; details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
  expect(rowsOf(there.core)).toEqual(before);
  return reason;
}

const entries = ({ good }: Scene): Entries => ({ ...unzipSync(good) });
const packed = (parts: Entries | Zippable) => zipSync(parts as Zippable, { level: 6 });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytesOf = (words: string) => new TextEncoder().encode(words);

/** The file with its manifest changed and signed anew: by its sender, or by whoever holds another key. */
function resigned(of: Scene, edit: (manifest: Forged, parts: Entries) => void, key: SigningKey = of.key): Uint8Array {
  const parts = entries(of);
  const manifest: Forged = JSON.parse(text(parts['manifest.json']));
  edit(manifest, parts);
  const words = canonicalJson(manifest);
  parts['manifest.json'] = bytesOf(words);
  parts['manifest.sig'] = Buffer.from(key.sign(MANIFEST_CONTEXT + words).split('.')[1] ?? '', 'base64url');
  return packed(parts);
}

/** As `resigned`, with one entry changed and its hash with it. */
const reentered = (of: Scene, name: string, edit: (words: string) => string, key?: SigningKey) =>
  resigned(
    of,
    (manifest, parts) => {
      const bytes = bytesOf(edit(text(parts[name])));
      parts[name] = bytes;
      const entry = manifest.entries.find((one: Forged) => one.name === name);
      entry.size = bytes.length;
      entry.sha256 = createHash('sha256').update(bytes).digest('hex');
      if (key) manifest.sender.key = key.publicKey;
    },
    key,
  );

const ROWS = 'records/00001.jsonl';
const BOMB = 'attachments/'.padEnd(76, '0');

const lines = (of: Scene, edit: (row: Forged) => void, key?: SigningKey) =>
  reentered(
    of,
    ROWS,
    (words) =>
      words
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const row: Forged = JSON.parse(line);
          edit(row);
          return `${JSON.stringify(row)}\n`;
        })
        .join(''),
    key,
  );

/** Each attack with what it is refused as. */
const ATTACKS: readonly (readonly [name: string, reason: string, make: (of: Scene) => Uint8Array])[] = [
  ['a path out of the folder', 'damaged', (of) => packed({ ...entries(of), '../../x': bytesOf('x') })],
  ['a path with a backslash', 'damaged', (of) => packed({ ...entries(of), 'records\\00009.jsonl': bytesOf('x') })],
  ['an absolute path', 'damaged', (of) => packed({ ...entries(of), '/etc/passwd': bytesOf('x') })],
  ['an entry of another name', 'damaged', (of) => packed({ ...entries(of), 'records/evil.exe': bytesOf('x') })],
  [
    'an entry the manifest does not name',
    'damaged',
    (of) => packed({ ...entries(of), 'records/00009.jsonl': bytesOf('x') }),
  ],
  [
    'an entry less',
    'damaged',
    (of) => packed(Object.fromEntries(Object.entries(entries(of)).filter(([name]) => name !== ROWS))),
  ],
  ['two entries of one name', 'damaged', (of) => twice(of)],
  ['no manifest', 'notPackage', () => packed({ [ROWS]: bytesOf('{}') })],
  [
    'no signature',
    'unsigned',
    (of) => packed(Object.fromEntries(Object.entries(entries(of)).filter(([name]) => name !== 'manifest.sig'))),
  ],
  ['a signature of nothing', 'badSignature', (of) => packed({ ...entries(of), 'manifest.sig': new Uint8Array(64) })],
  ['a longer signature', 'badSignature', (of) => packed({ ...entries(of), 'manifest.sig': new Uint8Array(65) })],
  [
    'signed anew by another key in the name of the sender',
    'badSignature',
    (of) => resigned(of, () => {}, newSigningKey()),
  ],
  [
    'another key put in the manifest',
    'badSignature',
    (of) => resigned(of, (manifest) => Object.assign(manifest.sender, { key: newSigningKey().publicKey })),
  ],
  [
    'a key that is no point of the curve',
    'badSignature',
    (of) => resigned(of, (manifest) => Object.assign(manifest.sender, { key: `${'A'.repeat(42)}C` })),
  ],
  [
    'a changed word in an entry',
    'damaged',
    (of) => packed({ ...entries(of), [ROWS]: bytesOf(text(entries(of)[ROWS]).replace('Ida', 'Eva')) }),
  ],
  [
    'a row in another name, its hash mended and signed by the sender',
    'badSignature',
    (of) => lines(of, (row) => Object.assign(row, { author: 'Borgmesteren' })),
  ],
  ['a row of another record', 'damaged', (of) => lines(of, (row) => Object.assign(row, { record: randomUUID() }))],
  [
    'a row given another number',
    'badSignature',
    (of) => lines(of, (row) => Object.assign(row, { number: row.number + 1 })),
  ],
  [
    'a manifest of a later program',
    'newer',
    (of) => resigned(of, (manifest) => Object.assign(manifest, { schema: 'handlerum.exchange/2' })),
  ],
  [
    // Kept whole beside the records and played by nobody: `foreign.test.ts`.
    'a kind of record of a later program',
    'taken',
    (of) => resigned(of, (manifest) => Object.assign(manifest.records[0], { kind: 'budget' })),
  ],
  [
    'a later form of a record',
    'taken',
    (of) => resigned(of, (manifest) => Object.assign(manifest.records[0], { form: 99 })),
  ],
  [
    'a record of another kind',
    'otherKind',
    (of) => resigned(of, (manifest) => Object.assign(manifest.records[0], { kind: 'case' })),
  ],
  [
    'a record named twice',
    'damaged',
    (of) => resigned(of, (manifest) => void manifest.records.push(manifest.records[0])),
  ],
  [
    'an entry named twice',
    'damaged',
    (of) => resigned(of, (manifest) => void manifest.entries.push(manifest.entries[0])),
  ],
  [
    'an audience that is none',
    'damaged',
    (of) => resigned(of, (manifest) => Object.assign(manifest.records[0], { audience: { kind: 'everyone' } })),
  ],
  [
    'more rows than there are',
    'damaged',
    (of) => resigned(of, (manifest) => Object.assign(manifest.records[0], { rows: manifest.records[0].rows + 1 })),
  ],
  ['a manifest in another spelling', 'damaged', (of) => spaced(of)],
  ['a manifest that is too deep', 'damaged', (of) => deep(of)],
  [
    'a row that is too deep',
    'damaged',
    (of) => reentered(of, ROWS, (words) => words + '['.repeat(5000) + ']'.repeat(5000)),
  ],
  ['a line that is no JSON', 'damaged', (of) => reentered(of, ROWS, (words) => `${words}{`)],
  ['an update that is none', 'badSignature', (of) => lines(of, (row) => Object.assign(row, { update: 'AAAA' }))],
  ['a bomb', 'tooLarge', (of) => packed({ ...entries(of), [BOMB]: new Uint8Array(60_000_000) })],
  ['a bomb that lies about its size', 'damaged', (of) => lying(of)],
  ['something before it', 'notPackage', (of) => Buffer.concat([bytesOf('MZ'.repeat(50)), of.good])],
  ['something behind it', 'damaged', (of) => Buffer.concat([of.good, bytesOf('x'.repeat(50))])],
  ['an archive behind another one', 'damaged', (of) => Buffer.concat([of.good, of.good])],
  [
    'an entry that is told of nowhere',
    'damaged',
    (of) => raw(of, (entry) => (entry.name === ROWS ? { hidden: true } : {})),
  ],
  [
    'two entries in one place',
    'damaged',
    (of) => raw(of, (entry) => (entry.name === ROWS ? { central: { offset: 0 } } : {}), 'twice'),
  ],
  [
    'a name before an entry that is not that of the directory',
    'damaged',
    (of) => raw(of, (entry) => (entry.name === ROWS ? { local: { name: 'records/00002.jsonl' } } : {})),
  ],
  [
    'a size before an entry that is not that of the directory',
    'damaged',
    (of) => raw(of, (entry) => (entry.name === ROWS ? { local: { size: 1 } } : {})),
  ],
  [
    'an attachment under the name of another',
    'damaged',
    (of) => resealed({ ...entries(of), [BOMB]: bytesOf('x') }, manifestIn(of), of.key),
  ],
  [
    'half a sign in the note',
    'damaged',
    (of) => resigned(of, (manifest) => Object.assign(manifest, { note: '\\ \ud800' })),
  ],
  ['half a sign in a name', 'damaged', (of) => lines(of, (row) => Object.assign(row, { author: '\udc00' }))],
  ['a passphrase that would take a gigabyte to try', 'tooLarge', () => header('-> scrypt AAAAAAAAAAAAAAAAAAAAAA 20\n')],
  ['two thousand keys', 'tooLarge', () => header('-> X25519 AAAA\nAAAA\n'.repeat(2000))],
  ['a header without an end', 'damaged', () => bytesOf('age-encryption.org/v1\n-> X25519 AAAA')],
  ['a header as large as a file', 'tooLarge', () => bytesOf(`age-encryption.org/v1\n-> ${'A'.repeat(600_000)}`)],
  ['half of it', 'damaged', (of) => of.good.slice(0, of.good.length >> 1)],
  ['nothing', 'notPackage', () => new Uint8Array()],
  ['another file', 'notPackage', () => bytesOf('%PDF-1.7')],
];

it('is refused for what is wrong with it, and nothing is changed', async () => {
  const of = await scened();
  const said: Record<string, string> = {};
  for (const [name, , make] of ATTACKS) said[name] = await refusal(of, make(of));
  expect(said).toEqual(Object.fromEntries(ATTACKS.map(([name, reason]) => [name, reason])));
});

it('is taken when it is sound, and says nothing new when it comes again', async () => {
  const { there, good } = await scened();
  const path = join(mkdtempSync(join(tmpdir(), 'handlerum-attack-')), 'x.handlerum');
  writeFileSync(path, good);
  const took = () => takeFile(there.core.context, { path, passphrase: null });
  expect((await took()).made).toHaveLength(1);
  expect(await took()).toEqual(NOTHING);
});

/** Every entry as it is, but for what an attacker says of one; `twice` lays that one down a second time. */
function raw(of: Scene, edit: (entry: RawEntry) => Partial<RawEntry>, how: 'once' | 'twice' = 'once'): Uint8Array {
  const own = entriesOf(entries(of)).map((entry) => ({ ...entry, ...edit(entry) }));
  const again =
    how === 'twice'
      ? [{ name: 'records/00009.jsonl', bytes: bytesOf('x'), method: 'stored' as const, central: { offset: 0 } }]
      : [];
  return rawZip([...own, ...again]);
}

const manifestIn = (of: Scene): Forged => manifestOf(entries(of));
const header = (stanzas: string) => bytesOf(`age-encryption.org/v1\n${stanzas}--- ${'A'.repeat(43)}\n`);

function twice(of: Scene): Uint8Array {
  const good = packed({ ...entries(of), 'records/00009.jsonl': bytesOf('x') });
  return Buffer.from(Buffer.from(good).toString('latin1').replaceAll('records/00009.jsonl', ROWS), 'latin1');
}

function spaced(of: Scene): Uint8Array {
  const parts = entries(of);
  const words = ` ${text(parts['manifest.json'])}`;
  parts['manifest.json'] = bytesOf(words);
  const signature = of.key.sign(MANIFEST_CONTEXT + words).split('.')[1] ?? '';
  parts['manifest.sig'] = Buffer.from(signature, 'base64url');
  return packed(parts);
}

function deep(of: Scene): Uint8Array {
  return packed({ ...entries(of), 'manifest.json': bytesOf('['.repeat(5000) + ']'.repeat(5000)) });
}

/** The directory says a hundred bytes; what is packed is a thousand times that. */
function lying(of: Scene): Uint8Array {
  const name = BOMB;
  const file = Buffer.from(packed({ ...entries(of), [name]: new Uint8Array(100_000) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(100_000);
  const directory = file.lastIndexOf(name) - 46;
  file.writeUInt32LE(100, directory + 24);
  return file;
}

it('knows a key again by its secret', () => {
  const key = newSigningKey();
  expect(signingKey(key.secret).publicKey).toBe(key.publicKey);
});

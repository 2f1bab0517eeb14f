import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import {
  EntryName,
  EXCHANGE_LIMITS,
  EXCHANGE_MINOR,
  EXCHANGE_SCHEMA,
  MANIFEST_CONTEXT,
  Manifest,
  type ManifestEntry,
} from '../../../../shared/exchange/manifest.ts';
import { canonicalJson, jsonOf } from '../../../../shared/kinds/canonical.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { signerOf } from '../../keys/signing.ts';
import { isTooDeep } from './depth.ts';
import { requireLaidOut } from './layout.ts';
import { refusedFile } from './refused.ts';

/** A file of exchange of which every byte has been checked against what its signed manifest says. Whose key that is, is not asked. */
export interface Container {
  readonly manifest: Manifest;
  /** The checked bytes of one entry. `file_corrupt` when the file was changed meanwhile. */
  readonly read: (name: string) => Promise<Uint8Array>;
  readonly close: () => void;
}

const MEGABYTE = 1_000_000;
const OWN = new Set(['manifest.json', 'manifest.sig']);

/**
 * Checks a whole file: its archive, the signature over its manifest, and that its entries are those the manifest names, byte for byte.
 * Nothing of it is believed before. `invalid_input` with the reason `notPackage`, `damaged`, `unsigned`, `badSignature` or `newer`;
 * `file_too_large` where it unpacks to more than a file may.
 */
export async function openContainer(zip: ZipFile): Promise<Container> {
  try {
    return await checkedContainer(zip);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function checkedContainer(zip: ZipFile): Promise<Container> {
  const from = cursor(zip);
  const found = await listed(zip);
  if (found.size === 0) throw refusedFile('notPackage', 'it is empty');
  await requireLaidOut(zip, found.values(), { from, to: cursor(zip) });
  const manifest = await manifestOf(zip, found);
  requireSame(manifest, found);
  for (const entry of manifest.entries) await checked(zip, entryOf(found, entry.name), entry);
  const named = new Map(manifest.entries.map((entry) => [entry.name as string, entry]));
  return {
    manifest,
    read: async (name) => {
      const entry = named.get(name);
      if (!entry) throw refusedFile('damaged', `there is no ${name}`);
      return checkedBytes(zip, entryOf(found, name), entry);
    },
    close: () => zip.close(),
  };
}

/** Where it reads on in the directory; its type says it were a yes or no. */
const cursor = ({ readEntryCursor }: ZipFile): number => Number(readEntryCursor);

/** Named by what they say. */
const BY_HASH = /^(?:attachments|more)\//;

type Found = ReadonlyMap<string, Entry>;

/** Every entry by its name, after the sizes it states have been judged. */
function listed(zip: ZipFile): Promise<Found> {
  const found = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (error) => reject(refusedFile('damaged', String(error))));
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const wrong = wrongEntry(entry, found) ?? (total > EXCHANGE_LIMITS.unpackedBytes ? tooLarge('all of it') : null);
      if (wrong) return reject(wrong);
      found.set(entry.fileName, entry);
      zip.readEntry();
    });
    if (zip.entryCount > EXCHANGE_LIMITS.entries) reject(tooLarge('the number of entries'));
    else if (zip.comment.length > 0) reject(refusedFile('damaged', 'it has a comment'));
    else zip.readEntry();
  });
}

const tooLarge = (what: string) => refusedFile('tooLarge', `${what} is too large`);

const [ENCRYPTED, STORED, DEFLATED] = [1, 0, 8];

function wrongEntry(entry: Entry, found: Found): AppError | null {
  const { fileName: name, uncompressedSize: size, compressedSize, compressionMethod: method } = entry;
  if (!OWN.has(name) && !EntryName.safeParse(name).success) return refusedFile('damaged', 'an entry has another name');
  if (found.has(name)) return refusedFile('damaged', `${name} stands twice`);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return refusedFile('damaged', `${name} is encrypted`);
  if (method !== STORED && method !== DEFLATED) return refusedFile('damaged', `${name} is packed in another way`);
  const most = name === 'manifest.json' ? EXCHANGE_LIMITS.manifestBytes : EXCHANGE_LIMITS.entryBytes;
  const isBomb = size > MEGABYTE + compressedSize * EXCHANGE_LIMITS.ratio;
  return size > most || isBomb ? tooLarge(name) : null;
}

function entryOf(found: Found, name: string): Entry {
  const entry = found.get(name);
  if (!entry) throw refusedFile('damaged', `there is no ${name}`);
  return entry;
}

async function manifestOf(zip: ZipFile, found: Found): Promise<Manifest> {
  if (!found.has('manifest.json')) throw refusedFile('notPackage', 'it has no manifest');
  if (!found.has('manifest.sig')) throw refusedFile('unsigned', 'it has no signature');
  const text = new TextDecoder().decode(await bytesOf(zip, entryOf(found, 'manifest.json')));
  const signature = await bytesOf(zip, entryOf(found, 'manifest.sig'));
  if (isTooDeep(text, EXCHANGE_LIMITS.depth)) throw refusedFile('damaged', 'its manifest is too deep');
  const value = jsonOf(text);
  const manifest = Manifest.safeParse(value);
  if (!manifest.success) throw unreadable(value, manifest.error.message);
  if (canonicalJson(value) !== text || HALF.test(text))
    throw refusedFile('damaged', 'its manifest is spelt in another way');
  const { key } = manifest.data.sender;
  const given = `${key}.${Buffer.from(signature).toString('base64url')}`;
  if (signerOf(MANIFEST_CONTEXT + text, given) !== key)
    throw refusedFile('badSignature', 'the signature is not of this manifest');
  return manifest.data;
}

/** Half a sign, which no program can write as UTF-8 (RFC 8785, 3.2.2.2): in one spelling nothing else is escaped so. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** A later form is refused as such, whatever else it says; a later minor one that does not parse is one too. */
function unreadable(value: unknown, why: string): AppError {
  const { schema, minor } = Object(value) as { schema?: unknown; minor?: unknown };
  const [, major] = /^handlerum\.exchange\/(\d+)$/.exec(String(schema)) ?? [];
  const isLater = Number(major) > 1 || (schema === EXCHANGE_SCHEMA && Number(minor) > EXCHANGE_MINOR);
  return refusedFile(isLater ? 'newer' : major ? 'damaged' : 'notPackage', why.slice(0, 500));
}

function requireSame({ entries, records }: Manifest, found: Found): void {
  const names = new Set(entries.map(({ name }) => name as string));
  if (names.size < entries.length) throw refusedFile('damaged', 'an entry is named twice');
  for (const name of found.keys())
    if (!OWN.has(name) && !names.has(name)) throw refusedFile('damaged', `${name} is not in the manifest`);
  for (const { name, size, sha256 } of entries) {
    if (entryOf(found, name).uncompressedSize !== size) throw refusedFile('damaged', `${name} has another size`);
    if (BY_HASH.test(name) && !name.endsWith(`/${sha256}`))
      throw refusedFile('damaged', `${name} is named as something else`);
  }
  for (const hash of records.flatMap(({ more }) => more ?? []))
    if (!names.has(`more/${hash}`)) throw refusedFile('damaged', `there is no part ${hash}`);
}

async function checked(zip: ZipFile, entry: Entry, { name, sha256 }: ManifestEntry): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(zip, entry)) hash.update(chunk);
  if (hash.digest('hex') !== sha256) throw refusedFile('damaged', `${name} is not what was signed`);
}

/** What of a file that was checked is named by hash; each is read a part at a time when it is asked for. */
export interface ByHash extends Pick<Container, 'close'> {
  /** What an attachment says; whoever stores it finds whether it was changed meanwhile. */
  readonly open: (hash: string) => Promise<Readable>;
  /** As `open`, a part that a later form has added. */
  readonly openMore: (hash: string) => Promise<Readable>;
}

/** The attachments and unknown parts of a file that was checked. */
export async function attachmentsOf(zip: ZipFile): Promise<ByHash> {
  const found = await listed(zip);
  const from = (folder: string) => async (hash: string) =>
    Readable.from(chunksOf(zip, entryOf(found, `${folder}/${hash}`)), { objectMode: false });
  return { open: from('attachments'), openMore: from('more'), close: () => zip.close() };
}

async function checkedBytes(
  zip: ZipFile,
  entry: Entry,
  { name, sha256 }: { name: string; sha256: string },
): Promise<Uint8Array> {
  const bytes = await bytesOf(zip, entry);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new AppError('file_corrupt', `${name} was changed while it was read`);
  return bytes;
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  // As large as it says, and no larger: what unpacks to more or less is refused by `chunksOf`.
  const bytes = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  for await (const chunk of chunksOf(zip, entry)) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What an entry unpacks to, a part at a time; refused as damaged where that breaks off. */
async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await streamOf(zip, entry)) yield chunk as Uint8Array;
  } catch (error) {
    throw error instanceof AppError ? error : refusedFile('damaged', String(error));
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(refusedFile('damaged', String(error))) : resolve(stream),
    ),
  );
}

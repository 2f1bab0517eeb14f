import { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { AppError } from '../../../../shared/rpc/result.ts';

const MAX_ENTRIES = 5000;
const MAX_UNPACKED = 400 * 1024 * 1024;
/** One XML part becomes a tree many times its size in memory. */
const MAX_XML = 100 * 1024 * 1024;
/** Text packs to a tenth; only a bomb packs to a thousandth. Small parts may pack better by chance. */
const MAX_RATIO = 200;
const RATIO_FROM = 20 * 1024 * 1024;
const ENCRYPTED = 1;

export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The parts of a Word file under the names it gives them, after its archive has been found sound and of honest size: the sizes it
 * states are judged before anything is unpacked, and unpacking stops where they lied. Throws `file_corrupt`, `file_encrypted`,
 * `file_too_large` or, when it is an archive of another kind, `file_unsupported` with `details.found`.
 */
export function openArchive(bytes: Uint8Array, signal?: AbortSignal): Promise<Parts> {
  return openParts(bytes, { main: /^(?:_rels\/\.rels|word\/document\d*\.xml)$/, isNeeded }, signal);
}

interface Wanted {
  /** Name of a part that only this kind of archive has. */
  readonly main: RegExp;
  readonly isNeeded: (name: string) => boolean;
}

/** The needed parts of an Office archive, under the names it gives them; refuses as `openArchive` does. */
export async function openParts(
  bytes: Uint8Array,
  { main, isNeeded: wants }: Wanted,
  signal?: AbortSignal,
): Promise<Parts> {
  try {
    const zip = await open(bytes);
    const entries = await listEntries(zip);
    judge(entries, main);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries.filter(({ fileName }) => wants(fileName))) {
      signal?.throwIfAborted();
      parts.set(entry.fileName, await unpack(zip, entry));
    }
    return parts;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof AppError) throw error;
    throw damaged(error);
  }
}

export function damaged(error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError('file_corrupt', `The Word file is damaged: ${reason}`, { reason: reason.slice(0, 200) });
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) reject(tooLarge('entries', MAX_ENTRIES));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function judge(entries: readonly Entry[], main: RegExp): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > MAX_UNPACKED) throw tooLarge('bytes', MAX_UNPACKED);
  for (const { fileName, uncompressedSize, compressedSize, generalPurposeBitFlag } of entries) {
    if (generalPurposeBitFlag & ENCRYPTED) {
      throw new AppError('file_encrypted', 'The file is protected by a password');
    }
    const bomb = uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * MAX_RATIO;
    const xml = /\.(?:xml|rels)$/i.test(fileName) && uncompressedSize > MAX_XML;
    if (bomb || xml) throw tooLarge('bytes', xml ? MAX_XML : MAX_UNPACKED);
  }
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (![...names].some((name) => main.test(name))) throw otherKind(names);
}

function tooLarge(unit: string, limit: number): AppError {
  return new AppError('file_too_large', 'The archive unpacks to more than a document can hold', { unit, limit });
}

/** First file found in each kind of archive people take for a Word file. */
const KINDS: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsb'],
  ['ppt/presentation.xml', 'pptx'],
  ['META-INF/manifest.xml', 'odt'],
  ['META-INF/container.xml', 'epub'],
  ['Index/Document.iwa', 'pages'],
];

/** What an archive without a Word document in it seems to be. */
export function otherKind(names: Iterable<string>): AppError {
  const all = new Set(names);
  const found = KINDS.find(([name]) => all.has(name))?.[1] ?? 'zip';
  return new AppError('file_unsupported', `This is not a Word document but ${found}`, { found });
}

/** Nothing of these is read: fonts, looks, data behind the text, embedded files of other programs. */
const UNREAD =
  /(?:^|\/)(?:theme|fonts|embeddings|customXml|glossary|activeX|printerSettings)\/|\.(?:bin|odttf|ttf|xlsx|xlsb|pptx)$|^docProps\/(?:app\.xml|thumbnail)/i;

const isNeeded = (name: string): boolean => !UNREAD.test(name) && !name.endsWith('/');

function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else
        Readable.from(stream)
          .toArray()
          .then((chunks) => resolve(Buffer.concat(chunks)), reject);
    });
  });
}

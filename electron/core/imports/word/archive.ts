import { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { AppError } from '../../../../shared/rpc/result.ts';
import { LIMITS, tooMuch } from '../limits.ts';

/** Text packs to a tenth; only a bomb packs to a thousandth. Small parts may pack better by chance, and so may white pictures. */
const MAX_RATIO = 200;
const XML_RATIO_FROM = 1024 * 1024;
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
    const wanted = entries.filter(({ fileName }) => wants(fileName));
    judgeTogether(wanted);
    const parts = new Map<string, Uint8Array>();
    for (const entry of wanted) {
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
      if (entries.length > LIMITS.entries) reject(tooMuch('entries', LIMITS.entries));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function judge(entries: readonly Entry[], main: RegExp): void {
  for (const entry of entries) {
    if (entry.generalPurposeBitFlag & ENCRYPTED)
      throw new AppError('file_encrypted', 'The file is protected by a password');
    if (isXml(entry) && entry.uncompressedSize > LIMITS.xml) throw tooMuch('bytes', LIMITS.xml);
    if (isBomb(entry, isXml(entry) ? XML_RATIO_FROM : RATIO_FROM)) throw tooMuch('ratio', MAX_RATIO);
  }
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (![...names].some((name) => main.test(name))) throw otherKind(names);
}

interface Sizes {
  readonly uncompressedSize: number;
  readonly compressedSize: number;
}

const isXml = ({ fileName }: Entry): boolean => /\.(?:xml|rels)$/i.test(fileName);

const isBomb = ({ uncompressedSize, compressedSize }: Sizes, from: number): boolean =>
  uncompressedSize > from && uncompressedSize > compressedSize * MAX_RATIO;

/** Many parts may be together what no one of them is. */
function judgeTogether(entries: readonly Entry[]): void {
  const total = sizesOf(entries);
  if (total.uncompressedSize > LIMITS.bytes) throw tooMuch('bytes', LIMITS.bytes);
  if (isBomb(total, RATIO_FROM)) throw tooMuch('ratio', MAX_RATIO);
  if (sizesOf(entries.filter(isXml)).uncompressedSize > LIMITS.allXml) throw tooMuch('bytes', LIMITS.allXml);
}

function sizesOf(entries: readonly Entry[]): Sizes {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    uncompressedSize: sum((entry) => entry.uncompressedSize),
    compressedSize: sum((entry) => entry.compressedSize),
  };
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

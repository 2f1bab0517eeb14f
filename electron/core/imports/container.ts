import { unzipSync } from 'fflate';
import { AppError } from '../../../shared/rpc/result.ts';

export type FileKind = 'docx' | 'html' | 'markdown';

const MAX_FILE = 200 * 1024 * 1024;
const MAX_ENTRIES = 5000;
const MAX_UNPACKED = 400 * 1024 * 1024;
/** Text packs to a tenth; only a bomb packs to a thousandth. Small parts may pack better by chance. */
const MAX_RATIO = 200;
const RATIO_FROM = 20 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const starts = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((value, index) => bytes[index] === value);

/** What a file is, told by its content; its name decides only between kinds of text. Throws when it cannot be read. */
export function fileKind({ name, bytes }: { name: string; bytes: Uint8Array }): FileKind {
  if (bytes.length === 0) throw new AppError('file_empty', 'The file is empty');
  if (bytes.length > MAX_FILE)
    throw new AppError('file_too_large', 'The file is larger than 200 MB', { limit: MAX_FILE });
  if (starts(bytes, OLE)) throw oleError(bytes);
  if (starts(bytes, ZIP)) return 'docx';
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'docx') throw new AppError('file_corrupt', 'The Word file is damaged: it is not a ZIP archive');
  if (bytes.subarray(0, 8192).includes(0) || starts(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new AppError('file_unsupported', 'This kind of file cannot be read', { ending });
  }
  if (ending === 'html' || ending === 'htm') return 'html';
  if (ending === 'md' || ending === 'markdown' || ending === 'txt') return 'markdown';
  throw new AppError('file_unsupported', 'This kind of file cannot be read', { ending });
}

/** Word protects a file by wrapping it in an OLE container with a stream of this name; without it the container is an old .doc. */
function oleError(bytes: Uint8Array): AppError {
  const wanted = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
    ? new AppError('file_encrypted', 'The file is protected by a password')
    : new AppError('file_legacy_doc', 'The file is in the old Word format (.doc)');
}

/**
 * The XML parts of a Word file by name, after its archive has been found sound and of honest size: the sizes an archive
 * states are checked before anything is unpacked, and unpacking stops where they lied.
 */
export function openDocx(bytes: Uint8Array): ReadonlyMap<string, string> {
  const seen = { entries: 0, total: 0, names: new Set<string>() };
  const parts = unzip(bytes, ({ name, size, originalSize }) => {
    seen.entries++;
    seen.total += originalSize;
    seen.names.add(name);
    const bomb = originalSize > RATIO_FROM && originalSize > size * MAX_RATIO;
    if (seen.entries > MAX_ENTRIES || seen.total > MAX_UNPACKED || bomb) {
      throw new AppError('file_too_large', 'The archive unpacks to more than a document can hold', {
        limit: MAX_UNPACKED,
      });
    }
    return /^word\/(?:document|comments|footnotes|endnotes|styles)\.xml$/.test(name);
  });
  if (!seen.names.has('word/document.xml')) {
    const office = seen.names.has('[Content_Types].xml');
    throw new AppError(
      'file_unsupported',
      office ? 'This is not a Word document' : 'The archive is not a Word document',
    );
  }
  return parts;
}

function unzip(bytes: Uint8Array, filter: (entry: { name: string; size: number; originalSize: number }) => boolean) {
  try {
    const entries = Object.entries(unzipSync(bytes, { filter }));
    return new Map(entries.map(([name, data]) => [name, new TextDecoder().decode(data)] as const));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'file_corrupt',
      `The Word file is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

import { AppError } from '../../../shared/rpc/result.ts';
import { emptyHalves } from './encoding.ts';
import { tooMuch } from './limits.ts';

export type FileKind = 'docx' | 'html' | 'markdown';

const MAX_FILE = 200 * 1024 * 1024;
/** A page or a note of text is never larger; a tree of it takes many times its size in memory. */
const MAX_TEXT = 20 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const starts = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((value, index) => bytes[index] === value);
const codes = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** Kinds people rename or choose by mistake, by how they begin. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpg'],
  ['GIF8', 'gif'],
  ['\u001f\u008b', 'gz'],
  ['7z\u00bc\u00af', '7z'],
  ['Rar!', 'rar'],
];

/**
 * What a file is, told by its content; its name decides only between kinds of text. Throws `file_empty`, `file_too_large`,
 * `file_encrypted`, `file_legacy_doc`, `file_corrupt`, or `file_unsupported` with `details.found` (what it seems to be).
 */
export function fileKind({ name, bytes }: { name: string; bytes: Uint8Array }): FileKind {
  if (bytes.length === 0) throw new AppError('file_empty', 'The file is empty');
  if (bytes.length > MAX_FILE) throw tooMuch('bytes', MAX_FILE);
  if (starts(bytes, OLE)) throw oleError(bytes);
  if (starts(bytes, ZIP)) return 'docx';
  if (starts(bytes, EMPTY_ZIP)) throw new AppError('file_empty', 'The archive holds nothing');
  const other = OTHERS.find(([magic]) => starts(bytes, codes(magic)))?.[1];
  if (other) throw unsupported(other);
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:docx|docm|dotx|dotm)$/.test(ending)) throw notWord(bytes);
  if (isBinary(bytes)) throw unsupported(ending || 'binary');
  const kind = kindOfText(ending);
  if (!kind) throw unsupported(ending || 'text');
  if (bytes.length > MAX_TEXT) throw tooMuch('bytes', MAX_TEXT);
  return kind;
}

function kindOfText(ending: string): FileKind | null {
  if (/^x?html?$/.test(ending)) return 'html';
  return /^(?:md|markdown|txt)$/.test(ending) ? 'markdown' : null;
}

const unsupported = (found: string): AppError =>
  new AppError('file_unsupported', `This kind of file cannot be read: ${found}`, { found });

/** A file named as Word's that is no archive: text under a wrong name, or a file damaged from its first byte. */
function notWord(bytes: Uint8Array): AppError {
  return isBinary(bytes)
    ? new AppError('file_corrupt', 'The Word file is damaged: it is not a ZIP archive')
    : unsupported('text');
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]) || emptyHalves(head) !== null) return false;
  return head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
}

/** Word protects a file by wrapping it in an OLE container with a stream of this name; another is an old .doc or .xls. */
function oleError(bytes: Uint8Array): AppError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new AppError('file_encrypted', 'The file is protected by a password');
  if (holds('WordDocument')) return new AppError('file_legacy_doc', 'The file is in the old Word format (.doc)');
  const found = holds('Workbook') ? 'xls' : holds('PowerPoint Document') ? 'ppt' : '';
  return found ? unsupported(found) : new AppError('file_legacy_doc', 'The file is in the old Word format (.doc)');
}

import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { refusedFile } from './refused.ts';

/** Where the directory at the end of an archive begins and ends. */
export interface Directory {
  readonly from: number;
  readonly to: number;
}

/** The end of an archive without a comment; and with the records of ZIP64 before it (APPNOTE 4.3.14 to 4.3.16). */
const ENDS = new Set([22, 22 + 20 + 56]);
/** What may stand behind the data of an entry whose sizes come late: sum and sizes, of 4 or 8 bytes each, with a signature or without. */
const DESCRIPTORS = new Set([12, 16, 20, 24]);
const SUM_BEHIND = 8;

/**
 * Holds that the entries lie one behind the other from the first byte to the directory, with nothing in between and in no place twice, and that
 * what stands before each says the same as the directory: programs that read an archive from its front and those that read it from its end
 * find the same in it. `invalid_input` with `damaged`.
 */
export async function requireLaidOut(zip: ZipFile, entries: Iterable<Entry>, { from, to }: Directory): Promise<void> {
  if (!ENDS.has(zip.fileSize - to)) throw damaged('something stands behind its directory');
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = { at: 0, isOpen: false };
  for (const entry of inOrder) {
    requireNext(end, entry.relativeOffsetOfLocalHeader);
    const local = await localHeader(zip, entry);
    if (!saysTheSame(entry, local)) throw damaged(`${entry.fileName} is told in two ways`);
    const isOpen = (local.generalPurposeBitFlag & SUM_BEHIND) !== 0;
    end = { at: local.fileDataStart + entry.compressedSize, isOpen };
  }
  requireNext(end, from);
}

const damaged = (why: string) => refusedFile('damaged', why);

function requireNext(end: { readonly at: number; readonly isOpen: boolean }, next: number): void {
  const between = next - end.at;
  if (between !== 0 && !(end.isOpen && DESCRIPTORS.has(between))) throw damaged('its entries lie in another way');
}

async function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader> {
  try {
    return await zip.readLocalFileHeaderPromise(entry);
  } catch (error) {
    throw damaged(String(error));
  }
}

function saysTheSame(entry: Entry, local: LocalFileHeader): boolean {
  const { generalPurposeBitFlag: flags, compressionMethod, compressedSize, uncompressedSize, fileName } = local;
  const isLate = (flags & SUM_BEHIND) !== 0;
  return (
    fileName.equals(entry.fileNameRaw) &&
    flags === entry.generalPurposeBitFlag &&
    compressionMethod === entry.compressionMethod &&
    (isLate || (isSize(compressedSize, entry.compressedSize) && isSize(uncompressedSize, entry.uncompressedSize)))
  );
}

/** All ones: the size stands in the field of ZIP64. */
const isSize = (told: number, size: number): boolean => told === size || told === 0xffffffff;

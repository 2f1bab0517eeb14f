import { pictureType } from './pictures.ts';

/**
 * The picture alone: no camera data, no place, no comments, no second pictures, nothing behind its end. Of EXIF only how the picture is to
 * be turned is kept, and its colours' profile. Null for a picture that is cut short or is none: it cannot be shown. Stored files
 * stay as they came; this is for what leaves the program.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | null {
  try {
    return CLEANERS[pictureType(bytes) ?? '']?.(bytes) ?? null;
  } catch (error) {
    // A length in the file that leads outside of it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Cleaner = (bytes: Uint8Array) => Uint8Array | null;

const CLEANERS: Readonly<Record<string, Cleaner>> = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** `length` bytes from `at`; RangeError when the file ends before. */
function part(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (length < 0 || at + length > bytes.length) throw new RangeError('The picture ends too soon');
  return bytes.subarray(at, at + length);
}

/** Chunks that say how the dots look; all others may hold words. */
const PNG_CHUNKS = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD cICP'.split(' '));

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept = [part(bytes, 0, 8)];
  const seen = new Set<string>();
  for (let at = 8; !seen.has('IEND'); ) {
    const length = 12 + view.getUint32(at);
    const chunk = part(bytes, at, length);
    const name = ascii(chunk, 4, 8);
    seen.add(name);
    if (PNG_CHUNKS.has(name)) kept.push(chunk);
    at += length;
  }
  return seen.has('IHDR') && seen.has('IDAT') ? joined(kept) : null;
}

const ORIENTATION = 0x0112;

/** Segments up to the dots, then the dots to the end of the first picture. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [part(bytes, 0, 2)];
  let hasFrame = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return hasFrame ? joined([...kept, part(bytes, at, 2)]) : null;
    const segment = part(bytes, at, 2 + view.getUint16(at + 2));
    at += segment.length;
    hasFrame ||= isFrame(marker);
    const clean = cleanSegment(marker, segment);
    if (clean) kept.push(clean);
    if (marker !== 0xda) continue;
    const end = endOfDots(view, at);
    kept.push(part(bytes, at, end - at));
    // Scanners leave the end away, and a transfer may have cut it: what there is can be shown.
    if (end === bytes.length) return hasFrame ? joined([...kept, JPEG_END]) : null;
    at = end;
  }
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const JPEG_END = new Uint8Array([0xff, 0xd9]);

/** Where the next segment begins after coded dots, at a mark that is neither a stuffed byte nor a restart; else the end of the file. */
function endOfDots(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return view.byteLength;
}

function cleanSegment(marker: number, segment: Uint8Array): Uint8Array | null {
  if (marker === 0xfe) return null;
  if (marker < 0xe0 || marker > 0xef) return segment;
  const head = ascii(segment, 4, 16);
  if (marker === 0xe0)
    return head.startsWith('JFIF\0')
      ? part(segment, 0, 2 + 16)
          .with(3, 16)
          .with(2, 0)
          .with(16, 0)
          .with(17, 0)
      : null;
  if (marker === 0xe1) return head.startsWith('Exif\0\0') ? orientationSegment(segment.subarray(10)) : null;
  if (marker === 0xe2) return head.startsWith('ICC_PROFILE\0') ? segment : null;
  return marker === 0xee && head.startsWith('Adobe') ? segment : null;
}

/** An EXIF segment with nothing in it but how the picture is to be turned; null when it stands as it is. */
function orientationSegment(tiff: Uint8Array): Uint8Array | null {
  const turned = orientationOf(tiff);
  if (turned < 2 || turned > 8) return null;
  const content = [
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turned,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return new Uint8Array([0xff, 0xe1, 0, content.length + 2, ...content]);
}

/** 1 to 8 as EXIF counts; 1 when nothing is said or it cannot be read. */
function orientationOf(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  if (tiff.length < 10) return 1;
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return 1;
  const count = view.getUint16(first, little);
  for (let index = 0; index < count; index++) {
    const at = first + 2 + index * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little);
  }
  return 1;
}

/** The first frame's dots and what steers them; comments and what programs wrote are left out, but that an animation repeats. */
function cleanGif(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const head = 13 + colours(view.getUint8(10));
  const kept = [part(bytes, 0, head)];
  let pictures = 0;
  for (let at = head; ; ) {
    const kind = view.getUint8(at);
    if (kind === 0x3b) return pictures > 0 ? joined([...kept, part(bytes, at, 1)]) : null;
    if (kind !== 0x21 && kind !== 0x2c) return null;
    const begin = kind === 0x21 ? at + 2 : at + 11 + colours(view.getUint8(at + 9));
    const end = endOfBlocks(view, begin);
    const block = part(bytes, at, end - at);
    const isLoop =
      kind === 0x21 && view.getUint8(at + 1) === 0xff && ascii(block, 3, 14) === 'NETSCAPE2.0' && block.length === 19;
    if (kind === 0x2c || view.getUint8(at + 1) === 0xf9 || isLoop) kept.push(block);
    if (kind === 0x2c) pictures++;
    at = end;
  }
}

function endOfBlocks(view: DataView, from: number): number {
  for (let at = from; ; ) {
    const size = view.getUint8(at);
    at += size + 1;
    if (size === 0) return at;
  }
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In `VP8X`: that EXIF and XMP follow. */
const TELLS_OF_METADATA = 0b1100;

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  const kept: Uint8Array[] = [];
  let hasDots = false;
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    const chunk = part(bytes, at, Math.min(8 + size + (size % 2), Math.max(8 + size, bytes.length - at)));
    const name = ascii(chunk, 0, 4);
    hasDots ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF';
    if (name === 'VP8X') kept.push(chunk.with(8, (chunk[8] ?? 0) & ~TELLS_OF_METADATA));
    else if (WEBP_CHUNKS.has(name)) kept.push(chunk);
    at += 8 + size + (size % 2);
  }
  if (!hasDots) return null;
  const body = joined(kept);
  const head = Uint8Array.from(part(bytes, 0, 12));
  viewOf(head).setUint32(4, 4 + body.length, true);
  return joined([head, body]);
}

import { crc32, deflateSync } from 'node:zlib';

/** Pictures that can be drawn, and the same with everything a camera or a program may write into them. */

const JPEG = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQEAAgACAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb',
    'qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAY',
    'ABEDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhBy',
    'JxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT',
    'lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAA',
    'AAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRom',
    'JygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExc',
    'bHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDpMHJ5pcH1pu7DEYpQ2TjBoAdRRRQAnU0tFFABRRRQB//Z',
  ].join(''),
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');

const be32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number >>> 0);
  return bytes;
};

function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([be32(data.length), named, be32(crc32(named))]);
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Two by two dots, with what is given before and behind them. */
function png(before: readonly Buffer[] = [], after: readonly Buffer[] = []): Buffer {
  const head = Buffer.concat([be32(2), be32(2), Buffer.from([8, 2, 0, 0, 0])]);
  const dots = pngChunk('IDAT', deflateSync(Buffer.alloc(14)));
  return Buffer.concat([
    PNG_HEAD,
    pngChunk('IHDR', head),
    ...before,
    dots,
    pngChunk('IEND', Buffer.alloc(0)),
    ...after,
  ]);
}

const segment = (marker: number, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};

/** TIFF as EXIF holds it: how to turn the picture, and a description. */
function exif(mark: string, turned: number, order: 'II' | 'MM'): Buffer {
  const bytes = Buffer.alloc(38);
  const put16 = (value: number, at: number) =>
    order === 'II' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const put32 = (value: number, at: number) =>
    order === 'II' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(order, 0, 'latin1');
  put16(42, 2);
  put32(8, 4);
  put16(2, 8);
  put16(0x010e, 10);
  put16(2, 12);
  put32(mark.length, 14);
  put32(38, 18);
  put16(0x0112, 22);
  put16(3, 24);
  put32(1, 26);
  put16(turned, 30);
  return Buffer.concat([bytes, Buffer.from(mark, 'latin1')]);
}

/** A JPEG with EXIF, XMP, IPTC, a comment, a second picture and a film behind its end; `mark` stands in each of them. */
export function photo(mark: string, turned = 6, order: 'II' | 'MM' = 'II'): Buffer {
  const words = Buffer.from(mark, 'latin1');
  return Buffer.concat([
    JPEG.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(mark, turned, order)])),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), words])),
    segment(0xe2, Buffer.concat([Buffer.from('MPF\0', 'latin1'), words])),
    segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), words])),
    segment(0xfe, words),
    JPEG.subarray(2),
    words,
    JPEG,
  ]);
}

/** Pictures with `mark` in every place that can hold words, by media type. */
export function markedPictures(mark: string): Readonly<Record<string, Buffer>> {
  const words = Buffer.from(`Place\0${mark}`, 'latin1');
  const texts = [
    pngChunk('tEXt', words),
    pngChunk('iTXt', words),
    pngChunk('eXIf', exif(mark, 1, 'MM')),
    pngChunk('tIME', Buffer.alloc(7)),
  ];
  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, mark.length]),
    Buffer.from(mark, 'latin1'),
    Buffer.from([0]),
  ]);
  const xmp = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP', 'latin1'),
    Buffer.from([mark.length]),
    Buffer.from(mark, 'latin1'),
    Buffer.from([0]),
  ]);
  return {
    'image/png': png(texts, [words]),
    'image/jpeg': photo(mark),
    'image/gif': Buffer.concat([GIF.subarray(0, 19), comment, xmp, GIF.subarray(19), words]),
    'image/webp': webp(mark),
  };
}

function webp(mark: string): Buffer {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
  };
  const words = Buffer.from(mark, 'latin1');
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    chunk('VP8X', Buffer.from([0b1100, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    WEBP.subarray(12),
    chunk('EXIF', exif(mark, 1, 'II')),
    chunk('XMP ', words),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), size, body, words]);
}

/** The same pictures with nothing in them. */
export const PLAIN_PICTURES: Readonly<Record<string, Buffer>> = {
  'image/png': png(),
  'image/jpeg': JPEG,
  'image/gif': GIF,
  'image/webp': WEBP,
};

/** As some scanners write it. */
export const JPEG_WITHOUT_END: Buffer = JPEG.subarray(0, JPEG.length - 2);

/** Files that begin as pictures and are none, each in a way of its own. */
export const BROKEN_PICTURES: Readonly<Record<string, Uint8Array>> = {
  'PNG that ends after its head': png().subarray(0, 33),
  'PNG that claims 60,000 by 60,000 and ends': Buffer.concat([
    PNG_HEAD,
    pngChunk('IHDR', Buffer.concat([be32(60_000), be32(60_000), Buffer.from([8, 6, 0, 0, 0])])),
  ]),
  'PNG whose dots are rubbish': Buffer.concat([
    png().subarray(0, 33),
    pngChunk('IDAT', Buffer.from('rubbish')),
    pngChunk('IEND', Buffer.alloc(0)),
  ]),
  'PNG with a chunk that leads outside': Buffer.concat([png().subarray(0, 33), be32(0xffffffff), Buffer.from('IDAT')]),
  'JPEG of four bytes': Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
  'JPEG cut before its dots': JPEG.subarray(0, 300),
  'JPEG of rubbish': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400, 0x41)]),
  'GIF of its name': Buffer.from('GIF89a', 'latin1'),
  'GIF without an end': GIF.subarray(0, GIF.length - 4),
  'WebP cut': Buffer.from('RIFF\x04\0\0\0WEBPVP8 ', 'latin1'),
};

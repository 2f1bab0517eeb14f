import { Readable } from 'node:stream';
import type { OpenedFile } from './core.ts';

/** First bytes of the pictures a page may show. What a file is called, or claims to be, does not count. */
const SIGNATURES: readonly (readonly [mediaType: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
];

/** The file with the media type its first bytes show: a raster picture, else plain bytes. */
export async function recognise(file: OpenedFile): Promise<OpenedFile> {
  const chunks: AsyncIterator<Buffer> = file.stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = first.done ? '' : first.value.subarray(0, 16).toString('latin1');
  const mediaType = SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0] ?? 'application/octet-stream';
  return { ...file, mediaType, stream: Readable.from(rejoin(first, chunks), { objectMode: false }) };
}

async function* rejoin(first: IteratorResult<Buffer>, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

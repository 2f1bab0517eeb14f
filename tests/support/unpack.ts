import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readPdf } from './pdf.ts';

/**
 * All that can be read out of a file: its bytes, what is packed in it at any depth, names of entries, and of a PDF its
 * streams, words, tags, properties and embedded files. A PDF no reader can open is its bytes and streams.
 */
export async function everythingIn(bytes: Uint8Array): Promise<string[]> {
  const utf8 = Buffer.from(bytes).toString('utf8');
  // The last with the folded lines of a calendar file put together again.
  const own = [Buffer.from(bytes).toString('latin1'), utf8, utf8.replaceAll(/\r\n[ \t]/g, '')];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return everythingInEach(Object.entries(unzipSync(bytes)));
  if (!own[0]?.startsWith('%PDF-')) return own;
  const streams = await everythingInEach(streamsOf(bytes).map((stream) => ['', stream] as const));
  return [...own, ...streams, ...(await toldByPdf(bytes))];
}

async function everythingInEach(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, bytes] of files) found.push(name, ...(await everythingIn(bytes)));
  return found;
}

/** The streams of a PDF, unpacked: texts, metadata and embedded files. */
function streamsOf(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const from = index + head.length;
    const to = text.indexOf('endstream', from);
    try {
      return [inflateSync(bytes.subarray(from, to))];
    } catch {
      // A stream that is not packed stands in the bytes as it is.
      return [];
    }
  });
}

/** Words and properties of a PDF and the files in it, as a reader tells them. */
async function toldByPdf(bytes: Uint8Array): Promise<string[]> {
  try {
    const { words, runTogether, tags, files, title, author, outline } = await readPdf(bytes);
    const properties = JSON.stringify({ title, author, outline });
    const tagged = tags.map((tag) => `${tag.role} ${tag.words}`).join('\n');
    const within = await everythingInEach(
      files.map((file) => [`${file.name} ${file.description}`, file.bytes] as const),
    );
    return [words, runTogether, tagged, properties, ...within];
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidPDFException') return [];
    throw error;
  }
}

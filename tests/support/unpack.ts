import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Poppler's programs, where the machine has them; what the PDF says is then read by them too. */
export const POPPLER = has('pdftotext');

/** All that can be read out of a file: its bytes, what is packed in it at any depth, streams of a PDF, and names of entries. */
export function everythingIn(bytes: Uint8Array): string[] {
  const utf8 = Buffer.from(bytes).toString('utf8');
  // The last with the folded lines of a calendar file put together again.
  const own = [Buffer.from(bytes).toString('latin1'), utf8, utf8.replaceAll(/\r\n[ \t]/g, '')];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return Object.entries(unzipSync(bytes)).flatMap(([name, entry]) => [name, ...everythingIn(entry)]);
  if (own[0]?.startsWith('%PDF-')) return [...own, ...streamsOf(bytes), ...(POPPLER ? popplerWords(bytes) : [])];
  return own;
}

/** The streams of a PDF, unpacked: texts, metadata and embedded files. */
function streamsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const from = index + head.length;
    const to = text.indexOf('endstream', from);
    try {
      const inflated = inflateSync(bytes.subarray(from, to));
      return everythingIn(inflated);
    } catch {
      return [];
    }
  });
}

/** Text and metadata of a PDF, and the files in it, as poppler reads them. */
function popplerWords(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'handlerum-pdf-'));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, bytes);
  const read = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return [
      read('pdftotext', file, '-'),
      read('pdfinfo', file),
      read('pdfinfo', '-struct-text', file),
      read('pdfdetach', '-list', file),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `pdfinfo` says with these options of a PDF. */
export function pdfinfo(bytes: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'handlerum-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdfinfo', [...options, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface PdfOutline {
  /** Titles of the second level of the outline, with the page each leads to. */
  readonly entries: readonly (readonly [title: string, page: number])[];
  /** Words that are links within the document, with the page they lead to. */
  readonly links: readonly (readonly [words: string, page: number])[];
}

/** Outline and inner links, as poppler reads them. */
export function pdfOutline(bytes: Uint8Array): PdfOutline {
  const folder = mkdtempSync(join(tmpdir(), 'handlerum-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, outline = ''] = /<outline>([\s\S]*)<\/outline>/.exec(xml) ?? [];
    const second = outline.replace(/^[\s\S]*?<outline>/, '').replaceAll(/<outline>[\s\S]*?<\/outline>/g, '');
    return {
      entries: [...second.matchAll(/<item page="(\d+)">(.*?)<\/item>/g)].map((m) => [m[2] ?? '', Number(m[1])]),
      links: [...xml.matchAll(/<a href="[^"#]*#(\d+)">(.*?)<\/a>/g)].map((m) => [m[2] ?? '', Number(m[1])]),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

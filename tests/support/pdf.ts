import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** A tag of the structure tree with the words in it and in what is below it. */
export interface PdfTag {
  readonly role: string;
  /** The roles from the root of the page to this one, such as `/Root/Document/Table/TR/TH`. */
  readonly path: string;
  readonly words: string;
}

export interface PdfEntry {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  readonly entries: readonly PdfEntry[];
}

export interface PdfFile {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Words that are a link within the document, with the page they lead to. */
type PdfLink = readonly [words: string, page: number];

interface PdfPage {
  /** A line of the page on a line of its own. */
  readonly words: string;
  readonly runTogether: string;
  readonly tags: readonly PdfTag[];
  readonly links: readonly PdfLink[];
}

/** What a reader is told by a PDF. */
export interface PdfContents {
  readonly title: string;
  readonly author: string;
  /** Of the document, such as `da-DK`; empty when it says none. */
  readonly language: string;
  /** It says that it is tagged, and has a tree of tags. */
  readonly tagged: boolean;
  /** Words of each page, in the order they are read. */
  readonly pages: readonly string[];
  readonly words: string;
  /** The words with nothing between lines: a word that was divided at the end of a line is whole again. */
  readonly runTogether: string;
  /** Every tag of every page, each before those within it. */
  readonly tags: readonly PdfTag[];
  readonly outline: readonly PdfEntry[];
  readonly links: readonly PdfLink[];
  readonly files: readonly PdfFile[];
}

const Information = z.object({
  Title: z.string().default(''),
  Author: z.string().default(''),
  Language: z.string().nullish(),
});
const Marked = z.object({ Marked: z.boolean() }).nullable();
const Place = z.tuple([z.object({ num: z.number(), gen: z.number() })]).rest(z.unknown());
const Link = z.object({ subtype: z.literal('Link'), dest: z.unknown(), rect: z.array(z.number()).length(4) });
const Attached = z.object({ filename: z.string(), description: z.string().default('') });
interface StructureNode {
  readonly role?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: readonly StructureNode[] | undefined;
}
const Structure: z.ZodType<StructureNode> = z.object({
  role: z.string().optional(),
  id: z.string().optional(),
  children: z.lazy(() => z.array(Structure)).optional(),
});

/** Letters for fonts that are not in the file; they lie in the package. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const FONTS = { cMapUrl: `${join(PACKAGE, 'cmaps')}/`, standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/` };

/** Reads a PDF by pdf.js, which shares nothing with the program that sets ours. Rejects bytes that are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  // A copy, since pdf.js takes the bytes over.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, ...FONTS });
  try {
    const pdf = await task.promise;
    const { Title, Author, Language } = Information.parse((await pdf.getMetadata()).info);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    const tags = pages.flatMap((page) => page.tags);
    return {
      ...{ title: Title, author: Author, language: Language ?? '', tags },
      tagged: markedIn(await pdf.getMarkInfo()) && tags.length > 0,
      pages: pages.map(({ words }) => words),
      words: pages.map(({ words }) => words).join('\n'),
      runTogether: pages.map(({ runTogether }) => runTogether).join(''),
      outline: await entriesOf(pdf, await pdf.getOutline()),
      links: pages.flatMap(({ links }) => links),
      files: await filesOf(pdf),
    };
  } finally {
    await task.destroy();
  }
}

/** As an object or as a map, by the version of pdf.js. */
const markedIn = (told: unknown): boolean =>
  Marked.parse(told instanceof Map ? Object.fromEntries(told) : told)?.Marked === true;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly endsLine: boolean;
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { pieces, byMark } = await piecesOf(page);
  const tree = Structure.nullable().parse(await page.getStructTree());
  return {
    words: pieces.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join(''),
    runTogether: pieces.map(({ text }) => text).join(''),
    tags: tree ? tagsOf(tree, byMark) : [],
    links: await linksOf(pdf, page, pieces),
  };
}

/** The pieces of text in their order, and the text of each marked piece of content by the id the tags know it by. */
async function piecesOf(page: PDFPageProxy) {
  const pieces: Piece[] = [];
  const byMark = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
      continue;
    }
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
    pieces.push({ text: item.str, x, y, endsLine: item.hasEOL });
    for (const mark of open) if (mark) byMark.set(mark, (byMark.get(mark) ?? '') + item.str);
  }
  return { pieces, byMark };
}

function tagsOf(node: StructureNode, byMark: ReadonlyMap<string, string>, above = ''): PdfTag[] {
  const path = node.role ? `${above}/${node.role}` : above;
  const own = node.role ? [{ role: node.role, path, words: wordsOf(node, byMark) }] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => tagsOf(child, byMark, path))];
}

function wordsOf(node: StructureNode, byMark: ReadonlyMap<string, string>): string {
  if (!node.role && node.id) return byMark.get(node.id) ?? '';
  return (node.children ?? []).map((child) => wordsOf(child, byMark)).join('');
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

async function entriesOf(pdf: PDFDocumentProxy, items: readonly OutlineItem[] | null): Promise<PdfEntry[]> {
  return Promise.all(
    (items ?? []).map(async ({ title, dest, items: below }) => ({
      title,
      page: await pageOf(pdf, dest),
      entries: await entriesOf(pdf, below),
    })),
  );
}

async function pageOf(pdf: PDFDocumentProxy, destination: unknown): Promise<number> {
  const place = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  const [reference] = Place.parse(place);
  return (await pdf.getPageIndex(reference)) + 1;
}

/** The words that begin within the rectangle of each inner link. */
async function linksOf(pdf: PDFDocumentProxy, page: PDFPageProxy, pieces: readonly Piece[]): Promise<PdfLink[]> {
  const links: PdfLink[] = [];
  for (const annotation of await page.getAnnotations()) {
    const link = Link.safeParse(annotation);
    if (!link.success || !link.data.dest) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = link.data.rect;
    const within = pieces.filter(({ x, y }) => x >= left - 1 && x < right && y >= bottom - 1 && y <= top);
    links.push([
      within
        .map(({ text }) => text)
        .join('')
        .trim(),
      await pageOf(pdf, link.data.dest),
    ]);
  }
  return links;
}

async function filesOf(pdf: PDFDocumentProxy): Promise<PdfFile[]> {
  const files: PdfFile[] = [];
  for (const [key, file] of (await pdf.getAttachments()) ?? []) {
    const { filename, description } = Attached.parse(file);
    const bytes = await pdf.getAttachmentContent(key);
    if (!bytes) throw new Error(`The file ${filename} in the PDF has no content`);
    files.push({ name: filename, description, bytes: Uint8Array.from(bytes) });
  }
  return files;
}

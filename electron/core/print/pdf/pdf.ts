import { createHash } from 'node:crypto';
import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { pictureExtension } from '../../files/pictures.ts';
import { alternativeText, isDecorative, pictureWords, printableLine } from '../clean.ts';
import type { Pictures } from '../figures.ts';
import { columnShares, gridOf, numericCells, rowsOf } from '../grid.ts';
import { itemLabel, listStart } from '../lists.ts';
import { FOOTER_PLACE, LESS_ACCESSIBLE, namedPlace, pictureNote, type TellNote } from '../notes.ts';
import { attachmentLine, type PrintedText } from '../printable.ts';
import { pdfReady, placeName } from './ready.ts';
import { coverageOf } from './signs/coverage.ts';
import { SignKeeper } from './signs/printedSigns.ts';
import type { Joining } from './signs/signs.ts';
import type { TypesettingFile } from './typesetting/messages.ts';
import { createTypesettingThread, type TypesettingOptions } from './typesetting/thread.ts';

export interface PdfOptions extends TypesettingOptions {
  readonly pictures: Pictures;
  readonly author: string;
  readonly footer: string;
  readonly date: Date;
  /** Told of every sign and picture that is not shown as it is. */
  readonly tell?: TellNote | undefined;
  /** Where the compiler's own words go; nobody else sees them. */
  readonly log?: ((line: string) => void) | undefined;
  /** Above 1: letters so many times as large, on A3; for a sheet on the wall. */
  readonly scale?: number;
  /** Files that are embedded in the PDF; their names are apart. */
  readonly embedded?: readonly EmbeddedFile[];
  /** Pages of other PDFs that are set in place, each behind the section with its key: an ordinary PDF 1.7, no PDF/UA. */
  readonly placed?: readonly PlacedFile[];
}

export interface EmbeddedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface PlacedFile {
  readonly section: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** One for the process, whatever cores there are: what it keeps warm is the program's own fonts and pages. */
const typesetting = createTypesettingThread();

/**
 * A tagged PDF/UA-1 with outline and Danish hyphenation, IBM Plex embedded and other fonts for signs it lacks. Made without any outside
 * program, in a thread of its own: the host goes on answering, and `signal` stops it at once. No text and no picture stops it: a sign no font has is `□`, a
 * picture that cannot be drawn is its words, and each is told by `tell`. `pdf_failed` when there is no way; why stands in `log` only.
 */
export async function toPdf(printed: PrintedText, options: PdfOptions): Promise<Uint8Array> {
  const first = await attempt(printed, options, 'cluster');
  if (first.ok) return first.pdf;
  const broken = await brokenPictures(options);
  for (const hash of broken) options.tell?.(pictureNote(altOf(printed, hash), 'broken'));
  const rest = { ...options, pictures: new Map([...options.pictures].filter(([hash]) => !broken.has(hash))) };
  const second = broken.size > 0 ? await attempt(printed, rest, 'cluster') : first;
  if (second.ok) return second.pdf;
  // No shaping of letters can surprise now; it is what the standard refuses most.
  const third = await attempt(printed, rest, 'single');
  if (third.ok) return third.pdf;
  const last = await attempt(printed, rest, 'single', '1.7');
  if (!last.ok) throw new AppError('pdf_failed', 'The PDF could not be set');
  options.tell?.(LESS_ACCESSIBLE);
  return last.pdf;
}

type Attempt = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false };

async function attempt(
  whole: PrintedText,
  options: PdfOptions,
  ...[joining, standard]: readonly [joining: Joining, standard?: '1.7']
): Promise<Attempt> {
  const coverage = coverageOf(options.fontsDir);
  const signs = new SignKeeper(coverage, joining);
  const printed = pdfReady(signs.printed(whole));
  const own = ownWords(whole, options, signs);
  const answer = await typesetting.ask(
    {
      kind: 'set',
      data: JSON.stringify({ ...printData(printed, own), fallback: coverage.fallback }),
      files: [...sectionFiles(printed, own), ...chartFiles(printed), ...filesOf(own)],
      // Typst places no foreign pages in PDF/UA-1.
      standard: standard ?? (options.placed ? '1.7' : 'ua-1'),
      madeAt: Math.floor(options.date.getTime() / 1000),
    },
    limitsOf(options),
  );
  if (!answer.ok) {
    options.log?.(`The PDF could not be set: ${answer.message.replaceAll(/\s+/g, ' ').slice(0, LOGGED)}`);
    return { ok: false };
  }
  if (options.tell) for (const note of signs.notes()) options.tell(note);
  return { ok: true, pdf: 'pdf' in answer ? answer.pdf : new Uint8Array() };
}

/** The compiler may say hundreds of kilobytes. */
const LOGGED = 500;

const limitsOf = ({ signal, fontsDir }: TypesettingOptions): TypesettingOptions => ({ signal, fontsDir });

/** What is printed besides the document itself; placed pages go to the place of their section. */
function ownWords({ sections }: PrintedText, options: PdfOptions, signs: SignKeeper): PdfOptions {
  const { author, footer, placed } = options;
  const titled = placed?.map((file) => ({
    ...file,
    title: printableLine(signs.line(file.title, namedPlace(file.title))) || 'Bilag',
    section: placeName(sections.findIndex(({ key }) => key === file.section)),
  }));
  return {
    ...options,
    author: printableLine(author) || 'Handlerum',
    footer: signs.line(printableLine(footer), FOOTER_PLACE),
    ...(titled ? { placed: titled } : {}),
  };
}

/** Hashes of the pictures that the compiler cannot draw, whatever stands around them. */
async function brokenPictures(options: PdfOptions): Promise<ReadonlySet<string>> {
  if (options.pictures.size === 0) return new Set();
  const answer = await typesetting.ask({ kind: 'pictures', files: pictureFiles(options) }, limitsOf(options));
  const broken = answer.ok && 'broken' in answer ? answer.broken : [];
  return new Set(broken.map((path) => path.split('.')[0] ?? ''));
}

function altOf({ sections }: PrintedText, hash: string): string {
  const find = (node: DocJson): string | undefined =>
    node.type === 'image' && node.attrs?.file === hash
      ? String(node.attrs?.alt ?? '')
      : (node.content ?? []).map(find).find((alt) => alt !== undefined);
  return sections.flatMap(({ blocks }) => blocks.map(find)).find((alt) => alt !== undefined) ?? '';
}

/** How many pages of a PDF can be placed; 0 for one that is broken, encrypted or no PDF at all. */
export async function placeablePages(pdf: Uint8Array, options: TypesettingOptions = {}): Promise<number> {
  const answer = await typesetting.ask({ kind: 'count', pdf }, options);
  return answer.ok && 'pages' in answer ? answer.pages : 0;
}

const sectionPath = (index: number): string => `section-${index}.json`;

/** Charts are drawn as lines and letters, not as dots: each is a file of its own, named by what it shows. */
function chartFiles({ sections }: PrintedText): TypesettingFile[] {
  const charts = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(chartsIn)));
  return [...charts].map((svg) => ({ path: chartPath(svg), bytes: new TextEncoder().encode(svg) }));
}

const chartsIn = (node: DocJson): string[] =>
  node.type === 'chart' ? [String(node.attrs?.svg)] : (node.content ?? []).flatMap(chartsIn);

const chartPath = (svg: string): string => `chart-${createHash('sha256').update(svg).digest('hex')}.svg`;

/** Each section's text is a file of its own, so that what has not changed is not read and set again. */
function sectionFiles({ sections }: PrintedText, { pictures }: PdfOptions): TypesettingFile[] {
  const encoder = new TextEncoder();
  return sections.map(({ blocks }, index) => {
    const nodes = blocks.map((block) => printNode(block, pictures));
    return { path: sectionPath(index), bytes: encoder.encode(JSON.stringify(nodes)) };
  });
}

const pictureFiles = ({ pictures }: PdfOptions): TypesettingFile[] =>
  [...pictures].map(([hash, { bytes, mediaType }]) => ({ path: `${hash}.${pictureExtension(mediaType)}`, bytes }));

function filesOf(options: PdfOptions): TypesettingFile[] {
  const { embedded, placed } = options;
  return [
    ...pictureFiles(options),
    ...(embedded ?? []).map(({ bytes }, index) => ({ path: `embedded-${index}`, bytes })),
    ...(placed ?? []).map(({ bytes }, index) => ({ path: `placed-${index}.pdf`, bytes })),
  ];
}

function printData(printed: PrintedText, { author, footer, date, scale = 1, embedded, placed }: PdfOptions) {
  return {
    ...printed,
    embedded: (embedded ?? []).map(({ name, mediaType, description }, index) => ({
      name,
      mediaType,
      description,
      path: `embedded-${index}`,
    })),
    placed: (placed ?? []).map(({ section, title, pages }, index) => ({
      section,
      title,
      pages,
      path: `placed-${index}.pdf`,
    })),
    author,
    footer,
    scale,
    date: { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() },
    sections: printed.sections.map(({ key, heading, newPage }, index) => ({
      key,
      heading,
      newPage: newPage === 'yes',
      path: sectionPath(index),
    })),
    attachments: printed.attachments.map(attachmentLine),
  };
}

type PrintNode = Record<string, unknown>;

const MOST_INDENTED = 12;

/** The schema's nodes with what the template would else have to work out: table columns, header rows, picture paths. */
function printNode(node: DocJson, pictures: Pictures): PrintNode {
  if (node.type === 'table') return printTable(node, pictures);
  if (node.type === 'image') {
    const hash = String(node.attrs?.file);
    const picture = pictures.get(hash);
    if (!picture) return { type: 'paragraph', content: [{ type: 'text', text: pictureWords(node) }] };
    // PDF/UA demands words for every picture that is no artifact.
    const path = `${hash}.${pictureExtension(picture.mediaType)}`;
    return { type: 'image', path, alt: alternativeText(node), decorative: isDecorative(node) };
  }
  if (node.type === 'chart') {
    return { type: 'image', path: chartPath(String(node.attrs?.svg)), alt: String(node.attrs?.alt ?? '') };
  }
  const content = node.content?.map((child) => printNode(child, pictures));
  return { ...node, ...printAttrs(node), ...(content ? { content } : {}) };
}

function printAttrs(node: DocJson): PrintNode {
  if (node.type === 'heading') return { attrs: { level: Number(node.attrs?.level) || 3 } };
  if (node.type === 'paragraph')
    return node.attrs?.indent ? { indent: Math.min(Number(node.attrs.indent), MOST_INDENTED) } : {};
  if (node.type !== 'orderedList') return {};
  return {
    attrs: { start: listStart(node), labels: (node.content ?? []).map((_item, index) => itemLabel(node, index)) },
  };
}

function hasLink({ type, marks, content }: DocJson): boolean {
  const leads = marks?.some((mark) => mark.type === 'link' || mark.type === 'toSection') ?? false;
  return type === 'sourceRef' || leads || (content ?? []).some(hasLink);
}

function printTable(table: DocJson, pictures: Pictures): PrintNode {
  const grid = gridOf(table);
  const numeric = numericCells(table);
  const rows = rowsOf(grid).map((cells) =>
    cells.map(({ cell, row, column, across, down }) => ({
      x: column,
      y: row,
      colspan: across,
      rowspan: down,
      header: cell.type === 'tableHeader',
      numeric: numeric.has(cell),
      blocks: (cell.content ?? []).map((block) => printNode(block, pictures)),
    })),
  );
  return {
    type: 'table',
    columns: columnShares(grid),
    head: rows.slice(0, grid.headRows),
    // What is repeated on the next page is an ornament to the standard, and an ornament leads nowhere.
    repeats: !grid.cells.some(({ cell, row }) => row < grid.headRows && hasLink(cell)),
    rows: rows.slice(grid.headRows),
  };
}

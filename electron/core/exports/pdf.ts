import { createHash } from 'node:crypto';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { pictureExtension } from '../files/pictures.ts';
import type { TypesettingFile, TypesettingOrder } from '../typesetting/messages.ts';
import { createTypesettingThread, type TypesettingOptions } from '../typesetting/thread.ts';
import { columnShares, gridOf, numericCells, rowsOf } from './grid.ts';
import type { Pictures } from './html.ts';
import { attachmentLine, type PrintedCase } from './model.ts';
import { pictureWords, withStepped } from './printable.ts';

export interface PdfOptions extends TypesettingOptions {
  readonly pictures: Pictures;
  readonly author: string;
  readonly footer: string;
  readonly date: Date;
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
 * A tagged PDF/UA-1 with outline and Danish hyphenation, IBM Plex embedded. Made without any outside program, in a thread of its own: the host
 * goes on answering, and `signal` stops it at once.
 */
export async function toPdf(printed: PrintedCase, options: PdfOptions): Promise<Uint8Array> {
  const answer = await ask(
    {
      kind: 'set',
      data: JSON.stringify(printData(printed, options)),
      files: [...sectionFiles(printed, options), ...chartFiles(printed), ...filesOf(options)],
      // Typst places no foreign pages in PDF/UA-1.
      standard: options.placed ? '1.7' : 'ua-1',
      madeAt: Math.floor(options.date.getTime() / 1000),
    },
    options,
  );
  return 'pdf' in answer ? answer.pdf : new Uint8Array();
}

/** How many pages of a PDF can be placed; 0 for one that is broken, encrypted or no PDF at all. */
export async function placeablePages(pdf: Uint8Array, options: TypesettingOptions = {}): Promise<number> {
  const answer = await ask({ kind: 'count', pdf }, options);
  return 'pages' in answer ? answer.pages : 0;
}

async function ask(order: TypesettingOrder, { signal, fontsDir }: TypesettingOptions) {
  const answer = await typesetting.ask(order, { signal, fontsDir });
  if (!answer.ok) throw new AppError('internal', `The PDF could not be set: ${answer.message}`);
  return answer;
}

const sectionPath = (index: number): string => `section-${index}.json`;

/** Charts are drawn as lines and letters, not as dots: each is a file of its own, named by what it shows. */
function chartFiles({ sections }: PrintedCase): TypesettingFile[] {
  const charts = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(chartsIn)));
  return [...charts].map((svg) => ({ path: chartPath(svg), bytes: new TextEncoder().encode(svg) }));
}

const chartsIn = (node: DocJson): string[] =>
  node.type === 'chart' ? [String(node.attrs?.svg)] : (node.content ?? []).flatMap(chartsIn);

const chartPath = (svg: string): string => `chart-${createHash('sha256').update(svg).digest('hex')}.svg`;

/** Each section's text is a file of its own, so that what has not changed is not read and set again. */
function sectionFiles({ sections }: PrintedCase, { pictures }: PdfOptions): TypesettingFile[] {
  const encoder = new TextEncoder();
  return sections.map(({ blocks }, index) => {
    const nodes = withStepped(blocks, 2).map((block) => printNode(block, pictures));
    return { path: sectionPath(index), bytes: encoder.encode(JSON.stringify(nodes)) };
  });
}

function filesOf({ pictures, embedded, placed }: PdfOptions): TypesettingFile[] {
  return [
    ...[...pictures].map(([hash, { bytes, mediaType }]) => ({ path: `${hash}.${pictureExtension(mediaType)}`, bytes })),
    ...(embedded ?? []).map(({ bytes }, index) => ({ path: `embedded-${index}`, bytes })),
    ...(placed ?? []).map(({ bytes }, index) => ({ path: `placed-${index}.pdf`, bytes })),
  ];
}

function printData(printed: PrintedCase, { author, footer, date, scale = 1, embedded, placed }: PdfOptions) {
  return {
    ...printed,
    embedded: (embedded ?? []).map(({ name, mediaType, description }, index) => ({
      ...{ name, mediaType, description, path: `embedded-${index}` },
    })),
    placed: (placed ?? []).map(({ section, title, pages }, index) => ({
      ...{ section, title, pages, path: `placed-${index}.pdf` },
    })),
    author,
    footer,
    scale,
    date: { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() },
    sections: printed.sections.map(({ key, heading, newPage }, index) => ({
      ...{ key, heading, newPage: newPage === 'yes', path: sectionPath(index) },
    })),
    attachments: printed.attachments.map(attachmentLine),
  };
}

type PrintNode = Record<string, unknown>;

/** The schema's nodes with what the template would else have to work out: table columns, header rows, picture paths. */
function printNode(node: DocJson, pictures: Pictures): PrintNode {
  if (node.type === 'table') return printTable(node, pictures);
  if (node.type === 'image') {
    const hash = String(node.attrs?.file);
    const picture = pictures.get(hash);
    const alt = String(node.attrs?.alt ?? '').trim();
    if (!picture) return { type: 'paragraph', content: [{ type: 'text', text: pictureWords(alt) }] };
    // PDF/UA demands words for every picture; one that has none is named as what it is.
    const path = `${hash}.${pictureExtension(picture.mediaType)}`;
    return { type: 'image', path, alt: alt || 'Billede uden beskrivelse' };
  }
  if (node.type === 'chart') {
    return { type: 'image', path: chartPath(String(node.attrs?.svg)), alt: String(node.attrs?.alt ?? '') };
  }
  const attrs = node.type === 'heading' ? { level: Number(node.attrs?.level) || 3 } : node.attrs;
  const content = node.content?.map((child) => printNode(child, pictures));
  return {
    ...node,
    ...(attrs ? { attrs: node.type === 'orderedList' ? { start: Number(attrs.start) || 1 } : attrs } : {}),
    ...(content ? { content } : {}),
  };
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
    rows: rows.slice(grid.headRows),
  };
}

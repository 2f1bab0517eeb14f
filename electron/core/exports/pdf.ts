import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocJson } from '../../../shared/records/case.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { pictureExtension } from '../files/pictures.ts';
import { builtDir } from '../web/paths.ts';
import { columnShares, gridOf, numericCells, rowsOf } from './grid.ts';
import type { Pictures } from './html.ts';
import { attachmentLine, type PrintedCase } from './model.ts';
import { pictureWords, withStepped } from './printable.ts';
import { TEMPLATE } from './template.typ.ts';

export interface PdfOptions {
  readonly pictures: Pictures;
  readonly author: string;
  readonly footer: string;
  readonly date: Date;
  /** Files that are embedded in the PDF; their names are apart. */
  readonly embedded?: readonly EmbeddedFile[];
  /** Pages of other PDFs that are set in place, each behind the section with its key: an ordinary PDF 1.7, no PDF/UA. */
  readonly placed?: readonly PlacedFile[];
  /** Folder of the TrueType files of IBM Plex; default the built program's. */
  readonly fontsDir?: string;
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

/** A tagged PDF/UA-1 with outline and Danish hyphenation, IBM Plex embedded. Made without any outside program. */
export function toPdf(printed: PrintedCase, options: PdfOptions): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: tmpdir(),
    fontArgs: [{ fontBlobs: fontFiles(options.fontsDir ?? builtDir('fonts')) }],
  });
  const root = join(tmpdir(), 'handlerum-print');
  for (const [hash, { bytes, mediaType }] of options.pictures) {
    compiler.mapShadow(join(root, `${hash}.${pictureExtension(mediaType)}`), Buffer.from(bytes));
  }
  for (const [index, { bytes }] of (options.embedded ?? []).entries())
    compiler.mapShadow(join(root, `embedded-${index}`), Buffer.from(bytes));
  for (const [index, { bytes }] of (options.placed ?? []).entries())
    compiler.mapShadow(join(root, `placed-${index}.pdf`), Buffer.from(bytes));
  compiler.mapShadow(join(root, 'case.json'), Buffer.from(JSON.stringify(printData(printed, options))));
  compiler.addSource(join(root, 'main.typ'), TEMPLATE);
  const compiled = compiler.compile({ mainFilePath: join(root, 'main.typ') });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeError();
    throw new AppError('internal', `The PDF could not be set: ${JSON.stringify(error?.shortDiagnostics ?? null)}`);
  }
  return compiler.pdf(document, {
    // Typst places no foreign pages in PDF/UA-1.
    pdfStandard: options.placed ? '1.7' : 'ua-1',
    pdfTags: true,
    creationTimestamp: Math.floor(options.date.getTime() / 1000),
  });
}

const files = new Map<string, Buffer[]>();

/** Read once for each folder: they are part of the program and do not change while it runs. */
function fontFiles(folder: string): Buffer[] {
  const known = files.get(folder) ?? readFonts(folder);
  files.set(folder, known);
  return known;
}

function readFonts(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) =>
      /_(?:400Regular|400Regular_Italic|500Medium|600SemiBold|600SemiBold_Italic|700Bold|700Bold_Italic)\.ttf$/.test(
        name,
      ),
    )
    .map((name) => readFileSync(join(folder, name)));
}

/** How many pages of a PDF can be placed; 0 for one that is broken, encrypted or no PDF at all. */
export function placeablePages(bytes: Uint8Array): number {
  const compiler = NodeCompiler.create({ workspace: tmpdir() });
  const root = join(tmpdir(), 'handlerum-count');
  compiler.mapShadow(join(root, 'a.pdf'), Buffer.from(bytes));
  const has = (page: number): boolean => {
    compiler.addSource(
      join(root, 'main.typ'),
      `#set page(width: 1cm, height: 1cm)\n#image("a.pdf", page: ${page}, width: 1mm)`,
    );
    return compiler.compile({ mainFilePath: join(root, 'main.typ') }).result !== null;
  };
  if (!has(1)) return 0;
  let [known, missing] = [1, 2];
  while (missing <= MOST_PAGES && has(missing)) [known, missing] = [missing, missing * 2];
  while (missing - known > 1) {
    const middle = (known + missing) >> 1;
    if (has(middle)) known = middle;
    else missing = middle;
  }
  return Math.min(known, MOST_PAGES);
}

const MOST_PAGES = 1024;

function printData(printed: PrintedCase, { pictures, author, footer, date, embedded, placed }: PdfOptions) {
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
    date: { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() },
    sections: printed.sections.map(({ key, heading, blocks }) => ({
      key,
      heading,
      blocks: withStepped(blocks, 2).map((block) => printNode(block, pictures)),
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

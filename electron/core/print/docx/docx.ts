import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type INumberingOptions,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { pictureExtension } from '../../files/pictures.ts';
import { isDecorative, pictureWords, printableLine } from '../clean.ts';
import type { Pictures } from '../figures.ts';
import { columnShares, gridOf, numericCells, type PlacedCell, rowsOf } from '../grid.ts';
import { withPrefixes } from '../lists.ts';
import { withoutDepth } from '../nesting.ts';
import { pictureNote, type TellNote } from '../notes.ts';
import { attachmentLine, type PrintedSection, type PrintedText } from '../printable.ts';
import { chartParagraph } from './chart.ts';
import { BULLETS, LEVELS, numberingOf } from './numbering.ts';
import { pictureSize } from './pictureSize.ts';
import { characterStyle, STYLES, TABLE_BORDERS, TEXT_WIDTH } from './styles.ts';

type Block = Paragraph | Table;

/** A Word file with real styles: heading levels, numbered lists, repeated header rows, footnotes, Danish as its language. */
export async function toDocx(
  printed: PrintedText,
  options: { pictures: Pictures; author: string; description?: string; footer?: string; tell?: TellNote },
): Promise<Uint8Array> {
  const writer = new DocxWriter(options.pictures, options.tell ?? (() => {}));
  const body = writer.document(printed);
  const document = new Document({
    title: printed.title,
    creator: printableLine(options.author),
    lastModifiedBy: printableLine(options.author),
    description: options.description ?? 'Sagsfremstilling',
    styles: STYLES,
    numbering: { config: [...writer.numbering, BULLETS] },
    footnotes: Object.fromEntries(
      writer.sources.map((text, index) => [index + 1, { children: [new Paragraph({ text })] }]),
    ),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1418, left: 1474, right: 1474 } },
        },
        children: body,
        ...(options.footer ? { footers: { default: footerOf(options.footer) } } : {}),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The same words at the foot of every page, and which page it is. */
function footerOf(text: string): Footer {
  const run = { color: '545C61', size: 16 };
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...run, text: `${text}   ·   Side ` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** Word has nine levels of lists; what lies deeper is set flat. */
const arranged = (blocks: readonly DocJson[]): DocJson[] => withoutDepth(withPrefixes(blocks), LEVELS);

interface Place {
  readonly list?: { readonly reference: string; readonly level: number };
  readonly quoted?: 'yes';
  readonly align?: 'right';
  readonly cell?: 'TableHeading' | 'TableText';
}

function styleOf({ quoted, cell }: Place): { style?: string } {
  if (quoted) return { style: 'Quote' };
  return cell ? { style: cell } : {};
}

class DocxWriter {
  readonly numbering: INumberingOptions['config'][number][] = [];
  /** Texts of the footnotes that were written, in their order. */
  readonly sources: string[] = [];
  readonly #pictures: Pictures;

  readonly #tell: TellNote;

  constructor(pictures: Pictures, tell: TellNote) {
    this.#pictures = pictures;
    this.#tell = tell;
  }

  document(printed: PrintedText): Block[] {
    const facts = printed.facts.map(([label, value]) => `${label}: ${value}`).join(' · ');
    const attachments = printed.attachments.map(
      (entry) => new Paragraph({ text: attachmentLine(entry), numbering: { reference: 'bullets', level: 0 } }),
    );
    return [
      new Paragraph({ text: printed.title, heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: [new TextRun({ text: facts, color: '545C61', size: 20 })] }),
      ...(printed.closedNotice ? [new Paragraph({ text: printed.closedNotice })] : []),
      ...printed.sections.flatMap((section) => [this.#place(section), ...this.#blocks(arranged(section.blocks), {})]),
      ...(attachments.length > 0 ? [this.#heading('Bilag', 2), ...attachments] : []),
    ];
  }

  #place({ key, heading, newPage }: PrintedSection): Paragraph {
    const children = [new Bookmark({ id: key, children: [new TextRun({ text: heading })] })];
    return new Paragraph({ children, heading: HeadingLevel.HEADING_2, pageBreakBefore: newPage === 'yes' });
  }

  #heading(text: string, level: number): Paragraph {
    return new Paragraph({ text, heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_3 });
  }

  #blocks(nodes: readonly DocJson[], place: Place): Block[] {
    return nodes.flatMap((node) => this.#block(node, place));
  }

  #block(node: DocJson, place: Place): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [this.#paragraph(node, place)];
      case 'heading':
        return [
          new Paragraph({
            children: this.#inline(node),
            heading: HEADINGS[(Number(node.attrs?.level) || 3) - 1] ?? HeadingLevel.HEADING_3,
          }),
        ];
      case 'bulletList':
        return this.#items(node, { ...place, list: { reference: 'bullets', level: (place.list?.level ?? -1) + 1 } });
      case 'orderedList':
        return this.#items(node, {
          ...place,
          list: { reference: this.#numbered(node), level: (place.list?.level ?? -1) + 1 },
        });
      case 'blockquote':
        return this.#blocks(node.content ?? [], { ...place, quoted: 'yes' });
      case 'table':
        return [this.#table(node), new Paragraph({ spacing: { after: 60 } })];
      case 'image':
        return this.#image(node);
      case 'chart':
        return [chartParagraph(node)];
      default:
        return this.#blocks(node.content ?? [], place);
    }
  }

  #paragraph(node: DocJson, place: Place): Paragraph {
    return new Paragraph({
      children: this.#inline(node),
      ...(place.list ? { numbering: place.list } : {}),
      ...styleOf(place),
      ...(place.align ? { alignment: AlignmentType.RIGHT } : {}),
      ...(node.attrs?.indent ? { indent: { left: 425 * LEVELS } } : {}),
    });
  }

  /** Only an item's first paragraph carries its mark; what follows is indented under it. */
  #items(list: DocJson, place: Place): Block[] {
    return (list.content ?? []).flatMap((item) => {
      const [first, ...rest] = item.content ?? [];
      // Before what follows it: sources are numbered as they come.
      const marked = first ? this.#block(first, place) : [];
      const indent = { left: 425 * ((place.list?.level ?? 0) + 1) };
      const following = rest.flatMap((node) =>
        node.type === 'paragraph'
          ? [new Paragraph({ children: this.#inline(node), indent })]
          : this.#block(node, place),
      );
      return [...marked, ...following];
    });
  }

  /** Each list counts for itself, so each has a numbering of its own. */
  #numbered(node: DocJson): string {
    const reference = `numbers-${this.numbering.length + 1}`;
    this.numbering.push(numberingOf(node, reference));
    return reference;
  }

  #table(table: DocJson): Table {
    const grid = gridOf(table);
    const numeric = numericCells(table);
    const shares = columnShares(grid);
    const all = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.round((share / all) * TEXT_WIDTH));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: TABLE_BORDERS,
      rows: rowsOf(grid).map(
        (cells, at) =>
          new TableRow({
            // Only where it is so: readers take the mark for set even when its value says false.
            ...(at < grid.headRows ? { tableHeader: true } : {}),
            cantSplit: true,
            children: cells.map((placed) => this.#cell(placed, { widths, right: numeric.has(placed.cell) })),
          }),
      ),
    });
  }

  #cell({ cell, column, across, down }: PlacedCell, as: { widths: number[]; right: boolean }): TableCell {
    const place: Place = {
      ...(as.right ? { align: 'right' as const } : {}),
      cell: cell.type === 'tableHeader' ? 'TableHeading' : 'TableText',
    };
    const width = as.widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
    return new TableCell({
      children: this.#blocks(cell.content ?? [], place),
      columnSpan: across,
      rowSpan: down,
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
    });
  }

  #image(node: DocJson): Block[] {
    const picture = this.#pictures.get(String(node.attrs?.file));
    // Word's own check of accessibility asks for what is missing.
    const alt = isDecorative(node) ? '' : String(node.attrs?.alt ?? '');
    const type = picture ? pictureExtension(picture.mediaType) : '';
    if (type === 'webp') this.#tell(pictureNote(alt, 'notInWord'));
    if (!picture || (type !== 'png' && type !== 'jpg' && type !== 'gif'))
      return [new Paragraph({ text: pictureWords(node) })];
    const altText = { title: alt, description: alt, name: alt || 'Billede' };
    return [
      new Paragraph({
        children: [
          new ImageRun({ type, data: picture.bytes, transformation: pictureSize(picture.bytes, 600), altText }),
        ],
      }),
    ];
  }

  #inline(node: DocJson): ParagraphChild[] {
    return (node.content ?? []).map((child) => this.#leaf(child));
  }

  #leaf(node: DocJson): ParagraphChild {
    if (node.type === 'hardBreak') return new TextRun({ break: 1 });
    if (node.type === 'sourceRef') return new FootnoteReferenceRun(this.sources.push(String(node.attrs?.text ?? '')));
    const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    const run = new TextRun({
      text: node.text ?? '',
      // Only what is so: a mark that says false would undo what the paragraph's style says.
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italics: true } : {}),
      ...(has('strike') ? { strike: true } : {}),
      ...(has('subscript') ? { subScript: true } : {}),
      ...(has('superscript') ? { superScript: true } : {}),
      ...(has('underline') ? { underline: {} } : {}),
      ...characterStyle({ isFormula: has('formula'), isLink: Boolean(href) }),
    });
    const section = node.marks?.find(({ type }) => type === 'toSection')?.attrs?.section;
    if (section) return new InternalHyperlink({ anchor: String(section), children: [run] });
    return href ? new ExternalHyperlink({ link: String(href), children: [run] }) : run;
  }
}

import { append } from '../append.ts';
import type { ChildNode } from '../htmlTree.ts';
import { type Content, newContent } from './content.ts';
import { controlShows } from './controls.ts';
import { chosenAlternative } from './drawings.ts';
import { type Cell, cellElement, emptyCells, isHeaderRow, tableElement, within } from './grid.ts';
import { InlineReader } from './inline.ts';
import { type Item, isShown, type Line, treeOf, wordsOf } from './items.ts';
import type { ListLabel } from './numbering.ts';
import type { StoryPlace, WordReading } from './reading.ts';
import { type ParagraphStyle, type Role, styleOf } from './styles.ts';
import { words } from './tree.ts';
import { childrenOf, find, valOf, type XmlElement } from './xml.ts';

interface Numbered {
  readonly label: ListLabel | 'bullet';
  readonly depth: number;
}

/**
 * Reads one story of a Word file (its body, a note, a page header) into items. Insertions are kept and deletions left out, as Word
 * shows them; everything that is not shown or cannot be kept goes to the findings. Elements that are not known are walked through.
 */
export class StoryReader {
  readonly #reading: WordReading;
  readonly #at: StoryPlace;
  readonly #inline: InlineReader;

  constructor(reading: WordReading, at: StoryPlace) {
    this.#reading = reading;
    this.#at = at;
    this.#inline = new InlineReader(reading, at, (box) => this.#boxed(box));
  }

  /** Items of blocks given in one go. */
  items(nodes: readonly XmlElement[]): Item[] {
    const blocks = this.blocks();
    blocks.add(nodes);
    return blocks.done();
  }

  /** Blocks that are given a few at a time. */
  blocks(): Blocks {
    return new Blocks((node, into) => this.#block(node, into));
  }

  /** At the end of the story. */
  end(): void {
    this.#inline.end();
  }

  #boxed(box: XmlElement): Item[] {
    return box.name === 'w:txbxContent' ? this.items(childrenOf(box)) : this.items([box]);
  }

  #block(node: XmlElement, into: Blocks): void {
    switch (node.name) {
      case 'w:p':
        this.#paragraph(node, into);
        break;
      case 'w:tbl':
        into.push({ kind: 'block', node: this.#table(node, into) });
        break;
      case 'w:sdt':
        this.#control(node, into);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#inline.changed(node);
        break;
      case 'w:altChunk':
        for (const one of this.#reading.chunk(this.#at.part, node.attrs['r:id']))
          into.push({ kind: 'block', node: one });
        break;
      case 'mc:AlternateContent':
        this.#through(chosenAlternative(node, this.#reading.found), into);
        break;
      default:
        this.#other(node, into);
    }
  }

  #through(node: XmlElement | null, into: Blocks): void {
    if (node) into.add(childrenOf(node));
  }

  #other(node: XmlElement, into: Blocks): void {
    if (node.name === 'w:moveTo') this.#inline.changes.movedHere(node);
    if (node.name === 'w:ins') this.#inline.changes.inserted(node);
    if (holdsBlocks(node)) this.#through(node, into);
    else into.loose(this.#line([node]));
  }

  #control(node: XmlElement, into: Blocks): void {
    const content = find(node, 'w:sdtContent');
    if (content && !holdsBlocks(content)) into.loose(this.#line([node]));
    else if (controlShows(node, this.#reading.found) === 'content') this.#through(content ?? null, into);
  }

  /** Words that stand among the blocks and in none of them. */
  #line(nodes: readonly XmlElement[]): { line: Line; boxes: readonly Item[] } {
    const content = newContent();
    this.#inline.read(nodes, content);
    return { line: lineOf(content.nodes), boxes: content.boxes };
  }

  #paragraph(node: XmlElement, into: Blocks): void {
    const properties = find(node, 'w:pPr');
    const style = styleOf(node, this.#reading.styles);
    const content = newContent();
    this.#inline.beginParagraph();
    const read = (): Content => {
      this.#inline.read(
        childrenOf(node).filter((child) => child !== properties),
        content,
      );
      return content;
    };
    if (style.hidden) {
      this.#inline.hidden(read);
      return;
    }
    const label = this.#label(style);
    read();
    const isMerged = find(properties, 'w:rPr', 'w:del') !== undefined;
    if (style.role === 'contents') {
      const text = wordsOf(content.nodes, this.#reading.sources).replaceAll(/\s+/g, ' ').trim();
      if (text !== '') this.#reading.found.tell('contents', text);
      for (const box of content.boxes) into.push(box);
      return;
    }
    into.paragraph(this.#labelled(content.nodes, style, label), content.boxes, {
      isDropCap: /^(?:drop|margin)$/.test(find(properties, 'w:framePr')?.attrs['w:dropCap'] ?? ''),
      isMerged,
    });
  }

  #label({ numId, level, numberedBy }: ParagraphStyle): Numbered | null {
    if (numId === undefined) return null;
    const { numbering } = this.#reading;
    const depth =
      level === undefined && numberedBy !== undefined
        ? numbering.levelOfStyle(numId, numberedBy)
        : Number(level ?? '0');
    const label = numbering.next(numId, depth);
    return label && { label, depth };
  }

  /** A list of a case shows most labels; the others, and the numbers of headings, are written as text and told. */
  #labelled(nodes: ChildNode[], { role }: ParagraphStyle, numbered: Numbered | null): Line {
    const plain = lineOf(nodes, role);
    if (!numbered || !isShown(nodes)) return plain;
    const { label, depth } = numbered;
    if (role !== null) {
      if (label === 'bullet') return plain;
      if (typeof role === 'object') {
        const text = wordsOf(nodes, this.#reading.sources).trim();
        this.#reading.found.tell('headingNumber', `${label.text} ${text}`);
      }
      return { ...plain, content: [words(`${label.text} `), ...nodes] };
    }
    if (label === 'bullet') return { ...plain, list: { depth, label } };
    if (label.carried === 'words') return { ...plain, content: [words(`${label.text} `), ...nodes] };
    const lead = label.carried === 'lead' ? [words(`${label.lead} `)] : [];
    return { ...plain, list: { depth, label }, content: [...lead, ...nodes] };
  }

  #table(table: XmlElement, into: Blocks): ChildNode {
    // Whatever stands among the rows and holds none is read as blocks before the table.
    const around = (node: XmlElement): boolean => this.#passes(node, into);
    const rows = within(table, 'w:tr', around).flatMap(({ node, change }) => {
      if (change) {
        this.#inline.changes.deleted(node, change);
        return [];
      }
      const ins = find(node, 'w:trPr', 'w:ins');
      if (ins) this.#inline.changes.inserted(node, ins);
      const cells = within(node, 'w:tc', around).map((cell) => this.#cell(cell.node, cell.change));
      const all = [...emptyCells(node, 'w:gridBefore'), ...cells, ...emptyCells(node, 'w:gridAfter')];
      return [{ cells: all, isHeader: isHeaderRow(node) }];
    });
    const caption = find(table, 'w:tblPr');
    if (caption) this.#reading.found.take(caption);
    for (const name of ['w:tblCaption', 'w:tblDescription']) {
      const text = valOf(caption, name)?.trim();
      if (text) this.#reading.found.tell('description', text);
    }
    return tableElement(rows.filter(({ cells }) => cells.length > 0));
  }

  /** True for what may hold rows or cells. A control round them that only prompts is left out, and what is deleted. */
  #passes(node: XmlElement, into: Blocks): boolean {
    if (/^w:(?:tblPr|tblGrid|trPr|tcPr|tblPrEx|sdtPr|sdtEndPr)$/.test(node.name)) return false;
    if (node.name === 'w:del' || node.name === 'w:moveFrom') {
      this.#inline.changed(node);
      return false;
    }
    if (node.name === 'w:sdt') return controlShows(node, this.#reading.found) === 'content';
    if (node.name === 'w:p' || node.name === 'w:tbl' || node.name === 'w:r') {
      into.pushAll(this.items([node]));
      return false;
    }
    return true;
  }

  #cell(node: XmlElement, change: XmlElement | undefined): Cell {
    if (change) {
      this.#inline.changes.deleted(node, change);
      return cellElement(node, []);
    }
    const properties = find(node, 'w:tcPr');
    const ins = find(properties, 'w:cellIns');
    if (ins) this.#inline.changes.inserted(node, ins);
    const items = this.items(childrenOf(node).filter((child) => child !== properties));
    return cellElement(
      node,
      treeOf(items, (label) => this.#reading.found.tell('levels', label)),
    );
  }
}

function lineOf(content: readonly ChildNode[], role: Role = null): Line {
  const tag = role === 'title' ? 'h1' : role !== null && typeof role === 'object' ? `h${role.heading}` : 'p';
  return { kind: 'line', tag, isQuote: role === 'quote', list: null, content };
}

function holdsBlocks(node: XmlElement): boolean {
  return childrenOf(node).some(
    (child) =>
      /^w:(?:p|tbl|altChunk)$/.test(child.name) ||
      (!/^(?:w:r|w:pict|w:drawing|m:\w+)$/.test(child.name) && holdsBlocks(child)),
  );
}

/** A row of blocks that is being read: paragraphs that go on in the next one are joined with it. */
export class Blocks {
  readonly #read: (node: XmlElement, into: Blocks) => void;
  readonly #items: Item[] = [];
  /** A paragraph whose mark is deleted, or a large first letter: it begins the next paragraph. */
  #begun: { line: Line; readonly content: ChildNode[]; readonly boxes: Item[] } | null = null;

  constructor(read: (node: XmlElement, into: Blocks) => void) {
    this.#read = read;
  }

  add(nodes: readonly XmlElement[]): void {
    for (const node of nodes) this.#read(node, this);
  }

  push(item: Item): void {
    this.pushAll([item]);
  }

  pushAll(items: readonly Item[]): void {
    this.#flush();
    append(this.#items, items);
  }

  loose({ line, boxes }: { readonly line: Line; readonly boxes: readonly Item[] }): void {
    if (isShown(line.content) || boxes.length > 0) this.pushAll([line, ...boxes]);
  }

  paragraph(
    line: Line,
    boxes: readonly Item[],
    { isDropCap, isMerged }: { readonly isDropCap: boolean; readonly isMerged: boolean },
  ): void {
    const goesOn = (isDropCap && isShown(line.content)) || isMerged;
    if (!this.#begun && !goesOn) {
      append(this.#items, [line, ...boxes]);
      return;
    }
    this.#begun ??= { line, content: [], boxes: [] };
    append(this.#begun.content, line.content);
    append(this.#begun.boxes, boxes);
    this.#begun.line = line;
    if (!goesOn) this.#flush();
  }

  done(): Item[] {
    this.#flush();
    return this.#items;
  }

  #flush(): void {
    const begun = this.#begun;
    this.#begun = null;
    if (begun) append(this.#items, [{ ...begun.line, content: begun.content }, ...begun.boxes]);
  }
}

import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import type { Signal } from '../../../../shared/openness/judge.ts';
import { type GroupLabel, groupLabel, lineMark, speaksOfRest, titleMark } from '../../../../shared/openness/labels.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { boldLead, textOf } from '../inline.ts';
import { asideSignals, asSignals, blockSignals, fileSignals } from '../openness.ts';
import type { ReadFile } from '../types.ts';
import { splitItemHeading } from './itemHeading.ts';
import { Sections } from './sections.ts';

export interface Item {
  readonly line: number;
  readonly number: string;
  readonly title: string;
  readonly openness: string;
  readonly blocks: DocJson[];
  /** What its heading says, and what is said of it elsewhere. */
  readonly own: Signal[];
  section: Signal | null;
}

export interface Division {
  readonly items: Item[];
  readonly front: string[];
  readonly leftOver: string[];
  /** Lines about closed items that head the file and not its first item. */
  readonly heads: Signal[];
}

/** Where a file has no headings, lines all in bold stand in for them. */
const BOLD = 7;
export const LINE = 99;

export function levelOf(block: DocJson): number {
  if (block.type === 'heading') return Number(block.attrs?.level);
  const bold = block.type === 'paragraph' ? boldLead(block) : null;
  return bold && bold.rest.length === 0 ? BOLD : LINE;
}

/** Level of the numbered headings that are the items; 0 without any. */
export function itemLevel(blocks: readonly DocJson[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    const level = levelOf(block);
    if (level !== LINE && splitItemHeading(textOf(block))) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const styled = [...counts].filter(([level]) => level < BOLD);
  const among = styled.length > 0 ? styled : [...counts];
  // The highest level wins a tie: items hold numbered headings of their own, never the other way.
  return among.sort(([a, n], [b, m]) => (isClear(n, m) ? m - n : a - b))[0]?.[0] ?? 0;
}

const isClear = (a: number, b: number): boolean => Math.max(a, b) > 4 * Math.min(a, b);

/**
 * Cuts a Word agenda into its items, which are the numbered headings of the level that has most of them; deeper ones belong to the
 * item's text. A line that divides open and closed items divides whatever its style, and what stands under it before the next item
 * belongs to none.
 */
export class Divider {
  readonly #level: number;
  readonly #sections = new Sections();
  readonly #division: Division = { items: [], front: [], leftOver: [], heads: [] };
  #isOutside = false;
  /** A bare word in the text of the item that is being read. */
  #bare: { readonly label: GroupLabel; readonly block: DocJson } | null = null;

  constructor(level: number) {
    this.#level = level;
  }

  add(block: DocJson, line: number): void {
    const own = levelOf(block);
    const text = textOf(block).trim();
    const found = own === this.#level ? splitItemHeading(textOf(block)) : null;
    const current = this.#division.items.at(-1);
    if (found) this.#begin({ line, ...found, blocks: [], own: asSignals('title', titleMark(text)), section: null });
    else if (this.#divides(block)) this.#isOutside = true;
    else if (own <= this.#level && own !== LINE) this.#between(text);
    else if (current && !this.#isOutside) this.#within(current, block);
    else this.#aside(text);
  }

  division(): Division {
    this.#settle();
    for (const item of this.#division.items) item.section ??= this.#sections.before;
    return this.#division;
  }

  #begin(item: Item): void {
    this.#settle();
    this.#isOutside = false;
    this.#division.items.push({ ...item, section: this.#sections.pass() });
  }

  /** A bare *LUKKET* that ends the text of one item may stand over the next: the one is asked about, the others are closed. */
  #settle(): void {
    const bare = this.#bare;
    const current = this.#division.items.at(-1);
    this.#bare = null;
    if (!bare || !current) return;
    if (current.blocks.at(-1) === bare.block) {
      current.blocks.pop();
      current.own.push({ says: 'unclear', place: 'text', words: bare.label.words });
      this.#sections.enter(bare.label, 'said');
    } else this.#sections.doubt(bare.label.words);
  }

  /** True for a line that stands over what follows it. *Lukket* inside the text of an item is the item's own until something shows otherwise. */
  #divides(block: DocJson): boolean {
    const lines = textOf(block).split('\n');
    const label = lines.length <= 2 ? lines.map((line) => groupLabel(line)).find((one) => one !== null) : null;
    if (!label) return false;
    const current = this.#isOutside ? undefined : this.#division.items.at(-1);
    if (!current || label.names === 'group' || levelOf(block) <= this.#level) {
      this.#settle();
      this.#sections.enter(label, 'line');
      return true;
    }
    if (label.says === 'closed' && current.blocks.length > 0) this.#bare = { label, block };
    return false;
  }

  /** What stands before the first item. A line about closed items with more text below it is the heading of the whole. */
  #front(text: string): void {
    const { front, heads } = this.#division;
    const { current } = this.#sections;
    if (current && current.says !== 'open' && text !== '') heads.push({ ...current, place: 'front' });
    front.push(text);
  }

  /** A heading of the items' own level that is none of them. */
  #between(text: string): void {
    this.#isOutside = true;
    this.#aside(text);
  }

  #within(current: Item, block: DocJson): void {
    const lines = textOf(block).split('\n');
    for (const line of lines) {
      const mark = lineMark(line);
      if (mark && mark.says !== 'open' && speaksOfRest(line)) this.#sections.doubt(mark.words);
      // *Lukket punkt* behind the text of one item may stand over the next.
      const isLast = mark?.says === 'closed' && current.blocks.length > 1 && line.split(/\s+/).length <= 3;
      if (isLast && levelOf(block) >= BOLD) this.#sections.doubt(mark.words);
    }
    current.blocks.push(block);
  }

  #aside(text: string): void {
    const { items, leftOver } = this.#division;
    if (items.length > 0) {
      this.#doubt(text);
      leftOver.push(text);
    } else this.#front(text);
  }

  /** What stands outside the items and says closed can only be said of those that follow. */
  #doubt(text: string): void {
    const mark = text
      .split('\n')
      .map((line) => titleMark(line) ?? lineMark(line))
      .find((one) => one && one.says !== 'open');
    if (mark) this.#sections.doubt(mark.words);
  }
}

/** What the file says of all its items; what it says of one of them is put with that one. */
export function tellItems({ items, front, heads }: Division, { said }: ReadFile, name: string): Signal[] {
  const about = (words: string) => items.filter((item) => isAbout(item, words));
  const whole = said.filter((aside) => {
    const own = aside.about === '' ? [] : about(aside.about);
    for (const item of own) item.own.push(...asideSignals(aside));
    return own.length === 0;
  });
  const told = front
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => {
      const signals = asSignals('front', titleMark(line) ?? lineMark(line));
      const own = items.filter(({ title }) => fold(line).includes(fold(title)));
      for (const item of own) item.own.push(...signals.filter(({ says }) => says !== 'open'));
      return own.length === 0 && groupLabel(line) === null ? signals : [];
    });
  for (const item of items) item.own.push(...blockSignals(item.blocks));
  return [...fileSignals(whole, name), ...heads, ...told];
}

function isAbout({ title, blocks }: Item, words: string): boolean {
  const wanted = fold(words);
  return (
    wanted.length > 1 &&
    [title, ...blocks.map(textOf)].some((text) => fold(text).replaceAll(/\s+/g, ' ').includes(wanted))
  );
}

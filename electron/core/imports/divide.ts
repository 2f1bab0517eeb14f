import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { type FoundHeading, headingOf } from './headings.ts';
import { paragraphOf, splitLines, trimInline } from './inline.ts';

export interface Part {
  readonly key: string;
  readonly heading: string;
  readonly blocks: readonly DocJson[];
}

export interface Division {
  /** What stands before the first section. */
  readonly preamble: readonly DocJson[];
  readonly parts: readonly Part[];
  /** Headings that only gather other sections (*Indhold*). */
  readonly gathering: readonly string[];
}

interface Open {
  readonly key: string;
  readonly heading: string;
  readonly level: number;
  readonly blocks: DocJson[];
}

/** Cuts a row of blocks at its section headings. An unknown heading of the sections' own level has no place. */
export function divide(blocks: readonly DocJson[], newId: () => string): Division {
  const lines = blocks.flatMap((block) => openParagraph(block, newId));
  const divider = new Divider(lines, newId);
  for (const block of lines) divider.add(block);
  return divider.division();
}

/** Paragraphs of several lines whose lines begin with section names become as many paragraphs. */
function openParagraph(block: DocJson, newId: () => string): DocJson[] {
  if (block.type === 'blockquote' && (block.content ?? []).some((child) => headingOf(child))) {
    return (block.content ?? []).flatMap((child) => openParagraph(child, newId));
  }
  if (block.type !== 'paragraph') return [block];
  const lines = splitLines(block, newId);
  return lines.slice(1).some((line) => headingOf(line)) ? lines : [block];
}

const NOT_STYLED = 99;
const levelOf = (block: DocJson): number => (block.type === 'heading' ? Number(block.attrs?.level) : NOT_STYLED);

class Divider {
  readonly #newId: () => string;
  readonly #level: number;
  readonly #styled: ReadonlySet<string>;
  readonly #preamble: DocJson[] = [];
  readonly #gathering: string[] = [];
  #parts: Open[] = [];
  /** Level of the sections inside a gathering heading, while one is open. */
  #inner = 0;

  constructor(blocks: readonly DocJson[], newId: () => string) {
    this.#newId = newId;
    const styled = blocks.flatMap((block) => {
      const found = block.type === 'heading' ? headingOf(block) : null;
      return found ? [{ key: found.key, level: levelOf(block) }] : [];
    });
    this.#level = commonest(styled.map(({ level }) => level));
    this.#styled = new Set(styled.length > 1 ? styled.map(({ key }) => key) : []);
  }

  add(block: DocJson): void {
    const found = headingOf(block);
    const level = levelOf(block);
    const current = this.#parts.at(-1);
    if (found && this.#opens(found, level)) this.#begin(found, level);
    else if (current && level <= this.#level) {
      this.#parts.push({ key: 'unplaced', heading: '', level, blocks: [subheading(block)] });
      this.#inner = 0;
    } else (current?.blocks ?? this.#preamble).push(current ? subheading(block) : block);
  }

  division(): Division {
    return { preamble: this.#preamble, parts: this.#parts, gathering: this.#gathering };
  }

  #opens({ key, form }: FoundHeading, level: number): boolean {
    const current = this.#parts.at(-1);
    // What was decided stands after the case; before anything else the word is the type of the case.
    if (!current && this.#preamble.length === 0 && (key === 'decision' || key === 'dissent')) return false;
    if (form === 'styled') return !current || level <= this.#level || level === this.#inner || isGathering(current);
    // Where the file has real headings, bold words divide a section and do not begin one.
    if (this.#styled.size === 0) return true;
    if (this.#styled.has(key)) return false;
    return form === 'line' || key === 'attachments' || key === 'recommendation';
  }

  #begin({ key, heading, rest }: FoundHeading, level: number): void {
    const current = this.#parts.at(-1);
    if (current && level !== NOT_STYLED && level > current.level && isGathering(current)) {
      this.#parts = this.#parts.slice(0, -1);
      this.#gathering.push(current.heading);
      this.#inner = level;
    } else if (level < this.#inner) this.#inner = 0;
    const first = trimInline(rest);
    const blocks = first.length > 0 ? [paragraphOf(first, this.#newId())] : [];
    this.#parts.push({ key, heading, level, blocks });
  }
}

/** *Indhold* with nothing under it but other sections. */
function isGathering({ key, level, blocks }: Open): boolean {
  return key === 'presentation' && level !== NOT_STYLED && blocks.length === 0;
}

function commonest(levels: readonly number[]): number {
  const count = (level: number) => levels.filter((other) => other === level).length;
  return levels.reduce((best, level) => {
    const better = count(level) - count(best) || best - level;
    return best === 0 || better > 0 ? level : best;
  }, 0);
}

/** Headings inside a section are levels 3 to 5. */
export function subheading(block: DocJson): DocJson {
  if (block.type !== 'heading') return block;
  const level = Math.min(Math.max(Number(block.attrs?.level) || 3, 3), 5);
  return { ...block, attrs: { ...block.attrs, level } };
}

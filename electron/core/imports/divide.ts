import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { type FoundHeading, headingOf, isUnknownHeading } from './headings.ts';
import { paragraphOf, splitLines, textOf, trimInline } from './inline.ts';
import { endsMotion, opensMotion } from './motion.ts';

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

/**
 * Cuts a row of blocks at its section headings. An unknown heading of the sections' own level has no place, nor has an unknown bold
 * line inside a section that has no headings of its own. A member's motion printed in the case is quoted whole, and its own
 * headings are its own.
 */
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

/** Sections long enough to have headings of their own, which may be bold lines; *unplaced* goes on until a known one. */
const HAS_HEADINGS = new Set([
  'presentation',
  'background',
  'options',
  'politicalRoom',
  'economy',
  'consequences',
  'hearing',
  'engagement',
  'previousHandling',
  'nextSteps',
  'risk',
  'legalBasis',
  'unplaced',
]);

const NOT_STYLED = 99;
const levelOf = (block: DocJson): number => (block.type === 'heading' ? Number(block.attrs?.level) : NOT_STYLED);

class Divider {
  readonly #newId: () => string;
  readonly #level: number;
  readonly #styled: ReadonlySet<string>;
  readonly #preamble: DocJson[] = [];
  readonly #gathering: string[] = [];
  #parts: Open[] = [];
  /** The motion that is being printed, and the level of its heading. */
  #motion: { readonly quote: DocJson[]; readonly level: number } | null = null;
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
    // The first heading is the title of the item, whoever asks.
    if (this.#parts.length + this.#preamble.length > 0 && opensMotion(block)) {
      this.#beginMotion(block, level);
      return;
    }
    if (this.#motion && !endsMotion(block, found, this.#motion.level)) {
      this.#motion.quote.push(subheading(block));
      return;
    }
    this.#endMotion();
    const current = this.#parts.at(-1);
    if (found && this.#opens(found, level)) this.#begin(found, level);
    else if (current && (level <= this.#level || this.#isAstray(block, current))) {
      this.#parts.push({ key: 'unplaced', heading: '', level, blocks: [subheading(block)] });
      this.#inner = 0;
    } else (current?.blocks ?? this.#preamble).push(current ? subheading(block) : block);
  }

  division(): Division {
    this.#endMotion();
    const isSaid = this.#parts.some(({ key, heading }) => key === 'recommendation' && !PROPOSAL.test(heading));
    const parts = this.#parts.map((part) => {
      // Kolding calls the recommendation *Forslag*; where there is one, the proposal is what the case presents.
      if (isSaid && part.key === 'recommendation' && PROPOSAL.test(part.heading))
        return { ...part, key: 'presentation' };
      // *Hvad skal udvalget beslutte?* holds a question, or, where nothing else does, the recommendation itself.
      return !isSaid && part.key === 'decisionQuestion' && part.blocks.some(proposes)
        ? { ...part, key: 'recommendation' }
        : part;
    });
    return { preamble: this.#preamble, parts, gathering: this.#gathering };
  }

  #opens({ key, form, heading }: FoundHeading, level: number): boolean {
    const current = this.#parts.at(-1);
    // What was decided stands after the case; before anything else the word is the type of the case.
    if (!current && this.#preamble.length === 0 && (key === 'decision' || key === 'dissent')) return false;
    // Body and day before the first section are the case's way, and in its history what it has been through.
    const onTheWay = !current || current.key === 'previousHandling';
    if (onTheWay && form !== 'styled' && key === 'decision' && BODY_AND_DAY.test(heading)) return false;
    if (form === 'styled') return !current || level <= this.#level || level === this.#inner || isGathering(current);
    // Where the file has real headings, bold words divide a section and do not begin one.
    if (this.#styled.size === 0) return true;
    if (this.#styled.has(key)) return false;
    return form === 'line' || key === 'attachments' || key === 'recommendation';
  }

  /** A bold line such as *Beslutning på mødet* in *Indstilling*: what follows it is no more of that section. */
  #isAstray(block: DocJson, { key }: Open): boolean {
    return this.#styled.size === 0 && !HAS_HEADINGS.has(key) && isUnknownHeading(block);
  }

  /** Its words go where the case is presented, quoted, under their own heading. */
  #beginMotion(block: DocJson, level: number): void {
    this.#endMotion();
    const current = this.#parts.at(-1);
    if (!current || !HAS_HEADINGS.has(current.key) || level <= this.#level)
      this.#parts.push({ key: 'presentation', heading: 'Sagsfremstilling', level, blocks: [] });
    const content = [{ type: 'text', text: textOf(block).trim().replaceAll('\n', ' ') }];
    this.#parts.at(-1)?.blocks.push({ type: 'heading', attrs: { id: this.#newId(), level: 3 }, content });
    this.#motion = { quote: [], level };
  }

  #endMotion(): void {
    const quote = this.#motion?.quote ?? [];
    this.#motion = null;
    if (quote.length > 0)
      this.#parts.at(-1)?.blocks.push({ type: 'blockquote', attrs: { id: this.#newId() }, content: quote });
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

const PROPOSAL =
  /^(?:\d{1,2}[.)]\s+)?(?:forslag|anbefaling(?:er)?|(?:\p{L}+s )?(?:anbefaling(?:er)?|forslag))[\s.:]*$/iu;
/** *Velfærdsdirektøren foreslår, at Ældreudvalget …*, *Det indstilles, at …*. */
const PROPOSES =
  /(?<!\p{L})(?:foreslår|indstiller|anbefaler|foreslås|indstilles|anbefales)(?: det)?(?: (?:til|over for) [\p{L},\s-]{3,80})?[,:]?\s*(?:at(?!\p{L})|$)/iu;
const proposes = (block: DocJson): boolean => block.type === 'paragraph' && PROPOSES.test(textOf(block).trim());

const BODY_AND_DAY = /^(?!beslutning|protokol|referat|afgørelse|behandling).*\d/iu;

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

import { formatted, LIST_TYPES } from './labels.ts';
import { childrenOf, find, isOn, valOf, type XmlElement } from './xml.ts';

/** What Word shows before a numbered paragraph. */
export interface ListLabel {
  readonly number: number;
  /** `type` as HTML has it: `a`, `A`, `i`, `I`; null for decimal numbers. */
  readonly type: string | null;
  /** The whole label as it is shown: `§ 1`, `1.1`, `B)`. */
  readonly text: string;
  /**
   * `list`: a list of a case shows the same. `lead`: it does, with `lead` before the text (*At 1)*). `levels`: it shows the last of
   * several numbers. `words`: it shows something else, so that the label must be text.
   */
  readonly carried: 'list' | 'lead' | 'levels' | 'words';
  readonly lead: string;
}

interface Level {
  readonly format: string;
  readonly start: number;
  readonly text: string;
  readonly isLegal: boolean;
  /** The level whose new number makes this one begin anew; 0 for never. */
  readonly restart: number | null;
  readonly style: string | undefined;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  readonly link: string | undefined;
}

interface List {
  readonly definition: string;
  readonly restarts: ReadonlyMap<number, number>;
  /** Levels the list defines in place of those of its definition. */
  readonly own: ReadonlyMap<number, Level>;
}

/**
 * Counts numbered paragraphs as Word does when it shows them, because the numbers are not in the file. Paragraphs must be
 * given in document order. Lists that share a definition share its counters, until one of them starts anew.
 */
export class Numbering {
  #definitions: ReadonlyMap<string, Definition>;
  #lists: ReadonlyMap<string, List>;
  #styleLists = new Map<string, string>();
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined, styles: XmlElement | undefined) {
    const children = root ? childrenOf(root) : [];
    this.#definitions = new Map(
      children
        .filter(({ name }) => name === 'w:abstractNum')
        .map((node) => [node.attrs['w:abstractNumId'] ?? '', definitionOf(node)]),
    );
    this.#lists = new Map(
      children.filter(({ name }) => name === 'w:num').map((node) => [node.attrs['w:numId'] ?? '', listOf(node)]),
    );
    for (const style of styles ? childrenOf(styles) : []) {
      const numId = valOf(style, 'w:pPr', 'w:numPr', 'w:numId');
      if (style.attrs['w:type'] === 'numbering' && numId) this.#styleLists.set(style.attrs['w:styleId'] ?? '', numId);
    }
  }

  /** The same lists, counted from their beginnings: a note counts by itself. */
  fresh(): Numbering {
    const numbering = new Numbering(undefined, undefined);
    numbering.#definitions = this.#definitions;
    numbering.#lists = this.#lists;
    numbering.#styleLists = this.#styleLists;
    return numbering;
  }

  /** The level that a paragraph style stands for in a list; 0 where the list names none. */
  levelOfStyle(numId: string, style: string): number {
    const levels = this.#levels(numId);
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** The label of the next paragraph of a list; `bullet` for bullets, null when Word shows none. */
  next(numId: string, depth: number): ListLabel | 'bullet' | null {
    const list = this.#lists.get(numId);
    const levels = this.#levels(numId);
    const level = levels?.get(depth);
    if (!list || !levels || !level) return null;
    if (level.format === 'bullet') return 'bullet';
    const counters = this.#count(list, { numId, depth, level, levels });
    const label = labelOf(depth, levels, counters);
    const isBlank = level.format === 'none' ? !/[\p{L}\p{N}§]/u.test(label.text) : label.text === '';
    return isBlank ? null : label;
  }

  #levels(numId: string): ReadonlyMap<number, Level> | undefined {
    const list = this.#lists.get(numId);
    if (!list) return undefined;
    const levels = this.#definitions.get(this.#definitionId(list.definition))?.levels;
    return list.own.size === 0 ? levels : new Map([...(levels ?? []), ...list.own]);
  }

  #count(list: List, { numId, depth, level, levels }: Counted): ReadonlyMap<number, number> {
    const id = this.#definitionId(list.definition);
    const counters = this.#counters.get(id) ?? new Map<number, number>();
    this.#counters.set(id, counters);
    const first = !this.#begun.has(`${numId}/${depth}`);
    this.#begun.add(`${numId}/${depth}`);
    const restart = list.restarts.get(depth) ?? (list.own.has(depth) ? level.start : undefined);
    const before = counters.get(depth);
    counters.set(depth, first && restart !== undefined ? restart : before === undefined ? level.start : before + 1);
    for (const deeper of [...counters.keys()]) {
      const after = levels.get(deeper)?.restart ?? null;
      if (deeper > depth && (after === null || (after !== 0 && depth < after))) counters.delete(deeper);
    }
    return counters;
  }

  #definitionId(id: string): string {
    const link = this.#definitions.get(id)?.link;
    const list = link === undefined ? undefined : this.#lists.get(this.#styleLists.get(link) ?? '');
    return list?.definition ?? id;
  }
}

interface Counted {
  readonly numId: string;
  readonly depth: number;
  readonly level: Level;
  readonly levels: ReadonlyMap<number, Level>;
}

function labelOf(depth: number, levels: ReadonlyMap<number, Level>, counters: ReadonlyMap<number, number>): ListLabel {
  const level = levels.get(depth);
  const isLegal = level?.isLegal ?? false;
  const numberAt = (at: number): string => {
    const other = levels.get(at);
    const number = counters.get(at) ?? other?.start ?? 1;
    return formatted(number, isLegal && at !== depth ? 'decimal' : (other?.format ?? 'decimal'));
  };
  const pattern = level?.text ?? '';
  const text = pattern
    .replaceAll(/%(\d)/g, (_, digit: string) => numberAt(Number(digit) - 1))
    .replaceAll(/\s+/g, ' ')
    .trim();
  const number = counters.get(depth) ?? 1;
  const type = LIST_TYPES[level?.format ?? ''];
  return { number, type: type ?? null, text, ...carriedBy(pattern, { type, depth, number }) };
}

/** The words of a recommendation's points (*At 1)*) are read into the sentence; other words name the number: *§ 1*, *Artikel 1*. */
function carriedBy(
  pattern: string,
  { type, depth, number }: { type: string | null | undefined; depth: number; number: number },
): Pick<ListLabel, 'carried' | 'lead'> {
  const own = `%${depth + 1}`;
  const rest = pattern.replace(own, '');
  const words = rest
    .replaceAll(/%\d/g, '')
    .replaceAll(/[^\p{L}\p{N}§]+/gu, ' ')
    .trim();
  const shows = type !== undefined && pattern.includes(own) && (type === null || number <= 26 || /i/i.test(type));
  if (/^at$/iu.test(words) && shows && !/%\d/.test(rest)) return { carried: 'lead', lead: words };
  if (words !== '' || !shows) return { carried: 'words', lead: '' };
  return { carried: /%\d/.test(rest) ? 'levels' : 'list', lead: '' };
}

function listOf(node: XmlElement): List {
  const overrides = childrenOf(node).filter(({ name }) => name === 'w:lvlOverride');
  const depthOf = (override: XmlElement) => Number(override.attrs['w:ilvl'] ?? '0');
  return {
    definition: valOf(node, 'w:abstractNumId') ?? '',
    restarts: new Map(
      overrides.flatMap((override) => {
        const start = valOf(override, 'w:startOverride');
        return start === undefined ? [] : [[depthOf(override), Number(start)] as const];
      }),
    ),
    own: new Map(
      overrides.flatMap((override) => {
        const level = find(override, 'w:lvl');
        return level ? [[depthOf(override), levelOf(level)] as const] : [];
      }),
    ),
  };
}

function definitionOf(node: XmlElement): Definition {
  const levels = childrenOf(node)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => [Number(level.attrs['w:ilvl'] ?? '0'), levelOf(level)] as const);
  return { levels: new Map(levels), link: valOf(node, 'w:numStyleLink') };
}

function levelOf(level: XmlElement): Level {
  const start = Number(valOf(level, 'w:start') ?? '1');
  const restart = Number(valOf(level, 'w:lvlRestart') ?? Number.NaN);
  return {
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    start: Number.isFinite(start) ? start : 1,
    text: valOf(level, 'w:lvlText') ?? `%${Number(level.attrs['w:ilvl'] ?? '0') + 1}.`,
    isLegal: isOn(find(level, 'w:isLgl')),
    restart: Number.isFinite(restart) ? restart : null,
    style: valOf(level, 'w:pStyle'),
  };
}

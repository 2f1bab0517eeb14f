import { childrenOf, find, valOf, type XmlElement } from './xml.ts';

/** `type` as HTML has it: `a`, `A`, `i`, `I`; null for decimal numbers. */
export interface ListLabel {
  readonly number: number;
  readonly type: string | null;
  /** Words Word writes before each number (`At %1)`); they are text to a reader, so they go to the text. */
  readonly words: string;
}

interface Level {
  readonly format: string;
  readonly start: number;
  readonly words: string;
}

interface Definition {
  readonly levels: ReadonlyMap<string, Level>;
  readonly link: string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/**
 * Counts numbered paragraphs as Word does when it shows them, because the numbers are not in the file. Paragraphs must be
 * given in document order. Lists that share a definition share its counters, until one of them starts anew.
 */
export class Numbering {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #lists = new Map<string, { definition: string; restarts: Map<string, number> }>();
  readonly #styleLists = new Map<string, string>();
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined, styles: XmlElement | undefined) {
    const children = root ? childrenOf(root) : [];
    this.#definitions = new Map(
      children
        .filter(({ name }) => name === 'w:abstractNum')
        .map((node) => [node.attrs['w:abstractNumId'] ?? '', definitionOf(node)]),
    );
    for (const node of children.filter(({ name }) => name === 'w:num')) {
      const restarts = childrenOf(node)
        .filter(({ name }) => name === 'w:lvlOverride')
        .flatMap((level) => {
          const start = valOf(level, 'w:startOverride');
          return start === undefined ? [] : [[level.attrs['w:ilvl'] ?? '0', Number(start)] as const];
        });
      const definition = valOf(node, 'w:abstractNumId') ?? '';
      this.#lists.set(node.attrs['w:numId'] ?? '', { definition, restarts: new Map(restarts) });
    }
    for (const style of styles ? childrenOf(styles) : []) {
      const numId = valOf(style, 'w:pPr', 'w:numPr', 'w:numId');
      if (style.attrs['w:type'] === 'numbering' && numId) this.#styleLists.set(style.attrs['w:styleId'] ?? '', numId);
    }
  }

  /** The label of the next paragraph of a list; `bullet` for bullets, null when Word shows none. */
  next(numId: string, level: string): ListLabel | 'bullet' | null {
    const list = this.#lists.get(numId);
    const id = list && this.#definitionId(list.definition);
    const found = id === undefined ? undefined : this.#definitions.get(id)?.levels.get(level);
    if (!list || id === undefined || !found || found.format === 'none') return null;
    if (found.format === 'bullet') return 'bullet';
    const number = this.#count(id, { numId, level, start: found.start, restart: list.restarts.get(level) });
    return { number, type: TYPES[found.format] ?? null, words: found.words };
  }

  #count(id: string, at: { numId: string; level: string; start: number; restart: number | undefined }): number {
    const counters = this.#counters.get(id) ?? new Map<number, number>();
    this.#counters.set(id, counters);
    const depth = Number(at.level);
    const first = !this.#begun.has(`${at.numId}/${at.level}`);
    this.#begun.add(`${at.numId}/${at.level}`);
    const before = counters.get(depth);
    const number = first && at.restart !== undefined ? at.restart : before === undefined ? at.start : before + 1;
    counters.set(depth, number);
    for (const deeper of counters.keys()) if (deeper > depth) counters.delete(deeper);
    return number;
  }

  #definitionId(id: string): string {
    const link = this.#definitions.get(id)?.link;
    const list = link === undefined ? undefined : this.#lists.get(this.#styleLists.get(link) ?? '');
    return list?.definition ?? id;
  }
}

function definitionOf(node: XmlElement): Definition {
  const levels = childrenOf(node)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => [level.attrs['w:ilvl'] ?? '0', levelOf(level)] as const);
  return { levels: new Map(levels), link: valOf(node, 'w:numStyleLink') };
}

function levelOf(level: XmlElement): Level {
  const label = valOf(level, 'w:lvlText') ?? '';
  const words = label
    .replaceAll(/%\d/g, '')
    .replaceAll(/[^\p{L}\p{N}§]+/gu, ' ')
    .trim();
  const start = Number(valOf(level, 'w:start') ?? '1');
  const format = find(level, 'w:numFmt')?.attrs['w:val'] ?? 'decimal';
  return { format, start: Number.isFinite(start) ? start : 1, words: format === 'bullet' ? '' : words };
}

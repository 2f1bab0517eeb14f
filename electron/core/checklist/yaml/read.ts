import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import { nearest } from '../../../../shared/text/nearest.ts';

/** What is wrong with a file, and on which line. */
export interface Problem {
  readonly line: number;
  readonly da: string;
  readonly en: string;
}

/** Larger than any council's checklist; what is larger is something else. */
const LONGEST = 2_000_000;

/** A value of the file that knows where it stands. */
export interface Value {
  readonly node: unknown;
  readonly line: number;
}

/** Reads a YAML file part by part and gathers what is wrong with it, so that a person can mend it all in one go. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly #lines = new LineCounter();
  readonly root: Value;

  constructor(text: string) {
    const document =
      text.length > LONGEST
        ? null
        : parseDocument(text, {
            lineCounter: this.#lines,
            uniqueKeys: true,
            schema: 'core',
            merge: false,
            customTags: [],
          });
    this.root = { node: document?.contents ?? null, line: 1 };
    if (!document)
      this.tell(this.root, {
        da: 'Filen er for stor til at være en tjekliste.',
        en: 'The file is too large for a checklist.',
      });
    for (const { linePos, message } of document?.errors ?? []) {
      const [first] = message.split('\n');
      this.problems.push({
        line: linePos?.[0].line ?? 1,
        da: `Filen kan ikke læses her: ${first}`,
        en: `The file cannot be read here: ${first}`,
      });
    }
  }

  tell({ line }: Value, words: { readonly da: string; readonly en: string }): void {
    this.problems.push({ line, ...words });
  }

  /** The entries of a map; keys that are not among `known` are told, with the one that may have been meant. */
  entries(value: Value, known?: readonly string[]): ReadonlyMap<string, Value & { readonly keyLine: number }> {
    const found = new Map<string, Value & { keyLine: number }>();
    if (!isMap(value.node)) {
      if (!isEmpty(value.node))
        this.tell(value, { da: 'Her skal stå navn: værdi på hver linje.', en: 'Here each line must be name: value.' });
      return found;
    }
    for (const { key, value: node } of value.node.items as Pair[]) {
      const keyLine = this.#lineOf(key, value.line);
      const name = isScalar(key) ? String(key.value) : '';
      const at = { node, line: this.#lineOf(node, keyLine), keyLine };
      if (known && !known.includes(name)) this.#unknown(name, known, keyLine);
      else found.set(name, at);
    }
    return found;
  }

  items(value: Value): readonly Value[] {
    if (isEmpty(value.node)) return [];
    if (!isSeq(value.node)) {
      this.tell(value, {
        da: 'Her skal stå en liste, hver linje med - foran.',
        en: 'Here a list is wanted, each line with - before it.',
      });
      return [];
    }
    return value.node.items.map((node) => ({ node, line: this.#lineOf(node, value.line) }));
  }

  /** Text of some length; undefined and told when it is none. */
  text(value: Value | undefined, most: number): string | undefined {
    if (!value) return undefined;
    const found = isScalar(value.node) && value.node.value !== null ? String((value.node as Scalar).value).trim() : '';
    if (found !== '' && found.length <= most) return found;
    this.tell(value, {
      da: `Her skal stå tekst på højst ${most} tegn.`,
      en: `Text of at most ${most} characters is wanted here.`,
    });
    return undefined;
  }

  number(value: Value, { min, max }: { readonly min: number; readonly max: number }): number | undefined {
    const found = isScalar(value.node) ? value.node.value : null;
    if (typeof found === 'number' && found >= min && found <= max) return found;
    this.tell(value, {
      da: `Her skal stå et tal fra ${min} til ${max}.`,
      en: `A number from ${min} to ${max} is wanted here.`,
    });
    return undefined;
  }

  /** One of a table's words. */
  word<T>(value: Value | undefined, table: Readonly<Record<string, T>>): T | undefined {
    if (!value) return undefined;
    const found = isScalar(value.node) ? String(value.node.value) : '';
    if (Object.hasOwn(table, found)) return table[found];
    const words = Object.keys(table).join(', ');
    this.tell(value, {
      da: `»${found}« kendes ikke her. Skriv et af disse: ${words}.`,
      en: `"${found}" is not known here. Write one of: ${words}.`,
    });
    return undefined;
  }

  isMap({ node }: Value): boolean {
    return isMap(node);
  }

  #unknown(name: string, known: readonly string[], line: number): void {
    const close = nearest(name, known);
    this.problems.push({
      line,
      da: `»${name}« kendes ikke her.${close ? ` Mente du »${close}«?` : ''}`,
      en: `"${name}" is not known here.${close ? ` Did you mean "${close}"?` : ''}`,
    });
  }

  #lineOf(node: unknown, fallback: number): number {
    const [start] = (node as Node | null)?.range ?? [];
    if (isAlias(node))
      this.problems.push({
        line: fallback,
        da: 'Henvisninger (*) bruges ikke her.',
        en: 'Aliases (*) are not used here.',
      });
    return start === undefined ? fallback : this.#lines.linePos(start).line;
  }
}

const isEmpty = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null);

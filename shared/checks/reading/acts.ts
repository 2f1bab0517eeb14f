import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { type TermMatch, termFinder } from '../terms.ts';

/** A word that tells of an act where the clause stands so around it: sources of patterns, in small letters. */
export interface ActWay<Kind extends string> {
  readonly kind: Kind;
  readonly words: readonly string[];
  /** Ends where the word begins, and is part of what is underlined. */
  readonly before?: string;
  /** Begins where the word ends, and is part of it too. */
  readonly after?: string;
  /** What of `after` the act turns on: its first group. */
  readonly isAct?: (group: string) => boolean;
}

export interface Act<Kind extends string> extends Span {
  readonly kind: Kind;
}

interface Compiled<Kind extends string> extends Omit<ActWay<Kind>, 'before' | 'after' | 'words'> {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}

/** Letters on each side of the word: a clause of ten words. */
const REACH = 120;

/** All acts that the ways find in a block, in the order of the text. It looks up each word once, however many ways there are. */
export function actFinder<Kind extends string>(ways: readonly ActWay<Kind>[]): (block: TextBlock) => Act<Kind>[] {
  const byWord = new Map<string, Compiled<Kind>[]>();
  for (const { words, before, after, ...rest } of ways) {
    const compiled = {
      ...rest,
      before: before === undefined ? null : new RegExp(`(?<!\\p{L})(?:${before})$`, 'u'),
      after: after === undefined ? null : new RegExp(`^(?:${after})(?!\\p{L})`, 'u'),
    };
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), compiled]);
  }
  const find = termFinder([...byWord.keys()]);
  return (block) =>
    find(block)
      .flatMap((match) => {
        const found = (byWord.get(match.term) ?? []).map((way) => actAt(match, way));
        return found.find((act) => act !== null) ?? [];
      })
      .sort((a, b) => a.from - b.from);
}

function actAt<Kind extends string>({ block, from, to }: TermMatch, way: Compiled<Kind>): Act<Kind> | null {
  const before = way.before?.exec(block.lower.slice(Math.max(0, from - REACH), from));
  const after = way.after?.exec(block.lower.slice(to, to + REACH));
  if (before === null || after === null || way.isAct?.(after?.[1] ?? '') === false) return null;
  const lead = before?.[0] ?? '';
  const start = from - lead.length + (/^[^\p{L}]*/u.exec(lead)?.[0].length ?? 0);
  return { kind: way.kind, from: start, to: to + (after?.[0].length ?? 0) };
}

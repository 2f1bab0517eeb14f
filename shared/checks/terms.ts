import { alphanumericRuns } from '../text/tokens.ts';
import type { TextBlock } from './blocks.ts';
import { type Check, type Hit, inProse, isQuoted, lowerText } from './define.ts';
import type { Fix, Message } from './types.ts';

/** Where a term was found. */
export interface TermMatch {
  readonly block: TextBlock;
  /** The term as the list spells it. */
  readonly term: string;
  readonly from: number;
  readonly to: number;
  /** Up to 60 characters on each side, in small letters. */
  readonly before: string;
  readonly after: string;
}

interface Term {
  readonly text: string;
  readonly words: readonly string[];
  /** What stands between its words and after the last one; a space stands for any. */
  readonly gaps: readonly string[];
}

/** Terms by their first word, longest first. Reading a block costs one look-up for each of its words, however long the list. */
type TermIndex = ReadonlyMap<string, readonly Term[]>;

interface Tokens {
  readonly lower: string;
  readonly runs: readonly number[];
}

const tokensOf = (block: TextBlock): Tokens => {
  const lower = lowerText(block);
  return { lower, runs: alphanumericRuns(lower) };
};

function indexOf(terms: readonly string[]): TermIndex {
  const index = new Map<string, Term[]>();
  for (const term of terms.map(compile).sort((a, b) => b.words.length - a.words.length)) {
    const first = term.words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), term]);
  }
  return index;
}

function compile(text: string): Term {
  const runs = alphanumericRuns(text);
  const words: string[] = [];
  const gaps: string[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    words.push(text.slice(runs[at], runs[at + 1]));
    gaps.push(text.slice(runs[at + 1], runs[at + 2] ?? text.length));
  }
  return { text, words, gaps };
}

/** Whole words of the block that are one of the terms, outside quotation marks; the longest term wins, none overlap. */
function findTerms(block: TextBlock, index: TermIndex): TermMatch[] {
  const { lower, runs } = block.memo(tokensOf);
  const found: TermMatch[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const from = runs[at] ?? 0;
    const terms = index.get(lower.slice(from, runs[at + 1]));
    const term = terms?.find((one) => standsAt(one, { lower, runs, at }));
    if (!term || isQuoted(block, from)) continue;
    const last = at + 2 * (term.words.length - 1);
    const to = (runs[last + 1] ?? from) + (term.gaps.at(-1)?.length ?? 0);
    found.push({ block, term: term.text, from, to, ...around(lower, { from, to }) });
    at = last;
  }
  return found;
}

const around = (lower: string, { from, to }: { from: number; to: number }) => ({
  before: lower.slice(Math.max(0, from - 60), from),
  after: lower.slice(to, to + 60),
});

function standsAt(term: Term, { lower, runs, at }: Tokens & { at: number }): boolean {
  return term.words.every((word, index) => {
    const start = runs[at + 2 * index];
    const end = runs[at + 2 * index + 1];
    if (start === undefined || end === undefined || lower.slice(start, end) !== word) return false;
    const gap = term.gaps[index] ?? '';
    if (index === term.words.length - 1) return lower.startsWith(gap, end);
    const actual = lower.slice(end, runs[at + 2 * index + 2]);
    return actual === gap || (gap === ' ' && actual.trim() === '');
  });
}

/** A list of terms that should not stand there, except where `allowed` says so. The list is data; councils will edit it. */
export interface Existence {
  readonly terms: readonly string[];
  readonly message: Message;
  allowed?(match: TermMatch): boolean;
  /** Where the finding ends, when it is to take more in than the term. */
  end?(match: TermMatch): number;
}

/** The check of a list, on the administration's own prose. */
export function existence({ terms, message, allowed, end }: Existence): Check['run'] {
  const index = indexOf(terms);
  return inProse((block) =>
    findTerms(block, index)
      .filter((match) => !allowed?.(match))
      .map((match): Hit => ({ block, from: match.from, to: end?.(match) ?? match.to, message })),
  );
}

/** A term and what to write instead. */
export interface Substitution {
  readonly term: string;
  readonly plain: string;
  /** True where the exchange leaves the sentence right: only then is it offered as a fix. */
  certain?(match: TermMatch): boolean;
  /** True where the term means something else and is left alone. */
  allowed?(match: TermMatch): boolean;
}

export interface Substitutions {
  readonly entries: readonly Substitution[];
  message(plain: string): Message;
}

/** The check of a list with a plainer word for each term. The fix keeps the first letter's case. */
export function substitution({ entries, message }: Substitutions): Check['run'] {
  const byTerm = new Map(entries.map((entry) => [entry.term, entry] as const));
  const index = indexOf([...byTerm.keys()]);
  return inProse((block) =>
    findTerms(block, index).flatMap((match): Hit[] => {
      const entry = byTerm.get(match.term);
      if (!entry || entry.allowed?.(match)) return [];
      const { from, to } = match;
      const insert = withCaseOf(block.text.slice(from, to), entry.plain);
      const hit = { block, from, to, message: message(entry.plain), suggestion: { da: insert, en: insert } };
      return [entry.certain?.(match) ? { ...hit, fix: fixOf({ from, to, insert }) } : hit];
    }),
  );
}

function fixOf(change: { from: number; to: number; insert: string }): Fix {
  return { label: { da: `Skriv »${change.insert}«`, en: `Write "${change.insert}"` }, ...change };
}

function withCaseOf(original: string, plain: string): string {
  const first = original.charAt(0);
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? plain.charAt(0).toUpperCase() + plain.slice(1)
    : plain;
}

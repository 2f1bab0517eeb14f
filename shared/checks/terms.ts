import { alphanumericRuns } from '../text/tokens.ts';
import type { TextBlock } from './blocks.ts';
import { type Hit, inProse, isExempt, type TunedRule } from './define.ts';
import type { WordList } from './tuning.ts';
import type { Fix, Message, Severity } from './types.ts';
import { type BlockWords, candidates, type WordClass, wordClass, wordsOf } from './words.ts';

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

/** Terms that begin alike: those that end here, and those that go on, by their next word. */
interface Branch {
  readonly ends: Term[];
  readonly next: Map<string, Branch>;
}

interface TermIndex {
  readonly root: Branch;
  readonly begins: WordClass;
}

function indexOf(terms: readonly string[]): TermIndex {
  const root: Branch = { ends: [], next: new Map() };
  for (const term of terms.map(compile)) {
    let branch = root;
    for (const word of term.words) {
      const next = branch.next.get(word) ?? { ends: [], next: new Map() };
      branch.next.set(word, next);
      branch = next;
    }
    branch.ends.push(term);
  }
  return { root, begins: wordClass(openingsOf(root)) };
}

/** The words that are a term by themselves or with a mark, and the first two of each of the others. */
const openingsOf = ({ next }: Branch): readonly string[] =>
  [...next].flatMap(([first, { ends, next: longer }]) => [
    ...(ends.length > 0 ? [first] : []),
    ...[...longer.keys()].map((second) => `${first} ${second}`),
  ]);

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

/** Whole words of the block that are one of the terms, outside quotation marks and formulas; the longest term wins, none overlap. */
function findTerms(block: TextBlock, { root, begins }: TermIndex): readonly TermMatch[] {
  const own = wordsOf(block);
  const places = candidates(own, begins);
  if (places.length === 0) return NONE;
  const found: TermMatch[] = [];
  let next = 0;
  for (const at of places) {
    const branch = at < next ? undefined : root.next.get(own.words[at] ?? '');
    const term = branch && longestOf(branch, own, { first: at, last: at });
    if (!term) continue;
    const from = own.runs[2 * at] ?? 0;
    if (isExempt(block, from)) continue;
    next = at + term.words.length;
    const to = (own.runs[2 * next - 1] ?? from) + (term.gaps.at(-1)?.length ?? 0);
    found.push({ block, term: term.text, from, to, ...around(own.lower, { from, to }) });
  }
  return found;
}
const NONE: readonly never[] = [];

/** The longest term of a branch that stands there; its words from `first` to `last` have been read. */
function longestOf(
  branch: Branch,
  own: BlockWords,
  { first, last }: { first: number; last: number },
): Term | undefined {
  const further = branch.next.size > 0 ? branch.next.get(own.words[last + 1] ?? '') : undefined;
  const longer = further && longestOf(further, own, { first, last: last + 1 });
  return longer ?? branch.ends.find((term) => hasGaps(term, own, first));
}

const around = (lower: string, { from, to }: { from: number; to: number }) => ({
  before: lower.slice(Math.max(0, from - 60), from),
  after: lower.slice(to, to + 60),
});

/** True where between the words of the term, and behind them, stands what it has there. */
function hasGaps({ gaps }: Term, { lower, runs }: BlockWords, first: number): boolean {
  return gaps.every((gap, index) => {
    const end = runs[2 * (first + index) + 1] ?? lower.length;
    if (index === gaps.length - 1) return lower.startsWith(gap, end);
    const actual = lower.slice(end, runs[2 * (first + index) + 2]);
    return actual === gap || (gap === ' ' && actual.trim() === '');
  });
}

/** A list of terms that should not stand there, except where `allowed` says so. */
export interface Existence {
  readonly list: WordList;
  /** One for all, or one by what is found: terms of a list may call for different advice. */
  readonly message: Message | ((match: TermMatch) => Message);
  allowed?(match: TermMatch): boolean;
  /** Where a term weighs less, or more, than the check's others. */
  severity?(match: TermMatch): Severity | undefined;
  /** Where the finding ends, when it is to take more in than the term. */
  end?(match: TermMatch): number;
}

/** The check of a list, on the administration's own prose. */
export function existence({ list, message, allowed, severity, end }: Existence): TunedRule {
  const hit = (match: TermMatch): Hit => {
    const { block, from, to } = match;
    const weight = severity?.(match);
    const told = typeof message === 'function' ? message(match) : message;
    return { block, from, to: end?.(match) ?? to, message: told, ...(weight ? { severity: weight } : {}) };
  };
  return {
    tuned: (tuning) => {
      const find = termFinder(tuning.entries(list).map(({ term }) => term));
      return inProse((block) =>
        find(block)
          .filter((match) => !allowed?.(match))
          .map(hit),
      );
    },
  };
}

/** Whole words outside quotation marks and formulas that are one of the terms; the longest wins, none overlap. */
export function termFinder(terms: readonly string[]): (block: TextBlock) => readonly TermMatch[] {
  const index = indexOf(terms);
  return (block) => findTerms(block, index);
}

/** A list with a plainer word for each term. */
export interface Substitution {
  readonly list: WordList;
  message(plain: string): Message;
  /** The word to write here, or null where the term means something else and is left alone. */
  plainFor?(match: TermMatch, plain: string): string | null;
  /** True where the exchange leaves the sentence right: only then is it offered as a fix. */
  certain?(match: TermMatch): boolean;
}

/** The check of such a list. A fix keeps the first letter's case. */
export function substitution({ list, message, plainFor, certain }: Substitution): TunedRule {
  return {
    tuned: (tuning) => {
      const words = new Map(tuning.entries(list).map(({ term, plain }) => [term, plain ?? ''] as const));
      const find = termFinder([...words.keys()]);
      return inProse((block) =>
        find(block).flatMap((match): Hit[] => {
          const listed = words.get(match.term) ?? '';
          const plain = plainFor ? plainFor(match, listed) : listed;
          if (!plain) return [];
          const { from, to } = match;
          const insert = withCaseOf(block.text.slice(from, to), plain);
          const hit = { block, from, to, message: message(plain), suggestion: { da: insert, en: insert } };
          return [certain?.(match) ? { ...hit, fix: fixOf({ from, to, insert }) } : hit];
        }),
      );
    },
  };
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

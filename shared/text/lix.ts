import { allMatches } from './allMatches.ts';
import { type Span, sentences } from './segment.ts';
import { countWords } from './tokens.ts';

/** Sums over blocks; LIX of a document is made from the sum, never from an average. */
export interface TextStats {
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

export const NO_TEXT: TextStats = { words: 0, sentences: 0, longWords: 0 };

/** A word of more letters than this is long (Björnsson 1968). */
const LONG_AFTER = 6;

/** Below this many words LIX says nothing and is not shown. */
export const LIX_MINIMUM = 100;

const WORD = /[\p{L}\p{N}][^\s/]*/gu;
const COLON_SENTENCE = /:\s+(?=["'“”»«(]*\p{Lu})/gu;

/** Words as LIX counts them: a slash splits, hyphens, inner points and apostrophes do not; § and % alone are no words. */
export function words(text: string): Span[] {
  return allMatches(text, WORD).map((match) => {
    const trimmed = match[0].replace(/[^\p{L}\p{N}]+$/u, '');
    return { from: match.index, to: match.index + trimmed.length };
  });
}

/** More than six letters (Björnsson 1968); digits, hyphens, points and apostrophes are no letters. */
export function isLongWord(word: string): boolean {
  return (word.match(/\p{L}/gu)?.length ?? 0) > LONG_AFTER;
}

/** Counts of one block by the rule of docs/text.md 1: a colon before a capital letter ends a period too. */
export const textStats = (block: string): TextStats => statsBySentence(block, sentences(block));

/** The same, where somebody has its sentences already. */
export function statsBySentence(block: string, spans: readonly Span[]): TextStats {
  const counted = countWords(block, LONG_AFTER);
  if (counted.words === 0) return NO_TEXT;
  const periods = spans.reduce((sum, { from, to }) => sum + periodsIn(block.slice(from, to)), 0);
  return { words: counted.words, sentences: Math.max(periods, 1), longWords: counted.long };
}

function periodsIn(sentence: string): number {
  if (!sentence.includes(':')) return /[\p{L}\p{N}]/u.test(sentence) ? 1 : 0;
  return sentence.split(COLON_SENTENCE).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

export function addStats(a: TextStats, b: TextStats): TextStats {
  return {
    words: a.words + b.words,
    sentences: a.sentences + b.sentences,
    longWords: a.longWords + b.longWords,
  };
}

/** LIX = words / periods + 100 · long words / words, unrounded; null without words. */
export function lix({ words: count, sentences: periods, longWords }: TextStats): number | null {
  return count === 0 || periods === 0 ? null : count / periods + (100 * longWords) / count;
}

/** As `lix`, but null for a text too short to judge. */
export function reliableLix(stats: TextStats): number | null {
  return stats.words < LIX_MINIMUM ? null : lix(stats);
}

export type LixBand = 'meget let' | 'let' | 'middel' | 'svær' | 'meget svær';

/** The bands in Danish use (docs/text.md 1), by the rounded figure. */
export function lixBand(value: number): LixBand {
  const rounded = Math.round(value);
  if (rounded <= 24) return 'meget let';
  if (rounded <= 34) return 'let';
  if (rounded <= 44) return 'middel';
  return rounded <= 54 ? 'svær' : 'meget svær';
}

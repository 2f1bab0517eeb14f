import { allMatches } from '../../text/allMatches.ts';
import { FIXED_TIME, MONTHS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';
import { isOver } from './tense.ts';

/** As far on as a reader has not forgotten what a word left open. */
const SENTENCES = 3;
const FAR = 700;

/** From the offset to the end of its sentence and the next few, in small letters: what stands before it dates something else. */
function onwards(block: TextBlock, at: number): string {
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  if (index < 0) return '';
  const last = spans[Math.min(spans.length - 1, index + SENTENCES)];
  return block.lower.slice(at, Math.min(last?.to ?? at, at + FAR));
}

/** A day, month or year is given in the next sentences: *på sigt. … Den kan tidligst være færdig i 2031*. */
export const isTimedSoon = (block: TextBlock, at: number): boolean => FIXED_TIME.test(onwards(block, at));

const A_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`, 'u');
/** One of the two sentences after this one tells the time of what is to come; *Hallen er opført i 1974* dates nothing. */
export function isTimedNext(block: TextBlock, at: number): boolean {
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  return spans.slice(index + 1, index + 3).some(({ from, to }) => {
    const next = block.lower.slice(from, Math.min(to, from + FAR));
    return (FIXED_TIME.test(next) || A_MONTH.test(next)) && !isOver(next);
  });
}

export const sectionOf = (view: CaseView, block: TextBlock): SectionView | undefined =>
  view.sections.find(({ blocks }) => blocks.includes(block));

const NUMERAL = '(?:(?!(?:19|20)\\d\\d)\\d+(?:\\.\\d{3})*|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)';

const COUNTED = new RegExp(`(?<![\\p{L}\\d])${NUMERAL} (\\p{L}+)(?: (\\p{L}+))?`, 'gu');

/** What is counted in a block: *fem møder*, and behind a word in -e, *fem åbne møder*. */
const countedIn = ({ lower }: TextBlock): ReadonlySet<string> =>
  new Set(
    allMatches(lower, COUNTED).flatMap(([, first = '', second = '']) =>
      first.endsWith('e') && first.length > 1 ? [first, second] : [first],
    ),
  );

/** Somewhere in the section the same things are counted: *en række møder … fem møder*. */
export function isCountedIn(section: SectionView | undefined, noun: string): boolean {
  const stem = noun.replace(/[^\p{L}]/gu, '');
  if (!section || stem.length < 3) return false;
  return section.blocks.some((block) => block.memo(countedIn).has(stem));
}

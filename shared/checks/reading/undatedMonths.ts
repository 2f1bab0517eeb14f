import { allMatches } from '../../text/allMatches.ts';
import { MONTHS, SEASONS, THE_SEASONS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, lowerMatches, ofBlocks, sentenceAround } from '../define.ts';
import { holds, marks } from '../marks.ts';
import type { CaseView, SectionView } from '../view.ts';
import { lowerStatement } from './near.ts';
import { isOver } from './tense.ts';

/** A year, and no part of a number. */
export const YEAR = /(?<![\d.,])(?:19|20)\d\d(?!\d)/u;
/** *i uge 25*; weeks in a row, or from one to another, are those of any year. */
const IN_WEEK = /(?<!\p{L})i uge \d{1,2}(?!\d|,? (?:og|til|eller) (?:uge )?\d|, ?\d| ?[-–/] ?\d)/gu;
/** What a committee or a council is to have, or a hearing that was held: looked up by its month. */
const APPOINTED = new RegExp(
  `(?<!\\p{L})(?:(?:møder?|mødet|forelægges|forelagt|vender tilbage|behandles|fremlægges|fremlagt|orienteres)(?:[^.\\d]{0,40})? i|siden) (${MONTHS})(?: måned)?(?!\\p{L}| (?:19|20)\\d\\d| (?:og|til|eller) (?:${MONTHS}))`,
  'gu',
);
/** *blev gennemført i foråret*, *er vedtaget i december*, *ansat efter sommerferien*: over, and of some year. */
const SEASON = new RegExp(
  `(?<=(?<!\\p{L})(?:i|af|over|efter|før|inden|siden|på|til) (?:(?:det|den) (?:tidlige|sene) )?)(?:${THE_SEASONS}|forsommeren|sensommeren|sommerferien|efterårsferien|vinterferien|påsken?|pinsen?|jul|nytår|${SEASONS}|${MONTHS})(?! (?:19|20)\\d\\d)(?!\\p{L}|-)`,
  'gu',
);
const SEASON_WORDS = ['påske', 'pinse', 'jul', 'nytår', ...SEASONS.split('|'), ...MONTHS.split('|')];
const EVERY_YEAR =
  /(?<!\p{L})(?:hvert|hver|årligt?|årlige|året (?:før|efter)|om året|samme år|skoleåret|sæsonen|ferie|fri)(?!\p{L})/u;

function monthsIn(block: TextBlock): readonly Span[] {
  // In a list of what is to come the plan itself tells the year.
  if (!isProse(block) || block.context.kind === 'item' || !holds(block, MARKS)) return [];
  const weeks = lowerMatches(block, IN_WEEK).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const months = lowerMatches(block, APPOINTED).map(({ index, 0: words, 1: month = '' }) => {
    const from = index + words.lastIndexOf(month);
    return { from, to: from + month.length };
  });
  const seasons = lowerMatches(block, SEASON)
    .filter(({ index }) => isOver(lowerStatement(block, index, { clauses: 'without' })))
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const told = [...weeks, ...months];
  const others = seasons.filter((one) => !told.some(({ from, to }) => one.from < to && from < one.to));
  return [...told, ...others].filter(({ from }) => !EVERY_YEAR.test(sentenceAround(block, from)));
}
const MARKS = marks([IN_WEEK, APPOINTED, SEASON], 'uge ', ...SEASON_WORDS);

/** Weeks, and months of what is to be or has been looked up, where neither the section nor its heading has told a year before them. */
export function undatedMonths({ heading, blocks }: SectionView): readonly (Span & { readonly block: TextBlock })[] {
  let told = YEAR.test(heading);
  return blocks.flatMap((block) => {
    const known = told;
    told ||= YEAR.test(block.text);
    if (known) return [];
    return block
      .memo(monthsIn)
      .filter(({ from }) => {
        const { to } = block.sentenceAt(from);
        return !YEAR.test(block.text.slice(0, to));
      })
      .map((span) => ({ ...span, block }));
  });
}

const MONTH_OF_YEAR = new RegExp(`(?<!\\p{L})(${MONTHS}) (?:19|20)\\d\\d(?!\\d)`, 'gu');
const MONTH_AND_YEAR = marks(MONTH_OF_YEAR, ...MONTHS.split('|').flatMap((month) => [`${month} 19`, `${month} 20`]));
const datedIn = (block: TextBlock): readonly string[] =>
  holds(block, MONTH_AND_YEAR) ? allMatches(block.lower, MONTH_OF_YEAR).map(([, month = '']) => month) : NONE;
const NONE: readonly string[] = [];

const allDated = ofBlocks(datedIn);

/** Whether the case gives the year of a month in another place: *i høring til den 31. august 2027*, and *i august*. */
export const isMonthDated = (view: CaseView, { block, from, to }: Span & { readonly block: TextBlock }): boolean =>
  allDated(view).includes(block.lower.slice(from, to));

/** *på Økonomiudvalgets møde i september* in what is decided: nobody can hold anyone to it the year after. */
const IN_DECISION = new RegExp(
  `(?<!\\p{L})(?:møde(?:t|r)?|senest|inden udgangen af|frist(?:en)?|sag(?:en)?|status|evaluering(?:en)?|handleplan(?:en)?)(?: \\p{L}+){0,3} (?:i|til|af|primo|medio|ultimo)? ?(${MONTHS})(?!\\p{L}| (?:19|20)\\d\\d)`,
  'gu',
);
const IN_ANY_YEAR =
  /(?<!\p{L})(?:hvert(?: andet| fjerde| tredje)? år|årligt?|årlige|hver (?:sommer|vinter|sæson)|hvert forår|hvert efterår|året (?:før|efter)|i sæsonen|kalenderåret|skoleåret|samme år)(?!\p{L})/u;

/** Months of no year that a point of the recommendation binds somebody to. */
export function decidedMonths(block: TextBlock): readonly Span[] {
  if (block.section !== 'recommendation' || !isProse(block) || YEAR.test(block.text) || IN_ANY_YEAR.test(block.lower))
    return [];
  return lowerMatches(block, IN_DECISION)
    .filter(({ index, 0: words }) => !/\d/u.test(block.text.slice(index, index + words.length)))
    .map(({ index, 0: words, 1: month = '' }) => {
      const from = index + words.lastIndexOf(month);
      return { from, to: from + month.length };
    });
}

import { FIXED_TIME, MONTHS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches, sentenceAround } from '../define.ts';
import { lowerStatement } from './near.ts';

/** A time told in words that are on no list, because what stands beside them decides whether anything is lacking. */
export interface OpenTime extends Span {
  /** A season of no year; one whose year is told and month is not; a condition in place of a day; years, or a time, that are over. */
  readonly kind: 'season' | 'month' | 'condition' | 'years' | 'before';
}

const A_SEASON = '(?:foråret|sommeren|efteråret|vinteren|forsommeren|sensommeren)';
const IN_SEASON = new RegExp(
  `(?<!\\p{L})(?:i|til|hen på|tidligt|sidst|først|sent) (?:på |i )?(?:det tidlige |den tidlige |den sene |det sene )?${A_SEASON}(?! (?:19|20)\\d\\d)(?!\\p{L}|-)`,
  'gu',
);
/** *åbner i løbet af foråret 2027*: a quarter of a year, where it is known to the day when it begins. */
const SEASON_OF_YEAR =
  /(?<!\p{L})(?:i løbet af|hen over|engang i) (?:foråret|sommeren|efteråret|vinteren|året|første halvår|andet halvår) (?:19|20)\d\d(?!\d)/gu;
/** Somebody is to do it, or it is to come. */
const AHEAD =
  /(?<!\p{L})(?:skal|vil|bør|får|forventes?|forventer|ventes|planlægges|planlægger|forelægges?|fremlægges?|behandles|begynder|starter|åbner|genåbner|afsluttes|udsendes|evalueres|afholdes|holdes|gennemføres|indkaldes|orienteres|kommer|vender tilbage|besluttes|foreslår|indgår|opføres|anlægges|etableres|udbydes|igangsættes|tages i brug|er (?:klar|færdig))(?!\p{L})/u;
const BEHIND =
  /(?<!\p{L})(?:blev|var|havde|har været|er blevet|besluttede|vedtog|viste|fik|kom|holdt|gennemførte|\p{L}{3,30}(?:ede|edes))(?!\p{L})/u;
/** Each year, or as a rule. */
const HABIT =
  /(?<!\p{L})(?:hvert|hver|årligt?|årlige|plejer|normalt|typisk|som regel|sædvanligvis|traditionelt|om året)(?!\p{L})/u;
const A_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`, 'u');
/** What a committee or a citizen waits for; a month of it is known to whoever plans it. */
const AWAITED =
  /(?<!\p{L})(?:åbne[rs]?|genåbne[rs]?|genåbning|vende[rs]? tilbage|forelægges?|fremlægges?|afsluttes?|færdiggøres|begynder|starter|får (?:udvalget|byrådet)|udvalget får|byrådet får|tages i brug|flytter ind)(?!\p{L})/u;

/** *når finansieringen er på plads*: it may never be. */
const ON_CONDITION =
  /(?<!\p{L})(?:når|så snart) (?:den |det |de |alle )?(?:\p{L}+ ){1,4}er (?:faldet |kommet )?(?:på plads|afklaret|klarlagt|kendt nærmere)(?!\p{L})/gu;
const PROMISED =
  /(?<!\p{L})(?:udbetales|betales|forelægges|fremlægges|sættes i gang|igangsættes|begynder|starter|vender tilbage|kommer tilbage|orienteres|frigives|søges|træder i kraft|gennemføres|udarbejdes|besluttes)(?!\p{L})/u;

const COMING_YEARS =
  /(?<!\p{L})(?:i (?:løbet af )?de (?:nærmeste|kommende|næste)(?: par| få| mange)? år|inden for (?:de (?:nærmeste|kommende|næste)|få|nogle|en del)(?: par| få)? år|om (?:nogle|få|et par) år)(?!\p{L})/gu;

/** *54 pct. mod 46 pct. tidligere*: a figure of no year. */
const EARLIER =
  /(?<!\p{L})(?:mod|fra) \d[\d.,]*\s?(?:%|pct\.?|procent|kr\.|mio\. kr\.|dage|timer|uger|elever|børn|sager|borgere)? ?tidligere(?!\p{L}| (?:i|på|end))/gu;

const YEAR_NEXT = /(?:19|20)\d\d/u;
/** Letters: the figure, its unit and the year. */
const NEXT = 60;

const spans = (block: TextBlock, pattern: RegExp): Span[] =>
  lowerMatches(block, pattern).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

const isAhead = (block: TextBlock, from: number): boolean => {
  const said = lowerStatement(block, from, { clauses: 'with' });
  return AHEAD.test(said) && !BEHIND.test(said) && !HABIT.test(said);
};

const isDated = (block: TextBlock, from: number): boolean => {
  const sentence = sentenceAround(block, from);
  return FIXED_TIME.test(sentence) || A_MONTH.test(sentence);
};

interface Way {
  readonly kind: OpenTime['kind'];
  /** Read only in a block that holds one of these: most hold none. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
  readonly isOpen: (block: TextBlock, from: number) => boolean;
}

const WAYS: readonly Way[] = [
  {
    kind: 'season',
    marks: ['året', 'sommeren', 'vinteren'],
    pattern: IN_SEASON,
    isOpen: (block, from) => isAhead(block, from) && !isDated(block, from),
  },
  {
    kind: 'month',
    marks: ['i løbet af', 'hen over', 'engang i'],
    pattern: SEASON_OF_YEAR,
    isOpen: (block, from) => isAhead(block, from) && AWAITED.test(sentenceAround(block, from)),
  },
  {
    kind: 'condition',
    marks: ['på plads', 'afklaret', 'klarlagt', 'kendt nærmere'],
    pattern: ON_CONDITION,
    isOpen: (block, from) => PROMISED.test(sentenceAround(block, from)) && !isDated(block, from),
  },
  { kind: 'years', marks: [' år'], pattern: COMING_YEARS, isOpen: (block, from) => !isDated(block, from) },
  {
    kind: 'before',
    marks: [' tidligere'],
    pattern: EARLIER,
    isOpen: (block, from) => !YEAR_NEXT.test(block.lower.slice(from, from + NEXT)),
  },
];

/** Times of a block that leave the day open, in words whose surroundings tell so. */
export const openTimes = (block: TextBlock): readonly OpenTime[] =>
  WAYS.flatMap(({ kind, marks, pattern, isOpen }) =>
    marks.some((mark) => block.lower.includes(mark))
      ? spans(block, pattern)
          .filter(({ from }) => isOpen(block, from))
          .map((span): OpenTime => ({ ...span, kind }))
      : [],
  );

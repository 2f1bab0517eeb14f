import { FIXED_TIME, MONTHS, THE_SEASONS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { markedMatches, sentenceAround } from '../define.ts';
import { type Marks, marks } from '../marks.ts';
import { lowerBefore, lowerStatement } from './near.ts';
import { openConditions } from './openConditions.ts';
import { isOver, isPast } from './tense.ts';
import { isTimedNext } from './toldNear.ts';
import { isByLaw } from './whenTold.ts';

/** A time told in words that are on no list, because what stands beside them decides whether anything is lacking. */
export interface OpenTime extends Span {
  /** A season of no year; one whose year is told and month is not; a condition in place of a day; a time soon, or bit by bit; years, or a time, that are over. */
  readonly kind: 'season' | 'month' | 'condition' | 'vague' | 'years' | 'before';
}

const A_SEASON = `(?:${THE_SEASONS}|forsommeren|sensommeren)`;
const IN_SEASON = new RegExp(
  `(?<!\\p{L})(?:i|til|hen på|tidligt|sidst|først|sent) (?:på |i )?(?:det tidlige |den tidlige |den sene |det sene )?${A_SEASON}(?! (?:19|20)\\d\\d)(?!\\p{L}|-)`,
  'gu',
);
/** *åbner i løbet af foråret 2027*: a quarter of a year, where it is known to the day when it begins. */
const SEASON_OF_YEAR = new RegExp(
  `(?<!\\p{L})(?:i løbet af|hen over|engang i) (?:${THE_SEASONS}|året|første halvår|andet halvår) (?:19|20)\\d\\d(?!\\d)`,
  'gu',
);
/** Somebody is to do it, or it is to come. */
const AHEAD =
  /(?<!\p{L})(?:skal|vil|bør|får|forventes?|forventer|ventes|planlægges|planlægger|forelægges?|fremlægges?|behandles|begynder|starter|åbner|genåbner|afsluttes|udsendes|evalueres|afholdes|holdes|gennemføres|indkaldes|orienteres|kommer|vender tilbage|besluttes|foreslår|indgår|opføres|anlægges|etableres|udbydes|igangsættes|tages i brug|er (?:klar|færdig))(?!\p{L})/u;
/** Each year, or as a rule. */
const HABIT =
  /(?<!\p{L})(?:hvert|hver|årligt?|årlige|plejer|normalt|typisk|som regel|sædvanligvis|traditionelt|om året)(?!\p{L})/u;
const A_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`, 'u');
/** What a committee or a citizen waits for; a month of it is known to whoever plans it. */
const AWAITED =
  /(?<!\p{L})(?:åbne[rs]?|genåbne[rs]?|genåbning|vende[rs]? tilbage|forelægges?|fremlægges?|afsluttes?|færdiggøres|begynder|starter|får (?:udvalget|byrådet)|udvalget får|byrådet får|tages i brug|flytter ind)(?!\p{L})/u;

/** *i den nærmeste fremtid*, *for en periode*, *så hurtigt som muligt*, *indfases gradvist*. */
const VAGUE = new RegExp(
  `(?<!\\p{L})(?:${[
    'så (?:snart|hurtigt|tidligt) (?:som |det (?:er |bliver )?)?(?:muligt|kan lade sig gøre|lader sig gøre)',
    '(?:i|inden for|i løbet af) (?:(?:den|det|de|en) )?(?:(?:helt|ganske|ikke så) )?(?:nær|nære|nærmeste|kommende|overskuelig|overskuelige|rimelig|passende|kort|kortere|fjern) (?:fremtid|tid|periode|tidsrum|årrække|horisont|uger|måneder)(?! på | fra )',
    '(?:for|i|over) en (?:(?:kort|kortere|lang|længere|vis) )?(?:periode|tid)(?=[.,]| (?:\\p{L}+(?:et|t|es)|ikke|skal|vil|blive)(?!\\p{L}))',
    '(?<=\\p{Ll}(?:es|et) (?:\\p{L}{1,30} )?)(?:gradvist?|trinvist?|etapevist?|successivt|hen ad vejen|lidt efter lidt|med tiden)',
    '(?:i|ved|på|til) en (?:senere|kommende|anden|efterfølgende) (?:etape|fase|omgang|runde|lejlighed|proces)|hvis der (?:bliver|viser sig|kommer) (?:penge|midler|råd|tid|plads|ressourcer|mulighed|interesse)',
    '(?<=(?:es|sker) )over (?:en årrække|en længere periode|de (?:kommende|næste) år)|indtil andet (?:aftales|besluttes|er \\p{L}+)|i et (?:kommende|senere) budget',
    '(?:inden|om) (?:alt for |ikke så )?(?:længe|føje tid)|på et eller andet tidspunkt|(?<=\\p{L}es )efterfølgende(?= *[.,])|før eller siden|ved (?:først )?(?:given|givne|førstkommende|passende) lejlighed|på (?:et )?(?:passende|givet) tidspunkt',
    '(?<=(?:es|kraft|starter|begynder|sker) )(?:straks|med det samme|i god tid)(?= *[.,])|(?:senere|hen) på (?:året|foråret|sommeren|efteråret|vinteren|måneden)|senere i (?:år|året)|på (?:den|de) (?:korte?|lange?|længere) baner?|hvis der (?:er|bliver|opstår) (?:behov|anledning|grundlag) (?:for|til) det(?= *[.,])',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
const VAGUE_MARKS = marks(
  VAGUE,
  'så ',
  'fremtid',
  ' tid',
  'periode',
  'tidsrum',
  'uger',
  'måneder',
  'vis',
  'vejen',
  'lidt',
  'længe',
  'siden',
  'lejlighed',
  ' en ',
  'hvis der',
  'successivt',
  'indtil andet',
  'efterfølgende',
  'straks',
  'samme',
  'senere ',
  'hen på',
  'på den ',
  'på de ',
  'årrække',
  'horisont',
  'over ',
  'budget',
);

const COMING_YEARS =
  /(?<!\p{L})(?:(?:i|over|gennem) (?:løbet af )?de (?:nærmeste|kommende|næste)(?: par| få| mange)? år|inden for (?:de (?:nærmeste|kommende|næste)|få|nogle|en del)(?: par| få)? år|om (?:nogle|få|et par) år)(?!\p{L})/gu;

/** *54 pct. mod 46 pct. tidligere*: a figure of no year. */
const EARLIER =
  /(?<!\p{L})(?:mod|fra) \d[\d.,]*\s?(?:%|pct\.?|procent|kr\.|mio\. kr\.|dage|timer|uger|elever|børn|sager|borgere)? ?tidligere(?!\p{L}| (?:i|på|end))/gu;

const YEAR_NEXT = /(?:19|20)\d\d/u;
/** Letters: the figure, its unit and the year. */
const NEXT = 60;

const isAhead = (block: TextBlock, from: number): boolean => {
  const said = lowerStatement(block, from, { clauses: 'with' });
  return AHEAD.test(said) && !isOver(said) && !HABIT.test(said);
};

const isDated = (block: TextBlock, from: number): boolean => {
  const sentence = sentenceAround(block, from);
  return FIXED_TIME.test(sentence) || A_MONTH.test(sentence);
};

/** A time of its own in the same clause, or a last day anywhere in the sentence, makes up for it. */
const isVagueOpen = (block: TextBlock, from: number): boolean => {
  const said = lowerStatement(block, from, { clauses: 'without' });
  if (isTimedNext(block, from) || isAfterDay(block, from) || HAS_BEFORE.test(lowerBefore(block, from))) return false;
  return !FIXED_TIME.test(said) && !A_MONTH.test(said) && !isPast(said) && !BY_DAY.test(sentenceAround(block, from));
};
/** *Der er i en længere periode arbejdet*: over. */
const HAS_BEFORE = /(?<!\p{L})(?:har|er) (?:\p{L}+ )?$/u;
/** *Forsøget slutter den 30. juni 2027. Det evalueres efterfølgende*: after the day just told. */
function isAfterDay(block: TextBlock, at: number): boolean {
  const { from } = block.sentenceAt(at);
  return (
    block.lower.startsWith('efterfølgende', at) && FIXED_TIME.test(block.lower.slice(Math.max(0, from - AS_FAR), from))
  );
}
/** Letters of the sentence before. */
const AS_FAR = 120;
const BY_DAY = /(?<!\p{L})(?:senest|inden|til og med|og frem til) (?:den )?\d|\d[.:]? (?:klasse|etape)(?!\p{L})/u;

interface Way {
  readonly kind: OpenTime['kind'];
  readonly own: Marks;
  readonly pattern: RegExp;
  readonly isOpen: (block: TextBlock, from: number) => boolean;
}

const WAYS: readonly Way[] = [
  {
    kind: 'season',
    own: marks(IN_SEASON, 'året', 'sommeren', 'vinteren'),
    pattern: IN_SEASON,
    isOpen: (block, from) => isAhead(block, from) && !isDated(block, from),
  },
  {
    kind: 'month',
    own: marks(SEASON_OF_YEAR, 'i løbet af', 'hen over', 'engang i'),
    pattern: SEASON_OF_YEAR,
    isOpen: (block, from) => isAhead(block, from) && AWAITED.test(sentenceAround(block, from)),
  },
  {
    kind: 'vague',
    own: VAGUE_MARKS,
    pattern: VAGUE,
    isOpen: (block, from) => isVagueOpen(block, from) && !isByLaw(block, from),
  },
  {
    kind: 'years',
    own: marks(COMING_YEARS, ' år'),
    pattern: COMING_YEARS,
    isOpen: (block, from) => !isDated(block, from),
  },
  {
    kind: 'before',
    own: marks(EARLIER, 'tidligere'),
    pattern: EARLIER,
    isOpen: (block, from) => !YEAR_NEXT.test(block.lower.slice(from, from + NEXT)),
  },
];

/** Times of a block that leave the day open, in words whose surroundings tell so. */
export const openTimes = (block: TextBlock): readonly OpenTime[] => [
  ...openConditions(block).map((span): OpenTime => ({ ...span, kind: 'condition' })),
  ...WAYS.flatMap(({ kind, own, pattern, isOpen }) =>
    markedMatches(block, own, pattern)
      .map(({ index, 0: { length } }): OpenTime => ({ from: index, to: index + length, kind }))
      .filter(({ from }) => isOpen(block, from)),
  ),
];

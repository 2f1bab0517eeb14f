import { allMatches } from '../../text/allMatches.ts';
import { DAY_OF_MONTH, MONTHS } from '../../text/patterns.ts';

/**
 * What a number would have to be a number of to answer: *lang ventetid* asks for time, *et mindre beløb* for money. A *span* is told by its
 * years and days too, a *degree* by no *tre nye indsatser*.
 */
export type Measure = 'count' | 'time' | 'span' | 'length' | 'money' | 'degree' | 'any';

/**
 * Numbers that measure nothing: a year, a section of an act, an age, a class, a name; nor what a rise took (*på tre år*), nor a
 * limit (*en zone på 40 km/t*).
 */
const NO_FIGURE = new RegExp(
  [
    '(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]?\\d)(?:[-–/]\\d{2,4})?',
    '(?:bilag(?:ene)?|punkt|pkt\\.|side|§{1,2}|stk\\.|nr\\.|uge|tabel|figur|fase|etape|zone|kapitel|afsnit|model|løsning|sagsnr\\.?|mulighed|hal|sal|spor|rute|linje|blok|afdeling|gruppe|lokale|bane)\\s?\\d[\\d.]{0,15}',
    '\\d{1,2}\\. (?:til|og) (?=(?:den )?\\d)|\\d{1,2}\\.\\s?(?:kvartal|halvår|behandling|klasse|klassetrin)',
    '(?:over|under|fra|mellem|til|de)\\s\\d{1,3}(?:\\s?(?:-|–|og|til)\\s?\\d{1,3})?[-\\s]?åri?ge?(?!\\p{L})|\\d{1,3}\\s?[-–]\\s?\\d{1,3}-årige',
    '(?:over|under) \\d{1,3} (?:år|dage)',
    '(?:på|i|over|efter|inden for|de (?:seneste|sidste)|gennem|for) (?:\\d{1,3}|to|tre|fire|fem|ti) (?:år|måneder)(?!\\p{L})',
    '\\p{L}*(?:zone|grænse|hastighed|skilt)(?:r|n|en|er)? på \\d{2,3} km',
  ].join('|'),
  'gu',
);
/** The limit something is held against, and a part of a whole: *over rammen på 500.000 kr.*, *9 af 13 udbud*. */
const NO_DEGREE =
  /(?:ramme|budget|bevilling|loft)(?:n|en|et|tet)? på (?:ca\. )?\d[\d.,]*|(?<![\d.,])\d{1,3} (?:ud )?af (?:de )?\d{1,3}(?![\d.,])/gu;
/** A figure with what it is a figure of. *to* is left out: it also means both. */
const FIGURE =
  /(?<![\p{L}\d])(?:\d[\d.,]*|(?:en|et|to)(?=\s(?:halv\s)?(?:meter|time|timer|uge|uger|måned|måneder|dag|dage|million|procent))|halv(?:anden)?(?!\p{L})|(?:tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|dobbelt)(?!\p{L}))(?:\s?(?:-|–|til|og)\s?\d[\d.,]*)?(?:\s(?:gange|ud))?(?:\s?(%|pct|procent|\p{L}{1,15}))?/gu;
const UNITS: readonly (readonly [Measure | 'other', RegExp])[] = [
  ['money', /^(?:kr|kroner|mio|mia|t|tkr|millioner|tusind)$/u],
  [
    'time',
    /^(?:år|måned(?:er)?|uger?|dage?|døgn|timer?|minutt?(?:er)?|min|sekunder|kalenderdage|hverdage|arbejdsdage)$/u,
  ],
  ['length', /^(?:m|km|cm|mm|meter|kilometer)$/u],
  ['other', /^(?:m2|m²|m3|ha|hektar|grader|db|kw|kwh|mwh|km\/t)$/u],
];

const unitOf = (word: string): Measure | 'other' | null => UNITS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;

/** What a figure in each unit says of each measure; one without a unit, or in per cent, says something of all but time and length. */
function answers(unit: string, asked: Measure): boolean {
  if (asked === 'degree' || asked === 'any') return true;
  const of = unitOf(unit);
  if (of === null) return asked === 'count' || asked === 'money';
  return of === (asked === 'span' ? 'time' : asked);
}

/** How many figures of a text in small letters answer what is asked; those of a proposal come after what they are to mend, and do not. */
export function figuresOf(text: string, asked: Measure): number {
  if (!HAS_NUMBER.test(text)) return 0;
  if (asked === 'span' && DATED.test(text)) return 1;
  const measuring = text.replace(PROPOSED, '').replaceAll(DAY_OF_MONTH, ' ').replaceAll(NO_FIGURE, ' ');
  const told = asked === 'degree' ? measuring.replaceAll(NO_DEGREE, ' ') : measuring;
  return allMatches(told, FIGURE).filter(([words, unit = '']) => answers(unit, asked) && !isOfThings(words, asked))
    .length;
}
/** *siden 2019*, *fra maj*, *den 3. maj*. */
const DATED = new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`, 'u');
/** *tre nye indsatser* says nothing of by how much. */
const isOfThings = (words: string, asked: Measure): boolean =>
  asked === 'degree' &&
  !/\d|halv|dobbel/u.test(words) &&
  !/(?:procent\p{L}*|pct|%)$/u.test(words) &&
  unitOf(/\p{L}+$/u.exec(words)?.[0] ?? '') === null;
const HAS_NUMBER =
  /\d|(?<!\p{L})(?:(?:en|et|to) (?:halv |meter|time|uge|måned|dag|million|procent)|(?:tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|dobbelt)(?!\p{L})|halv)/u;
/** *…, og forvaltningen foreslår derfor at lukke kl. 20*. */
const PROPOSED =
  /,? (?:og|så|hvorfor|men) (?:\p{L}+ ){1,3}(?:foreslår|foreslås|anbefaler|anbefales|indstiller|indstilles).*$/u;

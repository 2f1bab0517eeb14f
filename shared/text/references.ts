import { allMatches } from './allMatches.ts';
import { MONTHS } from './patterns.ts';
import type { Span } from './segment.ts';

/** What a text refers to, as it is written in Danish administration (docs/text.md 6.4). Bounded, so that any text is read in linear time. */
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const LETTER = '(?:\\s?[a-zæøå](?!\\p{L}))?';

const ACT =
  '(?:\\p{L}{1,60}(?:loven|lovens|lov|bekendtgørelsen|bekendtgørelsens|bekendtgørelse|forordningens?|vedtægtens?|cirkulærets?)|lovens?|bekendtgørelsens?)\\s{1,2}';
const SECTIONS = `§{1,2}\\s{0,2}\\d{1,4}${LETTER}(?:\\s?(?:[-–]|og|eller|,\\s?(?=\\d))\\s?\\d{1,4}${LETTER}){0,20}`;
const PARTS = `(?:,\\s?(?:stk\\.\\s?\\d{1,3}(?:\\s?(?:[-–]|og)\\s?\\d{1,3})?|nr\\.\\s?\\d{1,3}(?:\\s?(?:[-–]|og)\\s?\\d{1,3})?|litra\\s[a-zæøå](?!\\p{L})|\\d{1,2}\\.\\s?pkt\\.)){0,6}`;
const NUMBERED_ACT = `(?:lov|lovbekendtgørelse|bekendtgørelse|vejledning|cirkulære|LBK|BEK|VEJ|CIR)\\snr\\.?\\s?\\d{1,5}\\saf\\s(?:d\\.\\s)?(?:\\d{1,2}\\.\\s(?:${MONTHS})\\s\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})`;
const ARTICLE = '(?:artikel|art\\.)\\s\\d{1,3}(?:,\\sstk\\.\\s\\d{1,3})?(?:,\\slitra\\s[a-zæøå](?!\\p{L}))?';
const EU_ACT =
  '(?:forordning|direktiv|afgørelse)\\s(?:\\((?:EU|EF)\\)\\s)?(?:nr\\.\\s?)?\\d{2,4}/\\d{1,4}(?:/(?:EU|EF|EØF))?';
const LAW = new RegExp(
  `(?:${START}${ACT})?${SECTIONS}${PARTS}|${START}${NUMBERED_ACT}|${START}${ARTICLE}|${START}${EU_ACT}`,
  'giu',
);

const DATE = new RegExp(
  `${START}(?:d\\.\\s?)?(?:[0-3]?\\d\\.\\s?(?:${MONTHS})(?!-)(?:\\s(?:19|20)\\d\\d)?|[0-3]?\\d[-./][01]?\\d[-./](?:19|20)?\\d\\d|(?:19|20)\\d\\d-[01]\\d-[0-3]\\d|(?:${MONTHS})\\s(?:19|20)\\d\\d|uge\\s\\d{1,2}(?:\\s?(?:,|i)?\\s?(?:19|20)\\d\\d)?|[1-4]\\.\\s?(?:kvartal|halvår)(?:\\s(?:19|20)\\d\\d)?)${END}`,
  'giu',
);

const PRICE_LEVEL = new RegExp(
  `${START}(?:(?:19|20)\\d\\d\\s?[- ]?(?:pl|p/l|priser|prisniveau|niveau)|(?:pl|p/l)[- ]?(?:niveau)?\\s?(?:19|20)\\d\\d|pris- og løn(?:niveau|fremskrevet)?(?:\\s(?:19|20)\\d\\d)?|(?:faste|løbende|årets)\\spriser|prisniveau\\s(?:19|20)\\d\\d)${END}`,
  'giu',
);

const spans = (text: string, pattern: RegExp): Span[] =>
  allMatches(text, pattern).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

/** Acts, sections, articles and numbered orders: `servicelovens § 17, stk. 4, nr. 2`, `BEK nr. 1089 af 15/12/2009`, `direktiv 2014/24/EU`. */
export const lawReferences = (text: string): Span[] => spans(text, LAW);

/** Days, months, weeks, quarters: `d. 3. maj`, `12-03-2025`, `uge 32`, `3. kvartal 2025`, `marts 2026`. */
export const dateReferences = (text: string): Span[] => spans(text, DATE);

/** The price level amounts are given in: `2027-p/l`, `faste priser`. */
export const priceLevels = (text: string): Span[] => spans(text, PRICE_LEVEL);

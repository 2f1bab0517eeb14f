import { MONTHS, SEASONS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { sentenceAround } from '../define.ts';

const NUMERAL = '(?:\\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten)';
/** A word that places an act in time, also where it does so badly: then another check asks for the day. */
const WHEN = new RegExp(
  `(?<![\\p{L}\\d])(?:${[
    `(?:19|20)\\d\\d|${MONTHS}|\\d{1,2}/\\d{1,2}|uge \\d|kl\\. \\d|(?:man|tirs|ons|tors|fre|lør|søn)dag`,
    `\\p{L}{0,20}(?:kvartal|halvår(?:et)?)|\\p{L}{0,10}(?:${SEASONS}|ferie|årsskift|nytår)\\p{L}{0,10}`,
    '(?:inden|før|efter|til|siden) (?:jul|påske|pinse)|i (?:dag|år|går|fjor)|(?:sidste|næste) år',
    `straks|dagen efter|samme dag|på (?:dette|samme|næste) møde|${NUMERAL} (?:dage|uger|måneder|måned|år|døgn)`,
    'senest|snarest|løbende|hver|hvert|årligt?|månedligt?|(?:ugent|dag)lige?t?|senere|hurtigt? (?:som |det er )?muligt|når|så snart|indtil|efterhånden',
    '(?:på|i|om|for|efter|inden for) (?:\\p{L}+ ){0,2}(?:sigt|tid|tiden|fremtid|periode|tidspunkt)',
    'i forbindelse med|forud for|i perioden|gradvist|dengang|tidligere|for nylig|forrige|seneste|sidste|først|ved lejlighed|undervejs',
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** *efter loven*, *Efter husordenens § 4*. */
const BY_LAW =
  /§|(?<!\p{L})(?:\p{L}{2,40}(?:loven|lovens|vedtægten|vedtægterne|bekendtgørelsen|planens punkt)|(?:efter|ifølge) (?:\p{L}+ )?regler(?:ne)?|reglerne (?:siger|kræver)|efter lov|fra den dag)(?!\p{L})/u;
/** *en part, der …*, *hvis …*: what holds of anyone, or would happen. */
const OF_ANYONE =
  /^\s*\p{L}{2,30}(?<!n)er?,? (?:der|som)(?!\p{L})|(?<!\p{L})(?:(?:en|et) (?:borger|part|elev|person|ansøger|medarbejder|familie|beboer|virksomhed|ejer|kommune|forening|barn|leder|medlem|sag|nabo),? (?:der|som)|(?<!de )(?:borgere|elever|ansøgere|familier|foreninger|medarbejdere|virksomheder|personer),? (?:der|som)|hvis|såfremt|medmindre|i så fald|i givet fald|normalt|typisk|som regel|altid|aldrig)(?!\p{L})/u;

/** True where a sentence, in small letters, tells when, however loosely. */
export const tellsWhen = (sentence: string): boolean => WHEN.test(sentence);

/** True where the sentence says what an act, a by-law or the rules of a house demand. */
export const isByLaw = (block: TextBlock, at: number): boolean => BY_LAW.test(sentenceAround(block, at));

/** True where the sentence tells a rule, or what would happen on a condition: it holds on any day. */
export const isRule = (block: TextBlock, at: number): boolean =>
  isByLaw(block, at) || OF_ANYONE.test(sentenceAround(block, at));

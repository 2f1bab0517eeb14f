/**
 * Patterns for what municipal text refers to (docs/text.md 6.4). All are bounded: none may need more than a few
 * milliseconds for 20,000 hostile characters, which a test holds them to.
 */
export const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** Seasons without an ending, and in the definite form in which a text tells when. */
export const SEASONS = 'forår|sommer|efterår|vinter';
export const THE_SEASONS = 'foråret|sommeren|efteråret|vinteren';

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** A day with its month, and the year when it stands there: `den 3. marts`, `3. marts 2026`. */
export const DAY_OF_MONTH = new RegExp(
  `${START}(\\d{1,2})\\.\\s{0,2}(${MONTHS})${END}(?!-)(?:\\s{1,2}((?:19|20)\\d\\d))?`,
  'giu',
);

/** Any date fixed enough to find the day, month, week, quarter or year. */
export const FIXED_TIME = new RegExp(
  `${START}(?:\\d{1,2}\\.\\s?(?:${MONTHS})\\s(?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|(?:${MONTHS})\\s(?:19|20)\\d\\d|(?:19|20)\\d\\d)${END}`,
  'iu',
);

export const FULL_DATE = new RegExp(
  `${START}(?:\\d{1,2}\\.\\s?(?:${MONTHS})\\s(?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d)${END}`,
  'iu',
);

/** What makes a statement traceable: a source, an attachment with its number, a section of an act, a year in brackets. */
export const SOURCE = new RegExp(
  `(?:${START}(?:kilder?\\s?:|(?:jf\\.|jævnfør${END})(?!\\s(?:ovenst|nedenst|ovenn|oven|neden|førn))|ifølge\\s|if\\.\\s|iflg\\.\\s|bilag\\s\\d|bilaget${END}|(?:opgørelser?|udtræk|tal|data|analyser?|rapport(?:en)?|notat(?:et)?|undersøgelser?|evaluering(?:en)?|måling(?:en|er)?|tælling(?:en)?|rapporter)\\s(?:fra|af)\\s|danmarks statistik|statistikbanken|sundhedsstyrelsen|kommunens egne tal|(?:spm|tabel|figur)\\.?\\s\\d)|§|\\((?:[^()]{0,80}[\\s,])?(?:19|20)\\d\\d[^()]{0,20}\\)|https?://|\\ufffc)`,
  'iu',
);

export const PERCENT = new RegExp(
  `${START}\\d{1,3}(?:,\\d{1,3})?(?:\\s?[-–]\\s?\\d{1,3}(?:,\\d{1,3})?)?\\s?(?:%|pct\\.?|procent)(?!\\p{L})`,
  'giu',
);

/** A reference to an attachment by number, several included: `bilag 2`, `bilag 1 og 3`, `bilag 1-4`. */
export const ATTACHMENT_REFERENCE = new RegExp(
  `${START}bilag(?:ene)?\\s{1,2}(?:nr\\.\\s)?(\\d{1,3}(?:\\s?(?:,|og|-|–|til|samt)\\s?\\d{1,3}(?![\\p{L}\\p{N}]|\\.\\d)){0,20})`,
  'giu',
);

/** A law with its section: `planlovens § 24`, `§ 17, stk. 4`. */
export const LAW_SECTION = /§{1,2}\s?\d{1,4}/u;

import { allMatches } from '../../text/allMatches.ts';
import { verbLexicon } from '../../text/lexicon/index.ts';

/** Strong verbs and *være*, and the ending of the first weak conjugation; *de tilgroede* and *udbredes* are none. */
const PAST =
  /(?<!\p{L})(?:blev|var|havde|fik|kom|gik|stod|gav|holdt|viste|skete|begyndte|fandt|bad|sagde|valgte|skrev|tog|gjorde|indgik|fremlagde|forelagde|godkendte|aftalte|afviste|stillede|søgte|trådte|traf|brød|faldt|steg|(?<!(?:at|skal|vil|må|bør) )(?:kunne|skulle)|besluttede|vedtog|(?<!(?<!\p{L})(?:de|den|det|nye|alle|sin|sit|sine) )(?!(?:allerede|brede|vrede|(?:ud)?bredes|ledes|spredes|fredes|bedes|smedes)(?!\p{L}))\p{L}{3,30}edes?)(?!\p{L})/u;
const HAS = /(?<!\p{L})(?:har|er)((?: \p{L}+){1,6})/gu;
/** *er planlagt*: to come for all its form. */
const AHEAD = new Set([
  'planlagt',
  'forventet',
  'ventet',
  'aftalt',
  'fastsat',
  'berammet',
  'programsat',
  'indkaldt',
  'født',
]);

/** True where a clause, in small letters, is in the past tense. */
export const isPast = (clause: string): boolean => PAST.test(clause);

/** True where a clause is in the past tense or the perfect: *er gennemført*, *har siden været lukket*. */
export const isOver = (clause: string): boolean =>
  isPast(clause) ||
  allMatches(clause, HAS).some(([, words = '']) =>
    words
      .trim()
      .split(' ')
      .some((word) => word.length > 3 && word.endsWith('t') && !AHEAD.has(word) && verbLexicon().isParticiple(word)),
  );

import { DAY_OF_MONTH } from '../../text/patterns.ts';
import { sentenceText, surroundings } from '../define.ts';
import type { TermMatch } from '../terms.ts';

const YEAR = /(?:19|20)\d\d/u;
/** *lovede i sin tid*: long ago, unless a year stands beside it or nobody knows. */
export const LONG_AGO: ReadonlySet<string> = new Set([
  'dengang',
  'i sin tid',
  'for længe siden',
  'for mange år siden',
  'for flere år siden',
]);
const UNKNOWN = /(?<!\p{L})(?:ingen ved|vides ikke|uvist|ukendt|når|§)(?!\p{L})/u;
/** True where nothing is left to ask: the year stands near, nobody knows it, or a clause tells when. */
export const isLongAgoTold = ({ block, from, after }: TermMatch): boolean =>
  YEAR.test(surroundings(block, from)) ||
  // *I forhold til opfølgningen pr. 31. marts …, idet der dengang …*: on the day just told.
  surroundings(block, from).search(DAY_OF_MONTH) >= 0 ||
  UNKNOWN.test(sentenceText(block, from).toLowerCase()) ||
  /^,? (?:da|hvor) /u.test(after);

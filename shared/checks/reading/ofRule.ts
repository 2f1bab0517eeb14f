import type { TermMatch } from '../terms.ts';

/** *kan der holdes enkelte møder*: what a rule leaves room for, and nobody knows how many times. */
const MAY_BE_DONE =
  /(?<!\p{L})(?:kan|må)\s(?:der\s)?(?:\p{L}+\s){0,4}\p{L}{2,30}(?:es|øges|ås)\s$|(?<!\p{L})kan\s(?:\p{L}+\s){1,4}(?:holde|tage|bruge|lave|give)\s$/u;
const OF_MONEY = /penge|midler|kroner|udgift|beløb|millioner/u;
/** True where the quantity is of what a rule allows to be done; `noun` is the word counted, in small letters. */
export const isOfRule = ({ term, before }: Pick<TermMatch, 'term' | 'before'>, noun: string): boolean =>
  (term === 'enkelte' || term === 'nogle') && MAY_BE_DONE.test(before) && !OF_MONEY.test(noun);

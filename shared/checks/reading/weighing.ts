/** Whether anything is said for and against. */
export interface Weight {
  readonly pros: boolean;
  readonly cons: boolean;
}

/** What is said of one option, however it is told. */
export interface Said extends Weight {
  readonly name: string;
  readonly zero: boolean;
  readonly words: number;
}

/** Below this the longest is so short that a ratio says nothing. */
const LONG_ENOUGH = 30;

/** The option told in so few words that the ratio to the longest is above `ratio`; null where none is. */
export function shortest<T extends Said>(options: readonly T[], ratio: number): T | null {
  const real = options.filter(({ zero, words }) => !zero && words > 0);
  const longest = Math.max(0, ...real.map(({ words }) => words));
  const [least] = real.toSorted((a, b) => a.words - b.words);
  return real.length >= 2 && least && longest >= LONG_ENOUGH && longest > ratio * least.words ? least : null;
}

/** Only the one recommended has advantages, or only the others have drawbacks. */
export function favoured<T extends Said>(options: readonly T[], name: string | null): T | null {
  if (!options.some(({ pros }) => pros) || !options.some(({ cons }) => cons)) return null;
  const best = name === null ? options.filter(({ pros }) => pros) : options.filter((one) => one.name === name);
  const [one] = best;
  const others = options.filter((other) => other !== one);
  if (!one || best.length !== 1 || others.length < (name === null ? 2 : 1)) return null;
  const onlyPros = one.pros && others.every(({ pros }) => !pros);
  const onlyCons = name !== null && !one.cons && others.every(({ cons }) => cons);
  return onlyPros || onlyCons ? one : null;
}

const FAVOUR = /(?<!\p{L})(?<!ingen )fordel(?!er?s)/u;
const DRAWBACK = /(?<!\p{L})(?<!ingen )ulempe/u;
/** Said in words that praise or warn, where neither is called by its name. */
const PRAISES =
  /(?<!\p{L})(?:tryghed|sammenhæng|færre (?:aflyst\p{L}*|ulykker|gener|fejl|klager|skift)|god(?:e|t)? (?:overgang|sammenhæng|arbejdsmiljø|udnyttelse)|bedre|styrke[rs]|nemmere|lettere|hurtigere|billigere|sikrere|gevinst|besparelse)(?!\p{L})/u;
const WARNS =
  /(?<!\p{L})(?:utilfreds\p{L}*|ventetid(?:en)?|ringere|forringe[rs]?|forringelse\p{L}*|dyrere|forsinke[rs]?|forsinkelse\p{L}*|besvær\p{L}*|sværere|gener|utryg\p{L}*|langsommere|belaste[rs]?|merudgift\p{L}*|tab af|mister)(?!\p{L})/u;

/** What a text calls advantages and drawbacks. */
export function weightByName(text: string): Weight {
  const lower = text.toLowerCase();
  return { pros: FAVOUR.test(lower), cons: DRAWBACK.test(lower) };
}

/** By words that praise or warn too, which tell it less surely. */
export function weightByTone(text: string): Weight {
  const lower = text.toLowerCase();
  const { pros, cons } = weightByName(lower);
  return { pros: pros || PRAISES.test(lower), cons: cons || WARNS.test(lower) };
}

/** An option of which only ill is said, beside the one spoken for, of which only good is; null where that is not so. */
export function onlyWarnedOf<T extends Said>(options: readonly T[], name: string): T | null {
  const isPraised = options.some((one) => one.name === name && one.pros && !one.cons);
  return (isPraised && options.find((one) => one.name !== name && !one.pros && one.cons)) || null;
}

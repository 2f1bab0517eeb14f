/** What is said of one option, however it is told. */
export interface Said {
  readonly name: string;
  readonly zero: boolean;
  readonly words: number;
  readonly pros: boolean;
  readonly cons: boolean;
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

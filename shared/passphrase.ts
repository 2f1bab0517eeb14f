/** Fewer signs than this are guessed. */
const SHORTEST = 12;
const GOOD = 20;
/** Fewer different signs than this are a pattern of the keyboard. */
const FEWEST_SIGNS = 6;
const WORDS = 4;

export type Strength = 'weak' | 'fair' | 'good';

/**
 * How a passphrase stands against somebody who has the files and guesses: `weak` is refused, `fair` holds against a person, `good`, of four
 * words or twenty signs, against machines too. A measure of length, since no rule knows what is easy to guess for who knows its owner.
 */
export function strengthOf(passphrase: string): Strength {
  const signs = [...passphrase.normalize('NFKC')];
  if (signs.length < SHORTEST || new Set(signs).size < FEWEST_SIGNS) return 'weak';
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2);
  return signs.length >= GOOD || words.length >= WORDS ? 'good' : 'fair';
}

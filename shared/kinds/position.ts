import { invariant } from '../assert.ts';

/** Digits in ASCII order, so that plain string comparison orders positions. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LAST = DIGITS.length - 1;
const MIDDLE = DIGITS.charAt(LAST >> 1);

const digit = (position: string, index: number): number => DIGITS.indexOf(position.charAt(index));

/**
 * A position strictly between two others; null stands for the start or the end of the list. Compare positions as strings,
 * and break ties by id: two laptops that insert at the same place at the same time make the same position.
 *
 * A position is a fraction between 0 and 1 in base 62 that never ends in zero, so there is always room on both sides.
 * Appending and prepending step by one digit and so grow a list of hundreds by a few characters only.
 */
export function positionBetween(before: string | null, after: string | null): string {
  invariant(before === null || after === null || before < after, 'positions out of order');
  if (before === null && after === null) return MIDDLE;
  if (after === null) return next(before ?? '');
  if (before === null) return previous(after);
  return between(before, after);
}

function next(position: string): string {
  const last = digit(position, position.length - 1);
  return last < LAST ? position.slice(0, -1) + DIGITS.charAt(last + 1) : position + MIDDLE;
}

function previous(position: string): string {
  const last = digit(position, position.length - 1);
  return last > 1 ? position.slice(0, -1) + DIGITS.charAt(last - 1) : `${position.slice(0, -1)}0${MIDDLE}`;
}

/** Keeps the common prefix, then halves the first gap; where the digits are neighbours, goes on below the lower one. */
function between(before: string, after: string): string {
  let prefix = 0;
  while (prefix < after.length && (before.charAt(prefix) || '0') === after.charAt(prefix)) prefix++;
  const common = after.slice(0, prefix);
  const low = prefix < before.length ? digit(before, prefix) : 0;
  const high = digit(after, prefix);
  if (high - low > 1) return common + DIGITS.charAt((low + high) >> 1);
  if (prefix + 1 < after.length) return common + DIGITS.charAt(high);
  const rest = before.slice(prefix + 1);
  return common + DIGITS.charAt(low) + (rest === '' ? MIDDLE : next(rest));
}

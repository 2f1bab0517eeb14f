import { invariant } from '../assert.ts';

/** Where nothing is found, which is nearly always, nothing is made. */
const NONE: readonly never[] = [];

/**
 * All matches of a global pattern, as `matchAll` gives them. That copies the pattern for each text, which takes longer than most patterns
 * take to read a paragraph; this reads with the pattern itself, from the start, and leaves it at the start.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  invariant(pattern.global, 'only a global pattern has several matches');
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return NONE;
  const found: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex = after(text, match.index);
  }
  return found;
}

/** A pattern that matches nothing would find it at the same place for ever; half a sign is no place. */
function after(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

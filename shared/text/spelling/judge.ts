import { isPlain, type SpellToken } from './tokens.ts';
import { TRAPS } from './traps.ts';

/** Whether a dictionary has a form, compounds included. */
export type Has = (form: string) => boolean;

/** What a word is asked about as: the word and the mark behind it. The same key always has the same answer. */
export const spellKey = ({ text, mark }: Pick<SpellToken, 'text' | 'mark'>): string => text + mark;

const LINKING = /(?:s|e)$/u;

/**
 * Whether the word of a key is spelt right: as it stands; with the point behind it (*mio.*); with the hyphen behind it (*børne-*);
 * or, when it has hyphens, part by part. The two rules of docs/text.md 3. A known slip is wrong whatever the dictionary makes of it.
 */
export function isSpeltRight(key: string, has: Has): boolean {
  const mark = /[.-]$/u.exec(key)?.[0] ?? '';
  const word = mark === '' ? key : key.slice(0, -1);
  const plain = word.replaceAll('’', "'");
  if (TRAPS.has(plain.toLowerCase())) return false;
  if (has(plain) || (mark !== '' && has(plain + mark))) return true;
  // *skolens.* ends a sentence; *f.eks* has its last point behind it.
  if (plain.includes('.')) return has(`${plain}.`) || plain.split('.').every((part) => part.length < 2 || has(part));
  if (mark === '-' && isFirstPart(plain, has)) return true;
  if (plain.includes('-')) return hyphened(plain, has);
  return withoutEnding(plain).some(has);
}

function hyphened(word: string, has: Has): boolean {
  const parts = word.split('-');
  return parts.every((part, index) => {
    if (part === '' || part.length === 1 || !isPlain(part) || has(part)) return true;
    return index < parts.length - 1 && isFirstPart(part, has);
  });
}

/** *børne-*, *arbejds-*: with a linking letter that the word alone does not have. */
function isFirstPart(part: string, has: Has): boolean {
  return has(`${part}-`) || (LINKING.test(part) && part.length > 3 && has(part.slice(0, -1)));
}

/** *pc'er*, *Hans'*: what stands before an apostrophe. */
function withoutEnding(word: string): string[] {
  const at = word.indexOf("'");
  return at > 0 && word.length - at <= 5 ? [word.slice(0, at)] : [];
}

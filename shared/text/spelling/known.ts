import { MAY_END, NEVER_END } from '../abbreviations.ts';
import { MUNICIPALITIES } from './municipalities.ts';
import { OWN_WORDS } from './ownWords.ts';
import type { SpellToken } from './tokens.ts';

/** Says without a dictionary that a word is right. */
export type IsKnown = (token: Pick<SpellToken, 'text' | 'mark'>) => boolean;

/**
 * Knows the program's own words, the names of the municipalities, and the words given: personal and council lists, names the case
 * itself holds. Capitals do not matter, and every word may stand in the genitive (*Klinteskolens*).
 */
export function createKnown(words: Iterable<string>): IsKnown {
  const known = new Set<string>();
  for (const list of [OWN_WORDS, MUNICIPALITIES, NEVER_END, MAY_END, words]) {
    for (const entry of list) {
      known.add(entry.toLowerCase());
      // A name of several words is known by each of them.
      for (const part of entry.split(/[\s,()]+/)) if (part.length > 1) known.add(part.toLowerCase());
    }
  }
  const has = (form: string) => known.has(form) || (/['’]?s$/u.test(form) && known.has(form.replace(/['’]?s$/u, '')));
  return ({ text, mark }) => {
    const lower = text.toLowerCase();
    return has(lower) || (mark !== '' && known.has(lower + mark)) || lower.split('-').every((part) => has(part));
  };
}

import { romanValue } from '../../../shared/text/romanNumber.ts';

/** What stands before an item of a list: how it counts and its number, or nothing that can be counted. */
export type ListMark =
  | { readonly is: 'bullet' }
  | { readonly is: 'number'; readonly type: ListType; readonly number: number }
  /** `§ 1`, `Bilag A`: no list counts so, and the words stay in the text. */
  | { readonly is: 'words'; readonly words: string };

/** As HTML counts; null for figures, `1.1` for figures that begin with those of the item the list lies in. */
export type ListType = 'a' | 'A' | 'i' | 'I' | '1.1' | null;

export interface CountedMark {
  readonly type: ListType;
  readonly number: number;
}

/** Beyond it there is no sign but a row of m. */
const MOST_ROMAN = 4999;

/** Signs of Wingdings and Symbol that come as letters: `o`, `§`, `Ø`, `ü`. A letter is a number only with a dot or bracket. */
const COUNTED = /^\(?(?:(\d{1,4})|((?:\d{1,4}\.)+\d{1,4})|([a-z]{1,15}))(?:[.):]{1,2}|(?<=\.\d{1,4}))$/iu;

/**
 * Reads the mark of an item. `i)` is a letter after `h)` and a Roman number elsewhere; `before` is the mark before it on the same level of
 * the same list.
 */
export function listMark(text: string, before: CountedMark | null): ListMark {
  const words = text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
  const [, figures, several, letters] = COUNTED.exec(words) ?? [];
  if (figures !== undefined) return { is: 'number', type: null, number: Number(figures) };
  if (several !== undefined) return { is: 'number', type: '1.1', number: Number(several.split('.').at(-1)) };
  if (letters !== undefined) return lettered(letters, words, before);
  return /[\p{L}\d]{2}|\d|^§ /u.test(words) ? { is: 'words', words } : { is: 'bullet' };
}

function lettered(letters: string, words: string, before: CountedMark | null): ListMark {
  const isSmall = letters === letters.toLowerCase();
  if (!isSmall && letters !== letters.toUpperCase()) return { is: 'words', words };
  const plain = letters.toLowerCase();
  const meanings: CountedMark[] = [
    { type: isSmall ? 'i' : 'I', number: romanValue(plain, MOST_ROMAN) },
    { type: isSmall ? 'a' : 'A', number: ofLetters(plain) },
  ];
  const possible = meanings.filter(({ number }) => number > 0);
  const next = possible.find(({ type, number }) => before?.type === type && before.number + 1 === number);
  const same = possible.find(({ type }) => before?.type === type);
  // Alone, `i)` begins a Roman list; `c)` and `v)` are letters of one that began elsewhere.
  const alone = plain.length > 1 || plain === 'i' ? possible[0] : possible.at(-1);
  const mark = next ?? same ?? alone;
  return mark ? { is: 'number', ...mark } : { is: 'words', words };
}

/** Word goes on after z with aa, bb. 0 for what is none of them. */
const ofLetters = (text: string): number =>
  new Set(text).size === 1 ? (text.length - 1) * 26 + text.charCodeAt(0) - 96 : 0;

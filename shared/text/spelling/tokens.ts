import { allMatches } from '../allMatches.ts';
/** A word of a text as the spelling check looks at it; offsets UTF-16, `to` exclusive. */
export interface SpellToken {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What stands behind it and may belong to it: *mio.*, *børne-*. */
  readonly mark: '' | '.' | '-';
  /** It begins with a capital where no sentence does: somebody's or something's name. */
  readonly isName: boolean;
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.&_@:/\\+-]*[\p{L}\p{N}])?/gu;
/** Addresses, paths, file names and case numbers are written as they are. */
const ADDRESS = /[@+&]|:\/\/|^www\.|[/\\_:]|\.(?:dk|com|org|net|eu|nu|pdf|docx?|xlsx?|pptx?|csv|md|html?|jpe?g|png)$/iu;
const BEGINS_SENTENCE = /(?:^|[.!?…:•]["'»”’)]*\s+|\n\s*|^\s*[-–•]\s*|["»«“”(]\s*)$/u;

/**
 * The words of a text that can be right or wrong. Left out are numbers and words with digits in them, addresses and file names, single
 * letters, abbreviations in capitals (*SKAT*, *KL's*) and names with capitals inside (*eTilladelser*).
 */
export function spellTokens(text: string): SpellToken[] {
  return allMatches(text, TOKEN).flatMap(({ 0: word, index }) => {
    if (ADDRESS.test(word))
      return word.includes('/') && !/[@:\\_+&]|\.\p{L}{2,}/u.test(word) ? parts(text, word, index) : [];
    return token(text, word, index);
  });
}

/** *og/eller* is two words. */
function parts(text: string, word: string, index: number): SpellToken[] {
  let at = index;
  return word.split('/').flatMap((part) => {
    const found = token(text, part, at);
    at += part.length + 1;
    return found;
  });
}

function token(text: string, word: string, from: number): SpellToken[] {
  if (!isWord(word)) return [];
  const to = from + word.length;
  const after = text[to];
  const mark = after === '.' || after === '-' ? after : '';
  const isName = /^\p{Lu}/u.test(word) && !BEGINS_SENTENCE.test(text.slice(Math.max(0, from - 12), from)) && from > 0;
  return [{ text: word, from, to, mark, isName }];
}

/** Parts joined by hyphens count each for itself: *CO2-udledning* has a word in it, *A-1* has none. */
function isWord(word: string): boolean {
  return word.split('-').some((part) => part.length > 1 && isPlain(part));
}

/** Worth looking up: letters, not all capitals, no capital inside, no digit. */
export function isPlain(part: string): boolean {
  if (/\p{N}/u.test(part) || /^\p{Lu}[\p{Lu}&.]*(?:['’]?s|['’](?:er|erne|et|en|ets|ens))?$/u.test(part)) return false;
  return !/\p{Ll}\p{Lu}/u.test(part);
}

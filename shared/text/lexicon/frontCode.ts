/**
 * A sorted list of words as one string: each word is how many letters it has in common with the one before, as one character from `0`
 * on in base 36, and then the rest of it in small letters, so that a capital or digit begins the next. About a third of the plain list.
 */
export function frontCode(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort();
  return sorted
    .map((word, index) => count(sorted[index - 1] ?? '', word) + word.slice(common(sorted[index - 1] ?? '', word)))
    .join('');
}

const MOST = 35;
const count = (before: string, word: string): string => common(before, word).toString(36).toUpperCase();

function common(before: string, word: string): number {
  let length = 0;
  while (length < MOST && length < word.length && before[length] === word[length]) length++;
  return length;
}

/** The words of `frontCode`, in order. */
export function frontDecode(code: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const [, shared = '0', rest = ''] of code.matchAll(/([\dA-Z])([^\dA-Z]*)/g)) {
    word = word.slice(0, Number.parseInt(shared, 36)) + rest;
    words.push(word);
  }
  return words;
}

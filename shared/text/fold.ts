const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ß: 'ss' };

/**
 * Text as search compares it: lower case, æ/ø/å as ae/oe/aa (ä, ö likewise), other marks dropped, so that `Ågade`, `aagade`
 * and `AAGADE` are one word (docs/text.md 4, point 1). Only for comparing: lengths differ from the original.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[æøåäöß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** What a UTF-16 code unit is to someone who splits a text into words. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const BREAK = 3;

const kindOf = (character: string): number =>
  /\p{L}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? DIGIT : /[\s/]/u.test(character) ? BREAK : OTHER;

/** Latin, Greek and Cyrillic: asked for each character of each text, so looked up and not matched. */
const KINDS = Uint8Array.from({ length: 0x530 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Words counted in one pass, by the rule of docs/text.md 1. Equal to what `words` and `isLongWord` say of each. */
export function countWords(text: string, longerThan: number): { readonly words: number; readonly long: number } {
  let words = 0;
  let long = 0;
  let letters = -1;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === BREAK) {
      if (letters > longerThan) long++;
      letters = -1;
    } else if (letters >= 0) {
      if (kind === LETTER) letters++;
    } else if (kind !== OTHER) {
      words++;
      letters = kind === LETTER ? 1 : 0;
    }
  }
  return { words, long: letters > longerThan ? long + 1 : long };
}

/** A character outside the first plane counts at its first half; the second is part of no word by itself. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KINDS[code];
  if (known !== undefined) return known;
  if (code >= 0xdc00 && code <= 0xdfff) return OTHER;
  return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

/** Runs of letters and digits, as pairs of offsets one after the other: 0 and 1 are the first run, 2 and 3 the second. */
export function alphanumericRuns(text: string): number[] {
  const runs: number[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    const inside = kind === LETTER || kind === DIGIT || isSecondHalf(text, at, from);
    if (inside && from < 0) from = at;
    if (!inside && from >= 0) {
      runs.push(from, at);
      from = -1;
    }
  }
  if (from >= 0) runs.push(from, text.length);
  return runs;
}

function isSecondHalf(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  return from >= 0 && from < at && code >= 0xdc00 && code <= 0xdfff;
}

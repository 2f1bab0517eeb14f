/** A part of a formula on one line. `isLoose`: letters and digits beside it would be read as belonging to it. */
export interface Piece {
  readonly text: string;
  readonly isLoose: boolean;
}

export const plain = (text: string): Piece => ({ text, isLoose: false });

/** Parts in a row; a space where the end of one and the beginning of the next would run into one number or name. */
export function joined(pieces: readonly Piece[]): Piece {
  let text = '';
  let isLoose = false;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const meets = /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(piece.text);
    const runs = meets && (isLoose || piece.isLoose);
    text += (runs ? ' ' : '') + piece.text;
    isLoose = piece.isLoose;
  }
  const filled = pieces.filter((piece) => piece.text !== '');
  return { text, isLoose: filled.some((piece) => piece.isLoose) };
}

/** A part that can stand before `^`, `_` and `/` without brackets: one number, one name, or what has brackets already. */
const isOne = (text: string): boolean =>
  /^(?:\d+(?:[.,]\d+)*|\p{L}\p{M}*|[^\p{L}\p{N}\s])$/u.test(text) || isBracketed(text);

function isBracketed(text: string): boolean {
  if (!/^[([{].*[)\]}]$/su.test(text)) return false;
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if (/[([{]/.test(char)) depth++;
    else if (/[)\]}]/.test(char)) depth--;
    if (depth === 0) return at === [...text].length - 1;
  }
  return false;
}

/** With brackets where it is more than one thing. */
export const grouped = ({ text }: Piece): string => (isOne(text) ? text : `(${text})`);

/** Words of letters alone (`km`, `sats`) read well under a line or a power, and so does a name with its index. */
const isName = (text: string): boolean => /^\p{L}[\p{L}\p{M}]*[₀-₉⁰-⁹²³¹]*$/u.test(text);
const termed = (piece: Piece): string => (isName(piece.text) ? piece.text : grouped(piece));

export const fraction = (above: Piece, below: Piece): Piece => ({
  text: `${termed(above)}/${termed(below)}`,
  isLoose: true,
});

const SUPERSCRIPT = new Map([...'0123456789+-−n'].map((char, at) => [char, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'][at] ?? '']));
const SUBSCRIPT = new Map([...'0123456789+-−'].map((char, at) => [char, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'][at] ?? '']));

/** Digits have signs of their own above and below the line; all else is written with `^` and `_`. */
function scripted(
  base: Piece,
  script: Piece,
  { signs, mark }: { signs: ReadonlyMap<string, string>; mark: string },
): Piece {
  const chars = [...script.text];
  if (chars.length === 0) return base;
  const inner = base.text === '' ? '' : termed(base);
  const isShort = chars.every((char) => signs.has(char)) && /^[-+−]?(?:\d+|n)$/.test(script.text);
  if (isShort) return plain(inner + chars.map((char) => signs.get(char) ?? char).join(''));
  const text = `${inner}${mark}${grouped(script)}`;
  return { text, isLoose: /[\p{L}\p{N}]$/u.test(text) };
}

export const raised = (base: Piece, script: Piece): Piece => scripted(base, script, { signs: SUPERSCRIPT, mark: '^' });
export const lower = (base: Piece, script: Piece): Piece => scripted(base, script, { signs: SUBSCRIPT, mark: '_' });
/** What stands over the whole of something, never a power. */
export const upper = (base: Piece, script: Piece): Piece =>
  script.text === '' ? base : { text: `${termed(base)}┴${grouped(script)}`, isLoose: true };

export function rooted(of: Piece, degree: Piece): Piece {
  const sign = { '': '√', '2': '√', '3': '∛', '4': '∜' }[degree.text];
  const text = sign === undefined ? `√(${degree.text}&${of.text})` : `${sign}${grouped(of)}`;
  return { text, isLoose: true };
}

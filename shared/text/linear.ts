/** A part of a formula on one line. `isLoose`: letters and digits beside it would be read as belonging to it. */
export interface Piece {
  readonly text: string;
  readonly isLoose: boolean;
}

/** A part that ends where its text ends. */
export const plain = (text: string): Piece => ({ text, isLoose: false });

/** True when the end of one text and the beginning of the next would be read as one number or name. */
export const runTogether = (text: string, next: string): boolean =>
  /[\p{L}\p{N}]$/u.test(text.slice(-2)) && /^[\p{L}\p{N}]/u.test(next.slice(0, 2));

/** True when letters and digits after a formula would be read as belonging to its last part. */
export const isOpenEnded = (formula: string): boolean => /[/^_√∛∜&@]/u.test(formula);

/** Powers and indices of their own beside each other: 10² and ¹⁴C are not 10²¹⁴C. */
const areScripts = (text: string, next: string): boolean =>
  /[²³¹⁰-₎]$/u.test(text.slice(-1)) && /^[²³¹⁰-₎]/u.test(next.slice(0, 1));

/** Divided by a fraction: 1/(3/4) is not 1/3/4. */
const isDivided = (text: string, { text: next, isLoose }: Piece): boolean =>
  isLoose && next.includes('/') && /[/∕⁄÷:]\s?$/u.test(text.slice(-2));

/** Parts in a row; a space or brackets where the end of one and the beginning of the next would mean something else. */
export function joined(pieces: readonly Piece[]): Piece {
  let text = '';
  let isLoose = false;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const runs = runTogether(text, piece.text) && (isLoose || piece.isLoose || areScripts(text, piece.text));
    text += (runs ? ' ' : '') + (isDivided(text, piece) ? grouped(piece) : piece.text);
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

/** `3/4`, `(a+b)/2`. */
export const fraction = (above: Piece, below: Piece): Piece => ({
  text: `${termed(above)}/${termed(below)}`,
  isLoose: true,
});

/** One above the other without a line between: `n¦k`. */
export const stacked = (above: Piece, below: Piece): Piece => plain(`${grouped(above)}¦${grouped(below)}`);

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

/** `10²`, `x^(n+1)`; the base alone where there is nothing above it. */
export const raised = (base: Piece, script: Piece): Piece => scripted(base, script, { signs: SUPERSCRIPT, mark: '^' });
/** `x₁`, `x_(max)`; the base alone where there is nothing below it. */
export const lower = (base: Piece, script: Piece): Piece => scripted(base, script, { signs: SUBSCRIPT, mark: '_' });
/** What stands over the whole of something, never a power. */
export const upper = (base: Piece, script: Piece): Piece =>
  script.text === '' ? base : { text: `${termed(base)}┴${grouped(script)}`, isLoose: true };

const scripts = (sub: Piece, sup: Piece): string =>
  (sub.text === '' ? '' : `_${grouped(sub)}`) + (sup.text === '' ? '' : `^${grouped(sup)}`);

/** Signs below and above the line before their base: `_1^2 x`. */
export const preceded = (base: Piece, sub: Piece, sup: Piece): Piece => joined([plain(`${scripts(sub, sup)} `), base]);

/** Sums and integrals: what is summed comes after a space, so that it is no part of the upper limit. */
export const summed = (sign: string, { from, to }: { readonly from: Piece; readonly to: Piece }, of: Piece): Piece => ({
  text: `${sign}${scripts(from, to)} ${of.text}`,
  isLoose: true,
});

/** An accent is written behind its letter, as Unicode has it; `sign` is a combining one. */
export function accented({ text }: Piece, sign: string): Piece {
  return plain([...text].length === 1 ? `${text}${sign}`.normalize('NFC') : `(${text})${sign}`);
}

/** What a line, a brace or a box is drawn over, under or around: `¯(ab)`, `⏟(a+b)`, `▭(x)`. */
export const marked = (sign: string, { text }: Piece): Piece => plain(`${sign}(${text})`);

/** Rows of cells: `■(a&b@c&d)`. */
export const matrix = (rows: readonly (readonly Piece[])[]): Piece =>
  plain(`■(${rows.map((row) => row.map(({ text }) => text).join('&')).join('@')})`);

/** `√2`, `∛8`, `√(n&x)`; a square root where `degree` is empty. */
export function rooted(of: Piece, degree: Piece): Piece {
  const sign = { '': '√', '2': '√', '3': '∛', '4': '∜' }[degree.text];
  const text = sign === undefined ? `√(${degree.text}&${of.text})` : `${sign}${grouped(of)}`;
  return { text, isLoose: true };
}

/** A text of a page in its order; `formula` is how it stands there when it is one. */
export interface Beside {
  readonly text: string;
  readonly formula: 'inline' | 'block' | 'no';
}

/** The texts, with a space where a formula and what stands beside it would be read as one: 2 and `3/4` are not `23/4`. */
export function setApart(texts: readonly Beside[]): string[] {
  return texts.map((own, at) => {
    const [before, after] = [texts[at - 1], texts[at + 1]];
    const front = own.formula === 'no' && before && before.formula !== 'no' && runsOn(before, own);
    const back = after && after.formula !== 'no' && runTogether(own.text, after.text);
    return `${front ? ' ' : ''}${own.text}${back ? ' ' : ''}`;
  });
}

const runsOn = ({ text, formula }: Beside, after: Beside): boolean =>
  (formula === 'block' || isOpenEnded(text)) && runTogether(text, after.text);

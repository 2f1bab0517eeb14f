import {
  accented,
  fraction,
  joined,
  lower,
  marked,
  matrix,
  type Piece,
  plain,
  preceded,
  raised,
  rooted,
  stacked,
  summed,
  upper,
} from './linear.ts';

/** A node of a page, in whatever tree the page was parsed into. */
export interface MathNode {
  /** As it is written, prefix and all; empty for text. */
  readonly name: string;
  /** Of a text; empty for an element. */
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
  readonly children: () => readonly MathNode[];
}

/** True for the name of the element that holds a formula, whatever prefix the page gave it. */
export const isMath = (name: string): boolean => localName(name) === 'math';

/**
 * MathML (presentation, as MathML Core and MathML 3 have it) as one line of UnicodeMath: `3/4`, `10²`, `√(a+b)`. Annotations are left
 * out. What is deeper or longer than anybody writes keeps its words, each apart, and loses its form; so do elements that are not known.
 * Empty when nothing is shown and the formula has no `alttext`.
 */
export function linearMathMl(math: MathNode): string {
  const line = onOneLine(isReadable(math) ? row(math).text : wordsOf(math));
  return line === '' ? onOneLine(math.attribute('alttext') ?? '') : line;
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Bounds of one formula: each level of it reads its text again. */
const MOST = { depth: 60, nodes: 5000, signs: 10_000 } as const;

/** Neither shown nor part of the formula. */
const SILENT = new Set('annotation annotation-xml script style template noscript iframe object embed'.split(' '));
const isSilent = ({ name }: MathNode): boolean => SILENT.has(localName(name));

function isReadable(math: MathNode): boolean {
  let [nodes, signs] = [0, 0];
  const open = [{ node: math, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at;
    signs += node.text.length;
    if (++nodes > MOST.nodes || signs > MOST.signs || depth > MOST.depth) return false;
    for (const child of node.children()) open.push({ node: child, depth: depth + 1 });
  }
  return true;
}

function wordsOf(math: MathNode): string {
  const words: string[] = [];
  const open = [math];
  for (let at = open.pop(); at; at = open.pop()) {
    words.push(at.text);
    if (!isSilent(at)) for (const child of at.children().toReversed()) open.push(child);
  }
  return words.join(' ');
}

type Reading = (node: MathNode) => Piece;

const NONE = plain('');
const GAP = plain(' ');

function pieceOf(node: MathNode): Piece {
  if (node.name === '') return { text: node.text.trim(), isLoose: true };
  return (READINGS.get(localName(node.name)) ?? unknown)(node);
}

/** What stands in an element, without the blanks and line ends it is written with. */
const childrenOf = (node: MathNode): MathNode[] =>
  node.children().filter((child) => !isSilent(child) && (child.name !== '' || child.text.trim() !== ''));

const row: Reading = (node) => joined(withSigns(childrenOf(node).map(pieceOf)));

/** Numbers of an element that is not known do not run together: whatever it is, it may have been a fraction. */
const unknown: Reading = (node) => apart(childrenOf(node).map(pieceOf));
const apart = (pieces: readonly Piece[]): Piece => joined(pieces.map(({ text }) => ({ text, isLoose: true })));

/** Operators without a sign, as they are written before a digit; before all else nothing is. */
const UNSEEN = new Map([
  ['\u2062', '·'],
  ['\u2063', ', '],
  ['\u2064', ' '],
]);
const APPLIED = '\u2061';

const withSigns = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => {
    const next = pieces[at + 1]?.text ?? '';
    if (piece.text === APPLIED) return /^[\p{L}\p{N}]/u.test(next) ? GAP : NONE;
    const sign = UNSEEN.get(piece.text);
    if (sign === undefined) return piece;
    return /^\p{N}/u.test(next) ? plain(sign) : NONE;
  });

const trimmed = ({ text, isLoose }: Piece): Piece => ({ text: text.trim(), isLoose });
const whole: Reading = (node) => trimmed(row(node));

/** An element of so many parts. With more or fewer it is invalid, and a row, as it is for a browser. */
const of =
  (count: number, read: (found: readonly [Piece, Piece, Piece], node: MathNode) => Piece): Reading =>
  (node) => {
    const found = parts(childrenOf(node));
    const [first = NONE, second = NONE, third = NONE] = found;
    return found.length === count ? read([first, second, third], node) : apart(found);
  };

const parts = (nodes: readonly MathNode[]): Piece[] => nodes.map((node) => trimmed(pieceOf(node)));

const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...'math mrow mstyle mpadded merror mtd semantics'.split(' ').map((name) => [name, row] as const),
  ...'none mprescripts maligngroup malignmark'.split(' ').map((name) => [name, () => NONE] as const),
  // A phantom takes up room and is not seen.
  ...'mspace mphantom br'.split(' ').map((name) => [name, () => GAP] as const),
  ...'mglyph img'.split(' ').map((name) => [name, pictured] as const),
  ['mn', (node) => plain(tokenOf(node))],
  ['mi', (node) => named(tokenOf(node))],
  ['mo', (node) => operator(tokenOf(node))],
  ['mtext', (node) => ({ text: textOf(node), isLoose: true })],
  ['ms', (node) => plain(`"${tokenOf(node)}"`)],
  ['maction', (node) => childrenOf(node).slice(0, 1).map(pieceOf)[0] ?? NONE],
  ['mfrac', of(2, ([above, below], node) => (hasLine(node) ? fraction : stacked)(above, below))],
  ['msqrt', (node) => rooted(whole(node), NONE)],
  ['mroot', of(2, ([base, degree]) => rooted(base, degree))],
  ['msub', of(2, ([base, sub]) => scripted(base, sub, NONE))],
  ['msup', of(2, ([base, sup]) => scripted(base, NONE, sup))],
  ['msubsup', of(3, ([base, sub, sup]) => scripted(base, sub, sup))],
  ['munder', of(2, ([base, under]) => limited(base, under, NONE))],
  ['mover', of(2, ([base, over]) => limited(base, NONE, over))],
  ['munderover', of(3, ([base, under, over]) => limited(base, under, over))],
  ['mmultiscripts', multiscripted],
  ['mfenced', fenced],
  ['mtable', tabled],
  ['menclose', enclosed],
]);

/** The text of a token; an element of HTML in it keeps its words. */
const textOf = (node: MathNode): string =>
  node
    .children()
    .map((child) => (child.name === '' ? child.text : isSilent(child) ? '' : ` ${pieceOf(child).text} `))
    .join('');
const tokenOf = (node: MathNode): string => onOneLine(textOf(node));

function pictured(node: MathNode): Piece {
  return { text: node.attribute('alt') ?? '', isLoose: true };
}

/** A name of several letters is no row of single ones. */
const named = (text: string): Piece => ({ text, isLoose: isName(text) });
const isName = (text: string): boolean => /^\p{L}\p{L}/u.test(text);

const isSum = (text: string): boolean => /^[∏∐∑∫-∳⋀-⋃\u2A00-\u2A1C]$/u.test(text);
const operator = (text: string): Piece => (isSum(text) ? summed(text, { from: NONE, to: NONE }, NONE) : named(text));

/** `linethickness` is a length, or an old word for one. */
const hasLine = (node: MathNode): boolean => Number.parseFloat(node.attribute('linethickness') ?? '') !== 0;

const scripted = (base: Piece, sub: Piece, sup: Piece): Piece =>
  isSum(base.text) ? summed(base.text, { from: sub, to: sup }, NONE) : raised(lower(base, sub), sup);

/** Signs that are an accent over a letter, with the combining one that Unicode has for it. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  [
    ['^ˆ', '\u0302'],
    ['~˜∼', '\u0303'],
    ['.˙', '\u0307'],
    ['¨', '\u0308'],
    ['ˇ', '\u030C'],
    ['´ˊ', '\u0301'],
    ['`ˋ', '\u0300'],
    ['˘', '\u0306'],
    ['→⇀', '\u20D7'],
  ].flatMap(([signs = '', accent = '']) => [...signs, accent].map((sign) => [sign, accent] as const)),
);
const BARS = new Set('-−_‾¯―─\u0304\u0305\u0332');
const isBar = (text: string): boolean => BARS.has(text);
const isBrace = (text: string): boolean => /^[⎴⎵⏜-⏡]$/u.test(text);

function limited(base: Piece, under: Piece, over: Piece): Piece {
  if (isSum(base.text)) return summed(base.text, { from: under, to: over }, NONE);
  const whole = topped(bottomed(base, under), over);
  // What `lim` and `max` are of is no part of where they look.
  return isName(base.text) && under.text !== '' ? { ...whole, text: `${whole.text} ` } : whole;
}

function bottomed(base: Piece, under: Piece): Piece {
  if (isBar(under.text)) return marked('▁', base);
  return isBrace(under.text) ? marked(under.text, base) : lower(base, under);
}

function topped(base: Piece, over: Piece): Piece {
  const accent = ACCENTS.get(over.text);
  if (accent !== undefined) return accented(base, accent);
  if (isBar(over.text)) return [...base.text].length === 1 ? accented(base, '\u0304') : marked('¯', base);
  return isBrace(over.text) ? marked(over.text, base) : upper(base, over);
}

function multiscripted(node: MathNode): Piece {
  const children = childrenOf(node);
  const turn = children.findIndex(({ name }) => localName(name) === 'mprescripts');
  const [base = NONE, ...after] = parts(turn === -1 ? children : children.slice(0, turn));
  const before = turn === -1 ? [] : parts(children.slice(turn + 1));
  const behind = inPairs(after).reduce((on, [sub, sup]) => scripted(on, sub, sup), base);
  return inPairs(before).reduce((on, [sub, sup]) => preceded(on, sub, sup), behind);
}

const inPairs = (scripts: readonly Piece[]): (readonly [Piece, Piece])[] =>
  scripts.flatMap((sub, at) => (at % 2 === 0 ? [[sub, scripts[at + 1] ?? NONE] as const] : []));

function fenced(node: MathNode): Piece {
  const signs = [...(node.attribute('separators') ?? ',').replaceAll(/\s/g, '')];
  // A comma without a space would be the decimal sign of what it parts.
  const between = (at: number) => (signs[at] ?? signs.at(-1) ?? '').replace(/^[,;]$/, '$& ');
  const cells = parts(childrenOf(node));
  const inside = cells.flatMap((cell, at) => (at === 0 ? [cell] : [plain(between(at - 1)), cell]));
  return plain(`${node.attribute('open') ?? '('}${joined(inside).text}${node.attribute('close') ?? ')'}`);
}

/** Formulas are laid out in tables of one cell, which are none. */
function tabled(table: MathNode): Piece {
  const rows = childrenOf(table).map((line) =>
    /^m(?:labeled)?tr$/.test(localName(line.name)) ? parts(childrenOf(line)) : parts([line]),
  );
  const [only, ...others] = rows.flat();
  return only && others.length === 0 ? only : matrix(rows);
}

/** Lines through and round a part, by the first word of `notation` that is known. */
const ENCLOSING: ReadonlyMap<string, string> = new Map([
  ['longdiv', '⟌'],
  ['top', '¯'],
  ['bottom', '▁'],
  ['updiagonalstrike', '╱'],
  ['downdiagonalstrike', '╲'],
  ['horizontalstrike', '╱'],
  ['verticalstrike', '╱'],
]);

function enclosed(node: MathNode): Piece {
  const notation = (node.attribute('notation') ?? 'longdiv').trim().split(/\s+/);
  if (notation.includes('radical')) return rooted(whole(node), NONE);
  const known = notation.find((word) => ENCLOSING.has(word)) ?? '';
  return marked(ENCLOSING.get(known) ?? '▭', whole(node));
}

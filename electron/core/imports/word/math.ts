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
} from '../../../../shared/text/linear.ts';
import { childrenOf, entryOf, find, ownText, type XmlElement } from './xml.ts';

/** What stands in a formula and is none of its own: text of Word, which another reader knows. */
export type ReadOther = (node: XmlElement) => string;

/**
 * A formula of Word as one line of UnicodeMath: `3/4`, `10²`, `√(a+b)`, `∑_(i=1)^9 x`. Brackets are written where the two
 * dimensions of the formula said what belongs together.
 */
export function linearMath(formula: XmlElement, other: ReadOther): string {
  return new MathReader(other).line(formula).text.replaceAll(/\s+/g, ' ').trim();
}

type Reading = (node: XmlElement) => Piece;

class MathReader {
  readonly #other: ReadOther;
  readonly #readings: Readonly<Record<string, Reading>>;

  constructor(other: ReadOther) {
    this.#other = other;
    this.#readings = {
      'm:r': (node) => plain(textsOf(node, other)),
      'm:f': (node) => this.#fraction(node),
      'm:sSup': (node) => raised(this.#part(node, 'm:e'), this.#part(node, 'm:sup')),
      'm:sSub': (node) => lower(this.#part(node, 'm:e'), this.#part(node, 'm:sub')),
      'm:sSubSup': (node) =>
        raised(lower(this.#part(node, 'm:e'), this.#part(node, 'm:sub')), this.#part(node, 'm:sup')),
      'm:sPre': (node) => preceded(this.#part(node, 'm:e'), this.#part(node, 'm:sub'), this.#part(node, 'm:sup')),
      'm:rad': (node) => rooted(this.#part(node, 'm:e'), this.#part(node, 'm:deg')),
      'm:nary': (node) => this.#nary(node),
      'm:d': (node) => this.#delimited(node),
      'm:m': (node) => matrix(rowsOf(node).map((row) => this.#cells(row))),
      'm:eqArr': (node) => plain(`█(${textOf(this.#cells(node), '@')})`),
      'm:acc': (node) => accented(this.#part(node, 'm:e'), signOf(node, 'm:accPr', '\u0302')),
      'm:bar': (node) => marked(isTop(node, 'm:barPr', 'bot') ? '¯' : '▁', this.#part(node, 'm:e')),
      'm:groupChr': (node) => marked(signOf(node, 'm:groupChrPr', '⏟'), this.#part(node, 'm:e')),
      'm:limLow': (node) => lower(this.#part(node, 'm:e'), this.#part(node, 'm:lim')),
      'm:limUpp': (node) => upper(this.#part(node, 'm:e'), this.#part(node, 'm:lim')),
      'm:func': (node) => this.#function(node),
      'm:borderBox': (node) => marked('▭', this.#part(node, 'm:e')),
      'm:box': (node) => this.#part(node, 'm:e'),
      'm:phant': (node) => this.#part(node, 'm:e'),
    };
  }

  line(node: XmlElement): Piece {
    return joined(childrenOf(node).map((child) => this.#node(child)));
  }

  #node(node: XmlElement): Piece {
    const read = entryOf(this.#readings, node);
    if (read) return read(node);
    if (/^m:\w+Pr$/.test(node.name)) return plain('');
    if (node.name === 'm:t') return plain(ownText(node));
    return node.name.startsWith('m:') || goesOn(node) ? this.line(node) : plain(this.#other(node));
  }

  #part(node: XmlElement, name: string): Piece {
    const part = find(node, name);
    return part ? this.line(part) : plain('');
  }

  #cells(row: XmlElement): Piece[] {
    return childrenOf(row)
      .filter(({ name }) => name === 'm:e')
      .map((cell) => this.line(cell));
  }

  #fraction(node: XmlElement): Piece {
    const [above, below] = [this.#part(node, 'm:num'), this.#part(node, 'm:den')];
    return mathVal(node, 'm:fPr', 'm:type') === 'noBar' ? stacked(above, below) : fraction(above, below);
  }

  #nary(node: XmlElement): Piece {
    const limits = { from: this.#part(node, 'm:sub'), to: this.#part(node, 'm:sup') };
    return summed(signOf(node, 'm:naryPr', '∫'), limits, this.#part(node, 'm:e'));
  }

  #delimited(node: XmlElement): Piece {
    const sign = (name: string, usual: string) => mathVal(node, 'm:dPr', name) ?? usual;
    return plain(`${sign('m:begChr', '(')}${textOf(this.#cells(node), sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`);
  }

  #function(node: XmlElement): Piece {
    const [name, of] = [this.#part(node, 'm:fName'), this.#part(node, 'm:e')];
    const between = name.text === '' || of.text === '' || /^[([{|]/.test(of.text) ? '' : ' ';
    return {
      text: `${name.text}${/\)$/.test(name.text) ? ' ' : between}${of.text}`.replaceAll('  ', ' '),
      isLoose: true,
    };
  }
}

/** Insertions and the like stand around parts of a formula. What is deleted is no part of it. */
const goesOn = ({ name, children }: XmlElement): boolean =>
  !/^w:(?:del|moveFrom)$/.test(name) &&
  children.some((child) => typeof child !== 'string' && (child.name.startsWith('m:') || goesOn(child)));

const rowsOf = (matrix: XmlElement): XmlElement[] => childrenOf(matrix).filter(({ name }) => name === 'm:mr');

/** The text of a run, with whatever of Word's own stands in it. */
function textsOf(run: XmlElement, other: ReadOther): string {
  return childrenOf(run)
    .map((child) => {
      if (child.name === 'm:t') return ownText(child);
      return child.name === 'm:rPr' || child.name === 'w:rPr' ? '' : other(child);
    })
    .join('');
}

const textOf = (cells: readonly Piece[], between: string): string => cells.map(({ text }) => text).join(between);

/** `m:val`, in whatever prefix the file gave it. */
function mathVal(node: XmlElement, ...path: readonly string[]): string | undefined {
  return find(node, ...path)?.attrs['m:val'];
}

const signOf = (node: XmlElement, properties: string, usual: string): string =>
  mathVal(node, properties, 'm:chr') ?? usual;

const isTop = (node: XmlElement, properties: string, usual: string): boolean =>
  (mathVal(node, properties, 'm:pos') ?? usual) === 'top';

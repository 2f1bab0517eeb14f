import {
  fraction,
  joined,
  lower,
  marked,
  matrix,
  type Piece,
  plain,
  raised,
  rooted,
  summed,
} from '../../../../shared/text/linear.ts';

/** An `EQ` field as one line: `EQ \f(3;4)` is `3/4`. Word takes `;` or `,` between the parts, as the computer is set. */
export function linearEq(code: string): string {
  const reader = new EqReader(code.replace(/^\s*EQ\s*/i, '').replace(/\s*\\\*\s*MERGEFORMAT\s*$/i, ''));
  return reader.all().text.replaceAll(/\s+/g, ' ').trim();
}

const SUM = /\\(?:su|pr|in)/;

class EqReader {
  readonly #code: string;
  #at = 0;

  constructor(code: string) {
    this.#code = code;
  }

  all(): Piece {
    const pieces: Piece[] = [];
    while (this.#at < this.#code.length) {
      pieces.push(this.#sequence(/[^\s\S]/));
      // A bracket that closes nothing is a sign like any other.
      if (this.#at < this.#code.length) pieces.push(plain(this.#code[this.#at++] ?? ''));
    }
    return joined(pieces);
  }

  #sequence(end: RegExp): Piece {
    const pieces: Piece[] = [];
    while (this.#at < this.#code.length) {
      const char = this.#code[this.#at] ?? '';
      if (end.test(char)) break;
      if (char === '(') pieces.push(this.#bracket());
      else pieces.push(char === '\\' ? this.#command() : this.#letter());
    }
    return joined(pieces);
  }

  /** A bracket without a command before it is part of the text. */
  #bracket(): Piece {
    this.#at++;
    const inner = this.#sequence(/[)]/);
    const closes = this.#code[this.#at] === ')';
    if (closes) this.#at++;
    return plain(`(${inner.text}${closes ? ')' : ''}`);
  }

  #letter(): Piece {
    return plain(this.#code[this.#at++] ?? '');
  }

  #command(): Piece {
    const match = /^\\([a-z]+)|^\\(.)?/iu.exec(this.#code.slice(this.#at, this.#at + 40));
    this.#at += match?.[0].length ?? 1;
    const name = match?.[1]?.toLowerCase();
    if (name === undefined) return plain(match?.[2] ?? '');
    const options = this.#options();
    return build(name[0] ?? '', options, this.#parts());
  }

  /** `\al`, `\co2`, `\up8`, `\bc\{`: settings that stand before the bracket. */
  #options(): string {
    const options =
      /^(?:\s*\\(?:[lr]c\\.|bc\\.|[a-z]+\s*\d*))*\s*/iu.exec(this.#code.slice(this.#at, this.#at + 200))?.[0] ?? '';
    this.#at += options.length;
    return options;
  }

  #parts(): Piece[] {
    if (this.#code[this.#at] !== '(') return [];
    const parts: Piece[] = [];
    do {
      this.#at++;
      parts.push(this.#sequence(/[;,)]/));
    } while (this.#at < this.#code.length && this.#code[this.#at] !== ')');
    this.#at++;
    return parts;
  }
}

const CLOSED: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function build(command: string, options: string, parts: readonly Piece[]): Piece {
  const [first = plain(''), second = plain(''), third = plain('')] = parts;
  switch (command) {
    case 'f':
      return fraction(first, second);
    case 'r':
      return parts.length > 1 ? rooted(second, first) : rooted(first, plain(''));
    case 's':
      return /\\do/.test(options) ? lower(plain(''), first) : raised(plain(''), first);
    case 'b':
      return bracketed(options, first);
    case 'i':
      return integral(options, [first, second, third]);
    case 'a':
      return matrix(rows(options, parts));
    case 'x':
      return marked('▭', first);
    case 'l':
      return plain(parts.map(({ text }) => text).join('; '));
    default:
      return joined(parts);
  }
}

function bracketed(options: string, { text }: Piece): Piece {
  const opens = /\\(?:lc|bc)\\(.)/u.exec(options)?.[1];
  const closes = /\\rc\\(.)/u.exec(options)?.[1];
  if (opens === undefined && closes === undefined) return plain(`(${text})`);
  const both = /\\bc/.test(options) && opens !== undefined ? (CLOSED[opens] ?? opens) : '';
  return plain(`${opens ?? ''}${text}${closes ?? both}`);
}

function integral(options: string, [from, to, of]: readonly [Piece, Piece, Piece]): Piece {
  const sign = { '\\su': '∑', '\\pr': '∏', '\\in': '∫' }[SUM.exec(options)?.[0] ?? ''] ?? '∫';
  return summed(sign, { from, to }, of);
}

function rows(options: string, parts: readonly Piece[]): Piece[][] {
  const columns = Number(/\\co\s*(\d+)/.exec(options)?.[1] ?? 1) || 1;
  return Array.from({ length: Math.ceil(parts.length / columns) }, (_, row) =>
    parts.slice(row * columns, (row + 1) * columns),
  );
}

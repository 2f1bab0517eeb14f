import { invariant } from '../assert.ts';
import type { TextBlock } from './blocks.ts';

/**
 * Letters without which a pattern cannot hold. Looking for all marks of all patterns takes one pass over a block, and so most patterns need
 * not be tried on most blocks.
 */
export interface Marks {
  readonly number: number;
  /** The patterns they stand for; a test proves that none of them can hold without one. */
  readonly of: readonly RegExp[];
  readonly texts: readonly string[];
}

/** Letters told apart: Danish small letters, digits and the signs that stand in marks. All others are one and the same. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøåéü0123456789 -.,:;?/_§%()[]<';
const WIDTH = 64;
/** By character code; capitals count as small letters. */
const KINDS = new Uint8Array(0x100);
for (const [index, letter] of [...LETTERS].entries()) {
  KINDS[letter.toUpperCase().charCodeAt(0)] = index + 1;
  KINDS[letter.charCodeAt(0)] = index + 1;
}
/** Other blanks, which a pattern's `\s` reads too, count as one. */
for (const blank of '\u00a0\n\t') KINDS[blank.charCodeAt(0)] = KINDS[0x20] ?? 0;

/** Steps from letter to letter through all marks at once (Aho and Corasick 1975). */
interface Automaton {
  readonly steps: Uint16Array;
  /** The numbers of the marks that end at a state. */
  readonly ends: readonly (readonly number[] | undefined)[];
  readonly count: number;
}

class MarkTable {
  readonly #all: Marks[] = [];
  #automaton: Automaton | null = null;

  get all(): readonly Marks[] {
    return this.#all;
  }

  add(of: readonly RegExp[], texts: readonly string[]): Marks {
    const marks = { number: this.#all.length, of, texts };
    this.#all.push(marks);
    return marks;
  }

  /** Made for the first block that is read, when all rules have been loaded. */
  get automaton(): Automaton {
    this.#automaton ??= automatonOf(this.#all);
    return this.#automaton;
  }
}

function automatonOf(all: readonly Marks[]): Automaton {
  const states = 1 + all.reduce((sum, { texts }) => sum + texts.join('').length, 0);
  invariant(states < 0x10000, 'too many marks for the table');
  const steps = new Uint16Array(states * WIDTH);
  const ends: number[][] = [[]];
  for (const { number, texts } of all) {
    for (const text of texts) (ends[branch(steps, ends, text)] ?? []).push(number);
  }
  link(steps, ends);
  return { steps, ends: ends.map((numbers) => (numbers.length > 0 ? numbers : undefined)), count: all.length };
}

/** The state at the end of a mark, with the states on the way there. */
function branch(steps: Uint16Array, ends: number[][], text: string): number {
  let state = 0;
  for (const letter of text) {
    const kind = KINDS[letter.charCodeAt(0)] ?? 0;
    invariant(kind > 0, 'a mark holds a letter that is not told apart');
    const at = state * WIDTH + kind;
    if (steps[at] === 0) steps[at] = ends.push([]) - 1;
    state = steps[at] ?? 0;
  }
  return state;
}

/** From where no mark goes on, a step leads to the longest end of what was read that begins one. */
function link(steps: Uint16Array, ends: number[][]): void {
  const shorter = new Uint16Array(ends.length);
  const queue = [0];
  for (const state of queue) {
    for (let kind = 1; kind < WIDTH; kind++) {
      const at = state * WIDTH + kind;
      const next = steps[at] ?? 0;
      const back = state === 0 ? 0 : (steps[(shorter[state] ?? 0) * WIDTH + kind] ?? 0);
      if (next === 0) {
        steps[at] = back;
      } else {
        shorter[next] = back;
        ends[next]?.push(...(ends[back] ?? []));
        queue.push(next);
      }
    }
  }
}

const TABLE = new MarkTable();

/** Marks of the patterns, in small letters. Made once, with the rule's file. */
export const marks = (of: RegExp | readonly RegExp[], ...texts: readonly string[]): Marks =>
  TABLE.add(of instanceof RegExp ? [of] : of, texts);

/** The marks of every rule that has been loaded. */
export const allMarks = (): readonly Marks[] => TABLE.all;

/** Which marks a block holds, by number. */
function read({ lower }: TextBlock): Uint8Array {
  const { steps, ends, count } = TABLE.automaton;
  const held = new Uint8Array(count);
  let state = 0;
  for (let at = 0; at < lower.length; at++) {
    state = steps[state * WIDTH + (KINDS[lower.charCodeAt(at)] ?? 0)] ?? 0;
    const numbers = ends[state];
    if (numbers) for (const number of numbers) held[number] = 1;
  }
  return held;
}

/** True where the block holds one of the marks, as `includes` would say of its small letters. */
export function holds(block: TextBlock, { number, texts }: Marks): boolean {
  const held = block.memo(read)[number];
  return held === undefined ? texts.some((text) => block.lower.includes(text)) : held === 1;
}

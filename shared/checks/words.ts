import { alphanumericRuns } from '../text/tokens.ts';
import type { TextBlock } from './blocks.ts';

/**
 * The one place where a block is split into words and its words are looked up in the lists of the checks. A block is split once; each of
 * its words is then asked once which classes it may be of, however many classes there are.
 */

/** The words of a block: its runs of letters and digits, in small letters. */
export interface BlockWords {
  /** What they are cut from; as long as the text, so that offsets agree. */
  readonly lower: string;
  /** Offsets two by two: 0 and 1 are those of the first word. */
  readonly runs: readonly number[];
  /** Cut once for all who ask: looking a string up again costs no new hash. */
  readonly words: readonly string[];
  /** What `candidates` gives, by the class's place in the table. */
  readonly places: readonly (readonly number[] | undefined)[];
  /** How many classes there were when it was read. */
  readonly classes: number;
}

/** What a rule looks for: words, or two in a row, such as those its terms begin with. */
export interface WordClass {
  readonly number: number;
}

/** As many different words are told apart at a glance. */
const MARKS = 1 << 14;
/** Classes beside each other in the table. Of more, two share a place, and each is shown the other's words too. */
const PLACES = 64;
const LANES = PLACES / 32;

/** Words with different sums are different; those with the same may be the same. That of Fowler, Noll and Vo (FNV-1a). */
function sumOf(word: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return sum;
}
const sumOfTwo = (first: number, second: number): number => Math.imul(first, 31) ^ second;
/** Where the bits of a sum begin. */
const placeOf = (sum: number): number => ((sum ^ (sum >>> 16)) & (MARKS - 1)) * LANES;

/** Which classes may begin with a word. It never grows: of a class that nobody uses any more only its bits stay, which cost a look each. */
export class ClassTable {
  readonly #bits = new Uint32Array(MARKS * LANES);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(openings: Iterable<string>): WordClass {
    const number = this.#count++;
    const place = number % PLACES;
    for (const opening of openings) {
      const [first = 0, second] = opening.split(' ').map(sumOf);
      const at = placeOf(second === undefined ? first : sumOfTwo(first, second)) + (place >> 5);
      this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (place & 31));
    }
    return { number };
  }

  /** The indexes of the words with which each class may begin. */
  sorted(words: readonly string[]): readonly (readonly number[] | undefined)[] {
    const places = new Array<number[] | undefined>(PLACES);
    let sum = sumOf(words[0] ?? '');
    for (let index = 0; index < words.length; index++) {
      const next = sumOf(words[index + 1] ?? '');
      const [one, two] = [placeOf(sum), placeOf(sumOfTwo(sum, next))];
      for (let lane = 0; lane < LANES; lane++) {
        for (let bits = (this.#bits[one + lane] ?? 0) | (this.#bits[two + lane] ?? 0); bits !== 0; bits &= bits - 1) {
          const place = 32 * lane + 31 - Math.clz32(bits & -bits);
          const known = places[place];
          if (known) known.push(index);
          else places[place] = [index];
        }
      }
      sum = next;
    }
    return places;
  }
}

const TABLE = new ClassTable();

/** A class of words in small letters, or of two in a row with a space between. Make it once: with the rule's file, or with the lists it is tuned by. */
export const wordClass = (openings: Iterable<string>): WordClass => TABLE.add(openings);

function read({ lower }: TextBlock): BlockWords {
  const runs = alphanumericRuns(lower);
  const words: string[] = [];
  for (let at = 0; at < runs.length; at += 2) words.push(lower.slice(runs[at], runs[at + 1]));
  return { lower, runs, words, places: TABLE.sorted(words), classes: TABLE.count };
}

/** The words of a block. */
export const wordsOf = (block: TextBlock): BlockWords => block.memo(read);

const NOWHERE: readonly number[] = [];

/** False only where the block holds nothing of the class. */
export const holdsAny = (block: TextBlock, own: WordClass): boolean => candidates(wordsOf(block), own).length > 0;

/** The indexes of all words that begin one of the class, in order, and of a few others: whoever asks looks the word itself up. */
export function candidates({ words, places, classes }: BlockWords, { number }: WordClass): readonly number[] {
  // A list that was tuned after the block was read is not in its table.
  if (number >= classes) return words.map((_, index) => index);
  return places[number % PLACES] ?? NOWHERE;
}

import type { Measure } from './figures.ts';

/** What is told without its number. */
export type Unmeasured = 'people' | 'number' | 'share' | 'size' | 'degree' | 'time' | 'change' | 'compared';

/** A way of Danish to tell size without a number: a word, and what has to stand on either side of it. All is in small letters. */
export interface Form {
  readonly of: Unmeasured;
  readonly asks: Measure;
  /** The words it turns on, in every form they are written in. */
  readonly words: readonly string[];
  /** What stands right before and belongs to it; ends with `$`. */
  readonly before?: RegExp;
  /** What stands right behind and belongs to it; begins with `^`. */
  readonly after?: RegExp;
  /** What the sentence up to the word must hold: what is spoken of. */
  readonly subject?: RegExp;
  /** What the words with a few before them must not be; most end with `$`. */
  readonly unless?: RegExp;
  /** One figure in the sentence before is enough: *143 borgere. Omkring halvdelen …* can be reckoned. */
  readonly reckoned?: true;
  /** Only a figure of its own sentence tells: those beside it are of what is held against the other, as *over landsgennemsnittet*. */
  readonly alone?: true;
}

/** No longer word goes on here. */
export const END = '(?![\\p{L}\\d])';

/** A pattern for what stands right before a word, with the space between. */
export const before = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${pattern}\\s$`, 'u');

/** The same for what stands right behind. */
export const after = (pattern: string): RegExp => new RegExp(`^\\s${pattern}${END}`, 'u');

/** A noun in the plural, with an adjective. */
export const SEVERAL = '(?:\\p{L}{2,20}e\\s)?\\p{L}{2,40}(?:er|re|e|børn|folk)';

/** The statement goes on without a noun: *er høj, …*, *er høj i Nord*. */
export const NO_NOUN =
  /^(?=[,.;]|$|\s(?:i|på|og|for|ved|hos|blandt|om|efter|siden|fra|til|med|sammenlignet|end|set i)\s)/u;

/** A word that makes the next one stronger or weaker, if any. */
export const RATHER =
  '(?:(?:meget|ganske|rigtig|alt for|forholdsvis|relativt|temmelig|ret|kun|blot|usædvanligt?|uforholdsmæssigt?)\\s)?';

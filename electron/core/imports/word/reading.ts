import type { ChildNode, Element } from '../htmlTree.ts';
import type { Findings } from './findings.ts';
import type { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import type { RunStyle, Styles } from './styles.ts';

/** Where a text stands: only what stands in the body becomes blocks of a case, the rest becomes plain words. */
export type Place = 'body' | 'note' | 'margin' | 'comment';

/** What all stories of one Word file share. */
export interface WordReading {
  readonly file: WordPackage;
  readonly styles: Styles;
  readonly runStyles: ReadonlyMap<string, RunStyle>;
  readonly numbering: Numbering;
  readonly found: Findings;
  /** Text of a footnote or endnote, by `footnote 3`. */
  readonly note: (key: string) => string | undefined;
  /** Address for the tree of a picture that a part relates to; empty when it cannot be kept, which has been told then. */
  readonly picture: (part: string, id: string | undefined) => string;
  /** Blocks of a file that is embedded as a whole. */
  readonly chunk: (part: string, id: string | undefined) => readonly ChildNode[];
  readonly sources: Map<Element, string>;
  /** The words each comment is about, by its id. */
  readonly quotes: Map<string, string[]>;
}

export interface StoryPlace {
  readonly part: string;
  readonly place: Place;
}

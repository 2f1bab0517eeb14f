import type { ChildNode } from '../htmlTree.ts';
import type { Item } from './items.ts';

/** What a paragraph is read into: its words, and the text boxes in it, which come after it. */
export interface Content {
  readonly nodes: ChildNode[];
  readonly boxes: Item[];
}

export const newContent = (): Content => ({ nodes: [], boxes: [] });

/** Words that something is put around before they stand in the paragraph; their text boxes are the paragraph's own. */
export const apart = ({ boxes }: Content): Content => ({ nodes: [], boxes });

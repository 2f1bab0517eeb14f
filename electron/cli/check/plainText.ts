import type { Node } from 'prosemirror-model';
import type { Finding } from '../../../shared/checks/types.ts';
import { blocksOf } from '../../../shared/checks/view.ts';

/** A case's plain text: all text blocks in document order, joined by a line feed. */
export interface PlainText {
  readonly text: string;
  /** Where a finding stands in it, UTF-16. One without words stands at the beginning of its section, or of the text. */
  place(finding: Finding): { readonly start: number; readonly end: number };
}

export function plainTextOf(doc: Node): PlainText {
  const blocks = blocksOf(doc);
  const starts: number[] = [];
  const firstOfSection = new Map<string, number>();
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    if (!firstOfSection.has(block.section)) firstOfSection.set(block.section, length);
    length += block.text.length + 1;
  }
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    place({ block, section, from, to }) {
      const start = starts[block];
      if (start !== undefined) return { start: start + from, end: start + to };
      const at = firstOfSection.get(section ?? '') ?? 0;
      return { start: at, end: at };
    },
  };
}

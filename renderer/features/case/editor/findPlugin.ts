import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockStarts } from './findingsPlugin.ts';

export interface Search {
  readonly text: string;
  readonly matchCase: boolean;
  /** Which match is the current one. */
  readonly at: number;
}

export const findKey = new PluginKey<Search | null>('find');

/** Marks what is searched for, the current match more strongly. */
export const FindText = Extension.create({
  name: 'findText',
  addProseMirrorPlugins() {
    return [
      new Plugin<Search | null>({
        key: findKey,
        state: {
          init: () => null,
          apply: (tr, search) => (tr.getMeta(findKey) === undefined ? search : (tr.getMeta(findKey) as Search | null)),
        },
        props: {
          decorations(state) {
            const search = findKey.getState(state);
            if (!search?.text) return null;
            const marks = findMatches(state.doc, search).map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: index === search.at ? 'match current' : 'match' }),
            );
            return DecorationSet.create(state.doc, marks);
          },
        },
      }),
    ];
  },
});

/** Every place the text stands, within blocks; overlapping ones count once. */
export function findMatches(
  doc: Node,
  { text, matchCase }: Pick<Search, 'text' | 'matchCase'>,
): { from: number; to: number }[] {
  if (text === '') return [];
  const fold = (value: string) => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return blockStarts(doc).flatMap((start) => {
    const block = doc.resolve(start).parent;
    const content = fold(block.textBetween(0, block.content.size, undefined, '\ufffc'));
    const found: { from: number; to: number }[] = [];
    for (let at = content.indexOf(wanted); at !== -1; at = content.indexOf(wanted, at + wanted.length)) {
      found.push({ from: start + at, to: start + at + wanted.length });
    }
    return found;
  });
}

import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findMatches, type Match, type Query } from './search.ts';
import { asOneStep } from './undo.ts';

interface Search {
  readonly query: Query;
  readonly matches: readonly Match[];
  /** Which match is the current one. */
  readonly at: number;
  readonly marks: DecorationSet;
}

type Ask = { readonly query: Query; readonly near: number } | { readonly at: number } | null;

const findKey = new PluginKey<Search | null>('find');

/** Marks what is searched for, the current match more strongly. Costs nothing while no search is on. */
export const FindText = Extension.create({
  name: 'findText',
  addProseMirrorPlugins() {
    return [
      new Plugin<Search | null>({
        key: findKey,
        state: {
          init: () => null,
          apply(tr, search) {
            const ask = tr.getMeta(findKey) as Ask | undefined;
            if (ask === null) return null;
            if (ask && 'query' in ask) return searchIn(tr.doc, ask.query, (matches) => nearest(matches, ask.near));
            if (!search) return null;
            if (ask) return searchIn(tr.doc, search.query, () => ask.at);
            return tr.docChanged ? searchIn(tr.doc, search.query, () => search.at) : search;
          },
        },
        props: { decorations: (state) => findKey.getState(state)?.marks },
      }),
    ];
  },
});

function nearest(matches: readonly Match[], pos: number): number {
  return Math.max(
    0,
    matches.findIndex(({ from }) => from >= pos),
  );
}

function searchIn(doc: Node, query: Query, choose: (matches: readonly Match[]) => number): Search {
  const matches = findMatches(doc, query);
  const at = Math.min(choose(matches), Math.max(0, matches.length - 1));
  const marks = matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === at ? 'match current' : 'match' }),
  );
  return { query, matches, at, marks: DecorationSet.create(doc, marks) };
}

/** How many places were found, and which of them is the current one. */
export function searchCount(editor: Editor): { count: number; at: number } {
  const search = findKey.getState(editor.state);
  return { count: search?.matches.length ?? 0, at: search?.at ?? 0 };
}

export function startSearch(editor: Editor, query: Query): void {
  const near = editor.state.selection.from;
  editor.view.dispatch(editor.state.tr.setMeta(findKey, query.text === '' ? null : { query, near }));
  showCurrent(editor);
}

/** Ends the search with the current match selected. */
export function endSearch(editor: Editor): void {
  const search = findKey.getState(editor.state);
  const match = search?.matches[search.at];
  const { tr } = editor.state;
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  editor.view.dispatch(tr.setMeta(findKey, null));
}

/** On to the next match (1) or back (-1), round the ends. */
export function stepSearch(editor: Editor, by: 1 | -1): void {
  const search = findKey.getState(editor.state);
  const count = search?.matches.length ?? 0;
  if (!search || count === 0) return;
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { at: (search.at + by + count) % count }));
  showCurrent(editor);
}

/** Replaces the current match, or all of them; one step to undo either way. Returns how many. */
export function replaceMatches(editor: Editor, which: 'one' | 'all', insert: string): number {
  const search = findKey.getState(editor.state);
  if (!search) return 0;
  const chosen = which === 'all' ? search.matches : search.matches.slice(search.at, search.at + 1);
  const { tr } = editor.state;
  for (const { from, to } of [...chosen].reverse()) {
    if (insert) tr.insertText(insert, from, to);
    else tr.delete(from, to);
  }
  if (!tr.docChanged) return 0;
  // What was put in may itself match; the next one is the first after it.
  const [first] = chosen;
  if (which === 'one' && first) tr.setMeta(findKey, { query: search.query, near: first.from + insert.length });
  asOneStep(editor, () => editor.view.dispatch(tr));
  showCurrent(editor);
  return chosen.length;
}

function showCurrent(editor: Editor): void {
  editor.view.dom.querySelector('.match.current')?.scrollIntoView({ block: 'center' });
}

import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { endSearch, replaceMatches, startSearch, stepSearch } from '../../data/editor/findPlugin.ts';
import { type Asking, ask, type Find, type FindField, fieldFor, NOTHING_SOUGHT, write } from './find.ts';

export interface FindBarState {
  readonly find: Find;
  readonly change: (change: Partial<Omit<Find, 'replaced'>>) => void;
  readonly acts: Readonly<Record<'close' | 'next' | 'previous' | 'one' | 'all', () => void>>;
  readonly fields: Readonly<Record<FindField, RefObject<HTMLInputElement | null>>>;
}

/** What the bar looks for, marked in the text as long as the bar is there. */
export function useFind(editor: Editor, asked: Asking, onClose: () => void): FindBarState {
  const [{ find, answered }, setState] = useState({ find: ask(NOTHING_SOUGHT, asked), answered: asked });
  const setFind = (make: (now: Find) => Find) => setState((now) => ({ ...now, find: make(now.find) }));
  // While it is drawn, so that what is looked for stands in its field before the cursor goes there.
  if (answered !== asked) setState({ find: ask(find, asked), answered: asked });
  const [inFind, inReplace] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const latest = useRef(find);
  latest.current = find;
  const { text, matchCase, wholeWord } = find;
  useEffect(() => {
    const field = fieldFor(latest.current, asked) === 'find' ? inFind.current : inReplace.current;
    field?.focus();
    field?.select();
  }, [asked, inFind, inReplace]);
  useEffect(() => startSearch(editor, { text, matchCase, wholeWord }), [editor, text, matchCase, wholeWord]);
  useEffect(() => () => endSearch(editor), [editor]);
  const replace = (which: 'one' | 'all') => {
    const replaced = replaceMatches(editor, which, find.replacement);
    setFind((now) => ({ ...now, replaced }));
  };
  const close = () => {
    onClose();
    requestAnimationFrame(() => editor.view.focus());
  };
  return {
    find,
    change: (change) => setFind((now) => write(now, change)),
    acts: {
      close,
      next: () => stepSearch(editor, 1),
      previous: () => stepSearch(editor, -1),
      one: () => replace('one'),
      all: () => replace('all'),
    },
    fields: { find: inFind, replace: inReplace },
  };
}

const LONGEST_SOUGHT = 100;

/** What is selected, when it is short and within one block: most often just what a person wants to find. */
export function soughtIn({ doc, selection }: Editor['state']): string {
  const { from, to, $from, $to } = selection;
  return $from.sameParent($to) && to - from < LONGEST_SOUGHT ? doc.textBetween(from, to) : '';
}

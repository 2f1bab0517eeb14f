import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useMemo, useRef, useState } from 'react';
import { blockStarts, type Placed, rangeOf } from '../../data/editor/findingsPlugin.ts';
import { scrollToPos, sectionStart } from '../../data/editor/places.ts';
import type { CaseSession } from '../../data/session/CaseSession.ts';

export interface FindingFocus {
  /** Key of the finding in focus, or null. */
  readonly current: string | null;
  /** Shows the words and selects them; a finding about a section leads to its beginning. */
  jump(placed: Placed): void;
  /** To the next finding after the cursor, or the last one before it; round the ends. */
  step(direction: 1 | -1): void;
  /** Moves from the words under the cursor to their card in the panel. */
  openCard(): void;
  /** Moves from a card back to where the cursor stood in the text. */
  backToText(): void;
  /** Of a click in the text: shows the card of the underline that was hit, if one was. */
  onTextClick(target: EventTarget): void;
}

interface Spot {
  readonly placed: Placed;
  readonly from: number;
  readonly to: number;
}

/** The finding in focus, in the text and in the panel at once. */
export function useFindingFocus(session: CaseSession, showPanel: () => void): FindingFocus {
  const [current, setCurrent] = useState<string | null>(null);
  const show = useRef(showPanel);
  const at = useRef<string | null>(null);
  useEffect(() => {
    show.current = showPanel;
    session.draw(current);
  }, [showPanel, session, current]);
  const actions = useMemo(() => {
    const focus = ({ key }: Placed, moveTo: 'card' | 'stay' = 'stay') => {
      at.current = key;
      setCurrent(key);
      show.current();
      requestAnimationFrame(() => {
        const card = document.getElementById(cardId(key));
        card?.scrollIntoView({ block: 'nearest' });
        if (moveTo === 'card') card?.focus();
      });
    };
    const goTo = ({ placed, from, to }: Spot) => {
      focus(placed);
      const { editor } = session;
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
      editor.view.focus();
      scrollToPos(editor, from);
    };
    const jump = (placed: Placed) => {
      const spot = spotOf(session, placed, blockStarts(session.editor.state.doc));
      if (spot) goTo(spot);
      else focus(placed);
    };
    const step = (direction: 1 | -1) => {
      const { from, to } = session.editor.state.selection;
      const spots = spotsOf(session);
      // Where the last step left the cursor; several findings may share a place.
      const here = spots.findIndex((spot) => spot.placed.key === at.current && spot.from === from && spot.to === to);
      const ahead = here === -1 ? spots.find((spot) => spot.from >= from) : spots[here + 1];
      const behind = here === -1 ? spots.findLast((spot) => spot.from < from) : spots[here - 1];
      const next = direction === 1 ? (ahead ?? spots[0]) : (behind ?? spots.at(-1));
      if (next) goTo(next);
    };
    const openCard = () => {
      const { from } = session.editor.state.selection;
      const under = spotsOf(session).find((spot) => spot.from <= from && from <= spot.to);
      if (under) focus(under.placed, 'card');
    };
    const backToText = () => session.editor.view.focus();
    const onTextClick = (target: EventTarget) => {
      const key =
        target instanceof Element ? target.closest<HTMLElement>('[data-finding]')?.dataset.finding : undefined;
      const placed = session.result.placed.find((candidate) => candidate.key === key);
      if (placed) focus(placed);
    };
    return { jump, step, openCard, backToText, onTextClick };
  }, [session]);
  return useMemo(() => ({ current, ...actions }), [current, actions]);
}

/** Selects words of a block and shows them; where the text has grown shorter since, as much of them as there is. */
export function selectWords(session: CaseSession, words: { block: number; from: number; to: number }): void {
  const { editor } = session;
  const { doc } = editor.state;
  const start = blockStarts(doc)[words.block];
  if (start === undefined) return;
  const [from, to] = [start + words.from, start + words.to].map((at) => Math.min(at, doc.content.size));
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, from ?? start, to ?? start)));
  editor.view.focus();
  scrollToPos(editor, from ?? start);
}

export function cardId(key: string): string {
  return `card-${key}`;
}

/** In the order of the text; those about the whole case have no place. */
function spotsOf(session: CaseSession): Spot[] {
  const starts = blockStarts(session.editor.state.doc);
  return session.result.placed
    .flatMap((placed) => spotOf(session, placed, starts) ?? [])
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function spotOf(session: CaseSession, placed: Placed, starts: readonly number[]): Spot | null {
  const range = rangeOf(placed.finding, starts);
  if (range) return { placed, ...range };
  const { section } = placed.finding;
  const start = section === null ? null : sectionStart(session.editor.state.doc, section);
  return start === null ? null : { placed, from: start, to: start };
}

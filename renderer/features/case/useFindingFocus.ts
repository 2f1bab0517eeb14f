import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useMemo, useRef, useState } from 'react';
import { blockStarts, type Placed } from '../../data/editor/findingsPlugin.ts';
import { scrollToPos, takeSelection } from '../../data/editor/places.ts';
import { type Spot, selectionAt, spotOf, spotsOf, spotUnder, stepFrom } from '../../data/editor/spots.ts';
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

/** The finding in focus, in the text and in the panel at once. */
export function useFindingFocus(session: CaseSession, showPanel: () => void): FindingFocus {
  const [current, setCurrent] = useState<string | null>(null);
  const show = useRef(showPanel);
  useEffect(() => {
    show.current = showPanel;
    session.draw(current);
  }, [showPanel, session, current]);
  const actions = useMemo(
    () =>
      actionsIn(session, (key) => {
        setCurrent(key);
        show.current();
      }),
    [session],
  );
  return useMemo(() => ({ current, ...actions }), [current, actions]);
}

type Actions = Omit<FindingFocus, 'current'>;

function actionsIn(session: CaseSession, focusOn: (key: string) => void): Actions {
  const { editor } = session;
  const at: { last: string | null } = { last: null };
  const focus = ({ key }: Placed) => {
    at.last = key;
    focusOn(key);
    showCard(key, 'stay');
  };
  const goTo = (spot: Spot) => {
    focus(spot.placed);
    editor.view.dispatch(editor.state.tr.setSelection(selectionAt(editor.state.doc, spot)));
    editor.view.focus();
    scrollToPos(editor, spot.from);
  };
  const spots = () => spotsOf(editor.state.doc, session.result?.placed ?? []);
  return {
    jump: (placed) => {
      const spot = spotOf(editor.state.doc, placed);
      if (spot) goTo(spot);
      else focus(placed);
    },
    step: (direction) => {
      const next = stepFrom(spots(), { ...rangeIn(session), last: at.last }, direction);
      if (next) goTo(next);
    },
    openCard: () => {
      const under = spotUnder(spots(), rangeIn(session).from);
      if (!under) return;
      focus(under.placed);
      showCard(under.placed.key, 'move');
    },
    backToText: () => editor.view.focus(),
    onTextClick: (target) => {
      const placed = findingAt(session, target);
      if (!placed) return;
      // What is drawn now would put the cursor back to where it was.
      takeSelection(editor);
      focus(placed);
    },
  };
}

function rangeIn({ editor }: CaseSession): { from: number; to: number } {
  const { from, to } = editor.state.selection;
  return { from, to };
}

function findingAt({ result }: CaseSession, target: EventTarget): Placed | undefined {
  const underline = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null;
  return result?.placed.find(({ key }) => key === underline?.dataset.finding);
}

/** Once it has been drawn. */
function showCard(key: string, cursor: 'move' | 'stay'): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(cardId(key));
    card?.scrollIntoView({ block: 'nearest' });
    if (cursor === 'move') card?.focus();
  });
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

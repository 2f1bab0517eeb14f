import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Options {
  readonly total: number;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Row that holds the focus from the start, when the list is come back to. */
  readonly first: { readonly index: number; readonly focus: 'take' | 'leave' };
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
  readonly onExtend: (index: number) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

export interface GridKeys {
  /** The one row that Tab reaches. */
  readonly active: number;
  setActive(index: number): void;
  /** Brings a row into view and puts the focus on it; past the end means the last. */
  focus(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Keys of a grid whose rows exist only while in view: arrows, Page Up and Down, Home, End, Enter, Space, Ctrl A, Escape. */
export function useGridKeys(options: Options): GridKeys {
  const { total, virtual, scroller, first } = options;
  const [active, setActive] = useState(first.index);
  const wanted = useRef<number | null>(first.focus === 'take' ? first.index : null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const focus = (index: number) => {
    const to = Math.max(0, Math.min(index, total - 1));
    wanted.current = to;
    setActive(to);
    virtual.scrollToIndex(to);
    // The row may be there already, and then nothing is drawn anew.
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"]`);
    row?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageSize(virtual),
      PageUp: active - pageSize(virtual),
      Home: 0,
      End: total - 1,
    };
    const to = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    const onRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (to !== undefined) {
      focus(to);
      if (event.shiftKey) options.onExtend(Math.max(0, Math.min(to, total - 1)));
    } else if (event.key === 'Enter' && onRow) options.onOpen(active);
    else if (event.key === ' ' && onRow) options.onToggle(active);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) options.onAll();
    else if (event.key === 'Escape') options.onNone();
    else return;
    event.preventDefault();
  };
  return { active: Math.min(active, Math.max(0, total - 1)), setActive, focus, onKeyDown };
}

function pageSize(virtual: Virtualizer<HTMLDivElement, HTMLDivElement>): number {
  const { range } = virtual;
  return range ? Math.max(1, range.endIndex - range.startIndex - 1) : 10;
}

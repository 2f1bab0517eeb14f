import { useRouterState } from '@tanstack/react-router';
import { createContext, type RefObject, useContext, useEffect } from 'react';

/** Whether the program was begun on this page: the form that held the focus is gone. */
export const HasBegun = createContext(false);

/** Not the address asked for but the one arrived at: until then the old view still holds the focus. */
export const useArrivedPath = (): string =>
  useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });

export interface ArrivalProps {
  readonly main: RefObject<HTMLElement | null>;
  /** The path of the view that was made known last. */
  readonly arrivedAt: RefObject<string>;
  readonly title: string;
}

/**
 * Makes a change of view known: the window's title, and the focus, which moves to the new view unless something in it has
 * already taken it; it begins at its top. The first view after loading keeps the browser's own focus. It stands behind the view, so that it
 * acts when the view is there: while that waits for its words, the old one is hidden and still holds the focus, and then nothing does.
 */
export function Arrival({ main, arrivedAt, title }: ArrivalProps): null {
  const path = useArrivedPath();
  const hasBegun = useContext(HasBegun);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (hasBegun) main.current?.focus({ preventScroll: true });
  }, [hasBegun, main]);
  useEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    const view = main.current;
    const focused = document.activeElement;
    if (!view || (focused !== view && view.contains(focused))) return;
    view.focus({ preventScroll: true });
    // It is the same element for every page, and would begin where the last one was left.
    view.scrollTo({ top: 0 });
  }, [path, main, arrivedAt]);
  return null;
}

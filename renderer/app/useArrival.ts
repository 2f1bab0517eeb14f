import { useRouterState } from '@tanstack/react-router';
import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';

/** Whether the program was begun on this page: the form that held the focus is gone. */
export const HasBegun = createContext(false);

/**
 * Makes a change of view known: the window's title, and the focus, which moves to the new view unless something in it has
 * already taken it; it begins at its top. The first view after loading keeps the browser's own focus.
 */
export function useArrival(main: RefObject<HTMLElement | null>, title: string): void {
  // Not the address asked for but the one arrived at: until then the old view still holds the focus.
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  const arrivedAt = useRef(path);
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
  }, [path, main]);
}

import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Makes a change of view known: the window's title, and the focus, which moves to the new view unless something in it has
 * already taken it. The first view after loading keeps the browser's own focus.
 */
export function useArrival(main: RefObject<HTMLElement | null>, title: string): void {
  // Not the address asked for but the one arrived at: until then the old view still holds the focus.
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  const arrivedAt = useRef(path);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // After the first start, whose form held the focus and is gone; where the page has only just come, nobody has done anything.
    const isLost = navigator.userActivation.hasBeenActive && document.activeElement === document.body;
    if (isLost) main.current?.focus({ preventScroll: true });
  }, [main]);
  useEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [path, main]);
}

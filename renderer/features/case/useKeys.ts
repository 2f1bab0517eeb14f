import { useEffect, useRef } from 'react';

/** `mod+shift+k`, `alt+enter`, `F8`: modifiers in this order, the key as the browser names it in small letters. */
export type Keys = Readonly<Record<string, () => void>>;

/** Runs the action whose keys were pressed, anywhere in the window, and keeps the browser from acting on them. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = latest.current[nameOf(event)];
      if (!action || event.isComposing) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const alt = event.altKey ? 'alt+' : '';
  const shift = event.shiftKey ? 'shift+' : '';
  return mod + alt + shift + event.key.toLowerCase();
}

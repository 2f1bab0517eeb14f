import { useEffect, useRef } from 'react';

/** Whether keys pressed there are written into it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Runs `action` on the keys, such as `mod+k`, `alt+n`, `F8`, `?`. Bare characters are left to fields people write in. */
export function useShortcut(keys: string, action: () => void): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    const [modifier, key = ''] = keys.includes('+') ? keys.split('+') : ['', keys];
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase()) return;
      if ((event.ctrlKey || event.metaKey) !== (modifier === 'mod')) return;
      if (event.altKey !== (modifier === 'alt') || (modifier === 'shift' && !event.shiftKey)) return;
      if (key.startsWith('F') && event.shiftKey !== (modifier === 'shift')) return;
      if (modifier === '' && !key.startsWith('F') && isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys]);
}

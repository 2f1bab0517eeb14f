import { useT } from './i18n.tsx';
import { useToast } from './toasts.tsx';

/** Tells what was done at the foot of the window; `undo` takes it back and is offered beside it. */
export function useTell(): (text: string, undo?: (() => void) | null) => void {
  const t = useT();
  const toast = useToast();
  return (text, undo) => toast(undo ? { text, action: { label: t('app.undo'), run: undo } } : { text });
}

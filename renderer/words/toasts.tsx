import { X } from 'lucide-react';
import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { useT } from './i18n.tsx';

export interface Toast {
  readonly text: string;
  /** Stays until it is closed: there is more to read than ten seconds are for. */
  readonly lasting?: 'yes';
  /** Undo instead of "are you sure". */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Shows a short message at the foot of the window; it stays for ten seconds or until closed. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

const LIFE = 10_000;

export function Toasts({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const [shown, setShown] = useState<readonly (Toast & { id: string })[]>([]);
  const remove = useCallback((id: string) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = crypto.randomUUID();
      // What is said again replaces what was said before.
      setShown((all) => [...all.filter(({ text }) => text !== toast.text).slice(-2), { ...toast, id }]);
      if (!toast.lasting) setTimeout(() => remove(id), LIFE);
    },
    [remove],
  );
  const items = useMemo(() => shown, [shown]);
  const cameFrom = useRef<Element | null>(null);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  // With its button the focus would go, and the next key to nobody.
  const end = (id: string) => {
    remove(id);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite" onFocus={onFocus}>
        {items.map(({ id, text, action }) => (
          <div key={id} className="toast fade-in">
            <span>{text}</span>
            {action ? (
              <Button
                kind="text"
                onPress={() => {
                  action.run();
                  end(id);
                }}
              >
                {action.label}
              </Button>
            ) : null}
            <IconButton label={t('app.close')} onPress={() => end(id)}>
              <X size={16} />
            </IconButton>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}

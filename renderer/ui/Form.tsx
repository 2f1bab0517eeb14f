import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useRef } from 'react';

interface FormProps {
  /** What a screen reader calls it. */
  readonly label?: string;
  /** Id of the heading that names it, in place of `label`. */
  readonly labelledBy?: string;
  readonly className?: string;
  readonly onSubmit: () => void;
  /** It is being sent: a second press would be another. */
  readonly isPending: boolean;
  /** A press opened it, and this closes it: it begins with the focus, Escape is its Cancel, and it gives the focus back. */
  readonly onCancel?: () => void;
  /** It begins with the focus, and there is nothing to go back to. */
  readonly begins?: 'here';
  /** What is typed here must not be lost by a slip. */
  readonly unsaved?: 'yes' | undefined;
  readonly children: ReactNode;
}

/** A form that is sent once, and that goes to the field that is wrong: there a reader is told why, and can type at once. */
export function Form(props: FormProps): ReactNode {
  const { label, labelledBy, className, onSubmit, isPending, onCancel, begins, unsaved, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const wrong = useRef<HTMLElement | null>(null);
  useBorrowedFocus(form, onCancel || begins ? 'borrowed' : 'left');
  useEffect(() => {
    const now = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    if (now !== wrong.current) now?.focus();
    wrong.current = now;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The same fault told again is gone to again.
    wrong.current = null;
    if (!isPending) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel || event.nativeEvent.isComposing) return;
    // What stands around it was opened before it, and stays.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      ref={form}
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      data-unsaved={unsaved}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      {children}
    </form>
  );
}

function useBorrowedFocus(form: RefObject<HTMLFormElement | null>, focus: 'borrowed' | 'left'): void {
  useEffect(() => {
    if (focus === 'left') return;
    const opener = document.activeElement;
    const place = placeOf(form.current);
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      // It was in the form, and the form is gone; what has taken it meanwhile keeps it.
      if (document.activeElement !== document.body) return;
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (isThere ? opener : place())?.focus();
    };
  }, [form, focus]);
}

const PRESSED = 'button, a[href]';

/** Where a button gave way to its form, or a menu's entry opened it: the button that is there once the form is gone, else the one before it. */
function placeOf(form: HTMLElement | null): () => HTMLElement | null {
  const [around, before] = [form?.parentElement, form?.previousElementSibling];
  return () => {
    const [instead, beside] = [before ? before.nextElementSibling : around?.firstElementChild, before];
    const pressed = [instead, beside].find((one) => one?.isConnected && one.matches(PRESSED));
    return pressed instanceof HTMLElement ? pressed : null;
  };
}

interface SubmitProps {
  readonly isPending: boolean;
  readonly kind?: 'primary' | 'plain';
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** The button that sends a form. It is never dead: what is missing is told at its field when it is pressed. It keeps the focus while it waits. */
export function Submit({ children, isPending, kind = 'primary', buttonRef }: SubmitProps): ReactNode {
  return (
    <button
      ref={buttonRef}
      type="submit"
      className={kind === 'primary' ? 'btn primary' : 'btn'}
      aria-disabled={isPending || undefined}
    >
      {children}
    </button>
  );
}

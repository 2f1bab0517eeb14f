import { type FormEvent, type ReactNode, type Ref, type RefObject, useEffect, useRef } from 'react';

interface FormProps {
  /** What a screen reader calls it. */
  readonly label?: string;
  /** Id of the heading that names it, in place of `label`. */
  readonly labelledBy?: string;
  readonly className?: string;
  readonly onSubmit: () => void;
  /** It is being sent: a second press would be another. */
  readonly isPending: boolean;
  /** A press opened it: it begins with the focus, and gives it back when it is closed. */
  readonly opened?: 'here';
  /** What is typed here must not be lost by a slip. */
  readonly unsaved?: 'yes' | undefined;
  readonly children: ReactNode;
}

/** A form that is sent once, and that goes to the field that is wrong: there a reader is told why, and can type at once. */
export function Form(props: FormProps): ReactNode {
  const { label, labelledBy, className, onSubmit, isPending, opened, unsaved, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const wrong = useRef<HTMLElement | null>(null);
  useBorrowedFocus(form, opened);
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
  return (
    <form
      ref={form}
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      data-unsaved={unsaved}
      onSubmit={submit}
    >
      {children}
    </form>
  );
}

function useBorrowedFocus(form: RefObject<HTMLFormElement | null>, opened: FormProps['opened']): void {
  useEffect(() => {
    if (!opened) return;
    const opener = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      // It was in the form, and the form is gone; what has taken it meanwhile keeps it.
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, [form, opened]);
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

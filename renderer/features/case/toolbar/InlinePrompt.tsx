import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { focusOnce } from '../../../ui/focusOnce.ts';
import { useT } from '../../../words/i18n.tsx';

interface Props {
  readonly label: string;
  readonly initial: string;
  readonly onCancel: () => void;
  /** Answers what is wrong, or null when it was taken. */
  readonly onSubmit: (text: string) => string | null;
}

/** A line of its own under the toolbar: no dialog for a single value. */
export function InlinePrompt({ label, initial, onCancel, onSubmit }: Props): ReactNode {
  const t = useT();
  const id = useId();
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const told = onSubmit(text);
    setWrong(told);
    if (told !== null) document.getElementById(id)?.focus();
  };
  return (
    <form className="inline-prompt" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={focusOnce}
        className="input"
        value={text}
        aria-invalid={wrong === null ? undefined : true}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(null);
        }}
        onKeyDown={(event) => (event.key === 'Escape' ? onCancel() : undefined)}
      />
      <button type="submit" className="btn primary">
        {t('app.save')}
      </button>
      <Button onPress={onCancel}>{t('app.cancel')}</Button>
      {wrong ? (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      ) : null}
    </form>
  );
}

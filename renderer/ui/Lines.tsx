import { type ReactNode, type Ref, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** `typed`: written with every letter, where that costs nothing. `left`: once, when the field is left. */
  readonly keep: 'typed' | 'left';
  /** The label is read aloud only, where the place says it to the eye. */
  readonly quiet?: 'yes';
  readonly placeholder?: string;
  /** Lines to begin with. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines that show what is typed at once; what others write shows when the field is left. */
export function Lines({ label, value, onWrite, keep, quiet, placeholder, rows = 1, inputRef }: Props): ReactNode {
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? 'hidden-visually' : undefined}>
        {label}
      </label>
      <textarea
        ref={inputRef}
        id={id}
        className="grows"
        rows={rows}
        lang="da"
        placeholder={placeholder}
        maxLength={5000}
        value={own ?? value}
        onChange={(event) => {
          setOwn(event.target.value);
          if (keep === 'typed') onWrite(event.target.value);
        }}
        onBlur={() => {
          if (keep === 'left' && own !== null && own !== value) onWrite(own);
          setOwn(null);
        }}
      />
    </div>
  );
}

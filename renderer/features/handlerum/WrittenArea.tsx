import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** The label is read aloud only, where the place says it to the eye. */
  readonly quiet?: 'yes';
  readonly placeholder?: string;
}

/** Several lines, as tall as what is written; what others write shows when the field is left. */
export function WrittenArea({ label, value, onWrite, quiet, placeholder }: Props): ReactNode {
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? 'hidden-visually' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        className="grows"
        rows={1}
        lang="da"
        placeholder={placeholder}
        maxLength={5000}
        value={own ?? value}
        onBlur={() => setOwn(null)}
        onChange={(event) => {
          setOwn(event.target.value);
          onWrite(event.target.value);
        }}
      />
    </div>
  );
}

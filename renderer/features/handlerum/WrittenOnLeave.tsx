import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onWrite: (value: string) => void;
}

/** Several lines that are kept when the field is left; its label is read aloud only. */
export function WrittenOnLeave({ label, value, placeholder, onWrite }: Props): ReactNode {
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  return (
    <div className="field">
      <label htmlFor={id} className="hidden-visually">
        {label}
      </label>
      <textarea
        id={id}
        className="grows"
        rows={1}
        lang="da"
        maxLength={5000}
        placeholder={placeholder}
        value={own ?? value}
        onChange={(event) => setOwn(event.target.value)}
        onBlur={() => {
          if (own !== null && own !== value) onWrite(own);
          setOwn(null);
        }}
      />
    </div>
  );
}

import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly quiet?: 'yes';
}

/** Several lines of the code's own words, kept when the field is left. */
export function Area({ label, value, onWrite, quiet }: Props): ReactNode {
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? 'hidden-visually' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        lang="da"
        maxLength={5000}
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

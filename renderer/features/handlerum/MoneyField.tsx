import { type ReactNode, useId, useState } from 'react';
import { formatAmount, type MoneyUnit, type Ore, readMoney } from '../../../shared/handlerum/money.ts';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly label: string;
  readonly value: Ore | null;
  readonly onWrite: (value: Ore | null) => void;
  readonly quiet?: 'yes';
  readonly unit?: MoneyUnit;
}

/**
 * An amount as Danes write it. It is kept when the field is left; what cannot be read is never taken for 0: it stays in the field, with what was
 * expected, and nothing is changed.
 */
export function MoneyField({ label, value, onWrite, quiet, unit = 'kr' }: Props): ReactNode {
  const t = useT();
  const id = useId();
  const shown = value === null ? '' : formatAmount(value);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const read = typed === null || typed.trim() === '' ? null : readMoney(typed, unit);
  const refused = read && !read.ok ? read.why : null;
  const leave = () => {
    if (typed === null) return;
    if (typed.trim() === '') onWrite(null);
    else if (read?.ok) onWrite(read.ore);
    else return;
    setTyped(null);
  };
  return (
    <div className="field money">
      <label htmlFor={id} className={quiet ? 'hidden-visually' : undefined}>
        {label}
      </label>
      <input
        id={id}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={refused !== null}
        aria-describedby={refused ? `${id}-why` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key !== 'Escape' || typed === null) return;
          // What was typed here is taken back, and nothing around it.
          event.stopPropagation();
          setTyped(null);
        }}
      />
      {refused ? (
        <span id={`${id}-why`} className="odd" role="alert">
          {t(`money.${refused}`)}
        </span>
      ) : null}
    </div>
  );
}

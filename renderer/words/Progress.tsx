import { type ReactNode, useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { useT } from './i18n.tsx';

interface Props {
  readonly label: string;
  /** From 0 to 1; null while the length is unknown. */
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** A long job under way, with a way out. What ends quickly is never shown: the style keeps it hidden for the first moment. */
export function Progress({ label, share, onCancel }: Props): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <div className="progress late">
      <div>
        <label htmlFor={id}>{label}</label>
        <progress id={id} className="hidden-visually" max={100} {...(share === null ? {} : { value: share * 100 })} />
        <div className={`track ${share === null ? 'unknown' : ''}`} aria-hidden>
          <div style={{ width: share === null ? undefined : `${share * 100}%` }} />
        </div>
      </div>
      <Button onPress={onCancel}>{t('app.cancel')}</Button>
    </div>
  );
}

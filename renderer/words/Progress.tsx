import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
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
  return (
    <div className="progress late">
      <ProgressBar {...(share === null ? { isIndeterminate: true } : { value: share * 100 })}>
        <Label>{label}</Label>
        <div className={`track ${share === null ? 'unknown' : ''}`}>
          <div style={{ width: share === null ? undefined : `${share * 100}%` }} />
        </div>
      </ProgressBar>
      <Button onPress={onCancel}>{t('app.cancel')}</Button>
    </div>
  );
}

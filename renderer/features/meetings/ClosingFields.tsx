import type { ReactNode } from 'react';
import type { Openness } from '../../../shared/kinds/openness.ts';
import { TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly openness: Openness;
  readonly onChange: (openness: Openness) => void;
  /** What is wrong with the ground. */
  readonly error?: string | undefined;
}

/** Why an item is closed, and what may be told of it all the same. */
export function ClosingFields({ openness, onChange, error }: Props): ReactNode {
  const t = useT();
  return (
    <>
      <TextField
        label={t('meeting.closedReason')}
        value={openness.reason}
        onChange={(reason) => onChange({ ...openness, reason })}
        maxLength={2000}
        error={error}
      />
      <TextField
        label={t('meeting.publicTitle')}
        value={openness.publicTitle}
        onChange={(publicTitle) => onChange({ ...openness, publicTitle })}
        maxLength={500}
      />
    </>
  );
}

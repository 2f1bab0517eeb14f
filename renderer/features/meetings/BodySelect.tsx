import type { ReactNode } from 'react';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { Select } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly bodies: readonly Body[];
  readonly value: Body;
  readonly onChange: (body: Body) => void;
}

/** The body that is to meet. */
export function BodySelect({ bodies, value, onChange }: Props): ReactNode {
  const t = useT();
  return (
    <Select
      label={t('meetings.body')}
      value={value.id}
      onChange={(chosen) => onChange(bodies.find(({ id }) => id === chosen) ?? value)}
      options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

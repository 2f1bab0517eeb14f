import type { ReactNode } from 'react';
import { useApi } from '../../data/api.tsx';
import { useClashes } from '../../data/queries.ts';
import { useCharterChange } from '../../data/useCharter.ts';
import { Unsettled } from '../../words/Unsettled.tsx';
import type { CharterProps } from './open.ts';

/** What two laptops did to the charter apart; nothing is in force of what is unsettled. */
export function UnsettledOfCharter({ charter: { id } }: CharterProps): ReactNode {
  const api = useApi();
  const change = useCharterChange();
  return (
    <Unsettled
      clashes={useClashes(id).data ?? []}
      help="clashes.help"
      onSettle={(clash, choice) => void change(api.records.settle({ id, clash, choice }))}
    />
  );
}

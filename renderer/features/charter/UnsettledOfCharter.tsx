import type { ReactNode } from 'react';
import { useApi } from '../../api/api.tsx';
import { useClashes } from '../../api/queries.ts';
import { Unsettled } from '../../ui/Unsettled.tsx';
import type { CharterProps } from './CharterPage.tsx';
import { useCharterChange } from './useCharter.ts';

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

import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useClashes } from '../../data/queries.ts';
import { Unsettled } from '../../words/Unsettled.tsx';
import type { CharterProps } from './open.ts';

/** What two laptops did to the charter apart; nothing is in force of what is unsettled. */
export function UnsettledOfCharter({ charter: { id } }: CharterProps): ReactNode {
  const [change] = useChange();
  return (
    <Unsettled
      clashes={useClashes(id).data ?? []}
      help="clashes.help"
      onSettle={(clash, choice) => void change('records.settle', { id, clash, choice })}
    />
  );
}

import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useClashes } from '../../data/queries.ts';
import { Unsettled } from '../../words/Unsettled.tsx';

/** What two laptops did to the case apart. It stands over the text, whichever panel is open. */
export function UnsettledOfCase({ id }: { id: RecordId }): ReactNode {
  const [change] = useChange();
  return (
    <Unsettled
      clashes={useClashes(id).data ?? []}
      help="clashes.help"
      onSettle={(clash, choice) => void change('records.settle', { id, clash, choice })}
    />
  );
}

import type { ReactNode } from 'react';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { useT } from '../words/i18n.tsx';
import { Unsettled } from '../words/Unsettled.tsx';
import { useChange } from './change/useChange.ts';
import { useClashes } from './queries.ts';

/** What two laptops did to a record apart, to be settled by a person; nothing while there is nothing. */
export function UnsettledRecord({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const settle = (clash: string, choice: string) =>
    void change('records.settle', { id, clash, choice }, { done: t('checklist.settled') });
  return <Unsettled clashes={useClashes(id).data ?? []} help="clashes.help" onSettle={settle} />;
}

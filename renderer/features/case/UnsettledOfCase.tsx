import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useApi } from '../../data/api.tsx';
import { useClashes } from '../../data/queries.ts';
import { useToast } from '../../words/toasts.tsx';
import { Unsettled } from '../../words/Unsettled.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

/** What two laptops did to the case apart. It stands over the text, whichever panel is open. */
export function UnsettledOfCase({ id }: { id: RecordId }): ReactNode {
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const settle = async (clash: string, choice: string) => {
    const result = await api.records.settle({ id, clash, choice });
    if (!result.ok) toast({ text: errorText(result.error) });
  };
  return (
    <Unsettled
      clashes={useClashes(id).data ?? []}
      help="clashes.help"
      onSettle={(clash, choice) => void settle(clash, choice)}
    />
  );
}

import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useApi } from '../../api/api.tsx';
import { useClashes } from '../../api/queries.ts';
import { useErrorText } from '../../app/useErrorText.ts';
import { useToast } from '../../ui/toasts.tsx';
import { Unsettled } from '../../ui/Unsettled.tsx';

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

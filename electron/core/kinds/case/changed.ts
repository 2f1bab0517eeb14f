import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { AppEvent } from '../../context.ts';

/** What lists of cases listen to, and all that shows something beside a case. */
export function casesChanged(ids: readonly RecordId[]): AppEvent {
  return { name: 'cases.changed', payload: { ids: [...ids] } };
}

import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useT } from '../../words/i18n.tsx';
import type { Chosen } from './SelectionActions.tsx';

interface Props extends Chosen {
  readonly total: number;
}

/** Fetched when the list stands: nothing can be done with what nobody has chosen yet. */
const fetchActions = async () => ({ default: (await import('./SelectionActions.tsx')).SelectionActions });
const SelectionActions = lazy(fetchActions);

/** How many there are; and once some are chosen, what can be done with them, in the same place. */
export function SelectionBar({ total, ...chosen }: Props): ReactNode {
  const t = useT();
  const { length } = chosen.ids;
  useEffect(() => {
    // What cannot be had now is asked for again when something is chosen.
    const idle = requestIdleCallback(() => void fetchActions().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <div className="selection-bar">
      <p role="status">{length > 0 ? t('cases.selected', { n: length }) : t('cases.count', { n: total })}</p>
      <Suspense fallback={null}>{length > 0 ? <SelectionActions {...chosen} /> : null}</Suspense>
    </div>
  );
}

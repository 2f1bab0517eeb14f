import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useSavedChange } from '../../data/session/useSavedChange.ts';
import { useT } from '../../words/i18n.tsx';

/** Lets the case pass as ready for dispatch, with all that is written; tells how it went. True when it is ready. */
export function useReady(session: CaseSession): () => Promise<boolean> {
  const t = useT();
  const [change] = useSavedChange(session);
  return async () => (await change('cases.markReady', { id: session.id }, { done: t('gate.done') })) !== null;
}

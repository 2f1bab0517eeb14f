import type { CaseStatus } from '../../../../shared/kinds/case/case.ts';
import type { ChangeState } from '../../../data/change/useChange.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useSavedChange } from '../../../data/session/useSavedChange.ts';
import { useT } from '../../../words/i18n.tsx';
import { isAsking, isThroughGate } from './gate.ts';

/** Says where the case stands, with all that is written; it is ready, and what follows on that, only through the gate. */
export function useStatusChange(session: CaseSession): readonly [(status: CaseStatus) => void, ChangeState] {
  const t = useT();
  const [change, state] = useSavedChange(session);
  const set = async (status: CaseStatus) => {
    const { fields, id } = session;
    const isThrough = isThroughGate(fields.status, status);
    // Asking for it is asking whether it may: what is missing is an error from then on, though the answer be no.
    if (isThrough && isAsking(await session.whenRead()) && (await change('cases.askGate', { id })) === null) return;
    await change('cases.setStatus', { id, status }, isThrough ? { done: t('gate.done') } : {});
  };
  return [(status) => void set(status), state];
}

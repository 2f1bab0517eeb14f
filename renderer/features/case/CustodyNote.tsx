import { type ReactNode, useState } from 'react';
import { CustodyActions, CustodyState, useCustody } from '../../data/flows/Custody.tsx';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useSaved } from '../../data/session/useSavedChange.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';

/** Whether the form that hands the case over is open. */
export interface Hands {
  readonly state: 'open' | 'closed';
  readonly open: () => void;
  readonly close: () => void;
}

/** `giveWay` clears the place over the text before it opens. */
export function useHands(giveWay: () => void): Hands {
  const [state, setState] = useState<Hands['state']>('closed');
  const open = () => {
    giveWay();
    setState('open');
  };
  return { state, open, close: () => setState('closed') };
}

/** Over the text: who has a case that was handed on, with what can be done; and the form that hands it over. */
export function CustodyNote({ session, hands }: { session: CaseSession; hands: Hands }): ReactNode {
  const t = useT();
  const { id } = session;
  const custody = useCustody(id);
  const saved = useSaved(session);
  if (!custody || (custody.state === 'none' && hands.state === 'closed')) return null;
  if (hands.state === 'open')
    return (
      <div className="flow-over">
        <FlowForm flow={{ flow: 'handover', case: id }} custody={custody} before={saved} onClose={hands.close} />
      </div>
    );
  return (
    <div className="custody-note">
      <CustodyState custody={custody} />
      <CustodyActions id={id} custody={custody}>
        {custody.state === 'offered' ? null : <Button onPress={hands.open}>{t('custody.handOver')}</Button>}
      </CustodyActions>
    </div>
  );
}

import { type ReactNode, useState } from 'react';
import { CustodyActions, CustodyState, useCustody } from '../../data/flows/Custody.tsx';
import { FlowForm } from '../../data/flows/FlowForm.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useSaved } from '../../data/session/useSavedChange.ts';

/** Whether the form that hands the case over is open. */
export interface Hands {
  readonly state: 'open' | 'closed';
  readonly open: () => void;
  readonly close: () => void;
}

export function useHands(): Hands {
  const [state, setState] = useState<Hands['state']>('closed');
  return { state, open: () => setState('open'), close: () => setState('closed') };
}

/** Over the text: a case that waits for an answer or came back, with what can be done; and the form that hands it over. */
export function CustodyNote({ session, hands }: { session: CaseSession; hands: Hands }): ReactNode {
  const { id } = session;
  const custody = useCustody(id);
  const saved = useSaved(session);
  if (!custody) return null;
  if (hands.state === 'open')
    return (
      <div className="flow-over">
        <FlowForm flow={{ flow: 'handover', case: id }} custody={custody} before={saved} onClose={hands.close} />
      </div>
    );
  const { state, isForHere } = custody;
  if (state !== 'returned' && (state !== 'offered' || !isForHere)) return null;
  return (
    <div className="custody-note">
      <CustodyState custody={custody} />
      <CustodyActions id={id} custody={custody} />
    </div>
  );
}

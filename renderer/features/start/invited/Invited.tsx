import { type ReactNode, useState } from 'react';
import { type AtStart, TakeInvitation } from '../../../data/invitations/TakeInvitation.tsx';
import { Button } from '../../../ui/Button.tsx';
import { focusOnce } from '../../../ui/focusOnce.ts';
import { useT, Worded } from '../../../words/i18n.tsx';

/** For one whom a council has invited: nothing is begun here, the council comes in a file once the answer is taken. */
export function Invited(begin: AtStart): ReactNode {
  return (
    <Worded need="all">
      <Begin {...begin} />
    </Worded>
  );
}

function Begin(begin: AtStart): ReactNode {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="start-file start-invited" aria-labelledby="start-invited">
      <h2 id="start-invited">{t('rights.invited')}</h2>
      <p>{t('rights.invitedHelp')}</p>
      {isOpen ? (
        <div tabIndex={-1} ref={focusOnce} className="start-invitation">
          <TakeInvitation begin={begin} />
        </div>
      ) : (
        <Button onPress={() => setOpen(true)}>{t('rights.amInvited')}</Button>
      )}
    </section>
  );
}

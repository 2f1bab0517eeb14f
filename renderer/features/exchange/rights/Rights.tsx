import './rights.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TakeInvitation } from '../../../data/invitations/TakeInvitation.tsx';
import { useCouncil, useSettings } from '../../../data/queries.ts';
import { useAsk } from '../../../data/useAsk.ts';
import { useT } from '../../../words/i18n.tsx';
import { Found } from './Found.tsx';
import { Invite } from './Invite.tsx';
import { KeyList } from './KeyList.tsx';
import { warningOf } from './rights.ts';
import { TakeAnswer } from './TakeAnswer.tsx';

/** Whose keys count in the council, in which role: the list, who joins it and who leaves it. */
export function Rights(): ReactNode {
  const t = useT();
  const view = useAsk('keys.list', {}).data;
  const council = useCouncil().data;
  const profile = useSettings().data?.profile;
  if (!view || council === undefined || !profile) return null;
  const warning = warningOf(view);
  return (
    <section aria-labelledby="exchange-rights" className="exchange-part rights">
      <h2 id="exchange-rights">{t('rights.list')}</h2>
      <p className="hint">{t('rights.lead')}</p>
      {warning ? <p className="exchange-warning">{t(warning)}</p> : null}
      {view.isTorn ? (
        <p className="exchange-warning">
          {t('rights.torn')} <Link to="/kommune">{t('rights.settle')}</Link>
        </p>
      ) : null}
      {view.state === 'noCouncil' ? <p>{t('rights.noCouncil')}</p> : null}
      {view.state === 'unfounded' ? <p>{t('rights.unfounded')}</p> : null}
      {view.state === 'unfounded' && profile.role === 'secretariat' ? <Found /> : null}
      {view.lines.length > 0 ? <KeyList view={view} groups={council?.partyGroups ?? []} /> : null}
      {view.mayList ? (
        <>
          <Invite groups={council?.partyGroups ?? []} members={council?.members ?? []} />
          <TakeAnswer />
        </>
      ) : null}
      {view.own === 'counts' ? null : <TakeInvitation />}
    </section>
  );
}

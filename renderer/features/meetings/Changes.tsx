import { type FormEvent, type ReactNode, useState } from 'react';
import type { contract } from '../../../shared/contract/index.ts';
import type { OutputOf } from '../../../shared/rpc/procedure.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useAgendaChanges } from '../../data/queries.ts';
import { TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { OpenMeeting } from './open.ts';

type Change = OutputOf<(typeof contract)['agenda']['changes']>[number];

/** What is other than what was sent, and the way to send it anew. */
export function Changes({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [reason, setReason] = useState('');
  const changed = useAgendaChanges(row.id).data ?? [];
  const canSend = row.stage === 'dispatched' || row.stage === 'inSession';
  if (!canSend || changed.length === 0) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const items = changed.map(({ item }) => item);
    if (await change('agenda.supplement', { id: row.id, items, reason })) setReason('');
  };
  return (
    <section className="dispatch-bar" aria-labelledby="changed-after">
      <div>
        <h2 id="changed-after">{t('agenda.changedTitle')}</h2>
        <p className="hint">{t('agenda.changedHelp')}</p>
        <ul>
          {changed.map((one) => (
            <Line key={one.item} one={one} />
          ))}
        </ul>
      </div>
      <form onSubmit={(event) => void submit(event)}>
        <TextField label={t('agenda.reason')} value={reason} onChange={setReason} maxLength={2000} />
        <button type="submit" className="btn" disabled={reason.trim() === ''}>
          {t('agenda.send')}
        </button>
      </form>
    </section>
  );
}

function Line({ one: { number, title, changes, at, by } }: { one: Change }): ReactNode {
  const t = useT();
  const format = useFormat();
  const words = changes.map(({ what, heading, how }) =>
    t(`agenda.how.${how}`, { what: t(`agenda.what.${what}`, { heading }) }),
  );
  return (
    <li>
      {number} {title}: {words.join(', ')}. {at ? t('agenda.changedAt', { when: format.moment(at), by }) : ''}
    </li>
  );
}

import { type ReactNode, useState } from 'react';
import type { contract } from '../../../shared/contract/index.ts';
import type { OutputOf } from '../../../shared/rpc/procedure.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { useAgendaChanges } from '../../data/queries.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { supplement } from './agendaForms.ts';
import type { OpenMeeting } from './open.ts';

type Change = OutputOf<(typeof contract)['agenda']['changes']>[number];

/** What is other than what was sent, and the way to send it anew. */
export function Changes({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange();
  const [reason, setReason] = useState('');
  const changed = useAgendaChanges(row.id).data ?? [];
  const canSend = row.stage === 'dispatched' || row.stage === 'inSession';
  if (!canSend || changed.length === 0) return null;
  const sendAnew = async () => {
    const items = changed.map(({ item }) => item);
    if (await send('agenda.supplement', supplement(row.id, { items, reason }))) setReason('');
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
      <Form onSubmit={() => void sendAnew()} isPending={isPending}>
        <TextField
          label={t('agenda.reason')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          error={errorAt('reason')}
        />
        <Submit kind="plain" isPending={isPending}>
          {t('agenda.send')}
        </Submit>
      </Form>
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

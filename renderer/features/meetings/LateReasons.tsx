import { type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { useLateItems } from '../../data/ways.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { lateItem } from './agendaForms.ts';
import type { OpenMeeting } from './open.ts';

/** Late items that do not say why they cannot wait: without it nothing is sent, so it is asked for where one sends. */
export function LateReasons({ meeting: { row, content } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const late = new Set(useLateItems().data?.flatMap(({ meeting, item }) => (meeting === row.id ? [item] : [])));
  const items = content.items.filter(({ id }) => late.has(id));
  if (items.length === 0) return null;
  return (
    <section className="late-reasons" aria-labelledby="late-reasons">
      <h2 id="late-reasons">{t('meeting.lateTitle', { n: items.length })}</h2>
      {items.map((item) => (
        <Reason key={item.id} id={row.id} item={item} />
      ))}
    </section>
  );
}

function Reason({ id, item }: { id: OpenMeeting['row']['id']; item: AgendaItem }): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange(['lateReason']);
  const [reason, setReason] = useState('');
  return (
    <Form
      label={t('meeting.lateOf', { title: item.title })}
      onSubmit={() => void send('meetings.putItem', lateItem(id, item, reason))}
      isPending={isPending}
    >
      <TextField
        label={t('meeting.lateOf', { title: item.title })}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={errorAt('lateReason')}
      />
      <Submit kind="plain" isPending={isPending}>
        {t('meeting.save')}
      </Submit>
    </Form>
  );
}

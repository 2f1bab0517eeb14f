import { type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { AddCase, useCandidates } from './AddCase.tsx';
import { plannedItem } from './agendaForms.ts';
import type { OpenMeeting } from './open.ts';

/** Puts a case on the agenda, or an item that is no case. */
export function AddToAgenda({ meeting }: { meeting: OpenMeeting }): ReactNode {
  // The cases stand over the rest, which would move when they come.
  if (useCandidates(meeting, '') === null) return null;
  return (
    <div className="add-to-agenda">
      <AddCase meeting={meeting} />
      <AddItem meeting={meeting} />
      <FollowUpItem meeting={meeting} />
    </div>
  );
}

function FollowUpItem({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [change] = useChange();
  return (
    <section>
      <Button onPress={() => void change('agenda.followUp', { id: row.id })}>{t('agenda.followUp')}</Button>
    </section>
  );
}

function AddItem({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange();
  const [title, setTitle] = useState('');
  const add = async () => {
    if (await send('meetings.putItem', plannedItem({ id: row.id, item: freshId() }, title))) setTitle('');
  };
  return (
    <Form labelledBy="add-item" onSubmit={() => void add()} isPending={isPending}>
      <h2 id="add-item">{t('meeting.addItem')}</h2>
      <TextField
        label={t('meeting.itemTitle')}
        value={title}
        onChange={setTitle}
        maxLength={500}
        error={errorAt('title')}
      />
      <Submit kind="plain" isPending={isPending}>
        {t('meeting.add')}
      </Submit>
    </Form>
  );
}

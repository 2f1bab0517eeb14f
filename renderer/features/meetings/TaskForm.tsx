import { ListPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { newTask } from './agendaForms.ts';
import type { OpenMeeting } from './open.ts';

interface Props {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
}

/** What the decision asks somebody to do: those there are, and a way to add one. */
export function TaskForm({ meeting, item }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const own = meeting.content.followUps.filter((task) => task.item === item.id);
  return (
    <div className="tasks">
      {own.length > 0 ? (
        <ul>
          {own.map(({ id, text, owner, due, done }) => (
            <li key={id}>
              {[text, owner, due ? format.day(due) : '', done ? t('followUp.doneWord') : '']
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <NewTask meeting={meeting} item={item} onClose={() => setIsOpen(false)} />
      ) : (
        <Button kind="quiet" onPress={() => setIsOpen(true)}>
          <ListPlus size={16} aria-hidden />
          {t('followUp.new')}
        </Button>
      )}
    </div>
  );
}

function NewTask({ meeting, item, onClose }: Props & { onClose: () => void }): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const add = async () => {
    const target = { id: meeting.row.id, item: item.id };
    if (await send('meetings.putFollowUp', newTask(target, { id: freshId(), text, owner, due }))) onClose();
  };
  return (
    <Form
      className="meeting-form"
      label={t('followUp.new')}
      onSubmit={() => void add()}
      isPending={isPending}
      onCancel={onClose}
    >
      <TextField label={t('followUp.text')} value={text} onChange={setText} maxLength={2000} error={errorAt('text')} />
      <TextField label={t('followUp.owner')} value={owner} onChange={setOwner} maxLength={200} />
      <TextField label={t('followUp.due')} type="date" value={due} onChange={setDue} />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('followUp.add')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

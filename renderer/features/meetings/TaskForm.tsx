import { ListPlus } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
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
  const [change] = useChange();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const followUp = { id: freshId(), item: item.id, text: text.trim(), owner, due: due || null, done: null };
    if (await change('meetings.putFollowUp', { id: meeting.row.id, followUp })) onClose();
  };
  return (
    <form className="meeting-form" aria-label={t('followUp.new')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('followUp.text')} value={text} onChange={setText} inputRef={focusOnce} maxLength={2000} />
      <TextField label={t('followUp.owner')} value={owner} onChange={setOwner} maxLength={200} />
      <TextField label={t('followUp.due')} type="date" value={due} onChange={setDue} />
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={text.trim() === ''}>
          {t('followUp.add')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

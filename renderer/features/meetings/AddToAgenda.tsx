import { type FormEvent, type ReactNode, useState } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { ItemRole } from '../../../shared/kinds/meeting/meeting.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { useCases } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenMeeting } from './open.ts';

/** Puts a case on the agenda, or an item that is no case. */
export function AddToAgenda({ meeting }: { meeting: OpenMeeting }): ReactNode {
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

const SHOWN = 8;
const ROLES = ['decides', 'advises', 'informed'] as const;

function AddCase({ meeting: { row, content } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [text, setText] = useState('');
  const [role, setRole] = useState<ItemRole>('decides');
  const filter = text.trim() ? { text } : {};
  const found = useCases({ filter, sort: 'changedAt', order: 'descending', offset: 0, limit: 50 }).data;
  const known = new Set(content.items.map(({ caseId }) => caseId));
  const rows = (found?.rows ?? []).filter(({ id, status }) => !known.has(id) && status !== 'decided').slice(0, SHOWN);
  const add = (id: RecordId) => void change('meetings.addCases', { id: row.id, cases: [id], role });
  return (
    <section aria-labelledby="add-case">
      <h2 id="add-case">{t('meeting.addCase')}</h2>
      <div className="pair">
        <SearchField label={t('meeting.findCase')} value={text} onChange={setText} maxLength={200} />
        <Select
          label={t('meeting.role')}
          value={role}
          onChange={setRole}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </div>
      {found && rows.length === 0 ? <p className="none">{t('meeting.noCases')}</p> : null}
      <ul className="found-cases">
        {rows.map(({ id, title, status }) => (
          <li key={id}>
            <Button kind="quiet" onPress={() => add(id)}>
              <span className="title">{title || t('cases.untitled')}</span>
              <span className="detail">{t(`status.${status}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddItem({ meeting: { row } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const openness = { closed: false, reason: '', publicTitle: '' };
    const plain = { caseId: null, caseNumber: '', group: null, role: 'informed', openness, lateReason: '' } as const;
    const item = { ...plain, id: freshId(), kind: 'other' as const, title: title.trim(), minutes: 5 };
    if (await change('meetings.putItem', { id: row.id, item })) setTitle('');
  };
  return (
    <form aria-labelledby="add-item" onSubmit={(event) => void submit(event)}>
      <h2 id="add-item">{t('meeting.addItem')}</h2>
      <TextField label={t('meeting.itemTitle')} value={title} onChange={setTitle} maxLength={500} />
      <button type="submit" className="btn" disabled={title.trim() === ''}>
        {t('meeting.add')}
      </button>
    </form>
  );
}

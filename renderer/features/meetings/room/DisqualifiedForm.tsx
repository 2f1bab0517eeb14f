import { type FormEvent, type ReactNode, useState } from 'react';
import { DisqualificationGround } from '../../../../shared/records/meetingEvents.ts';
import { useT } from '../../../app/i18n.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { MemberSelect } from './MemberForms.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

/** What the body has found on a member's inhabilitet, and who sits instead. The program asks for the ground and gives no verdict. */
export function DisqualifiedForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { council, record } = useRoom();
  const [member, setMember] = useState('');
  const [ground, setGround] = useState<DisqualificationGround>('ownInterest');
  const [note, setNote] = useState('');
  const [substitute, setSubstitute] = useState('');
  const item = current.item.id;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await record({ kind: 'disqualified', item, member, ground, note: note.trim() }))) return;
    const name = substitute.trim();
    if (name === '' || (await record({ kind: 'substitute', for: member, name, forItem: item }))) onDone();
  };
  return (
    <form className="room-form" aria-label={t('room.disqualified')} onSubmit={(event) => void submit(event)}>
      <MemberSelect current={current} who="all" value={member} onChange={setMember} />
      <Select
        label={t('room.ground')}
        value={ground}
        onChange={setGround}
        options={DisqualificationGround.options.map((value) => ({ value, label: t(`room.ground.${value}`) }))}
      />
      <TextField label={t('room.disqualifiedNote')} value={note} onChange={setNote} maxLength={2000} />
      <TextField
        label={t('room.substituteName')}
        hint={t('room.disqualifiedHelp')}
        value={substitute}
        onChange={setSubstitute}
        list={council.substitutes.map(({ name }) => name)}
        maxLength={200}
      />
      <button type="submit" className="btn primary" disabled={member === ''}>
        {t('room.record')}
      </button>
    </form>
  );
}

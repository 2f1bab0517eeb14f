import { type FormEvent, type ReactNode, useState } from 'react';
import { Select, TextArea } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

/** One of the members; those who took part in the item when `who` asks for them. */
export function MemberSelect({
  current,
  who,
  value,
  onChange,
}: {
  readonly current: CurrentItem;
  readonly who: 'all' | 'tookPart';
  readonly value: string;
  readonly onChange: (member: string) => void;
}): ReactNode {
  const t = useT();
  const { seats } = useRoom();
  const shown = seats.filter(({ member }) => who === 'all' || current.run.tookPart.has(member));
  return (
    <Select
      label={t('room.member')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: '–' }, ...shown.map(({ member, name }) => ({ value: member, label: name }))]}
    />
  );
}

/** afvigende mening, kommunestyrelsesloven § 13. */
export function DissentForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { record } = useRoom();
  const [member, setMember] = useState('');
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await record({ kind: 'dissent', item: current.item.id, member, text: text.trim() })) onDone();
  };
  return (
    <form className="room-form" aria-label={t('room.dissent')} onSubmit={(event) => void submit(event)}>
      <MemberSelect current={current} who="tookPart" value={member} onChange={setMember} />
      <TextArea label={t('room.dissentText')} value={text} onChange={setText} />
      <button type="submit" className="btn primary" disabled={member === '' || text.trim() === ''}>
        {t('room.record')}
      </button>
    </form>
  );
}

/** standsningsret, kommunestyrelsesloven § 23. */
export function StayForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { record } = useRoom();
  const [member, setMember] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await record({ kind: 'stay', item: current.item.id, member })) onDone();
  };
  return (
    <form className="room-form" aria-label={t('room.stay')} onSubmit={(event) => void submit(event)}>
      <p className="hint">{t('room.stayHelp')}</p>
      <MemberSelect current={current} who="tookPart" value={member} onChange={setMember} />
      <button type="submit" className="btn primary" disabled={member === ''}>
        {t('room.record')}
      </button>
    </form>
  );
}

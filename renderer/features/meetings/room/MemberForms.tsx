import { type ReactNode, useState } from 'react';
import { Select, TextArea } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { dissent, stay } from './recording.ts';
import { type CurrentItem, useRecordForm, useRoom } from './useRoom.ts';

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

interface SelectProps {
  readonly current: CurrentItem;
  readonly who: 'all' | 'tookPart';
  readonly value: string;
  readonly onChange: (member: string) => void;
  readonly error: string | undefined;
}

/** One of the members; those who took part in the item when `who` asks for them. */
export function MemberSelect({ current, who, value, onChange, error }: SelectProps): ReactNode {
  const t = useT();
  const { seats } = useRoom();
  const shown = seats.filter(({ member }) => who === 'all' || current.run.tookPart.has(member));
  return (
    <Select
      label={t('room.member')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: '–' }, ...shown.map(({ member, name }) => ({ value: member, label: name }))]}
      error={error}
    />
  );
}

/** afvigende mening, kommunestyrelsesloven § 13. */
export function DissentForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { record, isPending, errorAt } = useRecordForm();
  const [member, setMember] = useState('');
  const [text, setText] = useState('');
  const submit = async () => {
    if (await record(dissent(current.item.id, { member, text }))) onDone();
  };
  return (
    <Form className="room-form" label={t('room.dissent')} onSubmit={() => void submit()} isPending={isPending}>
      <MemberSelect current={current} who="tookPart" value={member} onChange={setMember} error={errorAt('member')} />
      <TextArea label={t('room.dissentText')} value={text} onChange={setText} error={errorAt('text')} />
      <Submit isPending={isPending}>{t('room.record')}</Submit>
    </Form>
  );
}

/** standsningsret, kommunestyrelsesloven § 23. */
export function StayForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { record, isPending, errorAt } = useRecordForm();
  const [member, setMember] = useState('');
  const submit = async () => {
    if (await record(stay(current.item.id, member))) onDone();
  };
  return (
    <Form className="room-form" label={t('room.stay')} onSubmit={() => void submit()} isPending={isPending}>
      <p className="hint">{t('room.stayHelp')}</p>
      <MemberSelect current={current} who="tookPart" value={member} onChange={setMember} error={errorAt('member')} />
      <Submit isPending={isPending}>{t('room.record')}</Submit>
    </Form>
  );
}

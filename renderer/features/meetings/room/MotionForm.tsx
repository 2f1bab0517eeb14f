import { type FormEvent, type ReactNode, useState } from 'react';
import { MotionKind } from '../../../../shared/kinds/meeting/events.ts';
import { Select, TextArea, TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

/** A motion made in the meeting; the vote on it comes next. */
export function MotionForm({ current: { item }, onDone }: { current: CurrentItem; onDone: () => void }): ReactNode {
  const t = useT();
  const { council, seats, record } = useRoom();
  const [motion, setMotion] = useState<MotionKind>('amendment');
  const [proposer, setProposer] = useState('');
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const own = { motion, proposer: proposer.trim(), text: text.trim() };
    if (await record({ kind: 'motion', item: item.id, ...own })) onDone();
  };
  return (
    <form className="room-form" aria-label={t('room.motion')} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('room.motionKind')}
        value={motion}
        onChange={setMotion}
        options={MotionKind.options.map((value) => ({ value, label: t(`room.motion.${value}`) }))}
      />
      <TextField
        label={t('room.proposer')}
        value={proposer}
        onChange={setProposer}
        list={[...council.partyGroups.map(({ letter, name }) => letter || name), ...seats.map(({ name }) => name)]}
        maxLength={200}
      />
      <TextArea label={t('room.motionText')} value={text} onChange={setText} />
      <button type="submit" className="btn primary" disabled={text.trim() === ''}>
        {t('room.record')}
      </button>
    </form>
  );
}

import { type ReactNode, useState } from 'react';
import { MotionKind } from '../../../../shared/kinds/meeting/events.ts';
import { Select, TextArea, TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type MotionDraft, motion } from './recording.ts';
import { type CurrentItem, useRecordForm, useRoom } from './useRoom.ts';

const NONE: MotionDraft = { motion: 'amendment', proposer: '', text: '' };

/** A motion made in the meeting; the vote on it comes next. */
export function MotionForm({ current: { item }, onDone }: { current: CurrentItem; onDone: () => void }): ReactNode {
  const t = useT();
  const { council, seats } = useRoom();
  const { record, isPending, errorAt } = useRecordForm();
  const [draft, setDraft] = useState(NONE);
  const put = (patch: Partial<MotionDraft>) => setDraft({ ...draft, ...patch });
  const submit = async () => {
    if (await record(motion(item.id, draft))) onDone();
  };
  return (
    <Form className="room-form" label={t('room.motion')} onSubmit={() => void submit()} isPending={isPending}>
      <Select
        label={t('room.motionKind')}
        value={draft.motion}
        onChange={(kind) => put({ motion: kind })}
        options={MotionKind.options.map((value) => ({ value, label: t(`room.motion.${value}`) }))}
      />
      <TextField
        label={t('room.proposer')}
        value={draft.proposer}
        onChange={(proposer) => put({ proposer })}
        list={[...council.partyGroups.map(({ letter, name }) => letter || name), ...seats.map(({ name }) => name)]}
        maxLength={200}
      />
      <TextArea
        label={t('room.motionText')}
        value={draft.text}
        onChange={(text) => put({ text })}
        error={errorAt('text')}
      />
      <Submit isPending={isPending}>{t('room.record')}</Submit>
    </Form>
  );
}

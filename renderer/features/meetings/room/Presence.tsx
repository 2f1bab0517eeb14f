import { type ReactNode, useRef, useState } from 'react';
import type { Seat } from '../../../../shared/meeting/seats.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useShortcut } from '../../../ui/useShortcut.ts';
import { useT } from '../../../words/i18n.tsx';
import { substitute } from './recording.ts';
import { useRecord, useRecordForm, useRoom } from './useRoom.ts';

/** Who is in the room now. A tick is a member who came or left under the item being taken. */
export function Presence(): ReactNode {
  const t = useT();
  const { seats } = useRoom();
  const list = useRef<HTMLElement>(null);
  useShortcut('d', () => list.current?.querySelector('input')?.focus());
  return (
    <section className="presence" aria-labelledby="presence" ref={list}>
      <h2 id="presence">{t('room.presence')}</h2>
      <ul>
        {seats.map((seat) => (
          <Member key={seat.member} seat={seat} />
        ))}
      </ul>
    </section>
  );
}

function Member({ seat: { member, name, group } }: { seat: Seat }): ReactNode {
  const t = useT();
  const { room } = useRoom();
  const record = useRecord();
  const [isCalling, setIsCalling] = useState(false);
  const inPlace = room.substitutes.get(member);
  const isThere = room.present.has(member) && !inPlace;
  const tick = (checked: boolean) => void record({ kind: 'presence', member, state: checked ? 'present' : 'absent' });
  return (
    <li>
      <label className="check">
        <input type="checkbox" checked={isThere} onChange={(event) => tick(event.target.checked)} />
        {name} {group ? <span className="group">{group}</span> : null}
      </label>
      {inPlace ? <span className="detail">{t('room.substitutes', { name: inPlace })}</span> : null}
      {isThere || inPlace || isCalling ? null : (
        <Button kind="text" onPress={() => setIsCalling(true)}>
          {t('room.substitute', { name })}
        </Button>
      )}
      {isCalling ? <Substitute member={member} onClose={() => setIsCalling(false)} /> : null}
    </li>
  );
}

function Substitute({ member, onClose }: { member: string; onClose: () => void }): ReactNode {
  const t = useT();
  const { council } = useRoom();
  const { record, isPending, errorAt } = useRecordForm();
  const [name, setName] = useState('');
  const call = async () => {
    if (await record(substitute(name, { member, forItem: null }))) onClose();
  };
  return (
    <Form onSubmit={() => void call()} isPending={isPending} onCancel={onClose}>
      <TextField
        label={t('room.substituteName')}
        value={name}
        onChange={setName}
        list={council.substitutes.map((one) => one.name)}
        maxLength={200}
        error={errorAt('name')}
      />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('room.record')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

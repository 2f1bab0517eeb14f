import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Seat } from '../../../../shared/meeting/seats.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { focusOnce } from '../../../ui/focusOnce.ts';
import { useShortcut } from '../../../ui/useShortcut.ts';
import { useT } from '../../../words/i18n.tsx';
import { useRoom } from './useRoom.ts';

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
  const { room, record } = useRoom();
  const [isCalling, setIsCalling] = useState(false);
  const substitute = room.substitutes.get(member);
  const isThere = room.present.has(member) && !substitute;
  const tick = (checked: boolean) => void record({ kind: 'presence', member, state: checked ? 'present' : 'absent' });
  return (
    <li>
      <label className="check">
        <input type="checkbox" checked={isThere} onChange={(event) => tick(event.target.checked)} />
        {name} {group ? <span className="group">{group}</span> : null}
      </label>
      {substitute ? <span className="detail">{t('room.substitutes', { name: substitute })}</span> : null}
      {isThere || substitute || isCalling ? null : (
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
  const { council, record } = useRoom();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await record({ kind: 'substitute', for: member, name: name.trim(), forItem: null })) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('room.substituteName')}
        value={name}
        onChange={setName}
        list={council.substitutes.map((one) => one.name)}
        inputRef={focusOnce}
        maxLength={200}
      />
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={name.trim() === ''}>
          {t('room.record')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

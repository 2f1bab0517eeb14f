import { type FormEvent, type ReactNode, useState } from 'react';
import { quorum } from '../../../../shared/votes/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useRoom } from './useRoom.ts';

/** Who is there when the meeting opens. */
export function Opening(): ReactNode {
  const t = useT();
  const { seats, body, record } = useRoom();
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const can = present.size >= quorum(body.size);
  const toggle = (member: string) =>
    setPresent(
      present.has(member) ? new Set([...present].filter((one) => one !== member)) : new Set([...present, member]),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void record({ kind: 'opened', present: [...present] });
  };
  return (
    <form className="opening" onSubmit={submit}>
      <h2>{t('room.opening')}</h2>
      <Button onPress={() => setPresent(new Set(seats.map(({ member }) => member)))}>{t('room.allPresent')}</Button>
      <ul>
        {seats.map(({ member, name, group }) => (
          <li key={member}>
            <label className="check">
              <input type="checkbox" checked={present.has(member)} onChange={() => toggle(member)} />
              {name} {group ? <span className="group">{group}</span> : null}
            </label>
          </li>
        ))}
      </ul>
      <p role="status">
        {t('room.present', { n: present.size, of: body.size })},{' '}
        {can ? t('room.quorate') : t('room.notQuorate', { n: quorum(body.size) })}
      </p>
      <button type="submit" className="btn primary" disabled={present.size === 0}>
        {t('room.open')}
      </button>
    </form>
  );
}

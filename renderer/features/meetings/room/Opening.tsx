import { type ReactNode, useState } from 'react';
import { quorum } from '../../../../shared/votes/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useRecordForm, useRoom } from './useRoom.ts';

/** Who is there when the meeting opens. */
export function Opening(): ReactNode {
  const t = useT();
  const { seats, body } = useRoom();
  const { record, isPending } = useRecordForm();
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const can = present.size >= quorum(body.size);
  const toggle = (member: string) =>
    setPresent(
      present.has(member) ? new Set([...present].filter((one) => one !== member)) : new Set([...present, member]),
    );
  const open = () => void record({ send: { kind: 'opened', present: [...present] } });
  return (
    <Form className="opening" label={t('room.opening')} onSubmit={open} isPending={isPending}>
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
      {present.size === 0 ? (
        <p className="hint">{t('room.needsPresent')}</p>
      ) : (
        <Submit isPending={isPending}>{t('room.open')}</Submit>
      )}
    </Form>
  );
}

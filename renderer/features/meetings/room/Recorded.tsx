import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { protocolText } from '../../../../shared/meeting/protocol.ts';
import { standingEvents } from '../../../../shared/meeting/run.ts';
import { protocolSetting } from '../../../../shared/meeting/seats.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type CurrentItem, useRecord, useRoom } from './useRoom.ts';

/** What the protocol says of the item so far, as the room can read it, and a way to take the last of it back. */
export function Recorded({ current: { item, run } }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const record = useRecord();
  const { meeting, council, room } = useRoom();
  const text = protocolText(room, item, protocolSetting(council, meeting.content));
  const last = standingEvents(meeting.content.events).findLast(
    (event) => event.kind !== 'item' && 'item' in event && event.item === item.id,
  );
  const undo = (event: string) => void record({ kind: 'revoked', event }, { done: t('room.undone') });
  const open = run.motions.filter(
    ({ id }) => !run.withdrawn.has(id) && !run.votes.some(({ event }) => event.motion === id),
  );
  return (
    <section className="recorded" aria-label={t('room.recorded')}>
      {text ? text.split('\n').map((line) => <p key={line}>{line}</p>) : <p className="none">{t('room.nothing')}</p>}
      {open.map(({ id, text: words }) => (
        <Button
          key={id}
          kind="text"
          onPress={() => void record({ kind: 'motionWithdrawn', item: item.id, motion: id })}
        >
          {t('room.withdraw', { text: words.length > 50 ? `${words.slice(0, 50)} …` : words })}
        </Button>
      ))}
      {last ? (
        <Button kind="text" onPress={() => undo(last.id)}>
          <Undo2 size={16} aria-hidden />
          {t('room.undo')}
        </Button>
      ) : null}
    </section>
  );
}

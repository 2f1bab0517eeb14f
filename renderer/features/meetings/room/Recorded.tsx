import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { protocolText } from '../../../../shared/meeting/protocol.ts';
import { standingEvents } from '../../../../shared/meeting/run.ts';
import { protocolSetting } from '../../../../shared/meeting/seats.ts';
import { useT } from '../../../app/i18n.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

/** What the protocol says of the item so far, as the room can read it, and a way to take the last of it back. */
export function Recorded({ current: { item } }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const toast = useToast();
  const { meeting, council, room, record } = useRoom();
  const text = protocolText(room, item, protocolSetting(council, meeting.content));
  const last = standingEvents(meeting.content.events).findLast(
    (event) => event.kind !== 'item' && 'item' in event && event.item === item.id,
  );
  const undo = async (event: string) => {
    if (await record({ kind: 'revoked', event })) toast({ text: t('room.undone') });
  };
  return (
    <section className="recorded" aria-label={t('room.recorded')}>
      {text ? text.split('\n').map((line) => <p key={line}>{line}</p>) : <p className="none">{t('room.nothing')}</p>}
      {last ? (
        <Button kind="text" onPress={() => void undo(last.id)}>
          <Undo2 size={16} aria-hidden />
          {t('room.undo')}
        </Button>
      ) : null}
    </section>
  );
}

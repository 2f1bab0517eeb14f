import { ArrowLeft, ArrowRight, Check, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { publicTitle } from '../../../../shared/meeting/agenda.ts';
import { useT } from '../../../app/i18n.tsx';
import { useShortcut } from '../../../app/useShortcut.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { NewItem } from './NewItem.tsx';
import { useRoom } from './useRoom.ts';

/** The items in the order they are taken; the one being taken is marked. N and T, or Alt and the arrows, go on and back. */
export function RoomAgenda(): ReactNode {
  const t = useT();
  const { room, items, closed, record } = useRoom();
  const toast = useToast();
  const at = items.findIndex(({ id }) => id === room.current);
  const take = (index: number) => {
    // A slip on a key must not cost a vote that was half taken down.
    if (document.querySelector('[data-unsaved]')) {
      toast({ text: t('room.unsavedVote') });
      return;
    }
    const item = items[index];
    if (item) void record({ kind: 'item', item: item.id });
  };
  useShortcut('n', () => take(at + 1));
  useShortcut('t', () => take(at - 1));
  useShortcut('alt+ArrowRight', () => take(at + 1));
  useShortcut('alt+ArrowLeft', () => take(at - 1));
  return (
    <nav className="room-agenda" aria-label={t('room.agenda')}>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              className={item.id === room.current ? 'on' : undefined}
              aria-current={item.id === room.current ? 'step' : undefined}
              onClick={() => take(index)}
            >
              <span className="number">{item.number ?? '–'}</span>
              <span className="title">{closed.has(item.id) ? publicTitle(item) : item.title}</span>
              {closed.has(item.id) ? <Lock size={14} aria-label={t('meeting.closed')} /> : null}
              {room.items.get(item.id)?.decision ? <Check size={16} aria-label={t('room.decision')} /> : null}
            </button>
          </li>
        ))}
      </ol>
      <NewItem />
      <div className="row-actions">
        <Button isDisabled={at <= 0} onPress={() => take(at - 1)}>
          <ArrowLeft size={16} aria-hidden />
          {t('room.previous')}
        </Button>
        <Button kind="primary" isDisabled={at >= items.length - 1} onPress={() => take(at + 1)}>
          {t('room.next')}
          <ArrowRight size={16} aria-hidden />
        </Button>
      </div>
    </nav>
  );
}

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Check, Lock } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { publicTitle } from '../../../../shared/meeting/agenda.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { useShortcut } from '../../../ui/useShortcut.ts';
import { useT } from '../../../words/i18n.tsx';
import { useTell } from '../../../words/useTell.ts';
import { movedOrder, type Step, stepOf } from '../order.ts';
import { NewItem } from './NewItem.tsx';
import { useRecord, useRoom } from './useRoom.ts';

/**
 * The items in the order they are taken; the one being taken is marked. N and T, or Alt with left and right, go on and back; Alt with up and
 * down takes the item that has the focus sooner or later.
 */
export function RoomAgenda(): ReactNode {
  const t = useT();
  const { room, items, closed } = useRoom();
  const record = useRecord();
  const tell = useTell();
  const at = items.findIndex(({ id }) => id === room.current);
  const take = (index: number) => {
    // A slip on a key must not cost a vote that was half taken down.
    if (document.querySelector('[data-unsaved]')) {
      tell(t('room.unsavedVote'));
      return;
    }
    const item = items[index];
    if (item) void record({ kind: 'item', item: item.id });
  };
  const move = useMove();
  const moveByKey = (event: KeyboardEvent, index: number) => {
    const by = stepOf(event);
    if (!by) return;
    event.preventDefault();
    move(index, by);
  };
  useShortcut('n', () => take(at + 1));
  useShortcut('t', () => take(at - 1));
  useShortcut('alt+ArrowRight', () => take(at + 1));
  useShortcut('alt+ArrowLeft', () => take(at - 1));
  return (
    <nav className="room-agenda" aria-label={t('room.agenda')}>
      <ol>
        {items.map((item, index) => (
          <li key={item.id} onKeyDown={(event) => moveByKey(event, index)}>
            <button
              type="button"
              data-item={item.id}
              className={item.id === room.current ? 'on' : undefined}
              aria-current={item.id === room.current ? 'step' : undefined}
              onClick={() => take(index)}
            >
              <span className="number">{item.number ?? '–'}</span>
              <span className="title">{closed.has(item.id) ? publicTitle(item) : item.title}</span>
              {closed.has(item.id) ? <Lock size={14} aria-label={t('meeting.closed')} /> : null}
              {room.items.get(item.id)?.decision ? <Check size={16} aria-label={t('room.decision')} /> : null}
            </button>
            {room.items.get(item.id)?.decision ? null : (
              <span className="moves">
                <Move index={index} by={-1} onMove={move} />
                <Move index={index} by={1} onMove={move} />
              </span>
            )}
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

/** Takes an item sooner or later, by an event of its own: its number on the agenda stays, and the order before can be taken up again. */
function useMove(): (index: number, by: Step) => void {
  const t = useT();
  const { meeting, items, closed } = useRoom();
  const record = useRecord();
  return (index, by) => {
    const item = items[index];
    const before = items.map(({ id }) => id);
    const order = movedOrder(before, index, by);
    if (!item || !order) return;
    const title = closed.has(item.id) ? publicTitle(item) : item.title;
    const done = t('room.reordered', { title, place: index + by + 1, of: items.length });
    const undo = ['meetings.record', { id: meeting.row.id, event: { kind: 'order', items: before } }] as const;
    void record({ kind: 'order', items: order }, { done, undo });
  };
}

interface MoveProps {
  readonly index: number;
  readonly by: Step;
  readonly onMove: (index: number, by: Step) => void;
}

function Move({ index, by, onMove }: MoveProps): ReactNode {
  const t = useT();
  const { items, closed } = useRoom();
  const item = items[index];
  if (!item) return null;
  const title = closed.has(item.id) ? publicTitle(item) : item.title;
  const Arrow = by === -1 ? ArrowUp : ArrowDown;
  return (
    <IconButton
      label={t(by === -1 ? 'room.sooner' : 'room.later', { title })}
      isDisabled={index + by < 0 || index + by >= items.length}
      onPress={() => onMove(index, by)}
    >
      <Arrow size={14} aria-hidden />
    </IconButton>
  );
}

import type { KeyboardEvent, ReactNode } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import type { Slot } from '../../../shared/meeting/agenda.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useT } from '../../words/i18n.tsx';
import { AgendaLine } from './AgendaLine.tsx';
import type { OpenMeeting } from './open.ts';

interface Props {
  readonly label: string;
  readonly meeting: OpenMeeting;
  /** Items that may be moved among each other. */
  readonly items: readonly AgendaItem[];
  readonly times: readonly Slot[];
}

/** Items of one group: moved by dragging (with the keyboard too), by Alt with the arrows, and by their buttons. */
export function AgendaList({ label, meeting, items, times }: Props): ReactNode {
  const ids = items.map(({ id }) => id);
  const arrange = useArrange(meeting, items);
  const canChange = ['planned', 'dispatched', 'inSession'].includes(meeting.row.stage);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canChange || items.length < 2,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': items.find(({ id }) => id === key)?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const moving = ids.filter((id) => keys.has(id));
      const rest = ids.filter((id) => !keys.has(id));
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      arrange([...rest.slice(0, at), ...moving, ...rest.slice(at)], moving[0]);
    },
  });
  const step = (id: string, by: -1 | 1) => {
    const from = ids.indexOf(id);
    const rest = ids.filter((one) => one !== id);
    if (from < 0 || from + by < 0 || from + by >= ids.length) return;
    arrange([...rest.slice(0, from + by), id, ...rest.slice(from + by)], id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const id = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
    if (!event.altKey || !by || !id || !canChange) return;
    event.preventDefault();
    event.stopPropagation();
    step(id, by);
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={label}
        className="agenda-list"
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
      >
        {items.map((item, index) => (
          <AgendaLine
            key={item.id}
            meeting={meeting}
            item={item}
            starts={times.find(({ id }) => id === item.id)?.starts ?? null}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onStep={(by) => step(item.id, by)}
          />
        ))}
      </GridList>
    </div>
  );
}

/** Puts the group in a new order by one change, says so, and can put it back. */
function useArrange({ row }: OpenMeeting, items: readonly AgendaItem[]) {
  const t = useT();
  const [change] = useChange();
  return (order: string[], moved: string | undefined) => {
    const before = items.map(({ id }) => id);
    if (moved === undefined || order.join(' ') === before.join(' ')) return;
    const title = items.find(({ id }) => id === moved)?.title ?? '';
    const text = t('agenda.moved', { title, place: order.indexOf(moved) + 1, of: order.length });
    const undo = ['agenda.arrange', { id: row.id, order: before }] as const;
    void change('agenda.arrange', { id: row.id, order }, { done: text, undo });
  };
}

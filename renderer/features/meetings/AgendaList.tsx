import type { KeyboardEvent, ReactNode } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import type { Slot } from '../../../shared/meeting/agenda.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useT } from '../../words/i18n.tsx';
import { AgendaLine } from './AgendaLine.tsx';
import type { OpenMeeting } from './open.ts';
import { droppedOrder, movedOrder, type Step, stepOf } from './order.ts';

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
    onReorder: (drop) =>
      arrange(
        droppedOrder(ids, drop),
        ids.find((id) => drop.keys.has(id)),
      ),
  });
  const step = (id: string, by: Step) => {
    const order = movedOrder(ids, ids.indexOf(id), by);
    if (order) arrange(order, id);
  };
  const line = (item: AgendaItem, index: number) => (
    <AgendaLine
      key={item.id}
      meeting={meeting}
      item={item}
      starts={times.find(({ id }) => id === item.id)?.starts ?? null}
      isFirst={index === 0}
      isLast={index === items.length - 1}
      onStep={(by) => step(item.id, by)}
    />
  );
  return (
    <div onKeyDownCapture={(event) => (canChange ? stepByKey(event, step) : undefined)}>
      <GridList
        aria-label={label}
        className="agenda-list"
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
      >
        {items.map(line)}
      </GridList>
    </div>
  );
}

/** What the keys do with the item that has the focus; they are then nobody else's. */
function stepByKey(event: KeyboardEvent, step: (id: string, by: Step) => void): void {
  const by = stepOf(event);
  const id = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
  if (!by || !id) return;
  event.preventDefault();
  event.stopPropagation();
  step(id, by);
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

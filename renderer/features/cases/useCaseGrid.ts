import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import type { CaseFilter } from '../../../shared/contract/cases.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useListPlace } from './listPlace.tsx';
import { rowsDrawn } from './rowsDrawn.ts';
import { type CaseActions, useCaseActions } from './useCaseActions.ts';
import type { CaseWindow, Sorting } from './useCaseWindow.ts';
import { type GridKeys, useGridKeys } from './useGridKeys.ts';
import { type Selection, useSelection } from './useSelection.ts';

/** What of the list is looked at. */
export interface Looked {
  readonly filter: CaseFilter;
  readonly sorting: Sorting;
  readonly window: CaseWindow;
  readonly total: number;
}

export interface Grid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Rows;
  readonly keys: GridKeys;
  readonly selection: Selection;
  readonly actions: CaseActions;
  /** Chooses all cases of the filter. */
  all(): void;
  /** Chooses a row, or with Shift all from the one last chosen. */
  toggle(index: number): (event: MouseEvent) => void;
}

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Rows, keys and choice of the list; come back to, it stands where it was left. */
export function useCaseGrid({ filter, sorting, window, total }: Looked): Grid {
  const list = JSON.stringify([filter, sorting]);
  const place = useListPlace();
  const back = useRef(place.current.list === list ? { ...place.current } : null);
  const scroller = useRef<HTMLDivElement>(null);
  const active = useRef(back.current?.active ?? 0);
  const virtual = useRows({ total, scroller, active, top: back.current?.top ?? 0 });
  const actions = useCaseActions();
  const selection = useSelection(list);
  const idAt = (index: number): RecordId | undefined => window.rowAt(index)?.id;
  const withId = (act: (id: RecordId, index: number) => void) => (index: number) => {
    const id = idAt(index);
    if (id) act(id, index);
  };
  const onToggle = withId(selection.toggle);
  const onExtend = (index: number) => selection.extendTo(index, idAt);
  const all = () => void actions.allOf(filter).then(selection.set);
  const first = { index: active.current, focus: back.current ? 'take' : 'leave' } as const;
  const chosen = { onOpen: withId(actions.open), onToggle, onExtend, onAll: all, onNone: selection.clear };
  const keys = useGridKeys({ total, virtual, scroller, first, ...chosen });
  active.current = keys.active;
  useLooking(window, virtual);
  useEffect(() => {
    place.current = { list, active: keys.active, top: virtual.scrollOffset ?? 0 };
  });
  const toggle = (index: number) => (event: MouseEvent) => (event.shiftKey ? onExtend(index) : onToggle(index));
  return { scroller, virtual, keys, selection, actions, all, toggle };
}

/** Height of a row before it is measured. */
const ROW = 56;

interface RowsOptions {
  readonly total: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The row that holds the focus, which is drawn wherever it is. */
  readonly active: RefObject<number>;
  readonly top: number;
}

function useRows({ total, scroller, active, top }: RowsOptions): Rows {
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialOffset: top,
    rangeExtractor: (range) => rowsDrawn(defaultRangeExtractor(range), { active: active.current, total }),
  });
}

/** Has the pages fetched that are in view. */
function useLooking({ look }: CaseWindow, { range }: Rows): void {
  const { startIndex = 0, endIndex = 0 } = range ?? {};
  useEffect(() => look(startIndex, endIndex), [look, startIndex, endIndex]);
}

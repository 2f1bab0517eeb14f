import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { CaseFilter, CaseSort } from '../../../shared/contract/cases.ts';
import { useT } from '../../words/i18n.tsx';
import { CaseLine } from './CaseLine.tsx';
import { GridHead } from './GridHead.tsx';
import { useListPlace } from './listPlace.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useCaseActions } from './useCaseActions.ts';
import type { CaseWindow, Sorting } from './useCaseWindow.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useSelection } from './useSelection.ts';

interface Props {
  readonly filter: CaseFilter;
  readonly sorting: Sorting;
  readonly window: CaseWindow;
  readonly total: number;
  readonly onSort: (sort: CaseSort) => void;
}

const ROW = 56;

/** Thousands of rows: only those in view, and the one with the focus, exist. */
export function CaseGrid({ filter, sorting, window, total, onSort }: Props): ReactNode {
  const t = useT();
  const list = JSON.stringify([filter, sorting]);
  const place = useListPlace();
  const back = useRef(place.current.list === list ? { ...place.current } : null);
  const scroller = useRef<HTMLDivElement>(null);
  const actions = useCaseActions();
  const selection = useSelection(list);
  const active = useRef(back.current?.active ?? 0);
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialOffset: back.current?.top ?? 0,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active.current, total - 1)])].sort((a, b) => a - b),
  });
  const idAt = (index: number) => window.rowAt(index)?.id;
  const withId = (index: number, act: (id: NonNullable<ReturnType<typeof idAt>>) => void) => {
    const id = idAt(index);
    if (id) act(id);
  };
  const all = () => void actions.allOf(filter).then(selection.set);
  const keys = useGridKeys({
    total,
    virtual,
    scroller,
    first: { index: active.current, focus: back.current ? 'take' : 'leave' },
    onOpen: (index) => withId(index, actions.open),
    onToggle: (index) => withId(index, (id) => selection.toggle(id, index)),
    onExtend: (index) => selection.extendTo(index, idAt),
    onAll: all,
    onNone: selection.clear,
  });
  active.current = keys.active;
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { look } = window;
  useEffect(() => look(startIndex, endIndex), [look, startIndex, endIndex]);
  useEffect(() => {
    place.current = { list, active: keys.active, top: virtual.scrollOffset ?? 0 };
  });
  const onToggle = (index: number) => (event: MouseEvent) =>
    event.shiftKey ? selection.extendTo(index, idAt) : withId(index, (id) => selection.toggle(id, index));
  return (
    <>
      <SelectionBar
        ids={[...selection.ids]}
        total={total}
        archived={filter.archived ? 'yes' : 'no'}
        actions={actions}
        onClear={selection.clear}
        onMoved={() => keys.focus(keys.active)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element; it says its rows and size itself. */}
      <div
        className="list-table"
        role="grid"
        aria-multiselectable
        aria-rowcount={total + 1}
        aria-labelledby="cases-title"
        aria-describedby="cases-keys"
      >
        <GridHead
          sorting={sorting}
          onSort={onSort}
          chosen={selection.ids.size === 0 ? 'none' : selection.ids.size >= total ? 'all' : 'some'}
          onAll={all}
          onNone={selection.clear}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div ref={scroller} className="list-rows" role="rowgroup" onKeyDown={keys.onKeyDown}>
          <div role="presentation" className="list-space" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = window.rowAt(index);
              return (
                <CaseLine
                  key={index}
                  row={row}
                  index={index}
                  top={start}
                  measure={virtual.measureElement}
                  state={{ active: index === keys.active, selected: row !== undefined && selection.ids.has(row.id) }}
                  actions={actions}
                  onFocus={() => keys.setActive(index)}
                  onToggle={onToggle(index)}
                  onMoved={() => keys.focus(index)}
                />
              );
            })}
          </div>
        </div>
      </div>
      <p id="cases-keys" className="hidden-visually">
        {t('cases.keys')}
      </p>
    </>
  );
}

import type { ReactNode } from 'react';
import type { CaseSort } from '../../../shared/contract/cases.ts';
import { useT } from '../../words/i18n.tsx';
import { CaseLine } from './CaseLine.tsx';
import { GridHead } from './GridHead.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { type Grid, type Looked, useCaseGrid } from './useCaseGrid.ts';
import type { CaseWindow } from './useCaseWindow.ts';

interface Props extends Looked {
  readonly onSort: (sort: CaseSort) => void;
}

/** Thousands of rows: only those in view, and the one with the focus, exist. */
export function CaseGrid({ onSort, ...looked }: Props): ReactNode {
  const t = useT();
  const grid = useCaseGrid(looked);
  const { selection, keys, actions, all } = grid;
  const { filter, sorting, window, total } = looked;
  const { size } = selection.ids;
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
          chosen={size === 0 ? 'none' : size >= total ? 'all' : 'some'}
          onAll={all}
          onNone={selection.clear}
        />
        <Rows grid={grid} window={window} />
      </div>
      <p id="cases-keys" className="hidden-visually">
        {t('cases.keys')}
      </p>
    </>
  );
}

function Rows({ grid, window }: { readonly grid: Grid; readonly window: CaseWindow }): ReactNode {
  const { scroller, virtual, keys, selection, actions, toggle } = grid;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
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
              onToggle={toggle(index)}
              onMoved={() => keys.focus(index)}
            />
          );
        })}
      </div>
    </div>
  );
}

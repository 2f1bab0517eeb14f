import { Link, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Check, Ellipsis, Lock } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { CaseFilter, CaseRow, CaseSort } from '../../../shared/contract/cases.ts';
import type { MessageId } from '../../../shared/i18n/index.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import { useApi } from '../../api/api.tsx';
import { useFormat, useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Counts } from '../../ui/Severity.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ImportButton } from './CasesPage.tsx';
import { useCaseWindow } from './useCaseWindow.ts';

export interface Sorting {
  readonly sort: CaseSort;
  readonly order: 'ascending' | 'descending';
}

const COLUMNS: readonly (readonly [MessageId, CaseSort | null])[] = [
  ['cases.column.title', 'title'],
  ['cases.column.date', 'nextDate'],
  ['cases.column.status', 'status'],
  ['cases.column.findings', 'errors'],
  ['cases.column.changed', 'changedAt'],
];
const ROW = 56;

interface Props {
  readonly filter: CaseFilter;
  readonly sorting: Sorting;
  readonly onSort: (sort: CaseSort) => void;
  readonly onClear: () => void;
  readonly onNew: () => void;
}

/** Thousands of rows: only those in view exist, and pages of them are fetched as they come into view. */
export function CaseTable({ filter, sorting, onSort, onClear, onNew }: Props): ReactNode {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, rowAt, want } = useCaseWindow(filter, sorting);
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  want(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (total === 0) return <Nothing filter={filter} onClear={onClear} onNew={onNew} />;
  return (
    <>
      <p className="count" role="status">
        {total === undefined ? '' : t('cases.count', { n: total })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element; it says its rows and size itself. */}
      <div className="case-table" role="table" aria-rowcount={(total ?? 0) + 1} aria-labelledby="cases-title">
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons inside are. */}
        <div className="case-head" role="row" aria-rowindex={1}>
          {COLUMNS.map(([label, sort]) => (
            <HeadCell key={label} label={t(label)} sort={sort} sorting={sorting} onSort={onSort} />
          ))}
          {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
          <span role="columnheader" tabIndex={-1}>
            <span className="hidden-visually">{t('app.more')}</span>
          </span>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div ref={scroller} className="case-rows" role="rowgroup" onKeyDown={moveFocus}>
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {items.map(({ index, start }) => {
              const row = rowAt(index);
              return row ? <Row key={row.id} row={row} index={index} top={start} /> : null;
            })}
          </div>
        </div>
      </div>
    </>
  );
}

function HeadCell({
  label,
  sort,
  sorting,
  onSort,
}: {
  label: string;
  sort: CaseSort | null;
  sorting: Sorting;
  onSort: (sort: CaseSort) => void;
}): ReactNode {
  const on = sort === sorting.sort;
  const Arrow = sorting.order === 'ascending' ? ArrowUp : ArrowDown;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element.
    <span role="columnheader" tabIndex={-1} aria-sort={on ? sorting.order : 'none'}>
      {sort ? (
        <button type="button" className="sort" onClick={() => onSort(sort)}>
          {label}
          {on ? <Arrow size={13} aria-hidden /> : null}
        </button>
      ) : (
        label
      )}
    </span>
  );
}

/** Arrow keys walk from case to case. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.case-link')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

function Row({ row, index, top }: { row: CaseRow; index: number; top: number }): ReactNode {
  const t = useT();
  const format = useFormat();
  const title = row.title || t('cases.untitled');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element.
    // biome-ignore lint/a11y/useFocusableInteractive: the link inside is.
    <div
      className="case-row"
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell" className="title">
        <Link className="case-link" to="/sager/$id" params={{ id: row.id }}>
          {title}
        </Link>
        <span className="meta">
          {t(`type.${row.caseType}`)}
          {row.closed ? (
            <span className="lock">
              <Lock size={12} aria-hidden /> {t('cases.closed')}
            </span>
          ) : null}
          <span className="chain">{row.chain.map(({ body }) => body).join(' → ')}</span>
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell" className="date">
        {row.nextDate ? format.shortDay(row.nextDate) : '–'}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell">{t(`status.${row.status}`)}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell" className="findings">
        {row.errors + row.warnings === 0 ? (
          <span className="in-order">
            <Check size={14} aria-hidden /> {t('cases.inOrder')}
          </span>
        ) : (
          <Counts errors={row.errors} warnings={row.warnings} suggestions={0} />
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell" className="date">
        {format.shortDay(row.changedAt)}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell">
        <RowMenu row={row} title={title} />
      </div>
    </div>
  );
}

function RowMenu({ row, title }: { row: CaseRow; title: string }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const move = async (id: RecordId, to: 'archive' | 'unarchive') => {
    const result = await api.cases[to]({ ids: [id] });
    if (!result.ok) return toast({ text: errorText(result.error.code) });
    const back = to === 'archive' ? 'unarchive' : 'archive';
    const text = t(to === 'archive' ? 'cases.archivedToast' : 'cases.unarchivedToast', { n: 1 });
    toast({ text, action: { label: t('app.undo'), run: () => void api.cases[back]({ ids: [id] }) } });
  };
  const duplicate = async () => {
    const result = await api.cases.duplicate({ id: row.id });
    if (result.ok) await navigate({ to: '/sager/$id', params: { id: result.value.id } });
    else toast({ text: errorText(result.error.code) });
  };
  return (
    <Menu
      kind="quiet"
      label={t('cases.actions', { title })}
      entries={[
        { id: 'duplicate', label: t('cases.duplicate'), run: () => void duplicate() },
        row.archived
          ? { id: 'unarchive', label: t('cases.unarchive'), run: () => void move(row.id, 'unarchive') }
          : { id: 'archive', label: t('cases.archive'), run: () => void move(row.id, 'archive') },
      ]}
    >
      <Ellipsis size={16} aria-hidden />
    </Menu>
  );
}

function Nothing({ filter, onClear, onNew }: Pick<Props, 'filter' | 'onClear' | 'onNew'>): ReactNode {
  const t = useT();
  const filtered = Boolean(
    filter.text || filter.status?.length || filter.caseType?.length || filter.body || filter.archived,
  );
  return (
    <div className="empty">
      <h2>{filtered ? t('cases.noMatch') : t('cases.empty')}</h2>
      <p>{filtered ? t('cases.noMatchHelp') : t('cases.emptyHelp')}</p>
      <div className="row">
        {filtered ? (
          <Button onPress={onClear}>{t('cases.clear')}</Button>
        ) : (
          <>
            <ImportButton />
            <Button kind="primary" onPress={onNew}>
              {t('cases.new')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { Check, Ellipsis, Lock } from 'lucide-react';
import type { MouseEvent, ReactNode, Ref } from 'react';
import { verdictOf } from '../../../shared/checks/weight.ts';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Counts } from '../../words/Counts.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CaseActions } from './useCaseActions.ts';

interface Props {
  /** Undefined while its page is on its way. */
  readonly row: CaseRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly measure: Ref<HTMLDivElement>;
  readonly state: { readonly active: boolean; readonly selected: boolean };
  readonly actions: CaseActions;
  readonly onFocus: () => void;
  readonly onToggle: (event: MouseEvent) => void;
  readonly onMoved: () => void;
}

/** One row of the list. A click opens it; Ctrl or Shift and a click chooses it, as in any list. */
export function CaseLine(props: Props): ReactNode {
  const { row, index, top, measure, state, actions } = props;
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (!row || (event.target instanceof Element && event.target.closest('a, button, input'))) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) props.onToggle(event);
    else actions.open(row.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all rows.
    <div
      ref={measure}
      data-index={index}
      className="list-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={state.selected}
      aria-busy={row === undefined}
      tabIndex={state.active ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={props.onFocus}
      onClick={onClick}
    >
      {row ? <Cells {...props} row={row} /> : null}
    </div>
  );
}

function Cells({ row, state, actions, onToggle, onMoved }: Props & { readonly row: CaseRow }): ReactNode {
  const t = useT();
  const format = useFormat();
  const title = row.title || t('cases.untitled');
  const reach = state.active ? 0 : -1;
  return (
    <>
      <Cell name="check">
        <input
          type="checkbox"
          aria-label={t('cases.select', { title })}
          checked={state.selected}
          tabIndex={reach}
          onClick={onToggle}
          onChange={() => {}}
        />
      </Cell>
      <Cell name="title">
        <Link className="list-link" to="/sager/$id" params={{ id: row.id }} tabIndex={-1}>
          {title}
        </Link>
        <Meta row={row} />
      </Cell>
      <Cell name={row.nextDate && row.nextDate >= today() ? 'date ahead' : 'date'}>
        {row.nextDate ? format.day(row.nextDate) : t('cases.noDate')}
      </Cell>
      <Cell name="status">{t(`status.${row.status}`)}</Cell>
      <Cell name="findings">
        <Findings row={row} />
      </Cell>
      <Cell name="changed">
        <span className="folded">{t('cases.column.changed')} </span>
        {format.shortDay(row.changedAt)}
      </Cell>
      <Cell name="menu">
        <Menu
          kind="quiet"
          label={t('cases.actions', { title })}
          reach={state.active ? 'tab' : 'pointer'}
          entries={[
            { id: 'duplicate', label: t('cases.duplicate'), run: () => void actions.duplicate(row.id) },
            {
              id: 'move',
              label: row.archived ? t('cases.unarchive') : t('cases.archive'),
              run: () => void actions.move([row.id], row.archived ? 'unarchive' : 'archive').then(onMoved),
            },
          ]}
        >
          <Ellipsis size={16} aria-hidden />
        </Menu>
      </Cell>
    </>
  );
}

/** What the checks make of it, at a glance. */
function Findings({ row }: { row: CaseRow }): ReactNode {
  const t = useT();
  if (!row.judged) return <span className="list-waiting">{t('cases.unjudged')}</span>;
  const verdict = verdictOf(row);
  if (verdict === 'unread') return <span className="list-waiting">{t('checks.unread')}</span>;
  if (verdict !== 'inOrder') {
    return <Counts errors={row.errors} missing={row.missing} warnings={row.warnings} suggestions={0} />;
  }
  return (
    <span className="list-ok">
      <Check size={14} aria-hidden /> {t('cases.inOrder')}
    </span>
  );
}

function Meta({ row }: { row: CaseRow }): ReactNode {
  const t = useT();
  return (
    <span className="meta">
      <span>{t(`type.${row.caseType}`)}</span>
      {row.closed ? (
        <span className="list-lock">
          <Lock size={12} aria-hidden /> {t('cases.closed')}
        </span>
      ) : null}
      {row.caseNumber ? <span className="number">{row.caseNumber}</span> : null}
      <span className="chain">{row.chain.map(({ body }) => body).join(' → ')}</span>
    </span>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element.
    // biome-ignore lint/a11y/useFocusableInteractive: the row is; arrows move between rows.
    <div role="gridcell" className={`list-${name}`}>
      {children}
    </div>
  );
}

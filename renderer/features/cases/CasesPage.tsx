import './cases.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { CaseFilter, CaseSort } from '../../../shared/contract/cases.ts';
import { NewActions } from '../../data/NewActions.tsx';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { CaseGrid } from './CaseGrid.tsx';
import { Filters } from './Filters.tsx';
import type { CasesSearch } from './open.ts';
import { type Sorting, useCaseWindow } from './useCaseWindow.ts';
import { useFollowing } from './useFollowing.ts';

/** Knows the templates, which the list does not need. */
const NewCase = lazy(async () => ({ default: (await import('./NewCase.tsx')).NewCase }));

/** The list of cases: filters above, the rows below, a new case in a panel at the side. */
export function CasesPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/sager' });
  const filter = filterOf(search);
  const sorting: Sorting = { sort: search.sort ?? 'changedAt', order: search.order ?? 'descending' };
  const window = useCaseWindow(filter, sorting);
  const change = (changed: CasesSearch) =>
    void navigate({ to: '/sager', search: { ...search, ...changed }, replace: true });
  const sortBy = (sort: CaseSort) => change({ sort, order: nextOrder(sorting, sort) });
  const clear = () => void navigate({ to: '/sager', search: {} });
  const { total } = window;
  const left = useFollowing();
  return (
    <div className={`cases ${search.new ? 'with-panel' : ''}`}>
      <section className="cases-list" aria-labelledby="cases-title">
        <header>
          <h1 id="cases-title">{t('cases.title')}</h1>
          <Link to="/sager/gang" className="btn quiet">
            {t('ways.title')}
          </Link>
          <NewActions onNew={() => change({ new: 'yes' })} />
        </header>
        {total === 0 && Object.keys(filter).length === 0 ? null : <Filters search={search} onChange={change} />}
        {left > 0 ? (
          <p className="hint" role="status">
            {t('cases.following', { left })}
          </p>
        ) : null}
        {total === undefined ? null : total === 0 ? (
          <Nothing filter={filter} onClear={clear} onNew={() => change({ new: 'yes' })} />
        ) : (
          <CaseGrid filter={filter} sorting={sorting} window={window} total={total} onSort={sortBy} />
        )}
      </section>
      <Suspense fallback={null}>{search.new ? <NewCase onClose={() => change({ new: undefined })} /> : null}</Suspense>
    </div>
  );
}

function filterOf({ text, status, caseType, body, show }: CasesSearch): CaseFilter {
  return {
    ...(text ? { text } : {}),
    ...(status ? { status: [status] } : {}),
    ...(caseType ? { caseType: [caseType] } : {}),
    ...(body ? { body } : {}),
    ...(show ? { archived: true } : {}),
  };
}

/** The first press sorts words from A and the rest from the latest or most; the next press turns it. */
function nextOrder(now: Sorting, sort: CaseSort): Sorting['order'] {
  if (now.sort === sort) return now.order === 'ascending' ? 'descending' : 'ascending';
  return sort === 'errors' || sort === 'changedAt' ? 'descending' : 'ascending';
}

interface NothingProps {
  readonly filter: CaseFilter;
  readonly onClear: () => void;
  readonly onNew: () => void;
}

function Nothing({ filter, onClear, onNew }: NothingProps): ReactNode {
  const t = useT();
  if (Object.keys(filter).length === 0) {
    return (
      <div className="empty">
        <h2>{t('cases.empty')}</h2>
        <p>{t('cases.emptyHelp')}</p>
        <NewActions onNew={onNew} />
      </div>
    );
  }
  const archiveOnly = filter.archived && Object.keys(filter).length === 1;
  return (
    <div className="empty">
      <h2>{archiveOnly ? t('cases.emptyArchive') : t('cases.noMatch')}</h2>
      <p>{archiveOnly ? t('cases.emptyArchiveHelp') : t('cases.noMatchHelp')}</p>
      <Button onPress={onClear}>{archiveOnly ? t('cases.showActive') : t('cases.clear')}</Button>
    </div>
  );
}

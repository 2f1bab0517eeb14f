import './cases.css';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CaseFilter, CaseSort } from '../../../shared/contract/cases.ts';
import { CaseStatus, CaseType } from '../../../shared/records/case.ts';
import { useBodies } from '../../api/queries.ts';
import { useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { CaseTable, type Sorting } from './CaseTable.tsx';
import { useImport } from './ImportZone.tsx';
import { NewCase } from './NewCase.tsx';

/** The list of cases: filters above, the virtual table below, a new case in a panel at the side. */
export function CasesPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const wantsNew = useRouterState({ select: ({ location }) => (location.search as { new?: string }).new === 'yes' });
  const [filter, setFilter] = useState<CaseFilter>({});
  const [sorting, setSorting] = useState<Sorting>({ sort: 'changedAt', order: 'descending' });
  const setNew = (open: 'yes' | undefined) =>
    void navigate({ to: '/sager', search: (open ? { new: open } : {}) as never });
  const sortBy = (sort: CaseSort) =>
    setSorting((now) => ({ sort, order: now.sort === sort && now.order === 'ascending' ? 'descending' : 'ascending' }));
  return (
    <div className={`cases ${wantsNew ? 'with-panel' : ''}`}>
      <section className="cases-list" aria-labelledby="cases-title">
        <header>
          <h1 id="cases-title">{t('cases.title')}</h1>
          <div className="row-actions">
            <ImportButton />
            <Button kind="primary" onPress={() => setNew('yes')}>
              <Plus size={16} aria-hidden />
              {t('cases.new')}
            </Button>
          </div>
        </header>
        <Filters filter={filter} onChange={setFilter} />
        <CaseTable
          filter={filter}
          sorting={sorting}
          onSort={sortBy}
          onClear={() => setFilter({})}
          onNew={() => setNew('yes')}
        />
      </section>
      {wantsNew ? <NewCase onClose={() => setNew(undefined)} /> : null}
    </div>
  );
}

export function ImportButton(): ReactNode {
  const t = useT();
  const importFiles = useImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => input.current?.click()}>
        <FileUp size={16} aria-hidden />
        {t('cases.import')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".docx,.md,.markdown,.txt,.html,.htm"
        aria-label={t('cases.importHelp')}
        onChange={(event) => {
          importFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

const DELAY = 150;

function Filters({ filter, onChange }: { filter: CaseFilter; onChange: (filter: CaseFilter) => void }): ReactNode {
  const t = useT();
  const bodies = useBodies().data ?? [];
  const [text, setText] = useState(filter.text ?? '');
  const any = { value: '', label: t('cases.any') };
  useEffect(() => setText(filter.text ?? ''), [filter.text]);
  useEffect(() => {
    if (text === (filter.text ?? '')) return;
    const timer = setTimeout(() => onChange({ ...filter, text }), DELAY);
    return () => clearTimeout(timer);
  }, [text, filter, onChange]);
  return (
    <div className="filters">
      <div className="field grow">
        <label htmlFor="case-filter">{t('cases.filter')}</label>
        <input id="case-filter" type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <Select
        label={t('cases.status')}
        value={filter.status?.[0] ?? ''}
        onChange={(status) => onChange({ ...filter, status: status ? [CaseStatus.parse(status)] : [] })}
        options={[any, ...CaseStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))]}
      />
      <Select
        label={t('cases.type')}
        value={filter.caseType?.[0] ?? ''}
        onChange={(type) => onChange({ ...filter, caseType: type ? [CaseType.parse(type)] : [] })}
        options={[any, ...CaseType.options.map((value) => ({ value, label: t(`type.${value}`) }))]}
      />
      <Select
        label={t('cases.body')}
        value={filter.body ?? ''}
        onChange={(body) => onChange({ ...filter, body })}
        options={[any, ...bodies.map((value) => ({ value, label: value }))]}
      />
      <Select
        label={t('cases.show')}
        value={filter.archived ? 'archived' : 'active'}
        onChange={(show) => onChange({ ...filter, archived: show === 'archived' })}
        options={[
          { value: 'active', label: t('cases.active') },
          { value: 'archived', label: t('cases.archived') },
        ]}
      />
    </div>
  );
}

import './overview.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import { useCases } from '../../api/queries.ts';
import { useFormat, useT } from '../../app/i18n.tsx';
import { Counts } from '../../ui/Severity.tsx';

/** What to do next: where one was, what is not in order, which meetings come. */
export function Overview(): ReactNode {
  const t = useT();
  const format = useFormat();
  const today = new Date().toISOString().slice(0, 10);
  const list = { filter: {}, order: 'descending', offset: 0, limit: 6 } as const;
  const recent = useCases({ ...list, sort: 'changedAt' });
  const errors = useCases({ ...list, filter: { status: ['draft', 'review'] }, sort: 'errors' });
  const dated = useCases({ ...list, sort: 'nextDate', order: 'ascending', limit: 60 });
  const ahead = (dated.data?.rows ?? []).filter(({ nextDate }) => nextDate !== null && nextDate >= today).slice(0, 6);
  const wrong = (errors.data?.rows ?? []).filter((row) => row.errors > 0);
  return (
    <div className="overview">
      <h1>{t('overview.title')}</h1>
      <div className="overview-columns">
        <Block
          title={t('overview.recent')}
          rows={recent.data?.rows ?? []}
          none={t('cases.empty')}
          detail={(row) => format.moment(row.changedAt)}
        />
        <Block
          title={t('overview.errors')}
          rows={wrong}
          none={t('overview.noErrors')}
          detail={(row) => <Counts errors={row.errors} warnings={row.warnings} suggestions={0} />}
        />
        <Block
          title={t('overview.dates')}
          rows={ahead}
          none={t('overview.noDates')}
          detail={(row) =>
            `${format.day(row.nextDate ?? '')}, ${row.chain.find(({ date }) => date === row.nextDate)?.body ?? ''}`
          }
        />
      </div>
      <p>
        <Link to="/sager">{t('overview.all')}</Link>
      </p>
    </div>
  );
}

function Block({
  title,
  rows,
  none,
  detail,
}: {
  title: string;
  rows: readonly CaseRow[];
  none: string;
  detail: (row: CaseRow) => ReactNode;
}): ReactNode {
  const t = useT();
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="none">{none}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/sager/$id" params={{ id: row.id }}>
              {row.title || t('cases.untitled')}
            </Link>
            <span className="detail">{detail(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

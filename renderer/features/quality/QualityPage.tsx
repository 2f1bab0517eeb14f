import './quality.css';
import { type ReactNode, useState } from 'react';
import { useAcross, useBodies } from '../../data/queries.ts';
import { Select } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { CheckTable } from './CheckTable.tsx';
import { MonthChart } from './MonthChart.tsx';

const ALL = '';

/** Which checks fail most, by body and by month: whether the writing gets better. About the texts, never about who wrote them. */
export function QualityPage(): ReactNode {
  const t = useT();
  const [body, setBody] = useState(ALL);
  const bodies = useBodies().data ?? [];
  const across = useAcross(body === ALL ? undefined : body).data;
  if (!across) return null;
  return (
    <div className="quality">
      <header>
        <h1>{t('quality.title')}</h1>
        <Select
          label={t('quality.body')}
          value={body}
          onChange={setBody}
          options={[
            { value: ALL, label: t('quality.allBodies') },
            ...bodies.map((name) => ({ value: name, label: name })),
          ]}
        />
      </header>
      <p className="lead">{across.cases === 0 ? t('quality.none') : t('quality.lead', { n: across.cases })}</p>
      {across.cases > 0 ? (
        <>
          <MonthChart months={across.months} />
          <CheckTable checks={across.checks} cases={across.cases} months={across.months} />
        </>
      ) : null}
    </div>
  );
}

import './quality.css';
import { type ReactNode, useState } from 'react';
import { BeginCase } from '../../data/BeginCase.tsx';
import { useAcross, useBodies } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
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
  const { cases, months, checks } = across;
  const isEmpty = cases === 0;
  return (
    <div className="quality">
      <header>
        <div>
          <h1>{t('quality.title')}</h1>
          {isEmpty ? null : <p className="lead">{t('quality.lead', { n: cases })}</p>}
        </div>
        {isEmpty && body === ALL ? null : (
          <Select
            label={t('quality.body')}
            value={body}
            onChange={setBody}
            options={[
              { value: ALL, label: t('quality.allBodies') },
              ...bodies.map((name) => ({ value: name, label: name })),
            ]}
          />
        )}
      </header>
      {isEmpty ? (
        <Nothing body={body} onAll={() => setBody(ALL)} />
      ) : (
        <>
          <MonthChart months={months} />
          {checks.length > 0 ? (
            <CheckTable checks={checks} cases={cases} months={months} />
          ) : (
            <p className="lead">{t('quality.noChecks')}</p>
          )}
        </>
      )}
    </div>
  );
}

/** No case has been read: of the body that is chosen, or none at all. */
function Nothing({ body, onAll }: { readonly body: string; readonly onAll: () => void }): ReactNode {
  const t = useT();
  return (
    <div className="empty">
      <h2>{body === ALL ? t('quality.none') : t('quality.noneOf', { body })}</h2>
      <p>{t('quality.noneHelp')}</p>
      {body === ALL ? <BeginCase /> : <Button onPress={onAll}>{t('quality.showAll')}</Button>}
    </div>
  );
}

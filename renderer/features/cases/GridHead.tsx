import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseSort } from '../../../shared/contract/cases.ts';
import type { MessageId } from '../../../shared/i18n/index.ts';
import { useT } from '../../words/i18n.tsx';
import type { Sorting } from './useCaseWindow.ts';

interface Props {
  readonly sorting: Sorting;
  readonly onSort: (sort: CaseSort) => void;
  readonly chosen: 'none' | 'some' | 'all';
  readonly onAll: () => void;
  readonly onNone: () => void;
}

const COLUMNS: readonly { readonly label: MessageId; readonly sort: CaseSort; readonly name: string }[] = [
  { label: 'cases.column.title', sort: 'title', name: 'title' },
  { label: 'cases.column.date', sort: 'nextDate', name: 'date' },
  { label: 'cases.column.status', sort: 'status', name: 'status' },
  { label: 'cases.column.findings', sort: 'errors', name: 'findings' },
  { label: 'cases.column.changed', sort: 'changedAt', name: 'changed' },
];

export function GridHead({ sorting, onSort, chosen, onAll, onNone }: Props): ReactNode {
  const t = useT();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen === 'some';
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element.
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the controls inside are. */}
      <div className="list-head" role="row" aria-rowindex={1}>
        <Head name="check">
          <input
            ref={box}
            type="checkbox"
            aria-label={t('cases.selectAll')}
            checked={chosen === 'all'}
            onChange={chosen === 'none' ? onAll : onNone}
          />
        </Head>
        {COLUMNS.map(({ label, sort, name }) => (
          <Head key={name} name={name} order={sort === sorting.sort ? sorting.order : 'none'}>
            <button type="button" className="sort" onClick={() => onSort(sort)}>
              {t(label)}
              {sort === sorting.sort ? <Arrow order={sorting.order} /> : null}
            </button>
          </Head>
        ))}
        <Head name="menu">
          <span className="hidden-visually">{t('app.more')}</span>
        </Head>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly name: string;
  readonly order?: Sorting['order'] | 'none';
  readonly children: ReactNode;
}

function Head({ name, order, children }: HeadProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element.
    // biome-ignore lint/a11y/useFocusableInteractive: the control inside is.
    <div role="columnheader" className={`list-${name}`} aria-sort={order}>
      {children}
    </div>
  );
}

function Arrow({ order }: { order: Sorting['order'] }): ReactNode {
  const Icon = order === 'ascending' ? ArrowUp : ArrowDown;
  return <Icon size={13} aria-hidden />;
}

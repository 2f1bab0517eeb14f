import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { costChart } from '../../../shared/handlerum/chart.ts';
import { COST_KINDS, cellsOf, totalsOf } from '../../../shared/handlerum/economy.ts';
import { optionName } from '../../../shared/handlerum/live.ts';
import { formatAmount } from '../../../shared/handlerum/money.ts';
import { chartElement } from '../../data/editor/nodes/liveBlock.ts';
import { useT } from '../../words/i18n.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** The same drawing as in the document, and its numbers as a table for those who do not see it. */
export function CostChart({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum } = open;
  const host = useRef<HTMLDivElement>(null);
  const chart = useMemo(() => costChart(handlerum), [handlerum]);
  useEffect(() => {
    if (chart) host.current?.replaceChildren(chartElement({ type: 'chart', attrs: { ...chart } }));
  }, [chart]);
  if (!chart) return null;
  const rows = handlerum.options.flatMap((option) =>
    COST_KINDS.map((kind) => ({ option, kind, totals: totalsOf(cellsOf(handlerum, option.id)) })),
  );
  const years = [...new Set(rows.flatMap(({ totals }) => totals.years))].sort((a, b) => a - b);
  return (
    <section aria-labelledby="chart-title">
      <h2 id="chart-title">{t('economy.chart')}</h2>
      <div ref={host} className="chart-host" />
      <table className="hidden-visually">
        <caption>{t('economy.chart')}</caption>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, kind, totals }) => (
            <tr key={`${option.id} ${kind}`}>
              <th scope="row">{`${optionName(option)}, ${t(`cost.${kind}`)}`}</th>
              {years.map((year) => (
                <td key={year}>{formatAmount(totals.byYear.get(year)?.[kind] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

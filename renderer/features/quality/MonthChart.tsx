import type { ReactNode } from 'react';
import type { MonthOfCases } from '../../../shared/contract/quality.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
import { rate, scaleOf } from './chart.ts';

const HEIGHT = 160;
const BASE = 24;
const TOP = 12;
const AXIS = 40;
const STEP = 72;
const BAR = 20;

/** Two bars a month, and the same as a table. Errors are full, warnings outlined: the difference is not in the colour. */
export function MonthChart({ months }: { months: readonly MonthOfCases[] }): ReactNode {
  const t = useT();
  const format = useFormat();
  const most = scaleOf(months);
  const width = AXIS + STEP * months.length;
  const y = (value: number) => TOP + (HEIGHT - TOP - BASE) * (1 - value / most);
  return (
    <section aria-labelledby="quality-months">
      <h2 id="quality-months">{t('quality.months')}</h2>
      <p className="legend">
        <span className="key errors" aria-hidden /> {t('quality.errors')}
        <span className="key warnings" aria-hidden /> {t('quality.warnings')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keys that scroll it. */}
      <section ref={toNewest} className="chart" tabIndex={0} aria-label={t('quality.chart')}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={t('quality.chart')}
        >
          {[0, most / 2, most].map((value) => (
            <g key={value} className="grid">
              <line x1={AXIS - 6} x2={width} y1={y(value)} y2={y(value)} />
              <text x={AXIS - 10} y={y(value)} dy="0.32em" textAnchor="end">
                {format.number(value)}
              </text>
            </g>
          ))}
          {months.map((one, index) => (
            <Month key={one.month} one={one} x={AXIS + index * STEP} y={y} />
          ))}
        </svg>
      </section>
      <Numbers months={months} />
    </section>
  );
}

/** The latest months are what one comes to see. */
function toNewest(chart: HTMLElement | null): void {
  if (chart) chart.scrollLeft = chart.scrollWidth;
}

function Month({ one, x, y }: { one: MonthOfCases; x: number; y: (value: number) => number }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [errors, warnings] = [rate(one.errors, one.words), rate(one.warnings, one.words)];
  const left = x + STEP / 2 - BAR - 2;
  return (
    <g>
      <title>
        {t('quality.trend', {
          month: format.month(one.month),
          n: one.cases,
          errors: format.number(errors),
          warnings: format.number(warnings),
        })}
      </title>
      <rect className="bar errors" x={left} width={BAR} y={y(errors)} height={y(0) - y(errors)} />
      <rect className="bar warnings" x={left + BAR + 4} width={BAR} y={y(warnings)} height={y(0) - y(warnings)} />
      <text className="month" x={x + STEP / 2} y={HEIGHT - 6} textAnchor="middle">
        {format.month(one.month)}
      </text>
    </g>
  );
}

function Numbers({ months }: { months: readonly MonthOfCases[] }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <details>
      <summary>{t('quality.numbers')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('quality.month')}</th>
            <th scope="col">{t('quality.cases')}</th>
            <th scope="col">{t('quality.errors')}</th>
            <th scope="col">{t('quality.warnings')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, cases, words, errors, warnings }) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              <td>{cases}</td>
              <td>{t('quality.per', { n: format.number(rate(errors, words)) })}</td>
              <td>{t('quality.per', { n: format.number(rate(warnings, words)) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

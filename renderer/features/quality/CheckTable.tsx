import type { ReactNode } from 'react';
import { checkById } from '../../../shared/checks/index.ts';
import type { CheckAcross, MonthOfCases } from '../../../shared/contract/quality.ts';
import { useFormat, useLanguage, useT } from '../../words/i18n.tsx';
import { mistakenOf, sharesOf } from './chart.ts';

interface Props {
  readonly checks: readonly CheckAcross[];
  readonly cases: number;
  readonly months: readonly MonthOfCases[];
}

/** The checks that find something in most cases first, with how each month went and how often people called it mistaken. */
export function CheckTable({ checks, cases, months }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <section aria-labelledby="quality-checks">
      <h2 id="quality-checks">{t('quality.checks')}</h2>
      <table className="by-check">
        <thead>
          <tr>
            <th scope="col">{t('quality.check')}</th>
            <th scope="col">{t('quality.share')}</th>
            <th scope="col">{t('quality.month')}</th>
            <th scope="col">{t('quality.open')}</th>
            <th scope="col">{t('quality.wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((one) => (
            <tr key={one.check}>
              <th scope="row">
                {checkById(one.check)?.name[language] ?? one.check} <small>{one.check}</small>
              </th>
              <td>
                <span className="share">
                  <progress value={one.cases} max={cases} aria-hidden />
                  {t('quality.of', { n: one.cases, all: cases })}
                </span>
              </td>
              <td>
                <Trend check={one} months={months.slice(-RECENT)} />
              </td>
              <td className="number">{one.open}</td>
              <td>
                <Mistaken check={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Months in a row of small bars. */
const RECENT = 12;
const WIDTH = 5;
const HEIGHT = 18;

/** The share of each month's cases, as a row of small bars; the words are in its name. */
function Trend({ check, months }: { check: CheckAcross; months: readonly MonthOfCases[] }): ReactNode {
  const t = useT();
  const format = useFormat();
  const shares = sharesOf(check, months);
  const told = shares.map(
    ({ month, found, cases }) => `${format.month(month)}: ${t('quality.of', { n: found, all: cases })}`,
  );
  return (
    <svg
      width={shares.length * (WIDTH + 2)}
      height={HEIGHT + 1}
      role="img"
      aria-label={told.join(', ')}
      className="trend"
    >
      {shares.map(({ month, share }, index) => (
        <rect key={month} x={index * (WIDTH + 2)} y={HEIGHT * (1 - share)} width={WIDTH} height={HEIGHT * share + 1} />
      ))}
    </svg>
  );
}

function Mistaken({ check }: { check: CheckAcross }): ReactNode {
  const t = useT();
  const format = useFormat();
  const mistaken = mistakenOf(check);
  if (!mistaken) return t('quality.noWrong');
  const { wrong, of } = mistaken;
  return t('quality.wrongOf', { wrong, n: of, share: format.percent(wrong / of) });
}

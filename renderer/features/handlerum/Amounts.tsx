import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { COST_KINDS, cellsOf, cellsOfParts, leftOfFrame, totalsOf } from '../../../shared/handlerum/economy.ts';
import { optionName } from '../../../shared/handlerum/live.ts';
import { formatAmount, formatMoney, type Ore, sumOre } from '../../../shared/handlerum/money.ts';
import type { CostCell, CostKind, Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import { Button } from '../../ui/Button.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { MoneyField } from './MoneyField.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Years to begin with: the one that is coming, and two on. */
function firstYears({ costs }: Handlerum): number[] {
  const used = totalsOf(costs).years;
  const next = Number(today().slice(0, 4)) + 1;
  return used.length > 0 ? [...used] : [next, next + 1, next + 2];
}

/** Amounts of each option and element, a row for each kind of cost and a column for each year, with sums that are always right. */
export function Amounts({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum } = open;
  const [extra, setExtra] = useState<readonly number[]>([]);
  const years = [...new Set([...firstYears(handlerum), ...extra])].sort((a, b) => a - b);
  const owners = [
    ...handlerum.options.map((option) => ({ id: option.id, name: optionName(option) })),
    ...handlerum.elements.map(({ id, title }) => ({
      id,
      name: `${t('element.one')}: ${title || t('element.unnamed')}`,
    })),
  ];
  if (owners.length === 0) return <p className="hint">{t('economy.noOwners')}</p>;
  return (
    <section aria-labelledby="amounts-title">
      <h2 id="amounts-title">{t('economy.amounts')}</h2>
      <p className="hint">{t('economy.amountsHelp')}</p>
      <div className="compare amounts">
        <table>
          <thead>
            <tr>
              <td />
              {years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
              <th scope="col" className="number">
                {t('economy.total')}
              </th>
            </tr>
          </thead>
          {owners.map((owner) => (
            <Owner key={owner.id} open={open} owner={owner} years={years} />
          ))}
        </table>
      </div>
      <div className="row-actions">
        <Button onPress={() => setExtra([...extra, (years.at(-1) ?? 2026) + 1])}>
          <Plus size={15} aria-hidden />
          {t('economy.addYear', { year: (years.at(-1) ?? 2026) + 1 })}
        </Button>
        {extra.includes((years[0] ?? 0) - 1) ? null : (
          <Button kind="text" onPress={() => setExtra([...extra, (years[0] ?? 2027) - 1])}>
            {t('economy.addYear', { year: (years[0] ?? 2027) - 1 })}
          </Button>
        )}
      </div>
      <Sums open={open} />
    </section>
  );
}

interface OwnerProps {
  readonly open: OpenHandlerum;
  readonly owner: { readonly id: string; readonly name: string };
  readonly years: readonly number[];
}

function Owner({ open, owner, years }: OwnerProps): ReactNode {
  const t = useT();
  const cells = open.handlerum.costs.filter((cell) => cell.owner === owner.id);
  const parts = cellsOfParts(open.handlerum, owner.id);
  const totals = totalsOf([...cells, ...parts]);
  const put = (kind: CostKind, year: number, ore: number | null) => {
    const id = `${owner.id}/${kind}/${year}`;
    if (ore === null) open.clear('costs', id);
    else open.put('costs', { id, owner: owner.id, kind, year, ore });
  };
  return (
    <tbody>
      <tr className="owner">
        <th scope="rowgroup" colSpan={years.length + 2}>
          {owner.name}
        </th>
      </tr>
      {COST_KINDS.map((kind) => (
        <tr key={kind}>
          <th scope="row">{t(`cost.${kind}`)}</th>
          {years.map((year) => (
            <td key={year} className="number">
              <MoneyField
                quiet="yes"
                label={`${owner.name}, ${t(`cost.${kind}`)}, ${year}`}
                value={cells.find((cell) => cell.kind === kind && cell.year === year)?.ore ?? null}
                onWrite={(ore) => put(kind, year, ore)}
              />
              <OfParts ore={sumOf(parts, { kind, year })} />
            </td>
          ))}
          <td className="number sum">{formatAmount(totals.all[kind])}</td>
        </tr>
      ))}
    </tbody>
  );
}

const sumOf = (cells: readonly CostCell[], { kind, year }: Pick<CostCell, 'kind' | 'year'>): Ore =>
  sumOre(cells.filter((cell) => cell.kind === kind && cell.year === year).map(({ ore }) => ore));

/** What lies on the parts of an option in the same place; it is in the sums, and written where the part is. */
function OfParts({ ore }: { ore: Ore }): ReactNode {
  const t = useT();
  return ore === 0 ? null : <span className="of-parts">{t('economy.ofParts', { amount: formatAmount(ore) })}</span>;
}

/** What each option comes to with its elements, against the frame and the financing that is named. */
function Sums({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum } = open;
  const rows = handlerum.options.filter(({ id }) => cellsOf(handlerum, id).length > 0);
  if (rows.length === 0) return null;
  return (
    <ul className="sums">
      {rows.map((option) => {
        const { cost, unfunded, all } = totalsOf(cellsOf(handlerum, option.id));
        const left = leftOfFrame(handlerum, cost);
        return (
          <li key={option.id}>
            <strong>{optionName(option)}</strong>: {formatMoney(cost)}
            {left === null ? null : (
              <span>
                {' '}
                {left < 0
                  ? t('economy.over', { amount: formatMoney(-left) })
                  : t('economy.left', { amount: formatMoney(left) })}
              </span>
            )}
            {all.financing > 0 || unfunded === 0 ? null : <span> {t('economy.noFunding')}</span>}
            {all.financing > 0 && unfunded > 0 ? (
              <span> {t('economy.unfunded', { amount: formatMoney(unfunded) })}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

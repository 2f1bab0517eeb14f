import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { atPrices, cellsOf, totalsOf } from '../../../shared/handlerum/economy.ts';
import { optionName } from '../../../shared/handlerum/live.ts';
import { formatMoney } from '../../../shared/handlerum/money.ts';
import { parseDanishNumber } from '../../../shared/text/numbers.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);

/** The price level of the amounts, and what they are at another year's prices by a table that people keep. */
export function Prices({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum, setEconomy } = open;
  const { economy } = handlerum;
  const [year, setYear] = useState('');
  const moved = year === '' ? null : atPrices(handlerum, Number(year));
  return (
    <section aria-labelledby="prices-title">
      <h2 id="prices-title">{t('prices.title')}</h2>
      <div className="form-grid">
        <Select
          label={t('prices.level')}
          value={economy.priceYear === null ? '' : String(economy.priceYear)}
          onChange={(to) => setEconomy({ priceYear: to === '' ? null : Number(to) })}
          options={[
            { value: '', label: t('prices.unknown') },
            ...YEARS.map((one) => ({ value: String(one), label: t('prices.of', { year: String(one) }) })),
          ]}
        />
        <Select
          label={t('prices.see')}
          value={year}
          onChange={setYear}
          options={[
            { value: '', label: t('binding.choose') },
            ...economy.indices.map((one) => ({
              value: String(one.year),
              label: t('prices.of', { year: String(one.year) }),
            })),
          ]}
        />
      </div>
      {year !== '' && !moved ? <p className="odd">{t('prices.cannot')}</p> : null}
      {moved ? (
        <ul className="sums">
          {handlerum.options.map((option) => (
            <li key={option.id}>
              <strong>{optionName(option)}</strong>:{' '}
              {t('prices.moved', {
                amount: formatMoney(totalsOf(cellsOf({ ...handlerum, costs: moved }, option.id)).cost),
                year,
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <Indices open={open} />
    </section>
  );
}

function Indices({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { economy } = open.handlerum;
  const [year, setYear] = useState('');
  const [index, setIndex] = useState('');
  const value = parseDanishNumber(index);
  const isYear = /^20\d\d$/.test(year);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = parseDanishNumber(index);
    if (!isYear || number === null) return;
    const others = economy.indices.filter((one) => one.year !== Number(year));
    const entry = { year: Number(year), index: Math.round(number * 10) };
    open.setEconomy({ indices: [...others, entry].sort((a, b) => a.year - b.year) });
    setYear('');
    setIndex('');
  };
  const isWrong = (year !== '' && !isYear) || (index !== '' && (value === null || value <= 0));
  return (
    <details>
      <summary>{t('prices.table')}</summary>
      <ul className="sums">
        {economy.indices.map((one) => (
          <li key={one.year}>
            {t('prices.entry', { year: String(one.year), index: (one.index / 10).toLocaleString('da-DK') })}
            <IconButton
              label={`${t('details.remove')}: ${one.year}`}
              onPress={() => open.setEconomy({ indices: economy.indices.filter((other) => other.year !== one.year) })}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <form className="row-actions end" onSubmit={submit}>
        <TextField label={t('prices.year')} value={year} onChange={setYear} maxLength={4} />
        <TextField
          label={t('prices.index')}
          value={index}
          onChange={setIndex}
          maxLength={8}
          hint={t('prices.indexHelp')}
        />
        <button type="submit" className="btn" disabled={!isYear || value === null || value <= 0}>
          {t('prices.add')}
        </button>
      </form>
      {isWrong ? <p className="odd">{t('prices.wrong')}</p> : null}
    </details>
  );
}

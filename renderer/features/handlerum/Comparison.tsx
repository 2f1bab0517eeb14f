import { type ReactNode, useState } from 'react';
import { cellsOf, totalsOf } from '../../../shared/handlerum/economy.ts';
import { optionName, shownDimensions } from '../../../shared/handlerum/live.ts';
import { formatMoney } from '../../../shared/handlerum/money.ts';
import { type CaseOption, STANDARD_DIMENSIONS, type StandardDimension } from '../../../shared/kinds/case/handlerum.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Always asked for (check HR04); the others when someone adds them. */
const BASIC: readonly StandardDimension[] = ['citizens', 'economy', 'time', 'law'];

/** All options side by side; each cell is written where it is read. The first column stays while the others are scrolled. */
export function Comparison({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum } = open;
  const { options } = handlerum;
  const [added, setAdded] = useState<readonly string[]>([]);
  if (options.length === 0) return null;
  const used = new Set(shownDimensions(handlerum).map(({ id }) => id));
  const standard = STANDARD_DIMENSIONS.filter((id) => BASIC.includes(id) || used.has(id) || added.includes(id));
  const rows = [
    ...standard.map((id) => ({ id: id as string, name: t(`consequence.${id}`) })),
    ...handlerum.dimensions.map(({ id, name }) => ({ id, name })),
  ];
  return (
    <section aria-labelledby="comparison-title">
      <h2 id="comparison-title">{t('comparison.title')}</h2>
      <div className="compare">
        <table>
          <thead>
            <tr>
              <td />
              {options.map((option) => (
                <th key={option.id} scope="col">
                  {optionName(option)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <TextRow open={open} field="advantages" name={t('option.advantages')} />
            <TextRow open={open} field="disadvantages" name={t('option.disadvantages')} />
            {rows.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {options.map((option) => (
                  <td key={option.id}>
                    <Cell open={open} option={option} dimension={{ id, name }} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('comparison.cost')}</th>
              {options.map((option) => {
                const cells = cellsOf(handlerum, option.id);
                return (
                  <td key={option.id} className="number">
                    {cells.length > 0 ? formatMoney(totalsOf(cells).cost) : t('option.noCost')}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </div>
      <MoreRows open={open} shown={standard} onAdd={(id) => setAdded([...added, id])} />
    </section>
  );
}

function TextRow({
  open,
  field,
  name,
}: {
  open: OpenHandlerum;
  field: 'advantages' | 'disadvantages';
  name: string;
}): ReactNode {
  const put = ({ description: _description, ...own }: CaseOption, text: string) =>
    open.put('options', { ...own, [field]: text });
  return (
    <tr>
      <th scope="row">{name}</th>
      {open.handlerum.options.map((option) => (
        <td key={option.id}>
          <Lines
            keep="typed"
            quiet="yes"
            label={`${name}: ${optionName(option)}`}
            value={option[field]}
            onWrite={(text) => put(option, text)}
          />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly open: OpenHandlerum;
  readonly option: CaseOption;
  readonly dimension: { readonly id: string; readonly name: string };
}

function Cell({ open, option, dimension }: CellProps): ReactNode {
  const id = `${option.id}/${dimension.id}`;
  return (
    <Lines
      keep="typed"
      quiet="yes"
      label={`${dimension.name}: ${optionName(option)}`}
      value={open.handlerum.consequences.find((one) => one.id === id)?.text ?? ''}
      onWrite={(text) => open.put('consequences', { id, option: option.id, dimension: dimension.id, text })}
    />
  );
}

interface MoreProps {
  readonly open: OpenHandlerum;
  readonly shown: readonly StandardDimension[];
  readonly onAdd: (id: StandardDimension) => void;
}

function MoreRows({ open, shown, onAdd }: MoreProps): ReactNode {
  const t = useT();
  const [own, setOwn] = useState('');
  const left = STANDARD_DIMENSIONS.filter((id) => !shown.includes(id));
  return (
    <form
      className="row-actions end"
      onSubmit={(event) => {
        event.preventDefault();
        if (own.trim() !== '') open.put('dimensions', { id: crypto.randomUUID(), name: own.trim() });
        setOwn('');
      }}
    >
      {left.length > 0 ? (
        <Select
          label={t('comparison.add')}
          value=""
          onChange={(id: StandardDimension | '') => (id === '' ? undefined : onAdd(id))}
          options={[
            { value: '', label: t('binding.choose') },
            ...left.map((value) => ({ value, label: t(`consequence.${value}`) })),
          ]}
        />
      ) : null}
      <TextField label={t('comparison.own')} value={own} onChange={setOwn} maxLength={80} />
      <button type="submit" className="btn" disabled={own.trim() === ''}>
        {t('comparison.addOwn')}
      </button>
    </form>
  );
}

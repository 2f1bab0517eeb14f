import { type ReactNode, useState } from 'react';
import {
  type FoundCost,
  toldCost,
  type UnderstoodTable,
  understoodTables,
} from '../../../shared/handlerum/fromTables.ts';
import { emptyOption, nextLabel } from '../../../shared/handlerum/options.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { type Put, takeAway, takeBack } from '../../../shared/kinds/case/handlerumUndo.ts';
import { useResult } from '../../data/session/useCaseSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Tables of the text that can become options and amounts, after showing what was understood of them. */
export function FromTables({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  useResult(open.session);
  const [looked, setLooked] = useState<number | null>(null);
  const tables = understoodTables(open.session.editor.state.doc.toJSON() as DocJson);
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="tables-title">
      <h2 id="tables-title">{t('tables.title')}</h2>
      <p className="hint">{t('tables.help')}</p>
      <ul className="cards">
        {tables.map((table) => (
          <li key={table.index} className="card-plain">
            <div className="row-actions">
              <strong>{t(`tables.${table.kind}`, { n: table.index + 1 })}</strong>
              <Button
                kind="text"
                aria-expanded={looked === table.index}
                onPress={() => setLooked(looked === table.index ? null : table.index)}
              >
                {t('tables.look')}
              </Button>
            </div>
            {looked === table.index ? <Preview open={open} table={table} onDone={() => setLooked(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PreviewProps {
  readonly open: OpenHandlerum;
  readonly table: UnderstoodTable;
  readonly onDone: () => void;
}

function Preview({ open, table, onDone }: PreviewProps): ReactNode {
  const t = useT();
  const take = useTake(open);
  const owner = (cost: FoundCost) => ownerOf(open, cost);
  const homeless = table.costs.filter((cost) => owner(cost) === null);
  const usable = table.kind === 'options' ? table.options.length : table.costs.length - homeless.length;
  return (
    <div className="preview">
      <ul>
        {table.options.map(({ label, title, kind, advantages, disadvantages }) => (
          <li key={`${label} ${title}`}>
            <strong>{[label, title].filter(Boolean).join('. ')}</strong> ({t(`optionKind.${kind}`)})
            {advantages ? ` · ${t('option.advantages')}: ${advantages}` : ''}
            {disadvantages ? ` · ${t('option.disadvantages')}: ${disadvantages}` : ''}
          </li>
        ))}
        {table.costs.map((cost) => (
          <li key={`${cost.option} ${cost.kind} ${cost.year}`}>
            {t('tables.cost', {
              option: cost.option || t('tables.noOption'),
              kind: t(`cost.${cost.kind}`),
              year: String(cost.year),
              amount: toldCost(cost),
            })}
          </li>
        ))}
        {table.unread.map(({ row, column, written }) => (
          <li key={`${row} ${column}`} className="odd">
            {t('tables.unread', { row, column, written })}
          </li>
        ))}
      </ul>
      {homeless.length > 0 ? <p className="odd">{t('tables.homeless', { n: homeless.length })}</p> : null}
      <Button
        kind="primary"
        isDisabled={usable === 0}
        onPress={() => {
          take(table);
          onDone();
        }}
      >
        {t('tables.take', { n: usable })}
      </Button>
    </div>
  );
}

/** The option an amount is for: the one of its name, or the only one there is besides leaving things as they are. */
function ownerOf({ handlerum: { options } }: OpenHandlerum, { option }: FoundCost): string | null {
  const named = options.find(({ label }) => option !== '' && label.toUpperCase() === option);
  if (named) return named.id;
  const real = options.filter(({ kind }) => kind !== 'zero');
  return option === '' && real.length === 1 ? (real[0]?.id ?? null) : null;
}

function useTake(open: OpenHandlerum): (table: UnderstoodTable) => void {
  const t = useT();
  const tell = useTell();
  const { handlerum, put, session } = open;
  return (table) => {
    const taken = [...handlerum.options];
    const puts: Put<'costs'>[] = [];
    for (const found of table.options) {
      const { title, kind, advantages, disadvantages } = found;
      const label = found.label || nextLabel(taken, kind);
      const own = { ...emptyOption({ id: crypto.randomUUID(), label, title, kind }), advantages, disadvantages };
      taken.push({ ...own, description: [] });
      put('options', own);
    }
    for (const cost of table.costs) {
      const owner = ownerOf(open, cost);
      if (owner === null) continue;
      const { kind, year, ore } = cost;
      const item = { id: `${owner}/${kind}/${year}`, owner, kind, year, ore };
      puts.push({ list: 'costs', item, before: handlerum.costs.find(({ id }) => id === item.id) ?? null });
      put('costs', item);
    }
    const made = taken.filter(({ id }) => !handlerum.options.some((option) => option.id === id));
    const run = () =>
      session.edit((doc) => {
        takeBack(doc, puts);
        for (const { id } of made) takeAway(doc, 'options', id);
      });
    tell(t('tables.taken'), run);
  };
}

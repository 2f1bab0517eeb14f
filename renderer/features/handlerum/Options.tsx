import { ChevronDown, ChevronRight, Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cellsOf, totalsOf } from '../../../shared/handlerum/economy.ts';
import { formatShort } from '../../../shared/handlerum/money.ts';
import { emptyOption, nextLabel } from '../../../shared/handlerum/options.ts';
import { type CaseOption, OptionKind } from '../../../shared/kinds/case/handlerum.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { RowHandle } from '../../ui/RowHandle.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { Written } from '../../ui/Written.tsx';
import { useT } from '../../words/i18n.tsx';
import { OptionDetail } from './OptionDetail.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** The options in their order, moved by the handle with mouse or arrow keys. */
export function Options({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum, put, move } = open;
  const { options } = handlerum;
  const { rowProps, handleProps } = useRowOrder({
    ids: options.map(({ id }) => id),
    move: (id, index) => move('options', id, index),
  });
  const add = (kind: CaseOption['kind']) =>
    put('options', emptyOption({ id: crypto.randomUUID(), label: nextLabel(options, kind), title: '', kind }));
  const hasZero = options.some(({ kind }) => kind === 'zero');
  return (
    <section aria-labelledby="options-title">
      <h2 id="options-title">{t('option.title')}</h2>
      {options.length === 0 ? <p className="hint">{t('option.none')}</p> : null}
      <ol className="cards">
        {options.map((option, index) => (
          <li key={option.id} className="card" {...rowProps(option.id)}>
            <RowHandle
              label={t('details.order', { name: option.title || option.label, at: index + 1, n: options.length })}
              {...handleProps(option.id)}
            />
            <OptionRow open={open} option={option} />
          </li>
        ))}
      </ol>
      <div className="row-actions">
        {hasZero ? null : (
          <Button onPress={() => add('zero')}>
            <Plus size={15} aria-hidden />
            {t('option.addZero')}
          </Button>
        )}
        <Button onPress={() => add(options.some(({ kind }) => kind === 'main') ? 'alternative' : 'main')}>
          <Plus size={15} aria-hidden />
          {t('option.add')}
        </Button>
      </div>
    </section>
  );
}

function OptionRow({ open, option }: { open: OpenHandlerum; option: CaseOption }): ReactNode {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const put = (patch: Partial<CaseOption>) => {
    const { description: _description, ...own } = { ...option, ...patch };
    open.put('options', own);
  };
  const cells = cellsOf(open.handlerum, option.id);
  const name = option.title || option.label || t('option.unnamed');
  return (
    <div className="option">
      <div className="option-row">
        <Written label={t('option.label')} value={option.label} maxLength={20} onWrite={(label) => put({ label })} />
        <Written label={t('option.name')} value={option.title} maxLength={500} onWrite={(title) => put({ title })} />
        <Select
          label={t('option.kind')}
          value={option.kind}
          onChange={(kind) => put({ kind })}
          options={OptionKind.options.map((value) => ({ value, label: t(`optionKind.${value}`) }))}
        />
        <span className="cost">{cells.length > 0 ? formatShort(totalsOf(cells).cost) : t('option.noCost')}</span>
        <Button kind="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
          {t('option.more')}
          <span className="hidden-visually">: {name}</span>
        </Button>
        <IconButton label={`${t('details.remove')}: ${name}`} onPress={() => open.remove('options', option.id, name)}>
          <X size={15} />
        </IconButton>
      </div>
      {isOpen ? <OptionDetail open={open} option={option} put={put} /> : null}
    </div>
  );
}

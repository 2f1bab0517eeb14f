import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { totalsOf } from '../../../shared/handlerum/economy.ts';
import { formatShort } from '../../../shared/handlerum/money.ts';
import type { OptionElement } from '../../../shared/kinds/case/handlerum.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { RowHandle } from '../../ui/RowHandle.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { Written } from '../../ui/Written.tsx';
import { useT } from '../../words/i18n.tsx';
import { Ticks } from './OptionDetail.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** The parts that can be decided and priced by themselves: they make a compromise something one can add up. */
export function Elements({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum, put, move } = open;
  const { elements } = handlerum;
  const { rowProps, handleProps } = useRowOrder({
    ids: elements.map(({ id }) => id),
    move: (id, index) => move('elements', id, index),
  });
  return (
    <section aria-labelledby="elements-title">
      <h2 id="elements-title">{t('element.title')}</h2>
      <p className="hint">{t('element.help')}</p>
      <ol className="cards">
        {elements.map((element, index) => (
          <li key={element.id} className="card" {...rowProps(element.id)}>
            <RowHandle
              label={t('details.order', {
                name: element.title || t('element.unnamed'),
                at: index + 1,
                n: elements.length,
              })}
              {...handleProps(element.id)}
            />
            <ElementRow open={open} element={element} />
          </li>
        ))}
      </ol>
      <div className="row-actions">
        <Button
          onPress={() => put('elements', { id: crypto.randomUUID(), title: '', text: '', requires: [], excludes: [] })}
        >
          <Plus size={15} aria-hidden />
          {t('element.add')}
        </Button>
      </div>
    </section>
  );
}

function ElementRow({ open, element }: { open: OpenHandlerum; element: OptionElement }): ReactNode {
  const t = useT();
  const put = (patch: Partial<OptionElement>) => open.put('elements', { ...element, ...patch });
  const cells = open.handlerum.costs.filter(({ owner }) => owner === element.id);
  const others = open.handlerum.elements
    .filter(({ id }) => id !== element.id)
    .map(({ id, title }) => ({ id, name: title || t('element.unnamed') }));
  const name = element.title || t('element.unnamed');
  return (
    <div className="option">
      <div className="option-row element-row">
        <Written label={t('element.name')} value={element.title} maxLength={500} onWrite={(title) => put({ title })} />
        <span className="cost">{cells.length > 0 ? formatShort(totalsOf(cells).cost) : t('option.noCost')}</span>
        <IconButton label={`${t('details.remove')}: ${name}`} onPress={() => open.remove('elements', element.id, name)}>
          <X size={15} />
        </IconButton>
      </div>
      {others.length > 0 ? (
        <details>
          <summary>
            {t('element.links')}
            <span className="hidden-visually">: {name}</span>
          </summary>
          <Ticks
            legend={t('element.requires')}
            choices={others}
            chosen={element.requires}
            onChange={(requires) => put({ requires })}
          />
          <Ticks
            legend={t('element.excludes')}
            choices={others}
            chosen={element.excludes}
            onChange={(excludes) => put({ excludes })}
          />
        </details>
      ) : null}
    </div>
  );
}

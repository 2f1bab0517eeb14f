import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { BINDING_LIBRARY } from '../../../shared/handlerum/library.ts';
import { type Binding, BindingKind, BindingStrength } from '../../../shared/kinds/case/handlerum.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { RowHandle } from '../../ui/RowHandle.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { Written } from '../../ui/Written.tsx';
import { useT } from '../../words/i18n.tsx';
import { Duties } from './Duties.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

const NEW: Omit<Binding, 'id'> = {
  kind: 'budget',
  strength: 'soft',
  text: '',
  source: '',
  liftableBy: '',
  costOfLifting: '',
  validTo: null,
};

/** What binds, where it is written, who can lift it and at what cost. */
export function Bindings({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { handlerum, put, move } = open;
  const { bindings } = handlerum;
  const { rowProps, handleProps } = useRowOrder({
    ids: bindings.map(({ id }) => id),
    move: (id, index) => move('bindings', id, index),
  });
  return (
    <section aria-labelledby="bindings-title">
      <h2 id="bindings-title">{t('binding.title')}</h2>
      <p className="hint">{t('binding.help')}</p>
      <ol className="cards">
        {bindings.map((binding, index) => (
          <li key={binding.id} className="card" {...rowProps(binding.id)}>
            <RowHandle
              label={t('details.order', {
                name: binding.text || t('binding.unnamed'),
                at: index + 1,
                n: bindings.length,
              })}
              {...handleProps(binding.id)}
            />
            <BindingForm open={open} binding={binding} />
          </li>
        ))}
      </ol>
      <div className="row-actions end">
        <Button onPress={() => put('bindings', { id: crypto.randomUUID(), ...NEW })}>
          <Plus size={15} aria-hidden />
          {t('binding.add')}
        </Button>
        <FromLibrary onAdd={(binding) => put('bindings', { id: crypto.randomUUID(), ...binding })} />
      </div>
      <Duties open={open} />
    </section>
  );
}

function BindingForm({ open, binding }: { open: OpenHandlerum; binding: Binding }): ReactNode {
  const t = useT();
  const put = (patch: Partial<Binding>) => open.put('bindings', { ...binding, ...patch });
  return (
    <div className="card-form">
      <div className="wide">
        <Written label={t('binding.text')} value={binding.text} maxLength={5000} onWrite={(text) => put({ text })} />
      </div>
      <Select
        label={t('binding.kind')}
        value={binding.kind}
        onChange={(kind) => put({ kind })}
        options={BindingKind.options.map((value) => ({ value, label: t(`bindingKind.${value}`) }))}
      />
      <Select
        label={t('binding.strength')}
        value={binding.strength}
        onChange={(strength) => put({ strength })}
        options={BindingStrength.options.map((value) => ({ value, label: t(`strength.${value}`) }))}
      />
      <Written
        label={t('binding.source')}
        value={binding.source}
        maxLength={500}
        hint={binding.source.trim() ? undefined : t('binding.sourceHelp')}
        onWrite={(source) => put({ source })}
      />
      <Written
        label={t('binding.liftableBy')}
        value={binding.liftableBy}
        maxLength={500}
        onWrite={(liftableBy) => put({ liftableBy })}
      />
      <Written
        label={t('binding.cost')}
        value={binding.costOfLifting}
        maxLength={500}
        onWrite={(costOfLifting) => put({ costOfLifting })}
      />
      <TextField
        label={t('binding.validTo')}
        type="date"
        value={binding.validTo ?? ''}
        onChange={(day) => put({ validTo: day || null })}
      />
      <IconButton
        label={`${t('details.remove')}: ${binding.text || t('binding.unnamed')}`}
        onPress={() => open.remove('bindings', binding.id, binding.text || t('binding.unnamed'))}
      >
        <X size={15} />
      </IconButton>
    </div>
  );
}

/** Common bindings to begin from; each has its source, and all of it can be changed afterwards. */
function FromLibrary({ onAdd }: { onAdd: (binding: Omit<Binding, 'id'>) => void }): ReactNode {
  const t = useT();
  const [chosen, setChosen] = useState('');
  return (
    <Select
      label={t('binding.library')}
      value={chosen}
      onChange={(id) => {
        const found = BINDING_LIBRARY.find((one) => one.id === id);
        if (found) onAdd(found.binding);
        setChosen('');
      }}
      options={[
        { value: '', label: t('binding.choose') },
        ...BINDING_LIBRARY.map(({ id, binding }) => ({ value: id, label: binding.text.slice(0, 110) })),
      ]}
    />
  );
}

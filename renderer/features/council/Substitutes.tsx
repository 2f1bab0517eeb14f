import { Trash2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { termFor } from '../../data/startingBodies.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { useCouncilRemoval } from './useCouncilChange.ts';

/** Who can be called in when a member is away, in the order of each group's list. */
export function Substitutes({ council }: CouncilProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const remove = useCouncilRemoval();
  return (
    <section aria-labelledby="council-substitutes">
      <h2 id="council-substitutes">{t('council.substitutes')}</h2>
      <p className="hint">{t('council.substitutesHelp')}</p>
      {council.substitutes.length === 0 ? null : (
        <table className="council">
          <thead>
            <tr>
              <th scope="col">{t('council.substitute')}</th>
              <th scope="col">{t('council.group')}</th>
              <th scope="col">{t('council.period')}</th>
              <th scope="col">
                <span className="hidden-visually">{t('council.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {council.substitutes.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td>{council.partyGroups.find(({ id }) => id === one.group)?.name ?? t('council.alone')}</td>
                <td>
                  {format.shortDay(one.from)} – {format.shortDay(one.to)}
                </td>
                <td className="number">
                  <IconButton
                    label={t('council.removeOne', { name: one.name })}
                    onPress={() => void remove({ list: 'substitutes', item: one }, one.name)}
                  >
                    <Trash2 size={15} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NewSubstitute council={council} />
    </section>
  );
}

function NewSubstitute({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [name, setName] = useState('');
  const [group, setGroup] = useState(council.partyGroups[0]?.id ?? '');
  const [from, setFrom] = useState(termFor(council).from);
  const [to, setTo] = useState(termFor(council).to);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const item = { id: freshId(), name: name.trim(), group: group || null, from, to };
    if (await change('council.put', { items: [{ list: 'substitutes', item }] })) setName('');
  };
  return (
    <form className="council-form" aria-label={t('council.newSubstitute')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('council.substitute')} value={name} onChange={setName} maxLength={200} />
      <Select
        label={t('council.group')}
        value={group}
        onChange={setGroup}
        options={[
          ...council.partyGroups.map((one) => ({ value: one.id, label: one.name })),
          { value: '', label: t('council.alone') },
        ]}
      />
      <TextField label={t('council.from')} type="date" value={from} onChange={setFrom} />
      <TextField label={t('council.to')} type="date" value={to} onChange={setTo} />
      <button type="submit" className="btn" disabled={name.trim() === '' || from === '' || to < from}>
        {t('council.newSubstitute')}
      </button>
    </form>
  );
}

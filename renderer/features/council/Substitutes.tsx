import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { newSubstitute, type TypedSubstitute, toSubstitute, wrongInSubstitute } from './seats.ts';
import { useRemoval } from './useRemoval.ts';

/** Who can be called in when a member is away, in the order of each group's list. */
export function Substitutes({ council }: CouncilProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const remove = useRemoval();
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
  const form = useForm<TypedSubstitute>({
    begin: newSubstitute(council, today()),
    check: wrongInSubstitute,
    send: (held, change) => change('council.put', { items: [toSubstitute(freshId(), held)] }),
    after: (held) => ({ ...held, name: '' }),
  });
  return (
    <Form className="council-form" label={t('council.newSubstitute')} onSubmit={form.submit} isPending={form.isPending}>
      <TextField label={t('council.substitute')} required maxLength={200} {...form.at('name')} />
      <Select
        label={t('council.group')}
        options={[
          ...council.partyGroups.map((one) => ({ value: one.id, label: one.name })),
          { value: '', label: t('council.alone') },
        ]}
        {...form.at('group')}
      />
      <TextField label={t('council.from')} required type="date" {...form.at('from')} />
      <TextField label={t('council.to')} required type="date" {...form.at('to')} />
      <Submit kind="plain" isPending={form.isPending}>
        {t('council.newSubstitute')}
      </Submit>
    </Form>
  );
}

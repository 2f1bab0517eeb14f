import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { useRemoval } from './useRemoval.ts';

/** Days on which the town hall is closed though the law counts them. */
export function ClosedDays({ council }: CouncilProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const remove = useRemoval();
  const days = [...council.closedDays].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <section aria-labelledby="council-closed">
      <h2 id="council-closed">{t('council.part.closedDays')}</h2>
      <p className="hint">{t('council.closedHelp')}</p>
      {days.length === 0 ? (
        <p className="hint">{t('council.noClosed')}</p>
      ) : (
        <table className="council">
          <thead>
            <tr>
              <th scope="col">{t('council.date')}</th>
              <th scope="col">{t('council.closedName')}</th>
              <th scope="col">
                <span className="hidden-visually">{t('council.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.id}>
                <th scope="row">{format.longDay(day.id)}</th>
                <td>{day.name}</td>
                <td className="number">
                  <IconButton
                    label={t('council.removeOne', { name: format.day(day.id) })}
                    onPress={() => void remove({ list: 'closedDays', item: day }, format.day(day.id))}
                  >
                    <Trash2 size={15} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NewDay />
    </section>
  );
}

function NewDay(): ReactNode {
  const t = useT();
  const form = useForm({
    begin: { id: '', name: '' },
    check: (held) => emptyOf(held, { id: 'form.needsDay' }),
    send: ({ id, name }, change) =>
      change('council.put', { items: [{ list: 'closedDays', item: { id, name: name.trim() } }] }),
    after: () => ({ id: '', name: '' }),
  });
  return (
    <Form className="council-form" label={t('council.newClosed')} onSubmit={form.submit} isPending={form.isPending}>
      <TextField label={t('council.date')} required type="date" {...form.at('id')} />
      <TextField label={t('council.closedName')} maxLength={200} {...form.at('name')} />
      <Submit isPending={form.isPending}>{t('council.newClosed')}</Submit>
    </Form>
  );
}

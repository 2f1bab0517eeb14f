import type { ReactNode } from 'react';
import { useForm } from '../../data/form/useForm.ts';
import type { useChecklist } from '../../data/queries.ts';
import { useBodies } from '../../data/queries.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';
import { missingInAdoption, nextNumber, type TypedAdoption, toAdopt } from './adopting.ts';

type Versions = NonNullable<ReturnType<typeof useChecklist>['data']>['versions'];

/** Makes the draft the next version, and shows those before it, newest first. */
export function Adoption({ versions }: { versions: Versions }): ReactNode {
  const t = useT();
  const format = useFormat();
  const tell = useTell();
  const bodies = useBodies().data ?? [];
  const form = useForm<TypedAdoption>({
    begin: { body: '', from: today() },
    check: missingInAdoption,
    send: async (held, change) => {
      const made = await change('checklist.adopt', toAdopt(held));
      if (made) tell(t('checklist.adopted', { number: made.number }));
      return made;
    },
  });
  return (
    <section className="adoption" aria-labelledby="adoption">
      <h2 id="adoption">{t('checklist.adopt')}</h2>
      <p className="hint">{t('checklist.adoptLead', { number: nextNumber(versions) })}</p>
      <Form labelledBy="adoption" onSubmit={form.submit} isPending={form.isPending}>
        <TextField label={t('checklist.body')} required list={bodies} maxLength={200} {...form.at('body')} />
        <TextField label={t('checklist.from')} required type="date" {...form.at('from')} />
        <Submit kind="plain" isPending={form.isPending}>
          {t('checklist.adopt')}
        </Submit>
      </Form>
      <h3>{t('checklist.versions')}</h3>
      {versions.length === 0 ? <p className="hint">{t('checklist.noVersions')}</p> : null}
      <ul>
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            {t('checklist.version', { number: version.number, body: version.body, day: format.day(version.from) })}
            {version.standing === 'stands' ? null : ` · ${t(`charter.standing.${version.standing}`)}`}
            {version.sealed ? null : ` · ${t('checklist.broken')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

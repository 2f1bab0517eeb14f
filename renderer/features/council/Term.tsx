import type { ReactNode } from 'react';
import { useForm } from '../../data/form/useForm.ts';
import { termFor } from '../../data/startingBodies.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { wrongPeriod } from './period.ts';

/** When the council was elected for. */
export function Term({ council }: CouncilProps): ReactNode {
  const t = useT();
  const form = useForm({
    begin: termFor(council, today()),
    check: wrongPeriod,
    send: (held, change) => change('council.setTerm', held, { done: t('council.termSaved') }),
  });
  return (
    <Form className="council-form" label={t('council.term')} onSubmit={form.submit} isPending={form.isPending}>
      <TextField label={t('council.termFrom')} required type="date" {...form.at('from')} />
      <TextField label={t('council.termTo')} required type="date" {...form.at('to')} />
      <Submit kind="plain" isPending={form.isPending}>
        {t('council.saveTerm')}
      </Submit>
    </Form>
  );
}

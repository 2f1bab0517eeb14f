import type { ReactNode } from 'react';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { TextArea } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { discussionOf } from './acting.ts';
import type { CharterProps } from './open.ts';

/** What has been said of a clause or proposal, and by how many hands it is carried. */
export function Discussion({ charter, target }: CharterProps & { readonly target: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { said, yes, no } = discussionOf(charter, target);
  const form = useForm({
    begin: { text: '' },
    check: (held) => emptyOf(held, { text: 'charter.needsComment' }),
    send: ({ text }, change) => change('charter.comment', { target, text: text.trim() }),
    after: () => ({ text: '' }),
  });
  return (
    <details>
      <summary>{t('charter.discussion', { n: said.length, yes, no })}</summary>
      <ul className="charter-comments">
        {said.map((one) => (
          <li key={one.id}>
            <strong>{one.by || t('app.nobody')}</strong> <span className="hint">{format.shortDay(one.at)}</span>
            <p>{one.text}</p>
          </li>
        ))}
      </ul>
      <Form onSubmit={form.submit} isPending={form.isPending}>
        <TextArea label={t('charter.comment')} maxLength={5000} {...form.at('text')} />
        <Submit kind="plain" isPending={form.isPending}>
          {t('charter.add')}
        </Submit>
      </Form>
    </details>
  );
}

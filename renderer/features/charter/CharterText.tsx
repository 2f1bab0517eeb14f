import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { useT } from '../../words/i18n.tsx';
import { Chapter } from './Chapter.tsx';
import type { CharterProps } from './open.ts';

/** The text as it is worked on: preamble, chapters and clauses, each with its reason. What was adopted stays in its version. */
export function CharterText({ charter }: CharterProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  return (
    <>
      <section aria-labelledby="charter-preamble">
        <h2 id="charter-preamble">{t('charter.preamble')}</h2>
        <Lines
          keep="left"
          rows={2}
          label={t('charter.preamble')}
          quiet="yes"
          value={charter.preamble}
          onWrite={(text) => void change('charter.setPreamble', { text })}
        />
      </section>
      {charter.chapters.map((chapter) => (
        <Chapter key={chapter.id} charter={charter} chapter={chapter} />
      ))}
      <NewChapter />
    </>
  );
}

function NewChapter(): ReactNode {
  const t = useT();
  const form = useForm({
    begin: { title: '' },
    check: (held) => emptyOf(held, { title: 'charter.needsTitle' }),
    send: ({ title }, change) => change('charter.putChapter', { chapter: { id: freshId(), title: title.trim() } }),
    after: () => ({ title: '' }),
  });
  return (
    <Form className="row-actions end" onSubmit={form.submit} isPending={form.isPending}>
      <TextField label={t('charter.newChapter')} maxLength={500} {...form.at('title')} />
      <Submit kind="plain" isPending={form.isPending}>
        {t('charter.add')}
      </Submit>
    </Form>
  );
}

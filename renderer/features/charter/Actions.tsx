import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { NO_ACTION, type TypedAction, toAct, toFinish } from './acting.ts';
import type { CharterProps } from './open.ts';

/** What the council does about it, who, and until when. */
export function Actions({ charter }: CharterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const form = useForm<TypedAction>({
    begin: NO_ACTION,
    check: (held) => emptyOf(held, { text: 'charter.needsAction' }),
    send: (held, put) => put('charter.putAction', toAct(freshId(), held)),
    after: () => NO_ACTION,
  });
  return (
    <section aria-labelledby="charter-actions">
      <h2 id="charter-actions">{t('charter.actions')}</h2>
      <ul className="charter-story">
        {charter.actions.map((action) => (
          <li key={action.id}>
            <strong>{action.text}</strong> {action.owner}
            {action.due ? `, ${t('charter.dueOn', { on: format.day(action.due) })}` : ''}{' '}
            {action.done === null ? (
              <Button
                kind="text"
                onPress={() => void change('charter.putAction', toFinish(action, t('charter.doneWord')))}
              >
                {t('charter.done')}
                <span className="hidden-visually">: {action.text}</span>
              </Button>
            ) : (
              <span className="hint">{action.done}</span>
            )}
          </li>
        ))}
      </ul>
      <Form className="row-actions end" onSubmit={form.submit} isPending={form.isPending}>
        <TextField label={t('charter.action')} required maxLength={5000} {...form.at('text')} />
        <TextField label={t('charter.owner')} maxLength={200} {...form.at('owner')} />
        <TextField label={t('charter.due')} type="date" {...form.at('due')} />
        <Submit kind="plain" isPending={form.isPending}>
          {t('charter.add')}
        </Submit>
      </Form>
    </section>
  );
}

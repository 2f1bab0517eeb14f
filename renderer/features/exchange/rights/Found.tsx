import { type ReactNode, useState } from 'react';
import { useCheckedChange } from '../../../data/form/useCheckedChange.ts';
import { Check } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';

/** Begins the list with this computer's key, once it is told what that means. */
export function Found(): ReactNode {
  const t = useT();
  const [isSure, setSure] = useState(false);
  const { send, isPending, errorAt } = useCheckedChange();
  const found = () =>
    void send('keys.found', isSure ? { send: {} } : { wrong: { field: 'sure', why: 'rights.foundNeeds' } }, {
      done: t('rights.founded'),
    });
  return (
    <Form label={t('rights.found')} onSubmit={found} isPending={isPending}>
      <p>{t('rights.foundHelp')}</p>
      <Check label={t('rights.foundSure')} checked={isSure} onChange={setSure} error={errorAt('sure')} />
      <Submit isPending={isPending}>{t('rights.found')}</Submit>
    </Form>
  );
}

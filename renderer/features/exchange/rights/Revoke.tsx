import type { ReactNode } from 'react';
import type { KeyLineView } from '../../../../shared/contract/keys.ts';
import { useForm } from '../../../data/form/useForm.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { CAUSES, newRevocation, revocationOf } from './rights.ts';

interface Props {
  readonly line: KeyLineView;
  readonly onClose: () => void;
}

/** Revokes a key, once it is told what that does and what it does not. */
export function Revoke({ line: { key, person: name }, onClose }: Props): ReactNode {
  const t = useT();
  const form = useForm({
    begin: newRevocation,
    check: () => ({}),
    send: async (held, change) => {
      const made = await change('keys.revoke', revocationOf(key, held), { done: t('rights.revoked', { name }) });
      if (made) onClose();
      return made;
    },
  });
  return (
    <Form
      label={t('rights.revokeTitle', { name })}
      className="exchange-preview"
      onSubmit={form.submit}
      isPending={form.isPending}
      onCancel={onClose}
    >
      <p>{t('rights.revokeHelp')}</p>
      <Select
        label={t('rights.why')}
        options={CAUSES.map((why) => ({ value: why, label: t(`rights.why.${why}`) }))}
        {...form.at('why')}
      />
      <TextField label={t('rights.since')} hint={t('rights.sinceHelp')} type="date" {...form.at('since')} />
      <TextField label={t('rights.note')} maxLength={500} {...form.at('note')} />
      <div className="row-actions">
        <Submit isPending={form.isPending}>{t('rights.revokePress')}</Submit>
        <Button onPress={onClose}>{t('rights.cancel')}</Button>
      </div>
    </Form>
  );
}

import type { ReactNode } from 'react';
import type { KeyLineView } from '../../../../shared/contract/keys.ts';
import { useForm } from '../../../data/form/useForm.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { RoleAndGroup } from './RoleAndGroup.tsx';
import { changeOf, typedOf } from './rights.ts';

interface Props {
  readonly line: KeyLineView;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Another role or group from today on, or a last day. What was written before keeps the role it was written in. */
export function ChangeKey({ line, groups, onClose }: Props): ReactNode {
  const t = useT();
  const { person: name } = line;
  const form = useForm({
    begin: typedOf(line),
    check: () => ({}),
    send: async (held, change) => {
      const made = await change('keys.change', changeOf(line, held), { done: t('rights.changed', { name }) });
      if (made) onClose();
      return made;
    },
  });
  return (
    <Form
      label={t('rights.changeTitle', { name })}
      className="exchange-preview"
      onSubmit={form.submit}
      isPending={form.isPending}
      onCancel={onClose}
    >
      <p>{t('rights.changeHelp')}</p>
      <div className="rights-fields">
        <RoleAndGroup form={form} groups={groups} />
        <TextField label={t('rights.to')} type="date" {...form.at('to')} />
      </div>
      <div className="row-actions">
        <Submit isPending={form.isPending}>{t('rights.changePress')}</Submit>
        <Button onPress={onClose}>{t('rights.cancel')}</Button>
      </div>
    </Form>
  );
}

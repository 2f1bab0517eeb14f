import type { ReactNode } from 'react';
import type { OpenForm } from '../../../data/form/useForm.ts';
import { Select } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { KEY_ROLES } from './rights.ts';

interface Typed {
  readonly role: string;
  readonly group: string;
}

interface Props<T extends Typed> {
  readonly form: OpenForm<T>;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** As what a key is listed. */
export function RoleAndGroup<T extends Typed>({ form, groups }: Props<T>): ReactNode {
  const t = useT();
  return (
    <>
      <Select
        label={t('rights.role')}
        options={KEY_ROLES.map((role) => ({ value: role, label: t(`rights.role.${role}`) }))}
        {...form.at('role')}
      />
      <Select
        label={t('rights.group')}
        options={[
          { value: '', label: t('rights.noGroup') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.at('group')}
      />
    </>
  );
}

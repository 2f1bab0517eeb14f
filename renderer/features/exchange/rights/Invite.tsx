import { type ReactNode, useState } from 'react';
import type { AnswerTo } from '../../../../shared/contract/names.ts';
import { useForm } from '../../../data/form/useForm.ts';
import { Code } from '../../../data/invitations/Code.tsx';
import { Check, TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { RoleAndGroup } from './RoleAndGroup.tsx';
import { invitedOf, newInvitation, wrongInInvitation } from './rights.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly groups: readonly Named[];
  readonly members: readonly Named[];
}

/** Invites a person's computer; the invitation then stands there until it has been given on. */
export function Invite({ groups, members }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const [made, setMade] = useState<{ person: string; invitation: AnswerTo<'keys.invite'> } | null>(null);
  const form = useForm({
    begin: newInvitation(),
    check: wrongInInvitation,
    send: async (held, change) => {
      const invitation = await change('keys.invite', invitedOf(held, members));
      if (invitation) setMade({ person: held.person.trim(), invitation });
      return invitation;
    },
    after: newInvitation,
  });
  if (made) {
    const { code, until, file } = made.invitation;
    const title = t('rights.invitation', { name: made.person });
    return (
      <Code title={title} code={code} file={file} onDone={() => setMade(null)}>
        <p>
          {t('rights.until', { until: format.day(until) })} {t('rights.inviteHelp')}
        </p>
      </Code>
    );
  }
  return (
    <>
      <h3 id="rights-invite">{t('rights.invite')}</h3>
      <p className="hint">{t('rights.inviteHelp')}</p>
      <Form labelledBy="rights-invite" onSubmit={form.submit} isPending={form.isPending}>
        <div className="rights-fields">
          <TextField
            label={t('rights.inviteName')}
            required
            maxLength={200}
            list={members.map(({ name }) => name)}
            {...form.at('person')}
          />
          <RoleAndGroup form={form} groups={groups} />
        </div>
        {form.held.role === 'secretariat' ? (
          <Check
            label={t('rights.inviteMayList')}
            checked={form.held.mayList}
            onChange={(mayList) => form.put({ mayList })}
          />
        ) : null}
        <Submit isPending={form.isPending}>{t('rights.makeInvitation')}</Submit>
      </Form>
    </>
  );
}

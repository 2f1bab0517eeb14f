import { type ReactNode, useRef } from 'react';
import { seatItems } from '../../../shared/council/seat.ts';
import type { Body, CouncilContent } from '../../../shared/kinds/council/council.ts';
import { useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { afterSeat, newSeat, rolesIn, wrongInSeat } from './seats.ts';

/** One person into one body; after it the next can be typed at once. */
export function SeatForm({ council, body }: { council: CouncilContent; body: Body }): ReactNode {
  const t = useT();
  const first = useRef<HTMLInputElement>(null);
  const form = useForm({
    begin: newSeat(council, today()),
    check: wrongInSeat,
    send: async (held, change) => {
      const made = await change('council.put', { items: seatItems(council, { ...held, body: body.id }, freshId) });
      if (made) first.current?.focus();
      return made;
    },
    after: afterSeat,
  });
  return (
    <Form className="council-form" label={t('council.addSeat')} onSubmit={form.submit} isPending={form.isPending}>
      <TextField
        label={t('council.member')}
        required
        list={council.members.map((one) => one.name)}
        maxLength={200}
        inputRef={first}
        {...form.at('name')}
      />
      <TextField
        label={t('council.groupOf')}
        list={council.partyGroups.map((one) => one.letter || one.name)}
        hint={t('council.groupHelp')}
        maxLength={200}
        {...form.at('group')}
      />
      <Select
        label={t('council.role')}
        options={rolesIn(body).map((value) => ({ value, label: t(`council.role.${value}`) }))}
        {...form.at('role')}
      />
      <TextField label={t('council.from')} required type="date" {...form.at('from')} />
      <TextField label={t('council.to')} required type="date" {...form.at('to')} />
      <Submit isPending={form.isPending}>{t('council.addSeat')}</Submit>
    </Form>
  );
}

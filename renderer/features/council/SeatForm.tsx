import { type FormEvent, type ReactNode, useState } from 'react';
import { seatItems } from '../../../shared/council/seat.ts';
import type { Body, CouncilContent, Mandate } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { termFor } from '../../data/startingBodies.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';

type Role = Mandate['role'];
const ROLES: Readonly<Record<'council' | 'committee', readonly Role[]>> = {
  council: ['member', 'mayor', 'deputyMayor'],
  committee: ['member', 'chair', 'deputyChair'],
};

/** One person into one body; after it the next can be typed at once. */
export function SeatForm({ council, body }: { council: CouncilContent; body: Body }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [from, setFrom] = useState(termFor(council).from);
  const [to, setTo] = useState(termFor(council).to);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const items = seatItems(council, { body: body.id, name, group, role, from, to }, freshId);
    if (!(await change('council.put', { items }))) return;
    setName('');
    setRole('member');
    document.getElementById('new-seat')?.querySelector('input')?.focus();
  };
  return (
    <form
      id="new-seat"
      className="council-form"
      aria-label={t('council.addSeat')}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={t('council.member')}
        value={name}
        onChange={setName}
        list={council.members.map((one) => one.name)}
        maxLength={200}
      />
      <TextField
        label={t('council.groupOf')}
        value={group}
        onChange={setGroup}
        list={council.partyGroups.map((one) => one.letter || one.name)}
        hint={t('council.groupHelp')}
        maxLength={200}
      />
      <Select
        label={t('council.role')}
        value={role}
        onChange={setRole}
        options={ROLES[body.kind === 'municipalCouncil' ? 'council' : 'committee'].map((value) => ({
          value,
          label: t(`council.role.${value}`),
        }))}
      />
      <TextField label={t('council.from')} type="date" value={from} onChange={setFrom} />
      <TextField label={t('council.to')} type="date" value={to} onChange={setTo} />
      <button type="submit" className="btn primary" disabled={name.trim() === '' || from === '' || to < from}>
        {t('council.addSeat')}
      </button>
    </form>
  );
}

import { Trash2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { mandatesOn, type PartyGroup } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { useCouncilRemoval } from './useCouncilChange.ts';

/** The party groups, who leads them, and a member's way from one to another. */
export function Groups({ council }: CouncilProps): ReactNode {
  const t = useT();
  const main = council.bodies.find(({ kind }) => kind === 'municipalCouncil');
  const seats = main ? mandatesOn(council, main.id, today()) : [];
  return (
    <>
      <section aria-labelledby="council-groups">
        <h2 id="council-groups">{t('council.part.groups')}</h2>
        {council.partyGroups.length === 0 ? <p className="hint">{t('council.noGroups')}</p> : null}
        {council.partyGroups.length > 0 ? (
          <div className="council-table">
            <table className="council">
              <thead>
                <tr>
                  <th scope="col">{t('council.letter')}</th>
                  <th scope="col">{t('council.name')}</th>
                  <th scope="col">{t('council.leader')}</th>
                  <th scope="col" className="number">
                    {t('council.mandates')}
                  </th>
                  <th scope="col">
                    <span className="hidden-visually">{t('council.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {council.partyGroups.map((group) => (
                  <Line
                    key={`${group.id} ${group.letter} ${group.name}`}
                    council={council}
                    group={group}
                    mandates={seats.filter((seat) => seat.group === group.id).length}
                  />
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        <NewGroup />
      </section>
      {council.members.length > 0 ? <ChangeGroup council={council} /> : null}
    </>
  );
}

interface LineProps extends CouncilProps {
  readonly group: PartyGroup;
  /** In the municipal council today. */
  readonly mandates: number;
}

/** Letter and name are kept when their field is left. */
function Line({ council, group, mandates }: LineProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const remove = useCouncilRemoval();
  const [letter, setLetter] = useState(group.letter);
  const [name, setName] = useState(group.name);
  const keep = (item: PartyGroup) => void change('council.put', { items: [{ list: 'partyGroups', item }] });
  const leave = () => {
    const next = { ...group, letter: letter.trim(), name: name.trim() || group.name };
    if (next.letter !== group.letter || next.name !== group.name) keep(next);
  };
  const members = council.members.filter(({ id }) =>
    council.mandates.some((one) => one.member === id && one.group === group.id),
  );
  return (
    <tr>
      <td className="short">
        <TextField label={t('council.letter')} value={letter} onChange={setLetter} onBlur={leave} maxLength={3} />
      </td>
      <td>
        <TextField label={t('council.name')} value={name} onChange={setName} onBlur={leave} maxLength={200} />
      </td>
      <td>
        <Select
          label={t('council.leader')}
          value={group.groupLeader}
          onChange={(groupLeader) => keep({ ...group, groupLeader })}
          options={[
            { value: '', label: t('council.noLeader') },
            ...members.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </td>
      <td className="number">{mandates}</td>
      <td className="actions">
        <IconButton
          label={t('council.removeOne', { name: group.name })}
          onPress={() => void remove({ list: 'partyGroups', item: group }, group.name)}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}

function NewGroup(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [letter, setLetter] = useState('');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const item = { id: freshId(), letter: letter.trim(), name: name.trim(), groupLeader: '' };
    if (!(await change('council.put', { items: [{ list: 'partyGroups', item }] }))) return;
    setLetter('');
    setName('');
  };
  return (
    <form className="council-form" aria-label={t('council.newGroup')} onSubmit={(event) => void submit(event)}>
      <TextField label={t('council.letter')} value={letter} onChange={setLetter} maxLength={3} />
      <TextField label={t('council.name')} value={name} onChange={setName} maxLength={200} />
      <button type="submit" className="btn primary" disabled={name.trim() === ''}>
        {t('council.newGroup')}
      </button>
    </form>
  );
}

function ChangeGroup({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [member, setMember] = useState(council.members[0]?.id ?? '');
  const [group, setGroup] = useState('');
  const [from, setFrom] = useState(today());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change('council.changeGroup', { member, group: group === '' ? null : group, from });
  };
  const format = useFormat();
  const told = council.members.find(({ id }) => id === member)?.groups ?? [];
  const nameOf = (id: string | null) => council.partyGroups.find((one) => one.id === id)?.name ?? t('council.alone');
  return (
    <section aria-labelledby="council-change">
      <h2 id="council-change">{t('council.changeGroup')}</h2>
      <p className="hint">{t('council.changeHelp')}</p>
      <form className="council-form" aria-labelledby="council-change" onSubmit={submit}>
        <Select
          label={t('council.member')}
          value={member}
          onChange={setMember}
          options={council.members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={t('council.newGroupOf')}
          value={group}
          onChange={setGroup}
          options={[
            { value: '', label: t('council.alone') },
            ...council.partyGroups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField label={t('council.from')} type="date" value={from} onChange={setFrom} />
        <button type="submit" className="btn" disabled={from === ''}>
          {t('council.changeGroup')}
        </button>
      </form>
      <p className="hint" role="status">
        {told
          .map((one) => t('council.sinceGroup', { group: nameOf(one.group), day: format.day(one.from) }))
          .join(' · ')}
      </p>
    </section>
  );
}

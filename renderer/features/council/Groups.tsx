import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { mandatesOn, type PartyGroup } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { freshId } from '../../data/freshId.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';
import { membersOf, renamed, toGroup } from './seats.ts';
import { useRemoval } from './useRemoval.ts';

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
  const remove = useRemoval();
  const [letter, setLetter] = useState(group.letter);
  const [name, setName] = useState(group.name);
  const keep = (item: PartyGroup) => void change('council.put', { items: [{ list: 'partyGroups', item }] });
  const leave = () => {
    const next = renamed(group, { letter, name });
    if (next) keep(next);
  };
  const members = membersOf(council, group.id);
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
  const form = useForm({
    begin: { letter: '', name: '' },
    check: (held) => emptyOf(held, { name: 'form.needsName' }),
    send: (held, change) => change('council.put', { items: [toGroup(freshId(), held)] }),
    after: () => ({ letter: '', name: '' }),
  });
  return (
    <Form className="council-form" label={t('council.newGroup')} onSubmit={form.submit} isPending={form.isPending}>
      <TextField label={t('council.letter')} maxLength={3} {...form.at('letter')} />
      <TextField label={t('council.name')} required maxLength={200} {...form.at('name')} />
      <Submit isPending={form.isPending}>{t('council.newGroup')}</Submit>
    </Form>
  );
}

function ChangeGroup({ council }: CouncilProps): ReactNode {
  const t = useT();
  const form = useForm({
    begin: { member: council.members[0]?.id ?? '', group: '', from: today() },
    check: (held) => emptyOf(held, { from: 'form.needsDay' }),
    send: ({ member, group, from }, change) =>
      change('council.changeGroup', { member, group: group === '' ? null : group, from }),
  });
  const format = useFormat();
  const told = council.members.find(({ id }) => id === form.held.member)?.groups ?? [];
  const nameOf = (id: string | null) => council.partyGroups.find((one) => one.id === id)?.name ?? t('council.alone');
  return (
    <section aria-labelledby="council-change">
      <h2 id="council-change">{t('council.changeGroup')}</h2>
      <p className="hint">{t('council.changeHelp')}</p>
      <Form className="council-form" labelledBy="council-change" onSubmit={form.submit} isPending={form.isPending}>
        <Select
          label={t('council.member')}
          options={council.members.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.at('member')}
        />
        <Select
          label={t('council.newGroupOf')}
          options={[
            { value: '', label: t('council.alone') },
            ...council.partyGroups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.at('group')}
        />
        <TextField label={t('council.from')} required type="date" {...form.at('from')} />
        <Submit kind="plain" isPending={form.isPending}>
          {t('council.changeGroup')}
        </Submit>
      </Form>
      <p className="hint" role="status">
        {told
          .map((one) => t('council.sinceGroup', { group: nameOf(one.group), day: format.day(one.from) }))
          .join(' · ')}
      </p>
    </section>
  );
}

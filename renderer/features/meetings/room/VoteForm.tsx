import { type FormEvent, type ReactNode, useState } from 'react';
import { votersOf } from '../../../../shared/meeting/rules.ts';
import type { Seat } from '../../../../shared/meeting/seats.ts';
import { countChoices, resultOf, type Choice as VoteChoice } from '../../../../shared/votes/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

type Ballots = ReadonlyMap<string, VoteChoice>;
const CHOICES = ['for', 'against', 'abstain'] as const;

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

/** A vote among those in the room who may vote, by group at one press or by name; the sum is seen before it is recorded. */
export function VoteForm({ current: { item, run }, onDone }: Props): ReactNode {
  const t = useT();
  const { room, seats, record } = useRoom();
  const [told, setTold] = useState<'group' | 'name'>('group');
  const open = run.motions.filter(({ id }) => !run.withdrawn.has(id));
  const [motion, setMotion] = useState(open.at(-1)?.id ?? '');
  const [ballots, setBallots] = useState<Ballots>(new Map());
  const able = new Set(votersOf(room, run));
  const voters = seats.filter(({ member }) => able.has(member));
  const cast = (members: readonly string[], choice: VoteChoice) =>
    setBallots(new Map([...ballots, ...members.map((member) => [member, choice] as const)]));
  const given = voters.flatMap(({ member }) => {
    const choice = ballots.get(member);
    return choice ? [{ member, choice }] : [];
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await record({ kind: 'vote', item: item.id, motion: motion || null, told, ballots: given })) onDone();
  };
  return (
    <form
      className="room-form vote"
      data-unsaved={given.length > 0 || undefined}
      aria-label={t('room.vote')}
      onSubmit={(event) => void submit(event)}
    >
      {open.length > 0 ? (
        <Select
          label={t('room.voteAbout')}
          value={motion}
          onChange={setMotion}
          options={[
            { value: '', label: t('room.recommendation') },
            ...open.map(({ id, motion: kind, text }) => ({
              value: id,
              label: `${t(`room.motion.${kind}`)}: ${text.slice(0, 60)}`,
            })),
          ]}
        />
      ) : null}
      <Choice
        label={t('room.told')}
        value={told}
        onChange={setTold}
        options={[
          { value: 'group', label: t('room.byGroup') },
          { value: 'name', label: t('room.byName') },
        ]}
      />
      <Button onPress={() => cast([...able], 'for')}>{t('room.allFor')}</Button>
      <Lines told={told} voters={voters} ballots={ballots} cast={cast} />
      <Sum ballots={given.map(({ choice }) => choice)} />
      <button type="submit" className="btn primary" disabled={given.length === 0}>
        {t('room.recordVote')}
      </button>
    </form>
  );
}

interface LinesProps {
  readonly told: 'group' | 'name';
  readonly voters: readonly Seat[];
  readonly ballots: Ballots;
  readonly cast: (members: readonly string[], choice: VoteChoice) => void;
}

/** One line a group, or one a member; who sits outside the groups always has a line of their own. */
function Lines({ told, voters, ballots, cast }: LinesProps): ReactNode {
  const t = useT();
  const lines = Map.groupBy(voters, ({ group, member }) => (told === 'group' && group ? group : member));
  return (
    <ul className="ballots">
      {[...lines].map(([key, members]) => {
        const [first] = members;
        const alone = told === 'name' || !first?.group;
        const label = alone ? (first?.name ?? '') : `${key} (${members.length})`;
        const choices = new Set(members.map(({ member }) => ballots.get(member)));
        const [only] = choices;
        return (
          <li key={key}>
            <span>{label}</span>
            <Choice
              label={label}
              value={choices.size === 1 ? (only ?? null) : null}
              onChange={(choice) =>
                cast(
                  members.map(({ member }) => member),
                  choice,
                )
              }
              options={CHOICES.map((value) => ({ value, label: t(`room.${value}`) }))}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Sum({ ballots }: { ballots: readonly VoteChoice[] }): ReactNode {
  const t = useT();
  const count = countChoices(ballots);
  return (
    <p className="vote-sum" role="status">
      {t('room.result', { ...count })}. <b>{t(`room.result.${resultOf(count)}`)}</b>
    </p>
  );
}

import { type ReactNode, useState } from 'react';
import { votersOf } from '../../../../shared/meeting/rules.ts';
import type { ItemRun } from '../../../../shared/meeting/run.ts';
import type { Seat } from '../../../../shared/meeting/seats.ts';
import { countChoices, resultOf, type Choice as VoteChoice } from '../../../../shared/votes/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type Ballots, CHOICES, cast, given, type VoteTold, voteLines } from './recording.ts';
import { type CurrentItem, useRecordForm, useRoom } from './useRoom.ts';

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

/** A vote among those in the room who may vote, by group at one press or by name; the sum is seen before it is recorded. */
export function VoteForm({ current: { item, run }, onDone }: Props): ReactNode {
  const t = useT();
  const { room, seats } = useRoom();
  const { record, isPending } = useRecordForm();
  const [told, setTold] = useState<VoteTold>('group');
  const open = run.motions.filter(({ id }) => !run.withdrawn.has(id));
  const [motion, setMotion] = useState(open.at(-1)?.id ?? '');
  const [ballots, setBallots] = useState<Ballots>(new Map());
  const able = new Set(votersOf(room, run));
  const voters = seats.filter(({ member }) => able.has(member));
  const onCast = (members: readonly string[], choice: VoteChoice) => setBallots(cast(ballots, members, choice));
  const votes = given(ballots, voters);
  const submit = async () => {
    const vote = { kind: 'vote', item: item.id, motion: motion || null, told, ballots: votes } as const;
    if (await record({ send: vote })) onDone();
  };
  return (
    <Form
      className="room-form vote"
      label={t('room.vote')}
      unsaved={votes.length > 0 ? 'yes' : undefined}
      onSubmit={() => void submit()}
      isPending={isPending}
    >
      {open.length > 0 ? <About motions={open} value={motion} onChange={setMotion} /> : null}
      <Choice
        label={t('room.told')}
        value={told}
        onChange={setTold}
        options={[
          { value: 'group', label: t('room.byGroup') },
          { value: 'name', label: t('room.byName') },
        ]}
      />
      <Button onPress={() => onCast([...able], 'for')}>{t('room.allFor')}</Button>
      <Lines told={told} voters={voters} ballots={ballots} onCast={onCast} />
      <Sum ballots={votes.map(({ choice }) => choice)} />
      {votes.length > 0 ? (
        <Submit isPending={isPending}>{t('room.recordVote')}</Submit>
      ) : (
        <p className="hint">{t('room.needsVotes')}</p>
      )}
    </Form>
  );
}

interface AboutProps {
  readonly motions: ItemRun['motions'];
  readonly value: string;
  readonly onChange: (motion: string) => void;
}

/** The recommendation or one of the motions. */
function About({ motions, value, onChange }: AboutProps): ReactNode {
  const t = useT();
  return (
    <Select
      label={t('room.voteAbout')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('room.recommendation') },
        ...motions.map(({ id, motion: kind, text }) => ({
          value: id,
          label: `${t(`room.motion.${kind}`)}: ${text.slice(0, 60)}`,
        })),
      ]}
    />
  );
}

interface LinesProps {
  readonly told: VoteTold;
  readonly voters: readonly Seat[];
  readonly ballots: Ballots;
  readonly onCast: (members: readonly string[], choice: VoteChoice) => void;
}

function Lines({ told, voters, ballots, onCast }: LinesProps): ReactNode {
  const t = useT();
  return (
    <ul className="ballots">
      {voteLines(told, voters, ballots).map(({ key, label, members, choice }) => (
        <li key={key}>
          <span>{label}</span>
          <Choice
            label={label}
            value={choice}
            onChange={(chosen) => onCast(members, chosen)}
            options={CHOICES.map((value) => ({ value, label: t(`room.${value}`) }))}
          />
        </li>
      ))}
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

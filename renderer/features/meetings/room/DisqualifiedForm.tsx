import { type FormEvent, type ReactNode, useState } from 'react';
import { DisqualificationGround } from '../../../../shared/kinds/meeting/events.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { MemberSelect } from './MemberForms.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

const CHOICES = ['for', 'against', 'abstain'] as const;
const NO_VOTES: Readonly<Record<(typeof CHOICES)[number], string>> = { for: '', against: '', abstain: '' };

/** Null when it was not put to the vote. */
function votesOf(votes: typeof NO_VOTES): { for: number; against: number; abstain: number } | null {
  if (CHOICES.every((choice) => votes[choice].trim() === '')) return null;
  const count = (text: string) => Math.min(200, Math.max(0, Math.trunc(Number(text)) || 0));
  return { for: count(votes.for), against: count(votes.against), abstain: count(votes.abstain) };
}

/** What the body found on a member's inhabilitet, with or without a vote, and who sits instead. The program asks for the ground and gives no verdict. */
export function DisqualifiedForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { council, record } = useRoom();
  const [member, setMember] = useState('');
  const [ground, setGround] = useState<DisqualificationGround>('ownInterest');
  const [note, setNote] = useState('');
  const [substitute, setSubstitute] = useState('');
  const [verdict, setVerdict] = useState<'disqualified' | 'able'>('disqualified');
  const [votes, setVotes] = useState(NO_VOTES);
  const item = current.item.id;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const counted = votesOf(votes);
    const judged = { verdict, ...(counted ? { votes: counted } : {}) };
    if (!(await record({ kind: 'disqualified', item, member, ground, note: note.trim(), ...judged }))) return;
    const name = verdict === 'able' ? '' : substitute.trim();
    if (name === '' || (await record({ kind: 'substitute', for: member, name, forItem: item }))) onDone();
  };
  return (
    <form className="room-form" aria-label={t('room.disqualified')} onSubmit={(event) => void submit(event)}>
      <MemberSelect current={current} who="all" value={member} onChange={setMember} />
      <Select
        label={t('room.ground')}
        value={ground}
        onChange={setGround}
        options={DisqualificationGround.options.map((value) => ({ value, label: t(`room.ground.${value}`) }))}
      />
      <Choice
        label={t('room.verdict')}
        value={verdict}
        onChange={setVerdict}
        options={(['disqualified', 'able'] as const).map((value) => ({ value, label: t(`room.verdict.${value}`) }))}
      />
      <fieldset className="verdict-votes">
        <legend>{t('room.verdictVotes')}</legend>
        {CHOICES.map((choice) => (
          <TextField
            key={choice}
            label={t(`room.${choice}`)}
            type="number"
            value={votes[choice]}
            onChange={(to) => setVotes({ ...votes, [choice]: to })}
          />
        ))}
      </fieldset>
      <TextField label={t('room.disqualifiedNote')} value={note} onChange={setNote} maxLength={2000} />
      {verdict === 'able' ? null : (
        <TextField
          label={t('room.substituteName')}
          hint={t('room.disqualifiedHelp')}
          value={substitute}
          onChange={setSubstitute}
          list={council.substitutes.map(({ name }) => name)}
          maxLength={200}
        />
      )}
      <button type="submit" className="btn primary" disabled={member === ''}>
        {t('room.record')}
      </button>
    </form>
  );
}

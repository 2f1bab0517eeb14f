import { type ReactNode, useState } from 'react';
import { DisqualificationGround } from '../../../../shared/kinds/meeting/events.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { MemberSelect } from './MemberForms.tsx';
import { CHOICES, type DisqualifiedDraft, disqualified, NOT_JUDGED, substituteFor } from './recording.ts';
import { type CurrentItem, useRecordForm, useRoom } from './useRoom.ts';

interface Props {
  readonly current: CurrentItem;
  readonly onDone: () => void;
}

/** What the body found on a member's inhabilitet, with or without a vote, and who sits instead. The program asks for the ground and gives no verdict. */
export function DisqualifiedForm({ current, onDone }: Props): ReactNode {
  const t = useT();
  const { record, isPending, errorAt } = useRecordForm();
  const [draft, setDraft] = useState(NOT_JUDGED);
  const put = (patch: Partial<DisqualifiedDraft>) => setDraft({ ...draft, ...patch });
  const submit = async () => {
    const item = current.item.id;
    if (!(await record(disqualified(item, draft)))) return;
    const instead = substituteFor(item, draft);
    if (instead === null || (await record(instead))) onDone();
  };
  return (
    <Form className="room-form" label={t('room.disqualified')} onSubmit={() => void submit()} isPending={isPending}>
      <MemberSelect
        current={current}
        who="all"
        value={draft.member}
        onChange={(member) => put({ member })}
        error={errorAt('member')}
      />
      <Verdict draft={draft} put={put} />
      <TextField
        label={t('room.disqualifiedNote')}
        value={draft.note}
        onChange={(note) => put({ note })}
        maxLength={2000}
      />
      {draft.verdict === 'able' ? null : <Instead draft={draft} put={put} />}
      <Submit isPending={isPending}>{t('room.record')}</Submit>
    </Form>
  );
}

interface PartProps {
  readonly draft: DisqualifiedDraft;
  readonly put: (patch: Partial<DisqualifiedDraft>) => void;
}

function Verdict({ draft: { ground, verdict, votes }, put }: PartProps): ReactNode {
  const t = useT();
  return (
    <>
      <Select
        label={t('room.ground')}
        value={ground}
        onChange={(chosen) => put({ ground: chosen })}
        options={DisqualificationGround.options.map((value) => ({ value, label: t(`room.ground.${value}`) }))}
      />
      <Choice
        label={t('room.verdict')}
        value={verdict}
        onChange={(chosen) => put({ verdict: chosen })}
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
            onChange={(typed) => put({ votes: { ...votes, [choice]: typed } })}
          />
        ))}
      </fieldset>
    </>
  );
}

function Instead({ draft, put }: PartProps): ReactNode {
  const t = useT();
  const { council } = useRoom();
  return (
    <TextField
      label={t('room.substituteName')}
      hint={t('room.disqualifiedHelp')}
      value={draft.substitute}
      onChange={(substitute) => put({ substitute })}
      list={council.substitutes.map(({ name }) => name)}
      maxLength={200}
    />
  );
}

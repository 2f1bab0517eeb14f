import { type ReactNode, useRef, useState } from 'react';
import { Outcome } from '../../../../shared/kinds/meeting/events.ts';
import { useNextMeetings } from '../../../data/queries.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select, TextArea, TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useShortcut } from '../../../ui/useShortcut.ts';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { type DecisionDraft, decision, USUAL } from './recording.ts';
import { type CurrentItem, type RecordForm, useRecordForm, useRoom } from './useRoom.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The outcome by its standard word, the wording as far as it needs one. A digit chooses one of the first nine, and Enter records it. */
export function DecisionForm({ current: { item } }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const { meeting } = useRoom();
  const { record, isPending, errorAt } = useRecordForm(['postponedTo']);
  const usual = { outcome: USUAL[item.role], text: '', referredTo: '', postponedTo: '' };
  const [draft, setDraft] = useState<DecisionDraft>(usual);
  const put = (patch: Partial<DecisionDraft>) => setDraft({ ...draft, ...patch });
  const next = useNextMeetings(meeting.row) ?? [];
  const button = useRef<HTMLButtonElement>(null);
  const choose = (outcome: Outcome) => {
    put({ outcome });
    button.current?.focus();
  };
  return (
    <Form
      className="room-form"
      label={t('room.decision')}
      onSubmit={() => void record(decision(item.id, draft, next))}
      isPending={isPending}
    >
      {DIGITS.map((digit, at) => (
        <Digit key={digit} digit={digit} outcome={Outcome.options[at]} onPress={choose} />
      ))}
      <Choice
        label={t('room.outcome')}
        value={draft.outcome}
        onChange={(outcome) => put({ outcome })}
        options={Outcome.options.map((value, at) => ({ value, label: t(`outcome.${value}`), hint: DIGITS[at] }))}
      />
      <Whereto draft={draft} put={put} meetings={next} errorAt={errorAt} />
      <TextArea
        label={t('room.decisionText')}
        value={draft.text}
        onChange={(text) => put({ text })}
        error={errorAt('text')}
      />
      <Submit buttonRef={button} isPending={isPending}>
        {t('room.record')}
      </Submit>
    </Form>
  );
}

interface DigitProps {
  readonly digit: string;
  readonly outcome: Outcome | undefined;
  readonly onPress: (outcome: Outcome) => void;
}

function Digit({ digit, outcome, onPress }: DigitProps): null {
  useShortcut(digit, () => (outcome ? onPress(outcome) : undefined));
  return null;
}

interface WheretoProps extends Pick<RecordForm, 'errorAt'> {
  readonly draft: DecisionDraft;
  readonly put: (patch: Partial<DecisionDraft>) => void;
  /** Those of the body that lie ahead. */
  readonly meetings: readonly { readonly id: string; readonly date: string }[];
}

/** Where an item goes that is not settled here: to whom it is referred, or the meeting whose agenda it comes onto instead. */
function Whereto({ draft, put, meetings, errorAt }: WheretoProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { council } = useRoom();
  if (draft.outcome === 'referred') {
    return (
      <TextField
        label={t('room.referredTo')}
        value={draft.referredTo}
        onChange={(referredTo) => put({ referredTo })}
        list={council.bodies.map(({ name }) => name)}
        maxLength={200}
        error={errorAt('referredTo')}
      />
    );
  }
  if (draft.outcome !== 'postponed') return null;
  const ahead = meetings.map(({ id, date }) => ({ value: id, label: format.longDay(date) }));
  return (
    <Select
      label={t('room.postponedTo')}
      value={draft.postponedTo}
      onChange={(postponedTo) => put({ postponedTo })}
      options={[{ value: '', label: t('room.postponedOpen') }, ...ahead]}
      error={errorAt('postponedTo')}
    />
  );
}

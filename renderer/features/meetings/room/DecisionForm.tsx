import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Outcome } from '../../../../shared/kinds/meeting/events.ts';
import { useNextMeetings } from '../../../data/queries.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select, TextArea, TextField } from '../../../ui/Field.tsx';
import { useShortcut } from '../../../ui/useShortcut.ts';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

/** What a body does with an item when nothing else is said. */
const USUAL = { decides: 'approved', advises: 'recommended', informed: 'noted' } as const;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The outcome by its standard word, the wording as far as it needs one. A digit chooses one of the first nine, and Enter records it. */
export function DecisionForm({ current: { item } }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const { council, meeting, record } = useRoom();
  const [outcome, setOutcome] = useState<Outcome>(USUAL[item.role]);
  const [text, setText] = useState('');
  const [referredTo, setReferredTo] = useState('');
  const [postponedTo, setPostponedTo] = useState('');
  const next = useNextMeetings(meeting.row) ?? [];
  const button = useRef<HTMLButtonElement>(null);
  const choose = (at: number) => {
    const chosen = Outcome.options[at];
    if (!chosen) return;
    setOutcome(chosen);
    button.current?.focus();
  };
  const needsText = outcome === 'other' && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = next.find(({ id }) => id === postponedTo);
    void record({
      ...{ kind: 'decision', item: item.id, outcome, text: text.trim() },
      referredTo: outcome === 'referred' ? referredTo.trim() : '',
      ...(outcome === 'postponed' && to ? { postponedTo: { meeting: to.id, date: to.date } } : {}),
    });
  };
  return (
    <form className="room-form" aria-label={t('room.decision')} onSubmit={submit}>
      {DIGITS.map((digit, at) => (
        <Digit key={digit} digit={digit} onPress={() => choose(at)} />
      ))}
      <Choice
        label={t('room.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={Outcome.options.map((value, at) => ({
          value,
          label: t(`outcome.${value}`),
          hint: DIGITS[at],
        }))}
      />
      {outcome === 'referred' ? (
        <TextField
          label={t('room.referredTo')}
          value={referredTo}
          onChange={setReferredTo}
          list={council.bodies.map(({ name }) => name)}
          maxLength={200}
        />
      ) : null}
      {outcome === 'postponed' ? <NextMeeting meetings={next} value={postponedTo} onChange={setPostponedTo} /> : null}
      <TextArea label={t('room.decisionText')} value={text} onChange={setText} />
      <button ref={button} type="submit" className="btn primary" disabled={needsText}>
        {t('room.record')}
      </button>
    </form>
  );
}

function Digit({ digit, onPress }: { digit: string; onPress: () => void }): null {
  useShortcut(digit, onPress);
  return null;
}

interface NextProps {
  readonly meetings: readonly { readonly id: string; readonly date: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The meetings of the body that lie ahead; the item comes onto the agenda of the one that is chosen. */
function NextMeeting({ meetings, value, onChange }: NextProps): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <Select
      label={t('room.postponedTo')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('room.postponedOpen') },
        ...meetings.map(({ id, date }) => ({ value: id, label: format.longDay(date) })),
      ]}
    />
  );
}

import { type FormEvent, type ReactNode, useState } from 'react';
import { Outcome } from '../../../../shared/records/meetingEvents.ts';
import { useT } from '../../../app/i18n.tsx';
import { Select, TextArea, TextField } from '../../../ui/Field.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';

/** What a body does with an item when nothing else is said. */
const USUAL = { decides: 'approved', advises: 'recommended', informed: 'noted' } as const;

/** The outcome by its standard word, the wording as far as it needs one. */
export function DecisionForm({ current: { item } }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const { council, record } = useRoom();
  const [outcome, setOutcome] = useState<Outcome>(USUAL[item.role]);
  const [text, setText] = useState('');
  const [referredTo, setReferredTo] = useState('');
  const needsText = outcome === 'other' && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = outcome === 'referred' ? referredTo.trim() : '';
    void record({ kind: 'decision', item: item.id, outcome, text: text.trim(), referredTo: to });
  };
  return (
    <form className="room-form" aria-label={t('room.decision')} onSubmit={submit}>
      <Select
        label={t('room.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={Outcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
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
      <TextArea label={t('room.decisionText')} value={text} onChange={setText} />
      <button type="submit" className="btn primary" disabled={needsText}>
        {t('room.record')}
      </button>
    </form>
  );
}

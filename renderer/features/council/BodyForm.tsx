import { type FormEvent, type ReactNode, useState } from 'react';
import { dispatchDeadline } from '../../../shared/calendar/deadlines.ts';
import type { Body, CouncilContent } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { emptyBody } from '../../data/startingBodies.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { typedTimes } from '../../words/typedTimes.ts';

const KINDS = ['municipalCouncil', 'financeCommittee', 'standingCommittee', 'section17_4'] as const;

interface Props {
  readonly council: CouncilContent;
  /** Null for a new one. */
  readonly body: Body | null;
  readonly onClose: () => void;
}

/** A body, and how it reads the deadline for its material. */
export function BodyForm({ council, body, onClose }: Props): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [draft, setDraft] = useState<Body>(() => body ?? emptyBody(council));
  const [typed, setTyped] = useState({
    time: draft.time?.replace(':', '.') ?? '',
    ends: draft.ends?.replace(':', '.') ?? '',
  });
  const [error, setError] = useState('');
  const put = (patch: Partial<Body>) => setDraft({ ...draft, ...patch });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { times, wrong } = typedTimes(typed);
    if (wrong !== null) return setError(t(wrong));
    const item = { ...draft, ...times, name: draft.name.trim() };
    if (await change('council.put', { items: [{ list: 'bodies', item }] })) onClose();
  };
  return (
    <form
      className="council-form"
      aria-label={body ? t('council.editBody', { name: body.name }) : t('council.newBody')}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={t('council.name')}
        value={draft.name}
        onChange={(name) => put({ name })}
        maxLength={200}
        inputRef={focusOnce}
      />
      <Select
        label={t('council.kind')}
        value={draft.kind}
        onChange={(kind) => put({ kind })}
        options={KINDS.map((value) => ({ value, label: t(`council.${value}`) }))}
      />
      <TextField
        label={t('council.size')}
        type="number"
        value={String(draft.size)}
        onChange={(text) => put({ size: Math.min(99, Math.max(0, Math.floor(Number(text) || 0))) })}
      />
      <TextField
        label={t('council.time')}
        value={typed.time}
        onChange={(time) => setTyped({ ...typed, time })}
        hint={t('meetings.timeHelp')}
      />
      <TextField
        label={t('council.ends')}
        value={typed.ends}
        onChange={(ends) => setTyped({ ...typed, ends })}
        hint={t('meetings.endsHelp')}
      />
      <TextField label={t('council.place')} value={draft.place} onChange={(place) => put({ place })} maxLength={200} />
      <Select
        label={t('council.numbering')}
        value={draft.numbering}
        onChange={(numbering) => put({ numbering })}
        options={(['meeting', 'year'] as const).map((value) => ({ value, label: t(`council.numbering.${value}`) }))}
      />
      <Deadline draft={draft} put={put} />
      <TextArea
        label={t('council.competence')}
        value={draft.competence}
        onChange={(competence) => put({ competence })}
      />
      {error ? <p role="alert">{error}</p> : null}
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={draft.name.trim() === ''}>
          {t('council.save')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

/** The rule with what it means, worked out for a day two weeks from now. */
function Deadline({ draft, put }: { draft: Body; put: (patch: Partial<Body>) => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { deadline } = draft;
  const set = (patch: Partial<Body['deadline']>) => put({ deadline: { ...deadline, ...patch } });
  const meeting = new Date(Date.parse(today()) + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return (
    <>
      <TextField
        label={t('council.days')}
        type="number"
        value={String(deadline.count)}
        onChange={(text) => set({ count: Math.min(60, Math.max(0, Math.floor(Number(text) || 0))) })}
      />
      <Select
        label={t('council.saturday')}
        value={deadline.saturday}
        onChange={(saturday) => set({ saturday })}
        options={(['counts', 'free'] as const).map((value) => ({ value, label: t(`council.saturday.${value}`) }))}
      />
      <Select
        label={t('council.dispatchDay')}
        value={deadline.dispatchDay}
        onChange={(dispatchDay) => set({ dispatchDay })}
        options={(['clear', 'inclusive'] as const).map((value) => ({
          value,
          label: t(`council.dispatchDay.${value}`),
        }))}
      />
      <p className="hint wide" role="status">
        {t('council.example', {
          meeting: format.longDay(meeting),
          last: format.longDay(dispatchDeadline(meeting, deadline)),
        })}
      </p>
    </>
  );
}

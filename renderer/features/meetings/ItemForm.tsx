import { type FormEvent, type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { legalDay } from '../../../shared/meeting/deadlines.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, Select, TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { today, useT } from '../../words/i18n.tsx';
import type { OpenMeeting } from './open.ts';

const ROLES = ['decides', 'advises', 'informed'] as const;

interface Props {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** What an item says of itself; kept when it is saved. */
export function ItemForm({ meeting, item, onClose }: Props): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [draft, setDraft] = useState(item);
  const put = (patch: Partial<AgendaItem>) => setDraft({ ...draft, ...patch });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { number: _number, ...own } = draft;
    if (await change('meetings.putItem', { id: meeting.row.id, item: own })) onClose();
  };
  const isLate = legalDay(useCouncil().data, meeting.row) < today();
  return (
    <form
      className="item-form"
      aria-label={t('meeting.edit', { title: item.title })}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={t('meeting.itemTitle')}
        value={draft.title}
        onChange={(title) => put({ title })}
        inputRef={focusOnce}
        maxLength={500}
      />
      <div className="pair">
        <TextField
          label={t('meeting.estimate')}
          type="number"
          value={String(draft.minutes)}
          onChange={(text) => put({ minutes: Math.min(600, Math.max(0, Math.floor(Number(text) || 0))) })}
        />
        <Select
          label={t('meeting.role')}
          value={draft.role}
          onChange={(role) => put({ role })}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </div>
      <Closing item={draft} put={put} />
      {isLate || draft.lateReason ? (
        <TextField
          label={t('meeting.lateReason')}
          hint={t('meeting.lateHelp')}
          value={draft.lateReason}
          onChange={(lateReason) => put({ lateReason })}
          maxLength={2000}
        />
      ) : null}
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={draft.title.trim() === ''}>
          {t('meeting.save')}
        </button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function Closing({ item, put }: { item: AgendaItem; put: (patch: Partial<AgendaItem>) => void }): ReactNode {
  const t = useT();
  const { openness } = item;
  const set = (patch: Partial<AgendaItem['openness']>) => put({ openness: { ...openness, ...patch } });
  return (
    <>
      <Check label={t('meeting.closed')} checked={openness.closed} onChange={(closed) => set({ closed })} />
      {openness.closed ? (
        <>
          <TextField
            label={t('meeting.closedReason')}
            value={openness.reason}
            onChange={(reason) => set({ reason })}
            maxLength={2000}
          />
          <TextField
            label={t('meeting.publicTitle')}
            value={openness.publicTitle}
            onChange={(publicTitle) => set({ publicTitle })}
            maxLength={500}
          />
        </>
      ) : null}
    </>
  );
}

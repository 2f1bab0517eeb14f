import { type ReactNode, useState } from 'react';
import { type AgendaItem, ItemRole } from '../../../shared/kinds/meeting/meeting.ts';
import { legalDay } from '../../../shared/meeting/deadlines.ts';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, Select, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { changedItem, typedMinutes } from './agendaForms.ts';
import { ClosingFields } from './ClosingFields.tsx';
import type { OpenMeeting } from './open.ts';

interface Props {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** What an item says of itself; kept when it is saved. */
export function ItemForm({ meeting, item, onClose }: Props): ReactNode {
  const t = useT();
  const { send, isPending, errorAt } = useCheckedChange(['lateReason']);
  const [draft, setDraft] = useState(item);
  const put = (patch: Partial<AgendaItem>) => setDraft({ ...draft, ...patch });
  const save = async () => {
    if (await send('meetings.putItem', changedItem(meeting.row.id, draft))) onClose();
  };
  const isLate = legalDay(useCouncil().data, meeting.row) < today();
  return (
    <Form
      className="item-form"
      label={t('meeting.edit', { title: item.title })}
      onSubmit={() => void save()}
      isPending={isPending}
      onCancel={onClose}
    >
      <TextField
        label={t('meeting.itemTitle')}
        value={draft.title}
        onChange={(title) => put({ title })}
        maxLength={500}
        error={errorAt('title')}
      />
      <MinutesAndRole draft={draft} put={put} />
      <Closing draft={draft} put={put} />
      {isLate || draft.lateReason ? (
        <TextField
          label={t('meeting.lateReason')}
          hint={t('meeting.lateHelp')}
          value={draft.lateReason}
          onChange={(lateReason) => put({ lateReason })}
          maxLength={2000}
          error={errorAt('lateReason')}
        />
      ) : null}
      <div className="row-actions">
        <Submit isPending={isPending}>{t('meeting.save')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

interface PartProps {
  readonly draft: AgendaItem;
  readonly put: (patch: Partial<AgendaItem>) => void;
}

function MinutesAndRole({ draft, put }: PartProps): ReactNode {
  const t = useT();
  return (
    <div className="pair">
      <TextField
        label={t('meeting.estimate')}
        type="number"
        value={String(draft.minutes)}
        onChange={(text) => put({ minutes: typedMinutes(text) })}
      />
      <Select
        label={t('meeting.role')}
        value={draft.role}
        onChange={(role) => put({ role })}
        options={ItemRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
    </div>
  );
}

function Closing({ draft: { openness }, put }: PartProps): ReactNode {
  const t = useT();
  return (
    <>
      <Check
        label={t('meeting.closed')}
        checked={openness.closed}
        onChange={(closed) => put({ openness: { ...openness, closed } })}
      />
      {openness.closed ? (
        <ClosingFields openness={openness} onChange={(changed) => put({ openness: changed })} />
      ) : null}
    </>
  );
}

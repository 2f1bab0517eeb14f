import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useCheckedChange } from '../../../data/form/useCheckedChange.ts';
import { freshId } from '../../../data/freshId.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check, TextArea, TextField } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';
import { type ItemDraft, itemInRoom, NO_ITEM } from '../agendaForms.ts';
import { ClosingFields } from '../ClosingFields.tsx';
import { useRoom } from './useRoom.ts';

/** An item that comes up in the meeting, with the ground why it cannot wait. */
export function NewItem(): ReactNode {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <ItemForm onClose={() => setIsOpen(false)} />;
  return (
    <Button kind="text" onPress={() => setIsOpen(true)}>
      <Plus size={16} aria-hidden />
      {t('room.newItem')}
    </Button>
  );
}

function ItemForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const { id } = useRoom().meeting.row;
  const { send, isPending, errorAt } = useCheckedChange(['lateReason']);
  const [draft, setDraft] = useState(NO_ITEM);
  const put = (patch: Partial<ItemDraft>) => setDraft({ ...draft, ...patch });
  const add = async () => {
    if (await send('meetings.putItem', itemInRoom({ id, item: freshId() }, draft))) onClose();
  };
  return (
    <Form label={t('room.newItem')} onSubmit={() => void add()} isPending={isPending} onCancel={onClose}>
      <TextField
        label={t('meeting.itemTitle')}
        value={draft.title}
        onChange={(title) => put({ title })}
        maxLength={500}
        error={errorAt('title')}
      />
      <TextArea
        label={t('room.newItemReason')}
        value={draft.lateReason}
        onChange={(lateReason) => put({ lateReason })}
        error={errorAt('lateReason')}
      />
      <Check
        label={t('room.newClosed')}
        checked={draft.closing !== null}
        onChange={(closed) => put({ closing: closed ? { closed, reason: '', publicTitle: '' } : null })}
      />
      {draft.closing ? (
        <ClosingFields openness={draft.closing} onChange={(closing) => put({ closing })} error={errorAt('reason')} />
      ) : null}
      <div className="row-actions">
        <Submit isPending={isPending}>{t('room.record')}</Submit>
        <Button kind="text" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Form>
  );
}

import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Openness } from '../../../../shared/kinds/openness.ts';
import { useChange } from '../../../data/change/useChange.ts';
import { freshId } from '../../../data/freshId.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check, TextArea, TextField } from '../../../ui/Field.tsx';
import { focusOnce } from '../../../ui/focusOnce.ts';
import { useT } from '../../../words/i18n.tsx';
import { useRoom } from './useRoom.ts';

/** An item that comes up in the meeting, with the ground why it cannot wait. */
export function NewItem(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { meeting } = useRoom();
  const [isOpen, setIsOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [lateReason, setLateReason] = useState('');
  const [closing, setClosing] = useState<Openness | null>(null);
  if (!isOpen) {
    return (
      <Button kind="text" onPress={() => setIsOpen(true)}>
        <Plus size={16} aria-hidden />
        {t('room.newItem')}
      </Button>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const item = {
      ...({
        id: freshId(),
        kind: 'other',
        caseId: null,
        caseNumber: '',
        group: null,
        role: 'decides',
      } as const),
      ...{ title: title.trim(), lateReason: lateReason.trim(), minutes: 10 },
      openness: closing ?? { closed: false, reason: '', publicTitle: '' },
    };
    if (!(await change('meetings.putItem', { id: meeting.row.id, item }))) return;
    setIsOpen(false);
    setTitle('');
    setLateReason('');
    setClosing(null);
  };
  return (
    <form aria-label={t('room.newItem')} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('meeting.itemTitle')}
        value={title}
        onChange={setTitle}
        inputRef={focusOnce}
        maxLength={500}
      />
      <TextArea label={t('room.newItemReason')} value={lateReason} onChange={setLateReason} />
      <Check
        label={t('room.newClosed')}
        checked={closing !== null}
        onChange={(closed) => setClosing(closed ? { closed, reason: '', publicTitle: '' } : null)}
      />
      {closing ? (
        <>
          <TextField
            label={t('meeting.closedReason')}
            value={closing.reason}
            onChange={(reason) => setClosing({ ...closing, reason })}
            maxLength={2000}
          />
          <TextField
            label={t('meeting.publicTitle')}
            value={closing.publicTitle}
            onChange={(publicTitle) => setClosing({ ...closing, publicTitle })}
            maxLength={500}
          />
        </>
      ) : null}
      <div className="row-actions">
        <button
          type="submit"
          className="btn primary"
          disabled={[title, lateReason, closing?.reason ?? '-'].some((text) => text.trim() === '')}
        >
          {t('room.record')}
        </button>
        <Button kind="text" onPress={() => setIsOpen(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

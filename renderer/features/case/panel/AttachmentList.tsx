import { FileUp, Plus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { Attachment, StoredFile } from '../../../../shared/kinds/case/case.ts';
import { moveItem, putItem } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRowOrder } from '../../../ui/useRowOrder.ts';
import { useT } from '../../../words/i18n.tsx';
import { attachmentOf } from '../attachments.ts';
import { AttachmentRow } from './AttachmentRow.tsx';
import { useRemoval } from './useRemoval.ts';
import { useStore } from './useStore.ts';

/** Files of the case, and those that are only listed. Several can be added at once. */
export function AttachmentList({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { attachments } = useFields(session);
  const remove = useRemoval(session);
  const store = useStore();
  const input = useRef<HTMLInputElement>(null);
  const put = (attachment: Attachment) => session.edit((doc) => putItem(doc, 'attachments', attachment));
  const next = (file: StoredFile | null) => put(attachmentOf(session.fields.attachments, crypto.randomUUID(), file));
  const addFiles = async (files: readonly File[]) => {
    for (const chosen of files) {
      const stored = await store(chosen);
      if (stored) next(stored);
    }
  };
  const { rowProps, handleProps } = useRowOrder({
    ids: attachments.map(({ id }) => id),
    move: (id, index) => session.edit((doc) => moveItem(doc, 'attachments', { id, index })),
  });
  return (
    <fieldset className="rows">
      <legend>{t('details.attachments')}</legend>
      <ol>
        {attachments.map((attachment, index) => (
          <li key={attachment.id} className="attachment-row" {...rowProps(attachment.id)}>
            <AttachmentRow
              attachment={attachment}
              orderLabel={t('details.order', { name: attachment.title, at: index + 1, n: attachments.length })}
              handleProps={handleProps(attachment.id)}
              onPut={put}
              onRemove={() => remove('attachments', attachment.id)}
            />
          </li>
        ))}
      </ol>
      <div className="row-actions">
        <Button onPress={() => input.current?.click()}>
          <FileUp size={15} aria-hidden />
          {t('details.addFiles')}
        </Button>
        <Button onPress={() => next(null)}>
          <Plus size={15} aria-hidden />
          {t('details.addAttachment')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('details.addFiles')}
        onChange={(event) => {
          void addFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </fieldset>
  );
}

import type { Attachment } from '../../../../shared/kinds/case/case.ts';
import { putItem, removeItem } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { attachmentOf } from './attachment.ts';

/** Attaches files to the case, and offers to take them out again; what cannot be stored is told by its name. */
export function useAttach(session: CaseSession, onDone: () => void): (files: readonly File[]) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const errorText = useErrorText();
  return async (files) => {
    const added: Attachment[] = [];
    for (const file of files) {
      const stored = await session.store(file);
      if (!stored.ok) toast({ text: `${file.name}: ${errorText(stored.error)}` });
      else {
        const attachment = attachmentOf(session.fields.attachments, stored.value, crypto.randomUUID());
        session.edit((doc) => putItem(doc, 'attachments', attachment));
        added.push(attachment);
      }
    }
    const [first] = added;
    if (!first) return;
    const run = () =>
      session.edit((doc) => {
        for (const { id } of added) removeItem(doc, 'attachments', id);
      });
    const text = t('drop.attached', { n: added.length, name: first.title });
    toast({ text, action: { label: t('app.undo'), run } });
    onDone();
  };
}

import type { Attachment } from '../../../../shared/kinds/case/case.ts';
import { putItem, removeItem } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { useTell } from '../../../words/useTell.ts';
import { attachmentOf } from '../attachments.ts';

/** Attaches files to the case, and offers to take them out again; what cannot be stored is told by its name. */
export function useAttach(session: CaseSession, onDone: () => void): (files: readonly File[]) => Promise<void> {
  const t = useT();
  const tell = useTell();
  const errorText = useErrorText();
  return async (files) => {
    const added: Attachment[] = [];
    for (const file of files) {
      const stored = await session.store(file);
      if (!stored.ok) tell(`${file.name}: ${errorText(stored.error)}`);
      else {
        const attachment = attachmentOf(session.fields.attachments, crypto.randomUUID(), stored.value);
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
    tell(text, run);
    onDone();
  };
}

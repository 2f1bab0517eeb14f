import { moveItem, putItem, readItems, removeItem } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';

/** Removes a row at once, and offers to put it back where it stood. */
export function useRemoval(session: CaseSession): (collection: 'chain' | 'attachments', id: string) => void {
  const t = useT();
  const toast = useToast();
  return (collection, id) => {
    const items = readItems(session.doc, collection);
    const index = items.findIndex((item) => item.id === id);
    const item = items[index];
    if (!item) return;
    session.edit((doc) => removeItem(doc, collection, id));
    const run = () =>
      session.edit((doc) => {
        putItem(doc, collection, item as never);
        moveItem(doc, collection, { id, index });
      });
    toast({ text: t(`details.removed.${collection}`), action: { label: t('app.undo'), run } });
  };
}

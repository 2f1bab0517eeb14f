import { moveItem, putItem, readItems, removeItem } from '../../../../shared/kinds/case/doc.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { useTell } from '../../../words/useTell.ts';

/** Removes a row at once, and offers to put it back where it stood. */
export function useRemoval(session: CaseSession): (collection: 'chain' | 'attachments', id: string) => void {
  const t = useT();
  const tell = useTell();
  return (collection, id) => {
    const items = readItems(session.doc, collection);
    const index = items.findIndex((item) => item.id === id);
    const item = items[index];
    if (!item) return;
    session.edit((doc) => removeItem(doc, collection, id));
    tell(t(`details.removed.${collection}`), () =>
      session.edit((doc) => {
        putItem(doc, collection, item as never);
        moveItem(doc, collection, { id, index });
      }),
    );
  };
}

import type * as Y from 'yjs';
import type { Dismissal } from './case.ts';
import { putItem, readItems, removeItem } from './doc.ts';

/** What a dismissal is about: one check, and the words it found with what stands around them. */
export type Dismissed = Pick<Dismissal, 'check' | 'contextHash'>;

/** Room in an item's id. */
const LONGEST = 64;

/** Same check and words, same dismissal, whoever sets it aside and wherever. */
const idOf = ({ check, contextHash }: Dismissed): string => `${check}:${contextHash}`.slice(0, LONGEST);

export const isAbout = (entry: Dismissed, finding: Dismissed): boolean =>
  entry.check === finding.check && entry.contextHash === finding.contextHash;

/** Sets a finding aside. When it is set aside already, by an id of any kind, the new reason stands alone. */
export function dismiss(doc: Y.Doc, dismissal: Omit<Dismissal, 'id'>): void {
  doc.transact(() => {
    const id = idOf(dismissal);
    for (const entry of readItems(doc, 'dismissals')) {
      if (entry.id !== id && isAbout(entry, dismissal)) removeItem(doc, 'dismissals', entry.id);
    }
    putItem(doc, 'dismissals', { id, ...dismissal });
  });
}

/** Takes a finding up again: nothing that set it aside is left, also where several people did. */
export function takeUp(doc: Y.Doc, finding: Dismissed): void {
  doc.transact(() => {
    for (const entry of readItems(doc, 'dismissals')) {
      if (isAbout(entry, finding)) removeItem(doc, 'dismissals', entry.id);
    }
  });
}

/** One entry for each finding that is set aside, the last one made; older cases may hold several. */
export function eachOnce(dismissals: readonly Dismissal[]): Dismissal[] {
  return dismissals.filter((entry, index) => dismissals.findLastIndex((other) => isAbout(other, entry)) === index);
}

import type * as Y from 'yjs';
import { type CouncilContent, type CouncilStep, emptyCouncil } from './council.ts';
import { councilKind } from './kind.ts';

export const COUNCIL_LISTS = {
  bodies: councilKind.spec.content.lists.bodies.schema,
  partyGroups: councilKind.spec.content.lists.partyGroups.schema,
  members: councilKind.spec.content.lists.members.schema,
  mandates: councilKind.spec.content.lists.mandates.schema,
  substitutes: councilKind.spec.content.lists.substitutes.schema,
  closedDays: councilKind.spec.content.lists.closedDays.schema,
  rules: councilKind.spec.content.lists.rules.schema,
  production: councilKind.spec.content.lists.production.schema,
} as const;
export type CouncilList = keyof typeof COUNCIL_LISTS;
const LISTS = Object.keys(COUNCIL_LISTS) as CouncilList[];

/** Never throws: what a broken peer wrote is replaced by the empty value, item by item. */
export function readCouncil(doc: Y.Doc): CouncilContent {
  const { fields, lists } = councilKind.content(doc);
  return { ...emptyCouncil(''), ...fields, ...lists };
}

/** Writes scalars that differ and puts every item; items that are not in `content` stay. */
export function writeCouncil(doc: Y.Doc, content: CouncilContent): void {
  const { municipality, sample, termOfOffice } = content;
  doc.transact(() => {
    councilKind.setFields(doc, { municipality, sample, termOfOffice });
    for (const name of LISTS) for (const item of content[name]) councilKind.put(doc, name, item);
  });
}

/** Adds an item at the end of its list, or changes what differs in the one with its id. */
export function putInCouncil<L extends CouncilList>(doc: Y.Doc, list: L, item: CouncilContent[L][number]): void {
  councilKind.put(doc, list, item);
}

export function removeFromCouncil(doc: Y.Doc, list: CouncilList, id: string): void {
  councilKind.remove(doc, list, id);
}

/** Puts `steps` in place of those whose ids begin with `prefix`, in their order; steps of other lines stay. */
export function replaceSteps(doc: Y.Doc, prefix: string, steps: readonly CouncilStep[]): void {
  doc.transact(() => {
    const kept = new Set(steps.map(({ id }) => id));
    for (const { id } of councilKind.list(doc, 'production'))
      if (id.startsWith(prefix) && !kept.has(id)) councilKind.remove(doc, 'production', id);
    for (const step of steps) {
      councilKind.put(doc, 'production', step);
      const last = councilKind.list(doc, 'production').length - 1;
      councilKind.move(doc, 'production', { id: step.id, index: last });
    }
  });
}

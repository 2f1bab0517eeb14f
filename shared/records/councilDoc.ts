import type * as Y from 'yjs';
import {
  Body,
  ClosedDay,
  CouncilContent,
  CouncilMember,
  CouncilRule,
  CouncilStep,
  emptyCouncil,
  Mandate,
  PartyGroup,
  Substitute,
} from './council.ts';
import { moveOrdered, putOrdered, readOrdered } from './items.ts';

/** How a council lies in its Y.Doc: scalars in the root map `fields`, lists as `items.ts` lays them. */
const SCALARS = ['municipality', 'sample', 'termOfOffice'] as const;
export const COUNCIL_LISTS = {
  bodies: Body,
  partyGroups: PartyGroup,
  members: CouncilMember,
  mandates: Mandate,
  substitutes: Substitute,
  closedDays: ClosedDay,
  rules: CouncilRule,
  production: CouncilStep,
} as const;
export type CouncilList = keyof typeof COUNCIL_LISTS;
const LISTS = Object.keys(COUNCIL_LISTS) as CouncilList[];

/** Never throws: what a broken peer wrote is replaced by the empty value, item by item. */
export function readCouncil(doc: Y.Doc): CouncilContent {
  const fields = doc.getMap('fields');
  const scalars = SCALARS.flatMap((key) => {
    const parsed = CouncilContent.shape[key].safeParse(fields.get(key));
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return {
    ...emptyCouncil(''),
    ...Object.fromEntries(scalars),
    bodies: readOrdered(doc, 'bodies', Body),
    partyGroups: readOrdered(doc, 'partyGroups', PartyGroup),
    members: readOrdered(doc, 'members', CouncilMember),
    mandates: readOrdered(doc, 'mandates', Mandate),
    substitutes: readOrdered(doc, 'substitutes', Substitute),
    closedDays: readOrdered(doc, 'closedDays', ClosedDay),
    rules: readOrdered(doc, 'rules', CouncilRule),
    production: readOrdered(doc, 'production', CouncilStep),
  };
}

/** Writes scalars that differ and puts every item; items that are not in `content` stay. */
export function writeCouncil(doc: Y.Doc, content: CouncilContent): void {
  doc.transact(() => {
    const fields = doc.getMap('fields');
    for (const key of SCALARS) {
      if (JSON.stringify(fields.get(key)) !== JSON.stringify(content[key])) fields.set(key, content[key]);
    }
    for (const name of LISTS) for (const item of content[name]) putOrdered(doc, name, item);
  });
}

/** Adds an item at the end of its list, or changes what differs in the one with its id. */
export function putInCouncil<L extends CouncilList>(doc: Y.Doc, list: L, item: CouncilContent[L][number]): void {
  putOrdered(doc, list, item);
}

export function removeFromCouncil(doc: Y.Doc, list: CouncilList, id: string): void {
  doc.getMap(list).delete(id);
}

/** Puts `steps` in place of those whose ids begin with `prefix`, in their order; steps of other lines stay. */
export function replaceSteps(doc: Y.Doc, prefix: string, steps: readonly CouncilStep[]): void {
  doc.transact(() => {
    const kept = new Set(steps.map(({ id }) => id));
    const all = readOrdered(doc, 'production', CouncilStep);
    for (const { id } of all) if (id.startsWith(prefix) && !kept.has(id)) doc.getMap('production').delete(id);
    for (const step of steps) {
      putOrdered(doc, 'production', step);
      moveOrdered(doc, 'production', { id: step.id, index: readOrdered(doc, 'production', CouncilStep).length - 1 });
    }
  });
}

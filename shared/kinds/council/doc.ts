import type * as Y from 'yjs';
import type { Maker } from '../define.ts';
import { type CouncilContent, type CouncilStep, emptyCouncil } from './council.ts';
import { type GroupChange, wholeOf, withGroup } from './groups.ts';
import { councilKind } from './kind.ts';
import { type PlayedCouncil, playCouncil } from './play.ts';

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

/** What is written of the council, unplayed: what a person did not choose lies in it too. */
function storedCouncil(doc: Y.Doc): CouncilContent {
  const { fields, lists } = councilKind.content(doc);
  return { ...emptyCouncil(''), ...fields, ...lists };
}

export function playedCouncil(doc: Y.Doc): PlayedCouncil {
  return playCouncil(storedCouncil(doc), councilKind.facts(doc));
}

/** The council as its content and facts come to. Never throws: what a broken peer wrote is replaced by the empty value. */
export function readCouncil(doc: Y.Doc): CouncilContent {
  return playedCouncil(doc).council;
}

/** Writes scalars that differ and puts every item; items that are not in `content` stay. */
export function writeCouncil(doc: Y.Doc, content: CouncilContent): void {
  const { municipality, sample, termOfOffice } = content;
  doc.transact(() => {
    councilKind.setFields(doc, { municipality, sample, termOfOffice });
    for (const name of LISTS) for (const item of content[name]) councilKind.put(doc, name, item);
  });
}

/**
 * Adds an item at the end of its list, or changes what differs in the one with its id from what is read of it: what a fact has
 * made of it is not written into it.
 */
export function putInCouncil<L extends CouncilList>(doc: Y.Doc, list: L, item: CouncilContent[L][number]): void {
  doc.transact(() => {
    const { seats } = playedCouncil(doc);
    if (list === 'mandates') layDownParts(doc, item.id);
    const read: object | undefined = seats[list].find(({ id }) => id === item.id);
    const stored: object | undefined = storedCouncil(doc)[list].find(({ id }) => id === item.id);
    councilKind.put(doc, list, read && stored ? changed(item, { read, stored }) : item);
  });
}

/** `item` with what it does not change of what is read put back to what is stored. */
function changed<T extends object>(item: T, { read, stored }: { read: object; stored: object }): T {
  const [as, lies] = [new Map(Object.entries(read)), new Map(Object.entries(stored))];
  const same = (key: string, value: unknown) => JSON.stringify(as.get(key)) === JSON.stringify(value);
  const entries = Object.entries(item).map(([key, value]) => [
    key,
    same(key, value) && lies.has(key) ? lies.get(key) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** Makes the parts that facts have made of a mandate mandates of their own, when one of them is to be changed by itself. */
function layDownParts(doc: Y.Doc, id: string): void {
  const stored = storedCouncil(doc).mandates;
  const whole = stored.find((one) => one.id === wholeOf(id));
  if (!whole || stored.some((one) => one.id === id)) return;
  for (const part of playedCouncil(doc).seats.mandates) {
    if (wholeOf(part.id) !== whole.id) continue;
    const known = stored.find((one) => one.id === part.id) ?? { ...part, group: whole.group };
    councilKind.put(doc, 'mandates', { ...known, from: part.from, to: part.to });
  }
}

export function removeFromCouncil(doc: Y.Doc, list: CouncilList, id: string): void {
  doc.transact(() => {
    if (list === 'mandates') layDownParts(doc, id);
    councilKind.remove(doc, list, id);
  });
}

/** Writes down that a member sits for another group; nothing when the member already does from that day on. */
export function changeGroup(doc: Y.Doc, maker: Maker, change: GroupChange): void {
  const { seats } = playedCouncil(doc);
  if (JSON.stringify(sittingOf(withGroup(seats, change), change)) === JSON.stringify(sittingOf(seats, change))) return;
  councilKind.addFact(doc, maker, { kind: 'groupChanged', data: change });
}

const sittingOf = ({ members, mandates }: CouncilContent, { member }: GroupChange) => [
  members.find(({ id }) => id === member)?.groups,
  mandates.filter((one) => one.member === member),
];

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

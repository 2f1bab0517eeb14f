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
 * Adds items at the ends of their lists, or changes what differs in those with the same ids from what is read of them: what a
 * fact has made of an item is not written into it.
 */
export function putInCouncil(doc: Y.Doc, items: readonly CouncilItem[]): void {
  doc.transact(() => {
    const before = snapshotOf(doc);
    const laid = new Set<string>();
    for (const { list, item } of items) {
      if (list === 'mandates') layDownParts(doc, item.id, { before, laid });
      const read = before.read.get(`${list} ${item.id}`);
      const stored = before.stored.get(`${list} ${item.id}`);
      councilKind.put(doc, list, read && stored ? changed(item, { read, stored }) : item);
    }
  });
}

export type CouncilItem = {
  [L in CouncilList]: { readonly list: L; readonly item: CouncilContent[L][number] };
}[CouncilList];

/** What is read and what lies there, by list and id. */
function snapshotOf(doc: Y.Doc) {
  const [{ seats }, lies] = [playedCouncil(doc), storedCouncil(doc)];
  const byId = (content: CouncilContent) =>
    new Map(LISTS.flatMap((list) => content[list].map((item): [string, object] => [`${list} ${item.id}`, item])));
  return { seats, mandates: lies.mandates, read: byId(seats), stored: byId(lies) };
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

/** Makes the parts that facts have made of a mandate mandates of their own, once, when one of them is to be changed by itself. */
function layDownParts(
  doc: Y.Doc,
  id: string,
  { before, laid }: { before: ReturnType<typeof snapshotOf>; laid: Set<string> },
): void {
  const { seats, mandates, stored } = before;
  const whole = mandates.find((one) => one.id === wholeOf(id));
  if (!whole || laid.has(whole.id) || mandates.some((one) => one.id === id)) return;
  laid.add(whole.id);
  for (const part of seats.mandates) {
    if (wholeOf(part.id) !== whole.id) continue;
    const known = mandates.find((one) => one.id === part.id) ?? { ...part, group: whole.group };
    const lies = { ...known, from: part.from, to: part.to };
    councilKind.put(doc, 'mandates', lies);
    stored.set(`mandates ${part.id}`, lies);
  }
}

export function removeFromCouncil(doc: Y.Doc, list: CouncilList, id: string): void {
  doc.transact(() => {
    if (list === 'mandates') layDownParts(doc, id, { before: snapshotOf(doc), laid: new Set() });
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

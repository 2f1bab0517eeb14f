import type * as Y from 'yjs';
import { meetingKind } from './kind.ts';
import { type MeetingContent, plannedMeeting } from './meeting.ts';
import type { Release } from './traces.ts';

const SCALARS = ['body', 'date', 'time', 'place', 'kind', 'moved', 'cancelled', 'sealed', 'publishedOn'] as const;
export type MeetingScalar = (typeof SCALARS)[number];

export type MeetingList = keyof typeof meetingKind.spec.content.lists;
const LISTS = Object.keys(meetingKind.spec.content.lists) as MeetingList[];

const EMPTY = plannedMeeting({ body: '-', date: '1970-01-01', time: null, place: '', kind: 'ordinary' });

/** Never throws: what cannot be read is left out. */
export function readMeeting(doc: Y.Doc): MeetingContent {
  const { fields, lists, maps } = meetingKind.content(doc);
  return { ...EMPTY, ...fields, steps: maps.steps, ...lists };
}

/** What a calendar entry of the meeting says: changing it makes a new revision of the entry. */
const IN_CALENDARS: ReadonlySet<string> = new Set(['body', 'date', 'time', 'place', 'cancelled']);

/** Sets the scalars that differ. */
export function setMeetingFields(doc: Y.Doc, values: Partial<Pick<MeetingContent, MeetingScalar>>): void {
  doc.transact(() => {
    const before: Partial<Record<string, unknown>> = meetingKind.fields(doc);
    const differs = Object.entries(values).filter(
      ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
    );
    meetingKind.setFields(doc, values);
    if (before.date !== undefined && differs.some(([key]) => IN_CALENDARS.has(key))) addRevision(doc);
  });
}

/** A key for each change, so that two who changed the meeting apart have both after the merge. */
function addRevision(doc: Y.Doc): void {
  const revisions = doc.getMap('revisions');
  revisions.set(`${doc.clientID}-${revisions.size}`, true);
}

/**
 * How often day, time, place or cancellation were changed: SEQUENCE of RFC 5545, 3.8.7.4. It never falls, also in a merge, and is the
 * same for the same document. Meetings from before it was counted have 0.
 */
export function meetingRevision(doc: Y.Doc): number {
  return doc.getMap('revisions').size;
}

/** Marks a step of the production line as done, or, with null, as not done after all. */
export function setStep(doc: Y.Doc, id: string, done: MeetingContent['steps'][string] | null): void {
  meetingKind.setEntry(doc, 'steps', { key: id, value: done ?? undefined });
}

/** Adds an item at the end of its list, or changes what differs in the one with its id. */
export function putInMeeting<L extends MeetingList>(doc: Y.Doc, list: L, item: MeetingContent[L][number]): void {
  meetingKind.put(doc, list, item as never);
}

/** Adds an item to a list in which nothing is ever changed; one that is there stays as it is. */
export function addToMeeting<L extends 'dispatches' | 'events' | 'signatures' | 'packs' | 'releases'>(
  doc: Y.Doc,
  list: L,
  item: MeetingContent[L][number],
): void {
  if (!doc.getMap(list).has(item.id)) putInMeeting(doc, list, item);
}

/** Marks a release as taken back; one that is so already stays as it is. */
export function takeReleaseBack(doc: Y.Doc, id: string, takenBack: NonNullable<Release['takenBack']>): void {
  const known = meetingKind.list(doc, 'releases').find((one) => one.id === id);
  if (known && !known.takenBack) putInMeeting(doc, 'releases', { ...known, takenBack });
}

export function removeFromMeeting(doc: Y.Doc, list: 'items' | 'followUps' | 'protocol', id: string): void {
  meetingKind.remove(doc, list, id);
}

/** Moves an item so that it stands at `index` among the others; an unknown id is ignored, for somebody else removed it. */
export function moveAgendaItem(doc: Y.Doc, target: { id: string; index: number }): void {
  meetingKind.move(doc, 'items', target);
}

/**
 * Puts items into the order given: they share the places these items had, all others stay. Only what must move is moved, so that what
 * somebody else moves meanwhile stays where it was put. Ids that are not there are ignored.
 */
export function arrangeAgenda(doc: Y.Doc, order: readonly string[]): void {
  const now = meetingKind.list(doc, 'items').map(({ id }) => id);
  const asked = [...new Set(order)].filter((id) => now.includes(id));
  const places = new Set(asked);
  let next = 0;
  const wanted = now.map((id) => (places.has(id) ? (asked[next++] ?? id) : id));
  const staying = longestRising(wanted.map((id) => now.indexOf(id)));
  for (const [index, id] of wanted.entries()) {
    if (staying.has(index)) continue;
    const before = wanted[index - 1];
    const others = meetingKind.list(doc, 'items').filter((item) => item.id !== id);
    meetingKind.move(doc, 'items', { id, index: others.findIndex((item) => item.id === before) + 1 });
  }
}

/** The places of a longest part of a list that rises already. */
function longestRising(list: readonly number[]): Set<number> {
  const best = list.map(() => ({ length: 1, from: -1 }));
  for (const [at, value] of list.entries()) {
    for (let before = 0; before < at; before++) {
      const length = (best[before]?.length ?? 0) + 1;
      if ((list[before] ?? 0) < value && length > (best[at]?.length ?? 0)) best[at] = { length, from: before };
    }
  }
  const kept = new Set<number>();
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  for (; at >= 0 && best[at]; at = best[at]?.from ?? -1) kept.add(at);
  return kept;
}

/** Writes a whole meeting into an empty document. */
export function writeMeeting(doc: Y.Doc, content: MeetingContent): void {
  doc.transact(() => {
    setMeetingFields(doc, Object.fromEntries(SCALARS.map((key) => [key, content[key]])));
    for (const [id, done] of Object.entries(content.steps)) setStep(doc, id, done);
    for (const list of LISTS) for (const item of content[list]) putInMeeting(doc, list, item);
  });
}

import type * as Y from 'yjs';
import { moveOrdered, putOrdered, readOrdered } from './items.ts';
import { AgendaItem, Dispatch, FollowUp, MeetingContent, ProtocolText, plannedMeeting, Signature } from './meeting.ts';
import { MeetingEvent } from './meetingEvents.ts';
import { MadePack, Reading, Release } from './meetingTraces.ts';

/**
 * How a meeting lies in its Y.Doc: scalars in the root map `fields`, done steps by id in `steps`, lists as `items.ts` lays them.
 * Dispatches, events, signatures, packs and releases are only ever added. Reading never throws: what cannot be read is left out.
 */
const SCALARS = ['body', 'date', 'time', 'place', 'kind', 'moved', 'cancelled', 'sealed', 'publishedOn'] as const;
export type MeetingScalar = (typeof SCALARS)[number];

const LISTS = {
  items: AgendaItem,
  dispatches: Dispatch,
  events: MeetingEvent,
  protocol: ProtocolText,
  signatures: Signature,
  followUps: FollowUp,
  packs: MadePack,
  releases: Release,
  readings: Reading,
} as const;
export type MeetingList = keyof typeof LISTS;

const EMPTY = plannedMeeting({ body: '-', date: '1970-01-01', time: null, place: '', kind: 'ordinary' });

export function readMeeting(doc: Y.Doc): MeetingContent {
  const fields = doc.getMap('fields');
  const scalars = SCALARS.flatMap((key) => {
    const parsed = MeetingContent.shape[key].safeParse(fields.get(key));
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  const steps = [...doc.getMap('steps').entries()].flatMap(([id, value]) => {
    const parsed = MeetingContent.shape.steps.valueType.safeParse(value);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  return {
    ...EMPTY,
    ...Object.fromEntries(scalars),
    steps: Object.fromEntries(steps.sort(([a], [b]) => (a < b ? -1 : 1))),
    items: readOrdered(doc, 'items', AgendaItem),
    dispatches: readOrdered(doc, 'dispatches', Dispatch),
    events: readOrdered(doc, 'events', MeetingEvent),
    protocol: readOrdered(doc, 'protocol', ProtocolText),
    signatures: readOrdered(doc, 'signatures', Signature),
    followUps: readOrdered(doc, 'followUps', FollowUp),
    packs: readOrdered(doc, 'packs', MadePack),
    releases: readOrdered(doc, 'releases', Release),
    readings: readOrdered(doc, 'readings', Reading),
  };
}

/** What a calendar entry of the meeting says: changing it makes a new revision of the entry. */
const IN_CALENDARS: ReadonlySet<string> = new Set(['body', 'date', 'time', 'place', 'cancelled']);

/** Sets the scalars that differ. */
export function setMeetingFields(doc: Y.Doc, values: Partial<Pick<MeetingContent, MeetingScalar>>): void {
  const fields = doc.getMap('fields');
  doc.transact(() => {
    const isPlanned = fields.has('date');
    const differs = Object.entries(values).filter(
      ([key, value]) => JSON.stringify(fields.get(key)) !== JSON.stringify(value),
    );
    for (const [key, value] of differs) fields.set(key, value);
    if (isPlanned && differs.some(([key]) => IN_CALENDARS.has(key))) addRevision(doc);
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
  if (done) doc.getMap('steps').set(id, done);
  else doc.getMap('steps').delete(id);
}

/** Adds an item at the end of its list, or changes what differs in the one with its id. */
export function putInMeeting<L extends MeetingList>(doc: Y.Doc, list: L, item: MeetingContent[L][number]): void {
  putOrdered(doc, list, item);
}

/** Adds an item to a list in which nothing is ever changed; one that is there stays as it is. */
export function addToMeeting<L extends 'dispatches' | 'events' | 'signatures' | 'packs' | 'releases'>(
  doc: Y.Doc,
  list: L,
  item: MeetingContent[L][number],
): void {
  if (!doc.getMap(list).has(item.id)) putOrdered(doc, list, item);
}

/** Marks a release as taken back; one that is so already stays as it is. */
export function takeReleaseBack(doc: Y.Doc, id: string, takenBack: NonNullable<Release['takenBack']>): void {
  const known = readOrdered(doc, 'releases', Release).find((one) => one.id === id);
  if (known && !known.takenBack) putInMeeting(doc, 'releases', { ...known, takenBack });
}

export function removeFromMeeting(doc: Y.Doc, list: 'items' | 'followUps' | 'protocol', id: string): void {
  doc.getMap(list).delete(id);
}

/** Moves an item so that it stands at `index` among the others; an unknown id is ignored, for somebody else removed it. */
export function moveAgendaItem(doc: Y.Doc, target: { id: string; index: number }): void {
  moveOrdered(doc, 'items', target);
}

/**
 * Puts items into the order given: they share the places these items had, all others stay. Only what must move is moved, so that what
 * somebody else moves meanwhile stays where it was put. Ids that are not there are ignored.
 */
export function arrangeAgenda(doc: Y.Doc, order: readonly string[]): void {
  const now = readOrdered(doc, 'items', AgendaItem).map(({ id }) => id);
  const asked = [...new Set(order)].filter((id) => now.includes(id));
  const places = new Set(asked);
  let next = 0;
  const wanted = now.map((id) => (places.has(id) ? (asked[next++] ?? id) : id));
  const staying = longestRising(wanted.map((id) => now.indexOf(id)));
  for (const [index, id] of wanted.entries()) {
    if (staying.has(index)) continue;
    const before = wanted[index - 1];
    const others = readOrdered(doc, 'items', AgendaItem).filter((item) => item.id !== id);
    moveOrdered(doc, 'items', { id, index: others.findIndex((item) => item.id === before) + 1 });
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
    for (const list of Object.keys(LISTS) as MeetingList[]) {
      for (const item of content[list]) putOrdered(doc, list, item);
    }
  });
}

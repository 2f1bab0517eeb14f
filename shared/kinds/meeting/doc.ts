import type * as Y from 'yjs';
import type { Maker } from '../define.ts';
import { isCarried } from '../facts.ts';
import { layDown } from './carry.ts';
import { isFact, meetingKind } from './kind.ts';
import type { AgendaItem, FollowUp, MeetingContent } from './meeting.ts';
import { playRecord, wordsOf } from './record.ts';
import { textKey, writtenText } from './texts.ts';

const PLAN = ['body', 'date', 'time', 'ends', 'place', 'kind'] as const;
export type PlanField = (typeof PLAN)[number];

/** Never throws: what cannot be read is left out. What happened is played from the facts, in their order. */
export function readMeeting(doc: Y.Doc): MeetingContent {
  return playRecord(doc).content;
}

/** What a calendar entry of the meeting says: changing it makes a new revision of the entry. */
const IN_CALENDARS: ReadonlySet<string> = new Set(['body', 'time', 'ends', 'place']);

/** Sets what differs of the plan. Another day is a fact (`moved`); the day here is the one it was first planned for. */
export function setMeetingFields(doc: Y.Doc, values: Partial<Pick<MeetingContent, PlanField>>): void {
  doc.transact(() => {
    const before: Partial<Record<string, unknown>> = meetingKind.fields(doc);
    const { ends, ...others } = values;
    // A meeting that never had an end says nothing of one: programs from before there were any have nothing to pass over.
    const told = ends === undefined || (ends === null && before.ends === undefined) ? others : { ...others, ends };
    const differs = Object.entries(told).filter(
      ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
    );
    meetingKind.setFields(doc, told);
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
  const told = meetingKind
    .facts(doc)
    .filter((fact) => isFact(fact, 'moved') || isFact(fact, 'cancelled') || isFact(fact, 'reinstated'));
  return doc.getMap('revisions').size + told.filter((fact) => !isCarried(fact)).length;
}

/** Puts an item on the agenda, last, or changes what differs in the one with its id. Its number is a fact's, never the item's. */
export function putAgendaItem(doc: Y.Doc, { number: _number, ...item }: AgendaItem): void {
  doc.transact(() => {
    meetingKind.put(doc, 'items', item);
    meetingKind.setEntry(doc, 'removed', { key: item.id, value: undefined });
  });
}

/** Takes an item off the agenda; one that was sent, or that the room has handled, stays. */
export function removeAgendaItem(doc: Y.Doc, id: string): void {
  meetingKind.setEntry(doc, 'removed', { key: id, value: true });
}

/** Adds a task or changes what differs in the one with its id. *Done* is said of the words the task has now. */
export function putTask(doc: Y.Doc, task: FollowUp): void {
  const done = task.done ? { ...task.done, of: wordsOf(task) } : null;
  meetingKind.put(doc, 'followUps', { ...task, done });
}

export function removeTask(doc: Y.Doc, id: string): void {
  meetingKind.remove(doc, 'followUps', id);
}

/** Writes an item's text in the minutes over those there are; null goes back to what is made from what was recorded. */
export function setMinutesText(
  doc: Y.Doc,
  maker: Maker,
  text: { readonly item: string; readonly text: string | null },
): void {
  const entry = writtenText(meetingKind.map(doc, 'texts'), maker, text);
  meetingKind.setEntry(doc, 'texts', { key: textKey(entry), value: entry });
}

/** Moves an item so that it stands at `index` among the others; an unknown id is ignored, for somebody else removed it. */
export function moveAgendaItem(doc: Y.Doc, { id, index }: { id: string; index: number }): void {
  const before = readMeeting(doc).items.filter((item) => item.id !== id)[index - 1]?.id;
  const others = meetingKind.list(doc, 'items').filter((item) => item.id !== id);
  meetingKind.move(doc, 'items', { id, index: others.findIndex((item) => item.id === before) + 1 });
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

/** Writes a whole meeting into an empty document; what happened to it as facts that no laptop made. */
export function writeMeeting(doc: Y.Doc, content: MeetingContent): void {
  doc.transact(() => {
    const { body, time, ends, place, kind, moved, date } = content;
    setMeetingFields(doc, { body, time, ends, place, kind, date: moved?.from ?? date });
    for (const item of content.items) putAgendaItem(doc, item);
    for (const task of content.followUps) putTask(doc, task);
    layDown(doc, { ...content, seal: null });
  });
}

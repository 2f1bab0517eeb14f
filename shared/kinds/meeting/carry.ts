import * as Y from 'yjs';
import { hashText } from '../../checks/hash.ts';
import { canonicalJson } from '../canonical.ts';
import { CARRIED, carryFact } from '../facts.ts';
import type { FileHash } from '../ids.ts';
import { type ItemList, readOrdered, regroup } from '../items.ts';
import { MeetingEvent } from './events.ts';
import { AgendaItem, Dispatch, FollowUp, MeetingContent, ProtocolText, plannedMeeting, Signature } from './meeting.ts';
import { TEXTS, textKey } from './texts.ts';
import { MadePack, Reading, Release } from './traces.ts';

type Carried = Omit<MeetingContent, 'items' | 'followUps' | 'protocol' | 'body' | 'time' | 'ends' | 'place' | 'kind'> &
  Pick<MeetingContent, 'items' | 'protocol'>;

/** Where an older record has what happened: lists in which nothing was ever changed, and scalars. */
const LISTS = {
  dispatches: { name: 'dispatches', schema: Dispatch },
  events: { name: 'events', schema: MeetingEvent },
  protocol: { name: 'protocol', schema: ProtocolText, together: [['text', 'by', 'at']] },
  signatures: { name: 'signatures', schema: Signature },
  packs: { name: 'packs', schema: MadePack },
  releases: { name: 'releases', schema: Release },
  readings: { name: 'readings', schema: Reading },
} satisfies Record<string, ItemList>;
const ITEMS = { name: 'items', schema: AgendaItem };
const FOLLOW_UPS = { name: 'followUps', schema: FollowUp, together: [['text', 'owner', 'due']] };
const SCALARS = ['moved', 'cancelled', 'sealed', 'publishedOn'] as const;
/** What has no moment of its own lies before all that has. */
const BEFORE_ALL = '1970-01-01T00:00:00.000Z';

/** Keeps the bytes of what an older program sealed; null where there is nowhere to keep them. */
export type SealBytes = (meeting: MeetingContent) => FileHash | null;

/**
 * Brings a meeting of the first form over: what happened becomes facts, in the order it had, and the words of the minutes
 * registers. Deterministic, for two laptops may both do it. What cannot be read stays where it is.
 */
export function carryMeeting(doc: Y.Doc, seal: SealBytes): void {
  const old = readFirstForm(doc);
  layDown(doc, { ...old, seal: old.sealed ? seal(old) : null });
  for (const { name, schema } of Object.values(LISTS))
    for (const { id } of readOrdered(doc, { name, schema })) doc.getMap(name).delete(id);
  for (const name of SCALARS) doc.getMap('fields').delete(name);
  for (const id of Object.keys(old.steps)) doc.getMap('steps').delete(id);
  for (const item of doc.getMap('items').values()) if (item instanceof Y.Map) item.delete('number');
  if (old.moved) doc.getMap('fields').set('date', old.moved.from);
  regroup(doc, FOLLOW_UPS);
}

/** Lays down what happened to a meeting that was made by no laptop: read from an older record, imported, or a sample. */
export function layDown(doc: Y.Doc, meeting: Carried & { readonly seal: FileHash | null }): void {
  const put = putter(doc);
  const day = (on: string) => ({ by: '', at: `${on}T00:00:00.000Z` });
  for (const [place, { by, at, ...data }] of withPlaces(meeting.events)) put('happened', { by, at, data, place });
  for (const [place, { by, at, ...data }] of withPlaces(meeting.dispatches))
    put('dispatched', { by, at, data: { ...data, seal: null }, place });
  for (const { id, name, at } of meeting.signatures) put('signed', { by: '', at, data: { member: id, name } });
  for (const { by, at, ...data } of meeting.packs) put('packMade', { by, at, data });
  for (const { id, by, at, text } of meeting.readings) put('readAloud', { by, at, data: { item: id, text } });
  for (const { by, at, takenBack, ...data } of meeting.releases) {
    put('released', { by, at, data });
    if (takenBack) put('releaseTakenBack', { ...takenBack, data: { release: data.id } });
  }
  for (const [step, { by, on, note }] of Object.entries(meeting.steps))
    put('stepDone', { ...day(on), by, data: { step, on, note } });
  const { moved, cancelled, sealed, publishedOn, date, seal } = meeting;
  if (moved) put('moved', { ...day(moved.from), data: { to: date, reason: moved.reason } });
  if (cancelled) put('cancelled', { by: cancelled.by, at: cancelled.at, data: { reason: cancelled.reason } });
  if (sealed) put('sealed', { by: sealed.by, at: sealed.at, data: { hash: sealed.hash, seal } });
  if (publishedOn) put('published', { ...day(publishedOn), data: { on: publishedOn } });
  layDownWords(doc, meeting, put);
}

type Put = (kind: string, fact: { by: string; at: string; data: unknown; place?: number }) => void;

/** Facts named by what they say, so that two laptops that lay down the same make the same, and other things others. */
function putter(doc: Y.Doc): Put {
  return (kind, { by, at, data, place }) => {
    const inOrder = place === undefined ? '' : `${String(place).padStart(4, '0')}-`;
    carryFact(doc, { source: `${kind}-${inOrder}${hashText(canonicalJson([data, by, at]))}`, kind, data, by, at });
  };
}

/** Facts are ordered by their time; what lies at one time keeps the order it had among itself. */
function withPlaces<T extends { readonly at: string }>(list: readonly T[]): [number, T][] {
  return list.map((one, index) => [list.slice(0, index).filter(({ at }) => at === one.at).length, one]);
}

/** Numbers of items that were not sent, and words of the minutes. */
function layDownWords(doc: Y.Doc, { items, dispatches, protocol }: Carried, put: Put): void {
  const sent = new Set(dispatches.flatMap((one) => one.items.map(({ item }) => item)));
  for (const { id: item, number } of items)
    if (number && !sent.has(item)) put('numbered', { by: '', at: BEFORE_ALL, data: { item, number } });
  for (const { id: item, text, by, at } of protocol) {
    const device = `${CARRIED}${hashText(canonicalJson([text, by, at]))}`;
    const entry = { item, text, by, at, device, clock: `${at}/0000`, over: {} };
    doc.getMap(TEXTS).set(textKey(entry), entry);
  }
}

function readFirstForm(doc: Y.Doc): MeetingContent {
  const empty = plannedMeeting({ body: '-', date: '1970-01-01', time: null, place: '', kind: 'ordinary' });
  const fields = doc.getMap('fields').toJSON();
  const steps = doc.getMap('steps').toJSON();
  const { shape } = MeetingContent;
  const read = Object.entries(shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(fields[key]);
    return Object.hasOwn(fields, key) && parsed.success ? [[key, parsed.data] as const] : [];
  });
  const done = Object.entries(steps).filter(([, value]) => shape.steps.valueType.safeParse(value).success);
  return {
    ...empty,
    ...Object.fromEntries(read),
    steps: shape.steps.parse(Object.fromEntries(done)),
    items: readOrdered(doc, ITEMS),
    followUps: readOrdered(doc, FOLLOW_UPS),
    dispatches: readOrdered(doc, LISTS.dispatches),
    events: readOrdered(doc, LISTS.events),
    protocol: readOrdered(doc, LISTS.protocol),
    signatures: readOrdered(doc, LISTS.signatures),
    packs: readOrdered(doc, LISTS.packs),
    releases: readOrdered(doc, LISTS.releases),
    readings: readOrdered(doc, LISTS.readings),
  };
}

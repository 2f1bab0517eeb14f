import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addToMeeting,
  moveAgendaItem,
  putInMeeting,
  readMeeting,
  removeFromMeeting,
  setMeetingFields,
  setStep,
  writeMeeting,
} from '../../../shared/kinds/meeting/doc.ts';
import type { MeetingEvent } from '../../../shared/kinds/meeting/events.ts';
import { type AgendaItem, type MeetingContent, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
import { protocolTexts } from '../../../shared/meeting/seats.ts';

const AT = '2026-12-08T08:00:00.000Z';
const ITEMS = ['a', 'b', 'c', 'd'];

const item = (id: string, title = `Sag ${id}`): AgendaItem => ({
  ...{ id, kind: 'case', caseId: null, title, caseNumber: '', group: 'B', role: 'decides' },
  ...{ openness: { closed: false, reason: '', publicTitle: '' }, minutes: 10, lateReason: '', number: null },
});

const start = (): MeetingContent => ({
  ...plannedMeeting({ body: 'oeu', date: '2026-12-08', time: '08:00', place: 'Lokale 1', kind: 'ordinary' }),
  items: ITEMS.map((id) => item(id)),
});

type Edit = (doc: Y.Doc, id: string) => void;

const event = (id: string, of: string): MeetingEvent => ({
  ...{ id, at: AT, by: 'Ida Holm', kind: 'decision', item: of },
  ...{ outcome: 'approved', text: `Besluttet i ${id}`, referredTo: '' },
});

/** What a person may do to a meeting; each thing that is made has an id of its own, as in the program. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...ITEMS).map(
    (of): Edit =>
      (doc, id) =>
        addToMeeting(doc, 'events', event(id, of)),
  ),
  fc.tuple(fc.constantFrom(...ITEMS), fc.nat(3)).map(
    ([id, index]): Edit =>
      (doc) =>
        moveAgendaItem(doc, { id, index }),
  ),
  fc.constant<Edit>((doc, id) => putInMeeting(doc, 'items', item(id, `Ny sag ${id}`))),
  fc.constantFrom(...ITEMS).map(
    (id): Edit =>
      (doc, by) =>
        putInMeeting(doc, 'items', item(id, `Rettet af ${by}`)),
  ),
  fc.constantFrom(...ITEMS).map(
    (id): Edit =>
      (doc) =>
        removeFromMeeting(doc, 'items', id),
  ),
  fc.constantFrom(...ITEMS).map(
    (id): Edit =>
      (doc, by) =>
        putInMeeting(doc, 'protocol', { id, text: `Tekst fra ${by}`, by, at: AT }),
  ),
  fc.constant<Edit>((doc, id) => setStep(doc, 'draft', { by: id, on: '2026-11-20', note: '' })),
  fc.constant<Edit>((doc, id) => setMeetingFields(doc, { place: `Lokale ${id}` })),
);

/** Two laptops that begin with the same meeting, each with its own changes, and how often they send what they have. */
const apart = fc.record({
  here: fc.array(edit, { maxLength: 12 }),
  there: fc.array(edit, { maxLength: 12 }),
  swaps: fc.array(fc.constantFrom('here', 'there', 'none'), { maxLength: 12 }),
});

function replica(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

const give = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));

describe('a meeting that two laptops worked on apart', () => {
  it('is the same on both after they exchanged what they have, in whatever order, and no decision is lost', () => {
    fc.assert(
      fc.property(apart, ({ here, there, swaps }) => {
        const origin = new Y.Doc();
        writeMeeting(origin, start());
        const [one, two] = [replica(Y.encodeStateAsUpdate(origin)), replica(Y.encodeStateAsUpdate(origin))];
        for (let at = 0; at < Math.max(here.length, there.length); at++) {
          here[at]?.(one, `h${at}`);
          there[at]?.(two, `t${at}`);
          if (swaps[at] === 'here') give(one, two);
          if (swaps[at] === 'there') give(two, one);
        }
        const recorded = new Set([...readMeeting(one).events, ...readMeeting(two).events].map(({ id }) => id));
        give(one, two);
        give(two, one);
        const merged = readMeeting(one);
        expect(readMeeting(two)).toEqual(merged);
        expect(new Set(merged.events.map(({ id }) => id))).toEqual(recorded);
        expect(protocolTexts(null, readMeeting(two))).toEqual(protocolTexts(null, merged));
      }),
    );
  });

  it('an update that comes twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const doc = new Y.Doc();
        writeMeeting(doc, start());
        for (const [at, change] of edits.entries()) change(doc, `e${at}`);
        const before = readMeeting(doc);
        give(doc, doc);
        give(replica(Y.encodeStateAsUpdate(doc)), doc);
        expect(readMeeting(doc)).toEqual(before);
      }),
    );
  });
});

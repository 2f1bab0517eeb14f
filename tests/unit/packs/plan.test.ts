import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { planCalendar } from '../../../electron/core/packs/calendar.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { meetingRevision, setMeetingFields } from '../../../shared/kinds/meeting/doc.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

it('the plan as a calendar: Danish clock time in summer and winter, moved and cancelled meetings told apart', async () => {
  const core = await openSample();
  const client = clientOf(core);
  const plan = { body: 'bsu', time: '10:30', ends: null, place: 'Lokale 2', kind: 'ordinary' } as const;
  const { ids } = await value(
    client.meetings.plan({
      meetings: [
        { ...plan, date: '2028-01-11' },
        { ...plan, date: '2028-06-06' },
        { ...plan, date: '2028-09-05' },
        { ...plan, date: '2028-10-03', time: null },
      ],
    }),
  );
  await value(client.meetings.move({ id: ids[1] as RecordId, date: '2028-06-07', reason: 'Grundlovsdag' }));
  await value(client.meetings.cancel({ id: ids[2] as RecordId, reason: 'Ingen sager' }));
  const text = new TextDecoder().decode(planCalendar(core.context, { from: '2028-01-01', to: '2028-12-31' }));
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    at: new ICAL.Event(one).startDate.toString(),
    sequence: new ICAL.Event(one).sequence,
    status: one.getFirstPropertyValue('status'),
  }));
  expect(events).toEqual([
    { at: '2028-01-11T09:30:00Z', sequence: 0, status: 'CONFIRMED' },
    { at: '2028-06-07T08:30:00Z', sequence: 1, status: 'CONFIRMED' },
    { at: '2028-09-05T08:30:00Z', sequence: 1, status: 'CANCELLED' },
    { at: '2028-10-03', sequence: 0, status: 'CONFIRMED' },
  ]);
  const saved = await value(client.packs.plan({ body: 'bsu' }));
  expect(saved).toMatchObject({ name: 'mødeplan.ics' });
});

it('a meeting lasts in the calendar until it is planned to end, also past midnight and through the night the clocks change', async () => {
  const core = await openSample();
  const client = clientOf(core);
  const plan = { body: 'bsu', place: '', kind: 'ordinary' } as const;
  await value(
    client.meetings.plan({
      meetings: [
        { ...plan, date: '2028-01-11', time: '10:30', ends: '11:15' },
        { ...plan, date: '2028-03-25', time: '22:00', ends: '04:00' },
        { ...plan, date: '2028-06-06', time: '10:30', ends: null },
        { ...plan, date: '2028-12-31', time: '20:00', ends: '01:00' },
      ],
    }),
  );
  const text = new TextDecoder().decode(planCalendar(core.context, { from: '2028-01-01', to: '2028-12-31' }));
  const ends = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one).endDate.toString());
  expect(ends).toEqual([
    ...['2028-01-11T10:15:00Z', '2028-03-26T02:00:00Z', '2028-06-06T10:30:00Z', '2029-01-01T00:00:00Z'],
  ]);
});

it('a calendar that gets the plan twice has each meeting once, as it is by now, also after two laptops changed it apart', async () => {
  const core = await openSample();
  const client = clientOf(core);
  const meeting = { body: 'bsu', date: '2028-01-11', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const { ids } = await value(client.meetings.plan({ meetings: [meeting] }));
  const id = ids[0] as RecordId;
  const client1 = new Map<string, { sequence: number; at: string; status: unknown }>();
  const receive = () => {
    const text = new TextDecoder().decode(planCalendar(core.context, { from: '2028-01-01', to: '2028-12-31' }));
    for (const one of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
      const { uid, sequence, startDate } = new ICAL.Event(one);
      const known = client1.get(uid);
      // As RFC 5546, 2.1.5 tells clients: what is older than what they have is not taken in.
      if (known && sequence < known.sequence) continue;
      client1.set(uid, { sequence, at: startDate.toString(), status: one.getFirstPropertyValue('status') });
    }
    return [...client1.values()];
  };
  expect(receive()).toEqual([{ sequence: 0, at: '2028-01-11T09:30:00Z', status: 'CONFIRMED' }]);
  await value(client.meetings.move({ id, date: '2028-01-12', reason: 'Lokalet' }));
  expect(receive()).toEqual([{ sequence: 1, at: '2028-01-12T09:30:00Z', status: 'CONFIRMED' }]);
  await value(client.meetings.cancel({ id, reason: 'Ingen sager' }));
  expect(receive()).toEqual([{ sequence: 2, at: '2028-01-12T09:30:00Z', status: 'CANCELLED' }]);
  await value(client.meetings.reinstate({ id }));
  expect(receive()).toEqual([{ sequence: 3, at: '2028-01-12T09:30:00Z', status: 'CONFIRMED' }]);

  const state = Y.encodeStateAsUpdate(core.context.records.get(id).doc);
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [mine, theirs]) Y.applyUpdate(doc, state);
  setMeetingFields(mine, { place: 'Lokale 1' });
  setMeetingFields(theirs, { time: '11:00' });
  const [a, b] = [Y.encodeStateAsUpdate(mine), Y.encodeStateAsUpdate(theirs)];
  Y.applyUpdate(mine, b);
  Y.applyUpdate(theirs, a);
  expect([mine, theirs].map(meetingRevision)).toEqual([5, 5]);
});

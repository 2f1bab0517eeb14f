import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { planCalendar } from '../../../electron/core/packs/calendar.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import { clientOf, openCore, value } from '../../support/core.ts';

it('the plan as a calendar: Danish clock time in summer and winter, moved and cancelled meetings told apart', async () => {
  const client = clientOf(openCore());
  await value(
    client.app.begin({ start: 'sample', municipality: '', profile: { name: 'Ida', role: 'secretariat', group: '' } }),
  );
  const plan = { body: 'bsu', time: '10:30', place: 'Lokale 2', kind: 'ordinary' } as const;
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
  const rows = (await value(client.meetings.list({ from: '2028-01-01' }))).filter(({ id }) => ids.includes(id));
  const text = new TextDecoder().decode(planCalendar(rows, new Date('2027-12-01T10:00:00Z')));
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

import { describe, expect, it } from 'vitest';
import {
  cancelledMeeting,
  changedPlan,
  closedDays,
  firstWish,
  type MeetingDraft,
  movedMeeting,
  plannedMeeting,
  plannedSeries,
  shownTimes,
  wishedDays,
} from '../../../../../renderer/features/meetings/planForms.ts';
import { Body } from '../../../../../shared/kinds/council/council.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';

const id = RecordId.parse('0b9e9d2e-64ba-4f4e-9d2e-3f6a0a3c1d11');
const kb = Body.parse({
  ...{ id: 'kb', name: 'Kommunalbestyrelsen', kind: 'municipalCouncil', size: 25 },
  ...{ from: '2026-01-01', to: '2029-12-31', time: '18:00', ends: '21:00', place: 'Byrådssalen' },
});
const draft: MeetingDraft = { date: '2026-12-14', time: null, ends: null, kind: 'ordinary' };
const planned = {
  body: 'kb',
  date: '2026-12-14',
  time: '18:00',
  ends: '21:00',
  place: 'Byrådssalen',
  kind: 'ordinary',
};

describe('one meeting', () => {
  it('is when and where the body mostly meets until something else is typed', () => {
    expect(plannedMeeting(draft, kb)).toEqual({ send: { meetings: [planned] } });
    expect(plannedMeeting({ ...draft, time: '16.30', ends: '17.00', kind: 'extraordinary' }, kb)).toEqual({
      send: { meetings: [{ ...planned, time: '16:30', ends: '17:00', kind: 'extraordinary' }] },
    });
  });

  it('takes the usual end with the usual beginning only, and none that would come before it', () => {
    expect(shownTimes(draft, kb)).toEqual({ time: '18:00', ends: '21:00' });
    expect(shownTimes({ ...draft, time: '10.00' }, kb)).toEqual({ time: '10.00', ends: '' });
    expect(shownTimes({ ...draft, time: '' }, kb)).toEqual({ time: '', ends: '' });
    expect(shownTimes(draft, { ...kb, time: null })).toEqual({ time: '', ends: '' });
    expect(shownTimes(draft, undefined)).toEqual({ time: '', ends: '' });
  });

  it.each([
    [{ date: '' }, 'date', 'meetings.needsDate'],
    [{ time: 'seks' }, 'time', 'meetings.badTime'],
    [{ ends: 'ti' }, 'ends', 'meetings.badTime'],
    [{ time: '', ends: '21.00' }, 'time', 'meetings.endsAlone'],
    [{ time: '18.00', ends: '17.00' }, 'ends', 'meetings.endsBefore'],
  ])('%j is told at its field', (patch, field, why) =>
    expect(plannedMeeting({ ...draft, ...patch }, kb)).toEqual({ wrong: { field, why } }),
  );
});

describe('a series', () => {
  const wish = firstWish('2026-11-30');

  it('is wished for next year on the last Monday of the months, but July', () => {
    const days = wishedDays(wish, new Map()).map(({ day }) => day);
    expect(days).toHaveLength(11);
    expect(days[0]).toBe('2027-01-25');
    expect(days.some((day) => day.startsWith('2027-07'))).toBe(false);
    expect(wishedDays({ ...wish, july: 'meets' }, new Map())).toHaveLength(12);
    expect(wishedDays({ ...wish, weekday: '2', which: '1' }, new Map())[0]?.day).toBe('2027-01-05');
  });

  it('leaves out the days on which nobody works, and is on no other in their place', () => {
    const days = wishedDays(wish, new Map([['2027-01-25', 'Lukkedag']]));
    expect(days[0]).toEqual({ day: '2027-01-25', clash: 'Lukkedag' });
    const told = plannedSeries(days, kb);
    const meetings = 'send' in told ? told.send.meetings : [];
    expect(meetings).toHaveLength(days.filter(({ clash }) => clash === null).length);
    expect(meetings[0]).toEqual({ ...planned, date: '2027-02-22' });
    expect(meetings.map(({ date }) => date)).not.toContain('2027-01-25');
  });

  it('is on no day the body has a meeting on already, but for one that is cancelled', () => {
    const council = { closedDays: [{ id: '2027-03-29', name: 'Lukkedag' }] };
    const meetings = [
      { date: '2027-01-25', stage: 'planned' },
      { date: '2027-02-22', stage: 'cancelled' },
      { date: '2027-03-29', stage: 'planned' },
    ] as const;
    expect([...closedDays(council, meetings, 'har møde')]).toEqual([
      ['2027-01-25', 'har møde'],
      ['2027-03-29', 'Lukkedag'],
    ]);
    expect([...closedDays(null, [], 'har møde')]).toEqual([]);
  });

  it('has no end where the usual one would come before the beginning', () => {
    const told = plannedSeries(wishedDays(wish, new Map()), { ...kb, ends: '18:00' });
    expect('send' in told ? told.send.meetings[0]?.ends : undefined).toBeNull();
  });

  it.each(['', '27', '1999', '20270'])('»%s« is no year', (year) =>
    expect(plannedSeries(wishedDays({ ...wish, year }, new Map()), kb)).toEqual({
      wrong: { field: 'year', why: 'meetings.needsYear' },
    }),
  );

  it('is told when none of its days can be used', () =>
    expect(plannedSeries([{ day: '2027-05-17', clash: '2. pinsedag' }], kb)).toEqual({
      wrong: { field: 'which', why: 'meetings.needsDays' },
    }));
});

describe('a planned meeting', () => {
  it('gets another time and place', () =>
    expect(changedPlan(id, { time: '10.30', ends: '', place: ' Lokale 2 ' })).toEqual({
      send: { id, time: '10:30', ends: null, place: 'Lokale 2' },
    }));

  it('does not end before it begins', () =>
    expect(changedPlan(id, { time: '10.30', ends: '09.00', place: '' })).toEqual({
      wrong: { field: 'ends', why: 'meetings.endsBefore' },
    }));

  it('is moved to another day, with or without a word why', () => {
    const row = { id, date: '2026-12-14' };
    expect(movedMeeting(row, { date: '2026-12-15', reason: ' ' })).toEqual({
      send: { id, date: '2026-12-15', reason: '' },
    });
    expect(movedMeeting(row, { date: '2026-12-14', reason: 'Sne' })).toEqual({
      wrong: { field: 'date', why: 'meeting.needsOtherDay' },
    });
    expect(movedMeeting(row, { date: '', reason: 'Sne' })).toEqual({
      wrong: { field: 'date', why: 'meetings.needsDate' },
    });
  });

  it('is cancelled with a word why', () => {
    expect(cancelledMeeting(id, ' Sne ')).toEqual({ send: { id, reason: 'Sne' } });
    expect(cancelledMeeting(id, ' ')).toEqual({ wrong: { field: 'reason', why: 'meeting.needsCancelReason' } });
  });
});

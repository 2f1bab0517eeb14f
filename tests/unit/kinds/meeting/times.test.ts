import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/calendar/days.ts';
import { endFor, isPlannable, overlap, plannedMinutes, timesText } from '../../../../shared/kinds/meeting/times.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const clockAt = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
const aClock = fc.integer({ min: 0, max: 1439 }).map(clockAt);
const mayBe = fc.option(aClock, { nil: null });

describe('how long a meeting is planned to last', () => {
  it.each([
    ['16:00', '18:00', 120],
    ['08:00', '21:30', 810],
    ['22:30', '01:00', 150],
    ['18:00', '06:00', 720],
    ['18:00', '06:01', null],
    ['18:00', '16:00', null],
    ['18:00', '18:00', null],
    [null, '18:00', null],
    ['18:00', null, null],
  ])('%s to %s', (time, ends, minutes) => expect(plannedMinutes({ time, ends })).toBe(minutes));

  it('is what was added to the beginning, by day and through the night', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 720 }), (from, length) => {
        expect(plannedMinutes({ time: clockAt(from), ends: clockAt(from + length) })).toBe(length);
      }),
    ));

  it('an end that cannot be one is none, and nothing else is lost', () =>
    fc.assert(
      fc.property(mayBe, mayBe, (time, ends) => {
        const kept = endFor({ time, ends });
        expect(isPlannable({ time, ends: kept })).toBe(true);
        expect(kept).toBe(isPlannable({ time, ends }) ? ends : null);
      }),
    ));
});

describe('meetings of one body', () => {
  /** The minutes a meeting takes, counted from a day long ago; that of its beginning always. */
  const taken = ({ date, time, ends }: { date: string; time: string; ends: string | null }): Set<number> => {
    const from = (Date.parse(`${date}T${time}:00Z`) - Date.parse('2027-01-01')) / 60_000;
    return new Set(Array.from({ length: plannedMinutes({ time, ends }) ?? 1 }, (_, minute) => from + minute));
  };
  const aMeeting = fc
    .record({ days: fc.integer({ min: 0, max: 2 }), time: aClock, ends: mayBe })
    .map(({ days, time, ends }) => ({ body: 'kb', date: addDays('2027-03-01', days), time, ends }));

  it('overlap where they share a minute', () =>
    fc.assert(
      fc.property(aMeeting, aMeeting, (one, other) => {
        const minutes = taken(other);
        const shared = [...taken(one)].some((minute) => minutes.has(minute));
        expect([overlap(one, other), overlap(other, one)]).toEqual([shared, shared]);
        expect(overlap(one, { ...other, body: 'oeu' })).toBe(false);
      }),
      { numRuns: 500 },
    ));

  it('without a time are two only where both are on the day and neither has one', () => {
    const day = { body: 'kb', date: '2027-03-01', time: null, ends: null };
    expect(overlap(day, day)).toBe(true);
    expect(overlap(day, { ...day, date: '2027-03-02' })).toBe(false);
    expect(overlap(day, { ...day, time: '18:00' })).toBe(false);
  });
});

it('is written as Danes do', () => {
  expect(timesText({ time: '16:00', ends: '18:30' })).toBe('16.00–18.30');
  expect(timesText({ time: '16:00', ends: null })).toBe('16.00');
  expect(timesText({ time: null, ends: null })).toBe('');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText } from '../../../shared/calendar/clock.ts';
import { addDays, dayOfNumbers, daysBetween, weekday } from '../../../shared/calendar/days.ts';
import { type DeadlineRule, dispatchDeadline, isWorkingDay, STRICTEST } from '../../../shared/calendar/deadlines.ts';
import { easterSunday, holidayOn, holidaysOf } from '../../../shared/calendar/holidays.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', -1, '2026-10-24'],
  ])('%s and %i days is %s', (from, count, to) => expect(addDays(from, count)).toBe(to));

  test('that are added are those between', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -4000, max: 4000 }),
        (from, count) => daysBetween(from, addDays(from, count)) === count,
      ),
    );
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('%s is weekday %i', (date, number) => expect(weekday(date)).toBe(number));
});

describe('days by their numbers', () => {
  test.each([
    [2028, 2, 29, '2028-02-29'],
    [2027, 2, 29, null],
    [2027, 13, 1, null],
    [2027, 0, 1, null],
    [2027, 6, 0, null],
    [800, 1, 1, '0800-01-01'],
  ])('%i, %i, %i', (year, month, number, is) => expect(dayOfNumbers(year, month, number)).toBe(is));
});

test.each([
  [0, '00:00'],
  [1085, '18:05'],
  [1440, '00:00'],
  [-15, '23:45'],
])('%i minutes since midnight is %s', (minutes, is) => expect(clockText(minutes)).toBe(is));

describe('public holidays', () => {
  test.each([
    [2026, '2026-04-05', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-28', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-16', '2028-05-25', '2028-06-05'],
    [2029, '2029-04-01', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-21', '2030-05-30', '2030-06-10'],
  ])('of %i: Easter %s, Ascension %s, Whit Monday %s', (year, easter, ascension, whitMonday) => {
    expect(easterSunday(year)).toBe(easter);
    expect(holidayOn(ascension)).toBe('Kristi himmelfartsdag');
    expect(holidayOn(whitMonday)).toBe('2. pinsedag');
    expect(holidaysOf(year)).toHaveLength(10);
  });

  test('had Store bededag until 2023, and not since', () => {
    expect(holidayOn('2023-05-05')).toBe('store bededag');
    expect(holidayOn('2024-04-26')).toBeNull();
    expect(holidaysOf(2023)).toHaveLength(11);
  });

  test.each(['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31', '2026-05-15'])('%s is none', (date) =>
    expect(holidayOn(date)).toBeNull(),
  );

  test('Easter is a Sunday from the 22nd of March to the 25th of April', () => {
    for (let year = 1900; year <= 2200; year++) {
      expect(weekday(easterSunday(year))).toBe(7);
      expect(easterSunday(year).slice(5) >= '03-22' && easterSunday(year).slice(5) <= '04-25').toBe(true);
    }
  });
});

const rule = (saturday: DeadlineRule['saturday'], dispatchDay: DeadlineRule['dispatchDay']): DeadlineRule => ({
  count: 4,
  saturday,
  dispatchDay,
});

describe('the last day of dispatch', () => {
  // docs/domain.md 2.2: Saturday counts and clear; counts and inclusive; free and clear (strictest); free and inclusive.
  test.each([
    ['2026-08-31', '2026-08-25', '2026-08-26', '2026-08-24', '2026-08-25'],
    ['2026-12-14', '2026-12-08', '2026-12-09', '2026-12-07', '2026-12-08'],
    ['2027-01-04', '2026-12-28', '2026-12-29', '2026-12-24', '2026-12-28'],
    ['2027-04-05', '2027-03-30', '2027-03-31', '2027-03-24', '2027-03-30'],
    ['2027-05-10', '2027-05-03', '2027-05-04', '2027-04-30', '2027-05-03'],
    ['2027-05-18', '2027-05-11', '2027-05-12', '2027-05-10', '2027-05-11'],
  ])('for a meeting on %s', (meeting, countsClear, countsInclusive, freeClear, freeInclusive) => {
    expect(dispatchDeadline(meeting, rule('counts', 'clear'))).toBe(countsClear);
    expect(dispatchDeadline(meeting, rule('counts', 'inclusive'))).toBe(countsInclusive);
    expect(dispatchDeadline(meeting, rule('free', 'clear'))).toBe(freeClear);
    expect(dispatchDeadline(meeting, rule('free', 'inclusive'))).toBe(freeInclusive);
    expect(dispatchDeadline(meeting, STRICTEST)).toBe(freeClear);
  });

  test('is a day that counts, leaves so many of them, and is never later by a stricter rule', () => {
    const rules = fc.record({
      count: fc.integer({ min: 1, max: 12 }),
      saturday: fc.constantFrom('counts' as const, 'free' as const),
      dispatchDay: fc.constantFrom('clear' as const, 'inclusive' as const),
    });
    fc.assert(
      fc.property(day, rules, (meeting, own) => {
        const last = dispatchDeadline(meeting, own);
        const between = Array.from({ length: daysBetween(last, meeting) }, (_, index) => addDays(last, index));
        const counted = between.filter((one) => isWorkingDay(one, own)).length;
        expect(isWorkingDay(last, own)).toBe(true);
        expect(counted).toBe(own.count + (own.dispatchDay === 'clear' ? 1 : 0));
        expect(dispatchDeadline(meeting, { ...own, saturday: 'free', dispatchDay: 'clear' }) <= last).toBe(true);
      }),
    );
  });
});

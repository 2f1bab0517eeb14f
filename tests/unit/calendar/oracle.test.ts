import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../../shared/calendar/holidays.ts';

const YEARS = [2026, 2027, 2028, 2029, 2030];

/** What `date-holidays` says; days that only shops and custom know are none by law. */
function oracle(year: number): string[] {
  const legal = new Holidays('DK')
    .getHolidays(year)
    .filter(({ type, name }) => type === 'public' && !/grundlovsdag|juleaften|nytårsaften/i.test(name));
  return legal.map(({ date }) => date.slice(0, 10)).sort();
}

describe('the public holidays', () => {
  it.each(YEARS)('of %i are those that date-holidays knows', (year) => {
    const own = holidaysOf(year).map(({ day }) => day);
    expect(own).toEqual(oracle(year));
  });

  // docs/domain.md 2.1.
  it.each([
    [2026, '2026-04-05', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-28', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-16', '2028-05-25', '2028-06-05'],
    [2029, '2029-04-01', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-21', '2030-05-30', '2030-06-10'],
  ])('of %i: Easter, Ascension and Whit Monday', (year, easter, ascension, whitMonday) => {
    const named = new Map(holidaysOf(year).map(({ name, day }) => [name, day]));
    expect([named.get('påskedag'), named.get('Kristi himmelfartsdag'), named.get('2. pinsedag')]).toEqual([
      ...[easter, ascension, whitMonday],
    ]);
    expect(named.has('store bededag')).toBe(false);
  });
});

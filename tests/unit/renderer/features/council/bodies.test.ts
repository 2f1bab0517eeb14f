import { describe, expect, it } from 'vitest';
import { emptyBody, startingBodies, termFor } from '../../../../../renderer/data/startingBodies.ts';
import {
  exampleDay,
  toBody,
  typedBody,
  typedCount,
  wrongInBody,
} from '../../../../../renderer/features/council/bodies.ts';
import { wrongPeriod } from '../../../../../renderer/features/council/period.ts';
import { Body } from '../../../../../shared/kinds/council/council.ts';

const TERM = { from: '2026-01-01', to: '2029-12-31' };

describe('the term', () => {
  it.each([
    ['2026-11-30', '2026-01-01', '2029-12-31'],
    ['2029-12-31', '2026-01-01', '2029-12-31'],
    ['2030-01-01', '2030-01-01', '2033-12-31'],
    ['2025-12-31', '2022-01-01', '2025-12-31'],
  ])('of %s by law is %s to %s', (today, from, to) =>
    expect(termFor({ termOfOffice: null }, today)).toEqual({ from, to }),
  );

  it('is the one the council has set where it has', () => {
    expect(termFor({ termOfOffice: TERM }, '2040-01-01')).toBe(TERM);
  });

  it('has both its days, in their order; a single day is a period', () => {
    expect(wrongPeriod({ from: '', to: '' })).toEqual({ from: 'form.needsDay', to: 'form.needsDay' });
    expect(wrongPeriod({ from: '', to: '2026-01-01' })).toEqual({ from: 'form.needsDay' });
    expect(wrongPeriod({ from: '2026-01-02', to: '2026-01-01' })).toEqual({ to: 'form.endsBefore' });
    expect(wrongPeriod({ from: '2026-01-01', to: '2026-01-01' })).toEqual({});
  });
});

describe('a body', () => {
  const body = { ...emptyBody('b', TERM), name: 'Byrådet', time: '18:00', ends: '21:30' };

  it('is one the record takes, as it is begun', () => {
    expect(Body.safeParse(body).success).toBe(true);
    const ids = ['1', '2'];
    const begun = startingBodies(() => ids.shift() ?? '', TERM);
    expect(begun.map(({ item }) => Body.safeParse(item).success)).toEqual([true, true]);
    expect(begun.map(({ item }) => item.id)).toEqual(['1', '2']);
  });

  it('comes back from its form as it went in', () => {
    const typed = typedBody(body);
    expect([typed.time, typed.ends]).toEqual(['18.00', '21.30']);
    expect(toBody(typed)).toEqual({ list: 'bodies', item: body });
    expect(toBody({ ...typed, name: ' Byrådet ', time: '', ends: '' })).toEqual({
      list: 'bodies',
      item: { ...body, time: null, ends: null },
    });
  });

  it('needs a name, and times that are times', () => {
    const typed = typedBody(body);
    expect(wrongInBody(typed)).toEqual({});
    expect(wrongInBody({ ...typed, name: ' ' })).toEqual({ name: 'form.needsName' });
    expect(wrongInBody({ ...typed, time: '25.00' })).toEqual({ time: 'meetings.badTime' });
    expect(wrongInBody({ ...typed, ends: '24.00' })).toEqual({ ends: 'meetings.badTime' });
    expect(wrongInBody({ ...typed, ends: '17.00' })).toEqual({ ends: 'meetings.endsBefore' });
    expect(wrongInBody({ ...typed, time: '', ends: '17.00' })).toEqual({ time: 'meetings.endsAlone' });
  });
});

it('counts are whole numbers within bounds', () => {
  expect(['7', '7.9', '-1', '', 'mange', '200'].map((text) => typedCount(text, 99))).toEqual([7, 7, 0, 0, 0, 99]);
});

it('a deadline is shown for a day two weeks ahead', () => {
  expect(exampleDay('2026-12-24')).toBe('2027-01-07');
});

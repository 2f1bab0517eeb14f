import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startingBodies, termFor } from '../../../../renderer/data/startingBodies.ts';
import { Body } from '../../../../shared/kinds/council/council.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00') }));
afterEach(() => void vi.useRealTimers());

it.each([
  ['2026-11-30', '2026-01-01', '2029-12-31'],
  ['2029-06-01', '2026-01-01', '2029-12-31'],
  ['2030-01-01', '2030-01-01', '2033-12-31'],
  ['2025-12-31', '2022-01-01', '2025-12-31'],
])('on %s the term of office is the four years from %s', (day, from, to) => {
  vi.setSystemTime(new Date(`${day}T12:00:00`));
  expect(termFor({ termOfOffice: null })).toEqual({ from, to });
});

it('begins with the council and the finance committee, for the term the council has said', () => {
  const termOfOffice = { from: '2026-02-01', to: '2029-11-30' };
  const bodies = startingBodies({ termOfOffice });
  expect(bodies.map(({ kind }) => kind)).toEqual(['municipalCouncil', 'financeCommittee']);
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(2);
  for (const body of bodies) expect(Body.parse(body)).toMatchObject(termOfOffice);
});

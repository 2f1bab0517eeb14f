import { expect, it } from 'vitest';
import type { WayStop } from '../../../shared/contract/ways.ts';
import { delayOf, nextStop } from '../../../shared/meeting/way.ts';

const ON = '2026-11-23';
const stop = (body: string, date: string | null, more: Partial<WayStop> = {}): WayStop => {
  const plain = { role: 'decides', meeting: null, number: '', outcome: null, stayed: false, movedFrom: null } as const;
  return { body, date, rank: 'committee', ...plain, ...more };
};

it.each<[string, WayStop[], string | null, object | null]>([
  ['on time', [stop('A', '2026-12-01')], 'A', null],
  ['today', [stop('A', ON)], 'A', null],
  ['without a day', [stop('A', null)], null, null],
  ['passed, and no new day', [stop('A', '2026-11-03')], null, { reason: 'passed', days: 20, from: '2026-11-03' }],
  ['passed, and a new day', [stop('A', '2026-11-03'), stop('A', '2026-12-01')], 'A', { reason: 'passed', days: 28 }],
  [
    'passed over, but the case went on',
    [stop('A', '2026-11-03'), stop('B', '2026-11-10', { outcome: 'recommended' })],
    null,
    null,
  ],
  [
    'put off',
    [stop('A', '2026-11-10', { outcome: 'postponed' }), stop('A', '2026-12-08')],
    'A',
    { reason: 'postponed', days: 28 },
  ],
  [
    'moved later',
    [stop('A', '2026-12-08', { movedFrom: '2026-12-01' })],
    'A',
    { reason: 'moved', days: 7, from: '2026-12-01' },
  ],
  ['moved earlier', [stop('A', '2026-11-24', { movedFrom: '2026-12-01' })], 'A', null],
  [
    'handled, next at another body',
    [stop('A', '2026-11-10', { outcome: 'recommended' }), stop('B', '2026-12-14')],
    'B',
    null,
  ],
])('a case %s', (_name, stops, next, delay) => {
  expect(nextStop(stops, ON)?.body ?? null).toBe(next);
  if (delay) expect(delayOf(stops, ON)).toMatchObject(delay);
  else expect(delayOf(stops, ON)).toBeNull();
});

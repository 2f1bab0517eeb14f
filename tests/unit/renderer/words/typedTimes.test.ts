import { expect, it } from 'vitest';
import { typedTimes } from '../../../../renderer/words/typedTimes.ts';

it.each([
  ['18.00', '21:30', '18:00', '21:30'],
  [' 18:00 ', '', '18:00', null],
  ['', '', null, null],
  ['22.00', '01.00', '22:00', '01:00'],
])('»%s« to »%s« can be planned', (time, ends, begins, until) => {
  expect(typedTimes({ time, ends })).toEqual({ times: { time: begins, ends: until }, wrong: null, field: null });
});

it.each([
  ['18', '', 'meetings.badTime', 'time'],
  ['18.00', 'sent', 'meetings.badTime', 'ends'],
  ['24.00', '', 'meetings.badTime', 'time'],
  ['', '21.00', 'meetings.endsAlone', 'time'],
  ['18.00', '18.00', 'meetings.endsBefore', 'ends'],
  ['18.00', '16.00', 'meetings.endsBefore', 'ends'],
])('»%s« to »%s« is told at its field', (time, ends, wrong, field) =>
  expect(typedTimes({ time, ends })).toMatchObject({ wrong, field }),
);

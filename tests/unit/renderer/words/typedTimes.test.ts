import { expect, it } from 'vitest';
import { typedTimes } from '../../../../renderer/words/typedTimes.ts';

it.each([
  ['18.00', '21:30', '18:00', '21:30'],
  [' 18:00 ', '', '18:00', null],
  ['', '', null, null],
  ['22.00', '01.00', '22:00', '01:00'],
])('»%s« to »%s« can be planned', (time, ends, begins, until) => {
  expect(typedTimes({ time, ends })).toEqual({ times: { time: begins, ends: until }, wrong: null });
});

it.each([
  ['18', '', 'meetings.badTime'],
  ['18.00', 'sent', 'meetings.badTime'],
  ['24.00', '', 'meetings.badTime'],
  ['', '21.00', 'meetings.endsAlone'],
  ['18.00', '18.00', 'meetings.endsBefore'],
  ['18.00', '16.00', 'meetings.endsBefore'],
])('»%s« to »%s« is told', (time, ends, wrong) => expect(typedTimes({ time, ends }).wrong).toBe(wrong));

import { expect, it } from 'vitest';
import {
  ALL_TASKS,
  type FollowUpRow,
  isOverdue,
  shownTasks,
  tickedTask,
  wordsOf,
} from '../../../../../renderer/features/meetings/followUps.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';

const meeting = RecordId.parse('0b9e9d2e-64ba-4f4e-9d2e-3f6a0a3c1d11');
const NOW = '2026-12-01';
const task = { id: 't', item: 'a', text: 'Hør skolerne', owner: 'Skole', due: '2026-11-30', done: null };
const row: FollowUpRow = { ...task, meeting, bodyName: 'Børneudvalget', date: '2026-10-06', title: 'Skoler' };
const done = { on: '2026-11-20', by: 'Ida', note: '' };

it('is overdue from the day after, until it is done', () => {
  expect(isOverdue(row, NOW)).toBe(true);
  expect(isOverdue(row, '2026-11-30')).toBe(false);
  expect(isOverdue({ ...row, done }, NOW)).toBe(false);
  expect(isOverdue({ ...row, due: null }, NOW)).toBe(false);
});

it('is shown by owner, body and whether it is overdue', () => {
  const later = { ...row, id: 'u', owner: 'Vej', bodyName: 'Klimaudvalget', due: '2027-01-01' };
  const shown = (filter: Partial<typeof ALL_TASKS>) =>
    shownTasks([row, later], { ...ALL_TASKS, ...filter }, NOW).map(({ id }) => id);
  expect(shown({})).toEqual(['t', 'u']);
  expect(shown({ owner: 'Vej' })).toEqual(['u']);
  expect(shown({ bodyName: 'Børneudvalget' })).toEqual(['t']);
  expect(shown({ overdue: 'only' })).toEqual(['t']);
  expect(shown({ owner: 'Vej', overdue: 'only' })).toEqual([]);
});

it('offers each word once, in Danish order', () =>
  expect(wordsOf(['Ældre', 'Vej', '', 'Børn', 'Vej'])).toEqual(['Børn', 'Vej', 'Ældre']));

it('is ticked off by who does it now, and keeps who did it first', () => {
  const ticking = { by: 'Karen', now: NOW };
  expect(tickedTask(row, { note: '' }, ticking)).toEqual({
    id: meeting,
    followUp: { ...task, done: { on: NOW, by: 'Karen', note: '' } },
  });
  expect(tickedTask({ ...row, done }, { note: ' Brev sendt ' }, ticking).followUp.done).toEqual({
    ...done,
    note: 'Brev sendt',
  });
  expect(tickedTask({ ...row, done }, null, ticking)).toEqual({ id: meeting, followUp: task });
});

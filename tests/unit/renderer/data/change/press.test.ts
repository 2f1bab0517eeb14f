import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { Answers } from '../../../../../renderer/data/change/Answers.ts';
import { press } from '../../../../../renderer/data/change/press.ts';
import { contract } from '../../../../../shared/contract/index.ts';
import { failure, ok, type Result } from '../../../../../shared/rpc/result.ts';

function pressed(answer: Result<unknown>) {
  const client = new QueryClient();
  const sent: unknown[] = [];
  const send = (asked: unknown) => {
    sent.push(asked);
    return Promise.resolve(answer);
  };
  return { client, sent, parts: { contract, answers: new Answers(client), send } };
}

const MOVE = { name: 'meetings.move', input: { id: 'm', date: '2027-01-04', reason: '' } };

it('sends the change and keeps its answer', async () => {
  const { client, sent, parts } = pressed(ok('moved'));
  expect(await press(parts, MOVE)).toEqual({ made: 'moved' });
  expect(sent).toEqual([MOVE]);
  expect(client.getQueryData(['meetings', 'get', { id: 'm' }])).toBe('moved');
});

it('tells a refusal with the field it is about', async () => {
  const refused = failure('invalid_input', 'No', { reason: 'ends' });
  const { client, parts } = pressed(refused);
  const asked = { name: 'meetings.change', input: { id: 'm' } };
  expect(await press(parts, asked)).toEqual({ refused: refused.ok ? null : refused.error, field: 'ends' });
  expect(client.getQueryData(['meetings', 'get', { id: 'm' }])).toBeUndefined();
});

it.each([
  ['the last of the path', 'meetings.putItem', { reason: 'lateReason' }, 'lateReason'],
  ['the whole', 'meetings.putItem', { reason: 'onAgenda' }, null],
  ['a reason it does not declare', 'meetings.putItem', { reason: 'toString' }, null],
  ['no reason', 'meetings.putItem', undefined, null],
])('finds the field: %s', async (_what, name, details, field) => {
  const { parts } = pressed(failure('conflict', 'No', details));
  expect(await press(parts, { name, input: { id: 'm' } })).toMatchObject({ field });
});

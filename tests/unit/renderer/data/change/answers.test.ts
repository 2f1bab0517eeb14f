import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, onTestFinished } from 'vitest';
import { Answers, declaredBy } from '../../../../../renderer/data/change/Answers.ts';
import { contract } from '../../../../../shared/contract/index.ts';

const MEETING = ['meetings', 'get', { id: 'm' }] as const;
const OTHER = ['meetings', 'get', { id: 'n' }] as const;
const LIST = ['meetings', 'list', {}] as const;
const CASES = ['cases', 'list', {}] as const;
const TOLD = { answers: ['meetings.get', 'id'], touches: ['meetings'] } as const;

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Views that look at these questions, and how often each was asked. */
async function looking(...keys: (readonly unknown[])[]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const asked = new Map<unknown, number>();
  for (const key of keys) {
    const queryFn = () => {
      asked.set(key, (asked.get(key) ?? 0) + 1);
      return Promise.resolve('read');
    };
    onTestFinished(new QueryObserver(client, { queryKey: key, queryFn }).subscribe(() => {}));
  }
  await settled();
  asked.clear();
  return { client, answers: new Answers(client), times: (key: unknown) => asked.get(key) ?? 0 };
}

it('keeps the answer where its query looks, and asks anew what else was touched', async () => {
  const { client, answers, times } = await looking(MEETING, OTHER, LIST, CASES);
  answers.begin(TOLD, { id: 'm' }).settle(TOLD, { made: 'moved' });
  await settled();
  expect(client.getQueryData(MEETING)).toBe('moved');
  expect([MEETING, OTHER, LIST, CASES].map(times)).toEqual([0, 1, 1, 0]);
});

it('asks nothing for an event that only tells of the change under way', async () => {
  const { client, answers, times } = await looking(MEETING, LIST);
  const underway = answers.begin(TOLD, { id: 'm' });
  answers.heard('meetings.changed', ['meetings']);
  underway.settle(TOLD, { made: 'moved' });
  await settled();
  expect(client.getQueryData(MEETING)).toBe('moved');
  expect([MEETING, LIST].map(times)).toEqual([0, 1]);
});

it('asks once more when somebody else changed it meanwhile', async () => {
  const { client, answers, times } = await looking(MEETING);
  const underway = answers.begin(TOLD, { id: 'm' });
  answers.heard('meetings.changed', ['meetings']);
  answers.heard('meetings.changed', ['meetings']);
  underway.settle(TOLD, { made: 'moved' });
  await settled();
  expect(times(MEETING)).toBe(1);
  expect(client.getQueryData(MEETING)).toBe('read');
});

it('takes events of two kinds as of one change', async () => {
  const { answers, times } = await looking(MEETING);
  const underway = answers.begin(TOLD, { id: 'm' });
  answers.heard('meetings.changed', ['meetings']);
  answers.heard('cases.changed', ['meetings']);
  underway.settle(TOLD, { made: 'moved' });
  await settled();
  expect(times(MEETING)).toBe(0);
});

it('asks what was put off when the change was refused', async () => {
  const { client, answers, times } = await looking(MEETING, LIST);
  const underway = answers.begin(TOLD, { id: 'm' });
  answers.heard('meetings.changed', ['meetings']);
  underway.settle(TOLD, null);
  await settled();
  expect([MEETING, LIST].map(times)).toEqual([1, 1]);
  expect(client.getQueryData(MEETING)).toBe('read');
});

it('asks nothing when a change was refused and nothing else happened', async () => {
  const { answers, times } = await looking(MEETING, LIST);
  answers.begin(TOLD, { id: 'm' }).settle(TOLD, null);
  await settled();
  expect([MEETING, LIST].map(times)).toEqual([0, 0]);
});

it('hears of what others change', async () => {
  const { answers, times } = await looking(MEETING, LIST, CASES);
  answers.begin(TOLD, { id: 'm' }).settle(TOLD, null);
  answers.heard('meetings.changed', ['meetings']);
  await settled();
  expect([MEETING, LIST, CASES].map(times)).toEqual([1, 1, 0]);
});

it('asks anew what a change touches that answers no query', async () => {
  const told = { answers: null, touches: ['cases.list'] } as const;
  const { answers, times } = await looking(CASES, LIST);
  answers.begin(told, {}).settle(told, { made: {} });
  await settled();
  expect([CASES, LIST].map(times)).toEqual([1, 0]);
});

it('asks everything anew after a new connection', async () => {
  const { answers, times } = await looking(MEETING, CASES);
  answers.askAll();
  await settled();
  expect([MEETING, CASES].map(times)).toEqual([1, 1]);
});

it('knows changes and nothing else', () => {
  const { refuses, touches, answers } = contract.meetings.plan;
  expect(declaredBy(contract, 'meetings', 'plan')).toEqual({ refuses, touches, answers });
  expect(declaredBy({ meetings: { plan: { kind: 'mutation' } } }, 'meetings', 'plan')).toEqual({
    refuses: {},
    touches: [],
    answers: null,
  });
  expect(() => declaredBy(contract, 'meetings', 'list')).toThrow('meetings.list is no change');
  expect(() => declaredBy(contract, 'meetings', 'fly')).toThrow('meetings.fly is no change');
  expect(() => declaredBy(contract, 'moon', 'fly')).toThrow('moon.fly is no change');
});

import { expect, it } from 'vitest';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

const ON = '2026-11-23';

async function begun(at = Date.UTC(2026, 10, 23, 9)) {
  const client = clientOf(await openSample({ at }));
  const board = () => value(client.ways.board({ on: ON }));
  return { client, board };
}

it('the board holds every open case once, by the day of its next step', async () => {
  const { client, board } = await begun();
  const cards = await board();
  const { rows } = await value(
    client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 500 }),
  );
  const open = rows.filter(({ status }) => status !== 'decided').map(({ id }) => id);
  expect(cards.map(({ id }) => id).sort()).toEqual(open.sort());
  const days = cards.map(({ stops, next }) => (next === null ? '9999' : (stops[next]?.date ?? '')));
  expect(days).toEqual(days.toSorted());
  expect(cards.some(({ owner }) => owner !== '')).toBe(true);
});

it('a meeting that is moved later delays its cases, and a change is seen at once', async () => {
  const { client, board } = await begun();
  const card = (await board()).find(({ stops, next }) => next !== null && stops[next]?.meeting);
  const stop = card?.stops[card.next ?? 0];
  await value(client.meetings.move({ id: stop?.meeting as RecordId, date: '2027-03-03', reason: 'Sne' }));
  const after = await value(client.ways.one({ id: card?.id as RecordId, on: ON }));
  expect(after.stops.some(({ movedFrom }) => movedFrom === stop?.date)).toBe(true);
  await value(client.cases.archive({ ids: [card?.id as RecordId] }));
  expect((await board()).map(({ id }) => id)).not.toContain(card?.id);
});

it('kommunestyrelsesloven § 8, stk. 4: a late item is told of until it says why it cannot wait', async () => {
  const { client } = await begun();
  const meeting = { body: 'kb', date: '2026-11-26', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const { ids } = await value(client.meetings.plan({ meetings: [meeting] }));
  const id = ids[0] as RecordId;
  const [card] = await value(client.ways.board({ on: ON }));
  const { content } = await value(client.meetings.addCases({ id, cases: [card?.id as RecordId], role: 'decides' }));
  const { number: _number, ...item } = content.items.find(({ kind }) => kind === 'case') ?? content.items[0] ?? fail();
  const mine = async () => (await value(client.ways.lateItems({ on: ON }))).filter((one) => one.meeting === id);
  expect(await mine()).toMatchObject([{ item: item.id, title: card?.title, lastDay: '2026-11-20' }]);
  await value(client.meetings.putItem({ id, item: { ...item, lateReason: 'Tilskuddet bortfalder den 1. december.' } }));
  expect(await mine()).toEqual([]);
});

function fail(): never {
  throw new Error('No item');
}

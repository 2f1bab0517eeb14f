import { expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

const openness = { closed: false, reason: '', publicTitle: '' };
const ITEM: Omit<AgendaItem, 'number'> = {
  ...{ id: 'talk', kind: 'other', caseId: null, title: 'Budgetprocessen', caseNumber: '', group: null },
  ...{ role: 'decides', openness, minutes: 10, lateReason: '' },
};

/** A meeting that was held and whose minutes are sealed. */
async function sealedMeeting() {
  const client = clientOf(await openSample());
  const council = await value(client.council.get({}));
  const plan = {
    body: 'bsu',
    date: '2026-12-08',
    time: '10:30',
    ends: null,
    place: 'Lokale 2',
    kind: 'ordinary',
  } as const;
  const { ids } = await value(client.meetings.plan({ meetings: [plan] }));
  const id = ids[0] as RecordId;
  const seats = council?.mandates.filter(({ body }) => body === 'bsu').map(({ member }) => member) ?? [];
  await value(client.meetings.putItem({ id, item: ITEM }));
  await value(client.meetings.dispatch({ id }));
  await value(client.meetings.record({ id, event: { kind: 'opened', present: seats } }));
  await value(client.meetings.record({ id, event: { kind: 'item', item: ITEM.id } }));
  const decision = { kind: 'decision', item: ITEM.id, outcome: 'agreed', text: '', referredTo: '' } as const;
  await value(client.meetings.record({ id, event: decision }));
  await value(client.meetings.record({ id, event: { kind: 'closed' } }));
  await value(client.meetings.seal({ id }));
  const { rows } = await value(
    client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 1 }),
  );
  return { client, id, member: seats[0] ?? '', caseId: rows[0]?.id as RecordId };
}

/** What may still be written down when the minutes are sealed: what came of the decisions, and that the minutes are out. */
const AFTERWARDS: ReadonlySet<string> = new Set(['setStep', 'publish', 'putFollowUp', 'removeFollowUp', 'plan']);

const mutations = Object.entries(contract.meetings)
  .filter(([, { kind }]) => kind === 'mutation')
  .map(([name]) => name);

it.each(mutations.filter((name) => !AFTERWARDS.has(name)))(
  'sealed minutes are not changed by meetings.%s',
  async (name) => {
    const { client, id, member, caseId } = await sealedMeeting();
    const inputs: Readonly<Record<string, object>> = {
      change: { time: '11:00', ends: null, place: 'Andetsteds' },
      move: { date: '2026-12-09', reason: 'Sne' },
      cancel: { reason: 'Sne' },
      reinstate: {},
      addCases: { cases: [caseId], role: 'decides' },
      putItem: { item: { ...ITEM, title: 'Noget andet' } },
      removeItem: { item: ITEM.id },
      moveItem: { item: ITEM.id, index: 0 },
      dispatch: {},
      takeOver: {},
      record: { event: { kind: 'decision', item: ITEM.id, outcome: 'rejected', text: '', referredTo: '' } },
      setProtocol: { item: ITEM.id, text: 'Forkastet.' },
      sign: { member },
      seal: {},
    };
    const before = await value(client.meetings.get({ id }));
    const input = inputs[name];
    // A procedure that came later has to say here how it would try.
    if (!input) throw new Error(`No attempt by ${name}`);
    const call = client.meetings[name as 'dispatch'] as (input: object) => ReturnType<typeof client.meetings.dispatch>;
    const answer = await call({ id, ...input });
    expect(answer.ok ? 'changed' : answer.error.code).toBe('conflict');
    expect(await value(client.meetings.get({ id }))).toEqual(before);
  },
);

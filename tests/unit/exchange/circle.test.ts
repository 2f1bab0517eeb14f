import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { ourRecordOf } from '../../../electron/core/records/ours.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Failure, Result } from '../../../shared/rpc/result.ts';
import { clientOf, openCore, value } from '../../support/core.ts';
import { councilOfFour, GROUP, type One } from './circleSupport.ts';
import { meet, rounds, sharedFolder } from './folder/laptops.ts';
import { giveFile } from './support.ts';

const mistake = async (answer: Promise<Result<unknown>>): Promise<Failure['details']> => {
  const result = await answer;
  return result.ok ? { reason: 'ok' } : result.error.details;
};

const recipientOf = async ({ client }: One) => (await value(client.exchange.own({})))?.recipient ?? '';

async function send(from: One, to: readonly One[], records: RecordId[]) {
  const order = { passphrase: null, note: '', purpose: 'group' as const };
  return from.client.exchange.send({ ...order, records, to: await Promise.all(to.map(recipientOf)) });
}

async function reach(from: One, to: One, id: RecordId): Promise<void> {
  const { transfer } = await value(send(from, [to], [id]));
  const bytes = readFileSync(from.core.context.transfers.get(transfer).path);
  const came = await to.core.receiveUpload(Readable.from([bytes]), { name: 'x.handlerum', mediaType: '' });
  await value(to.client.exchange.take({ transfer: came, passphrase: null, trust: 'known' }));
}

it('goes to those who were in the group then and are in it now, and anew to those who are in it now', async () => {
  const { today, caseId, ida, anna, bo, karen } = await councilOfFour();
  const first = await value(anna.client.negotiations.begin({ caseId, audience: GROUP }));
  expect(first.circle).toEqual({ isCurrent: true, outside: [], given: [] });
  await reach(anna, bo, first.id);
  expect(await mistake(send(anna, [bo, ida], [first.id]))).toMatchObject({ reason: 'notForThem', record: first.id });
  expect(await mistake(send(anna, [karen], [first.id]))).toMatchObject({ reason: 'notForThem' });
  const order = { records: [first.id], to: [], note: '', purpose: 'group' as const };
  const closed = anna.client.exchange.send({ ...order, passphrase: 'en lang adgangskode til fem' });
  expect(await mistake(closed)).toMatchObject({ reason: 'needsKeys' });

  today.at = Date.UTC(2027, 0, 11, 9);
  const [seen] = await value(anna.client.negotiations.list({ caseId }));
  expect(seen?.circle).toEqual({ isCurrent: false, outside: [{ id: 'k', name: 'Karen' }], given: [] });
  expect(await mistake(send(anna, [bo], [first.id]))).toMatchObject({ reason: 'notForThem' });
  expect(await mistake(send(anna, [karen], [first.id]))).toMatchObject({ reason: 'notForThem' });

  const second = await value(anna.client.negotiations.begin({ caseId, audience: GROUP }));
  expect(second.id).not.toBe(first.id);
  expect(second.circle).toEqual({ isCurrent: true, outside: [], given: [] });
  expect((await value(karen.client.negotiations.begin({ caseId, audience: GROUP }))).id).toBe(second.id);
  await reach(anna, karen, second.id);
  expect(await mistake(send(anna, [bo], [second.id]))).toMatchObject({ reason: 'notForThem' });
  expect(await value(karen.client.negotiations.list({ caseId }))).toHaveLength(1);
});

it('is given on to who came, and not any more, by those who may open it', async () => {
  const { today, caseId, anna, karen } = await councilOfFour();
  const { id } = await value(anna.client.negotiations.begin({ caseId, audience: GROUP }));
  expect(await mistake(anna.client.negotiations.giveOn({ id, to: 'k' }))).not.toEqual({ reason: 'ok' });
  today.at = Date.UTC(2027, 0, 11, 9);
  const given = await value(anna.client.negotiations.giveOn({ id, to: 'k' }));
  expect(given.circle).toEqual({ isCurrent: false, outside: [], given: [{ id: 'k', name: 'Karen' }] });
  await reach(anna, karen, id);
  expect((await value(karen.client.negotiations.list({ caseId })))[0]?.circle).toEqual(given.circle);
  const back = await value(anna.client.negotiations.takeBack({ id, to: 'k' }));
  expect(back.circle).toMatchObject({ outside: [{ id: 'k', name: 'Karen' }], given: [] });
  expect(await mistake(send(anna, [karen], [id]))).toMatchObject({ reason: 'notForThem' });
});

it('lets what is not public go to the keys that count and to no other', async () => {
  const { caseId, ida, anna } = await councilOfFour();
  const stranger = openCore();
  await value(send(ida, [anna], [caseId]));
  expect(await mistake(send(ida, [anna, { core: stranger, client: clientOf(stranger) }], [caseId]))).toMatchObject({
    reason: 'notForThem',
    kind: 'case',
  });
  const { key } = (await value(anna.client.exchange.own({}))) ?? {};
  await value(ida.client.keys.revoke({ key: key ?? '', since: null, why: 'stolen', note: '' }));
  expect(await mistake(send(ida, [anna], [caseId]))).toMatchObject({ reason: 'notForThem', names: 'Anna' });
});

it('has a member whose keys go along to another group, and no longer write for the first', async () => {
  const { today, ida, anna } = await councilOfFour();
  const lines = async () => (await value(ida.client.keys.list({}))).lines.map(({ person, group }) => [person, group]);
  expect(await lines()).toContainEqual(['Anna', 'x']);
  await value(ida.client.council.changeGroup({ member: 'a', group: null, from: '2026-11-23' }));
  expect(await lines()).toContainEqual(['Anna', null]);
  await value(ida.client.council.changeGroup({ member: 'a', group: null, from: '2026-11-23' }));
  const council = ourRecordOf(ida.core.context, 'council')?.id as RecordId;
  await giveFile(ida, anna, [council]);
  // On the day itself either counts.
  today.at = Date.UTC(2026, 10, 24, 9);
  const { rights, database, device, now } = anna.core.context;
  const audience = { kind: 'groups' as const, groups: ['x'] };
  const row = { kind: 'negotiation' as const, audience, facts: [], hasContent: true };
  const judged = { ...row, device, begunBy: device, at: now().toISOString() };
  expect(rights.in(database.read).judge(judged)).toBe('group');
});

it('reaches in a shared folder those who may open it, and the others lack every byte', async () => {
  const { today, caseId, anna, bo, karen } = await councilOfFour();
  const shared = sharedFolder();
  const all = [anna, bo, karen].map((one) => ({ ...one, folder: shared, pass: () => {} }));
  for (const { client } of all) await value(client.folder.choose({ path: shared }));
  await meet(all);
  const first = await value(anna.client.negotiations.begin({ caseId, audience: GROUP }));
  await rounds(all, 2);
  const holding = (id: RecordId) => all.map(({ core }) => findRecord(core.context.database.read, id) !== undefined);
  expect(holding(first.id)).toEqual([true, true, false]);
  today.at = Date.UTC(2027, 0, 11, 9);
  const second = await value(anna.client.negotiations.begin({ caseId, audience: GROUP }));
  const said = { group: 'x', target: 't', stance: 'cannot', condition: 'hemmeligt ord' } as const;
  await value(anna.client.negotiations.putStance({ id: first.id, stance: said }));
  await rounds(all, 2);
  expect(holding(first.id)).toEqual([true, true, false]);
  expect(holding(second.id)).toEqual([true, false, true]);
  const [old] = await value(bo.client.negotiations.list({ caseId }));
  expect(old?.content.stances).toEqual([]);
});

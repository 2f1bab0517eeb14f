import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { saidIn } from '../../../shared/kinds/clash.ts';
import { CouncilContent, mandatesOn } from '../../../shared/kinds/council/council.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, temporaryFolder, value } from '../../support/core.ts';
import { carryRecord, exchangeRecord, type LaptopCore, laptopOf } from '../../support/laptops.ts';
import { folderOfVersion } from '../../support/oldDatabase.ts';

const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;

async function recordOf({ client }: LaptopCore): Promise<RecordId> {
  const found = await value(client.council.unsettled({}));
  if (!found) throw new Error('no council');
  return found.id;
}

/** Two laptops with the sample's council. */
async function two(): Promise<{ a: LaptopCore; b: LaptopCore; id: RecordId }> {
  const [a, b] = [laptopOf(), laptopOf()];
  await value(a.client.app.begin({ start: 'sample', municipality: '', profile }));
  const id = await recordOf(a);
  carryRecord(a, b, id);
  return { a, b, id };
}

const told = async ({ client }: LaptopCore) => [
  await value(client.council.get({})),
  await value(client.council.unsettled({})),
];

describe('a council on two laptops', () => {
  it('tells a member’s two changes of group, keeps one mandate a day, and what is chosen stands on both', async () => {
    const { a, b, id } = await two();
    const member = mandatesOn(sampleCouncil(), 'kb', '2027-01-01')[3]?.member ?? '';
    const old =
      sampleCouncil()
        .members.find((one) => one.id === member)
        ?.groups.at(-1)?.group ?? null;
    const other = sampleCouncil().partyGroups.find((one) => one.id !== old)?.id ?? '';
    await value(a.client.council.changeGroup({ member, group: null, from: '2027-03-01' }));
    await value(b.client.council.changeGroup({ member, group: other, from: '2027-04-01' }));
    exchangeRecord(a, b, id);
    expect(await told(a)).toEqual(await told(b));
    const clashes = (await value(b.client.council.unsettled({})))?.clashes ?? [];
    expect(clashes.map(({ kind, choices }) => [kind, choices.length])).toEqual([['groupChangedApart', 2]]);
    const groupOn = async (day: string) => {
      const seats = mandatesOn(CouncilContent.parse(await value(b.client.council.get({}))), 'kb', day);
      expect(seats).toHaveLength(25);
      return seats.find((one) => one.member === member)?.group;
    };
    expect([await groupOn('2027-03-15'), await groupOn('2027-05-01')]).toEqual([old, old]);
    const chosen = clashes[0]?.choices.find(({ text }) => saidIn('en', text).includes('1 April 2027'));
    await value(a.client.records.settle({ id, clash: clashes[0]?.id ?? '', choice: chosen?.id ?? '' }));
    exchangeRecord(a, b, id);
    expect(await told(a)).toEqual(await told(b));
    expect((await value(b.client.council.unsettled({})))?.clashes).toEqual([]);
    // No day is lost of the one whose change was chosen, and the member's own list says the same.
    expect([await groupOn('2027-03-15'), await groupOn('2027-05-01')]).toEqual([old, other]);
    const council = await value(b.client.council.get({}));
    expect(council?.members.find((one) => one.id === member)?.groups.at(-1)).toEqual({
      ...{ group: other, from: '2027-04-01' },
    });
    expect((await verify(b.core.context, quiet())).problems).toEqual([]);
  });

  it('refuses a seat that cannot hold beside another where both are known, and leaves the record as it was', async () => {
    const { a } = await two();
    const before = await value(a.client.council.get({}));
    const item = { ...mandatesOn(sampleCouncil(), 'kb', '2027-01-01')[3], id: 'again', role: 'member' } as never;
    const answer = await a.client.council.put({ items: [{ list: 'mandates', item }] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict', details: { reason: 'mandatesOverlap' } } });
    expect(await value(a.client.council.get({}))).toEqual(before);
    const mayor = sampleCouncil().mandates.find(({ role, body }) => role === 'mayor' && body === 'kb');
    const rival = mandatesOn(sampleCouncil(), 'kb', mayor?.from ?? '').find(({ role }) => role === 'member');
    const put = { items: [{ list: 'mandates', item: { ...rival, role: 'mayor' } as never }] } as const;
    expect(await a.client.council.put({ items: [...put.items] })).toMatchObject({
      ...{ ok: false, error: { code: 'conflict', details: { reason: 'twoPresiding' } } },
    });
  });

  it('of whom a mandate goes on under another group is ended in that part alone', async () => {
    const { a } = await two();
    const seat = mandatesOn(sampleCouncil(), 'kb', '2027-01-01')[3];
    const member = seat?.member ?? '';
    const council = await value(a.client.council.changeGroup({ member, group: null, from: '2027-03-01' }));
    const again = await value(a.client.council.changeGroup({ member, group: null, from: '2027-03-01' }));
    expect(again).toEqual(council);
    const part = mandatesOn(council, 'kb', '2027-05-01').find((one) => one.member === member);
    if (!part) throw new Error('no part');
    const item = { ...part, to: '2028-01-31' };
    const ended = await value(a.client.council.put({ items: [{ list: 'mandates', item }] }));
    const own = ended.mandates.filter((one) => one.member === member && one.body === 'kb' && one.to > '2027-01-01');
    expect(own.map(({ group, from, to }) => [group, from, to])).toEqual([
      [seat?.group, seat?.from, '2027-02-28'],
      [null, '2027-03-01', '2028-01-31'],
    ]);
  });
});

describe('a council of version 0.4', () => {
  it('reads as it was, with nothing to settle, alike on two laptops that carried it over', async () => {
    const open = () => openCore({ dataDir: folderOfVersion(40, join(temporaryFolder(), 'data')) });
    const [one, other] = [open(), open()].map((core) => ({ core, client: clientOf(core) })) as [LaptopCore, LaptopCore];
    // No body said then when its meetings mostly end.
    const bodies = sampleCouncil().bodies.map((body) => ({ ...body, ends: null }));
    expect(await value(one.client.council.get({}))).toEqual(CouncilContent.parse({ ...sampleCouncil(), bodies }));
    const id = await recordOf(one);
    const { doc } = one.core.context.records.get(id);
    expect(formOf(doc)).toBe(2);
    expect(doc.getMap('mandates').size).toBe(sampleCouncil().mandates.length);
    exchangeRecord(one, other, id);
    expect(await told(one)).toEqual(await told(other));
    expect((await value(one.client.council.unsettled({})))?.clashes).toEqual([]);
  });
});

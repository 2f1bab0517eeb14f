import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { SAMPLE_MUNICIPALITY } from '../../../electron/core/sample/index.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { beginCouncil, value } from '../../support/core.ts';
import { type Laptop, laptop, newCase, rowsOf, unpacked } from './support.ts';

const upload = ({ core }: Laptop, bytes: Uint8Array | string): Promise<TransferId> =>
  core.receiveUpload(Readable.from([Buffer.from(bytes)]), { name: 'x.handlerum', mediaType: '' });

const ORDER = { to: [] as string[], passphrase: null, note: '', purpose: 'records' as const };

async function sent(from: Laptop, order: Partial<InputTo<'exchange.send'>> & { records: RecordId[] }) {
  const { transfer, name } = await value(from.client.exchange.send({ ...ORDER, ...order }));
  return { name, bytes: readFileSync(from.core.context.transfers.get(transfer).path) };
}

const cardOf = async ({ client }: Laptop) => {
  const own = await value(client.exchange.own({}));
  if (!own) throw new Error('no keys');
  return own;
};

const reasonOf = async (answer: Promise<Result<unknown>>) => {
  const result = await answer;
  return result.ok ? 'ok' : result.error.details?.reason;
};

const pair = async () => ({ ida: await laptop('Ida Holm', 'begun'), bo: await laptop('Bo Falk') });

it('shows its own card by words, and afterwards whose file was taken, with the same words', async () => {
  const { ida, bo } = await pair();
  const card = await cardOf(ida);
  expect(card.words).toHaveLength(8);
  expect(card.recipient).toMatch(/^age1/);
  const { bytes } = await sent(ida, { records: [newCase(ida)], to: [(await cardOf(bo)).recipient] });
  const file = { transfer: await upload(bo, bytes), passphrase: null };
  const before = await value(bo.client.exchange.inspect(file));
  expect(before).toMatchObject({ standing: 'new', takenAt: null, sender: { name: 'Ida Holm', words: card.words } });
  expect(await value(bo.client.exchange.contacts({}))).toEqual([]);
  await value(bo.client.exchange.take({ ...file, trust: 'known' }));
  const [known] = await value(bo.client.exchange.contacts({}));
  const { device: _device, ...shown } = card;
  expect(known).toMatchObject({ ...shown, name: 'Ida Holm' });
  const again = await value(bo.client.exchange.inspect(file));
  expect([again.standing, again.records.map(({ comes }) => comes)]).toEqual(['known', ['nothing']]);
  expect(again.takenAt).not.toBeNull();
});

it('forgets a contact and remembers them as they were', async () => {
  const { ida, bo } = await pair();
  const { bytes } = await sent(ida, { records: [newCase(ida)], to: [(await cardOf(bo)).recipient] });
  await value(bo.client.exchange.take({ transfer: await upload(bo, bytes), passphrase: null, trust: 'known' }));
  const [known] = await value(bo.client.exchange.contacts({}));
  if (!known) throw new Error('nobody');
  await value(bo.client.exchange.forget({ key: known.key }));
  expect(await value(bo.client.exchange.contacts({}))).toEqual([]);
  expect(await bo.client.exchange.forget({ key: known.key })).toMatchObject({ error: { code: 'not_found' } });
  const { words: _words, ...contact } = known;
  await value(bo.client.exchange.remember({ contact }));
  expect(await value(bo.client.exchange.contacts({}))).toEqual([known]);
});

it('tells what would leave by its name, who may see it, and the same to the receiver', async () => {
  const { ida, bo } = await pair();
  await beginCouncil(ida.core, { name: 'Ida Holm', role: 'secretariat', group: '' });
  const own = newCase(ida, { title: 'Ny bro' });
  const place = { body: 'bsu', date: '2029-12-11', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const [meeting] = (await value(ida.client.meetings.plan({ meetings: [place] }))).ids;
  const talks = await value(
    ida.client.negotiations.begin({ caseId: own, audience: { kind: 'groups', groups: ['x', 'l'] } }),
  );
  const { council, charter } = await value(ida.client.exchange.single({}));
  expect(charter).toBeNull();
  if (!meeting || !council) throw new Error('not begun');
  const records = [own, meeting, talks.id, council];
  const leaves = await value(ida.client.exchange.leaving({ records }));
  expect(leaves.map(({ title }) => title)).toEqual([
    { kind: 'case', text: 'Ny bro', day: null },
    { kind: 'meeting', text: 'Børne- og Skoleudvalget', day: '2029-12-11' },
    { kind: 'negotiation', text: 'Ny bro', day: null },
    { kind: 'council', text: SAMPLE_MUNICIPALITY, day: null },
  ]);
  expect(leaves.map(({ audience }) => audience.kind)).toEqual(['council', 'council', 'groups', 'all']);
  expect(leaves[2]?.audience.groups).toEqual(['X', 'L']);
  expect(await value(ida.client.exchange.shared({}))).not.toContain(talks.id);
  const { bytes } = await sent(ida, { records, to: [(await cardOf(bo)).recipient] });
  const came = await value(bo.client.exchange.inspect({ transfer: await upload(bo, bytes), passphrase: null }));
  expect(came.records.map(({ title, audience }) => ({ title, audience }))).toEqual(
    leaves.map(({ title, audience }) => ({ title, audience })),
  );
});

it('tells how many attachments leave, and how large they are', async () => {
  const { ida } = await pair();
  const file = await value(ida.client.attachments.store({ transfer: await upload(ida, 'et kort over stien') }));
  const about = { number: 1, title: 'Kort', recommended: false, closed: false, closedReason: '' };
  const own = newCase(ida, { attachments: [{ ...about, id: 'a', file }] } as never);
  expect((await value(ida.client.exchange.leaving({ records: [own] })))[0]).toMatchObject({
    attachments: 1,
    bytes: 18,
  });
});

it('names a file by whom it is to, and by a title only where everybody may read it', async () => {
  const { ida, bo } = await pair();
  const own = newCase(ida, { title: 'Salg af grunden på Vestergade' });
  const to = [(await cardOf(bo)).recipient];
  expect((await sent(ida, { records: [own], to })).name).toMatch(/^Udveksling \d{4}-\d\d-\d\d\.handlerum$/);
  const back = await sent(bo, { records: [newCase(bo)], to: [(await cardOf(ida)).recipient] });
  await value(ida.client.exchange.take({ transfer: await upload(ida, back.bytes), passphrase: null, trust: 'known' }));
  expect((await sent(ida, { records: [own], to })).name).toMatch(/^Til Bo Falk \d{4}-\d\d-\d\d\.handlerum$/);
});

it('is not sent open where something is not for everybody, or to what is no key', async () => {
  const { ida } = await pair();
  const records = [newCase(ida)];
  expect(await reasonOf(ida.client.exchange.send({ ...ORDER, records }))).toBe('mustEncrypt');
  const wrong = { ...ORDER, records, to: [`age1${'q'.repeat(58)}`] };
  expect(await reasonOf(ida.client.exchange.send(wrong))).toBe('badRecipient');
});

it('says why a file cannot be opened here, and changes nothing', async () => {
  const { ida, bo } = await pair();
  const eva = await laptop('Eva Lund');
  const records = [newCase(ida)];
  const keyed = await sent(ida, { records, to: [(await cardOf(bo)).recipient] });
  const closed = await sent(ida, { records, passphrase: 'rød grød med fløde' });
  const before = rowsOf(eva.core);
  const both = async (bytes: Uint8Array | string, passphrase: string | null = null) => {
    const file = { transfer: await upload(eva, bytes), passphrase };
    const looked = await reasonOf(eva.client.exchange.inspect(file));
    // A passphrase is slow to try, and meant to be.
    if (passphrase === null) expect(await reasonOf(eva.client.exchange.take({ ...file, trust: 'known' }))).toBe(looked);
    return looked;
  };
  expect(await both(keyed.bytes)).toBe('locked');
  expect(await both(closed.bytes)).toBe('needsPassphrase');
  expect(await both(closed.bytes, 'noget helt andet')).toBe('wrongPassphrase');
  expect(await both('Kære Eva')).toBe('notExchange');
  expect(await both('{"schema":"handlerum.records/9"}')).toBe('newer');
  expect(await both(keyed.bytes.subarray(0, 60))).not.toBe('ok');
  expect(rowsOf(eva.core)).toEqual(before);
  const file = { transfer: await upload(eva, closed.bytes), passphrase: 'rød grød med fløde' };
  expect((await value(eva.client.exchange.take({ ...file, trust: 'known' }))).made).toEqual(records);
});

it('asks whom a known name is that comes with another key, and takes it once somebody vouches', async () => {
  const { ida, bo } = await pair();
  const other = await laptop('ida holm ');
  const to = [(await cardOf(bo)).recipient];
  const first = await sent(ida, { records: [newCase(ida)], to });
  await value(bo.client.exchange.take({ transfer: await upload(bo, first.bytes), passphrase: null, trust: 'known' }));
  const second = await sent(other, { records: [newCase(other)], to });
  const file = { transfer: await upload(bo, second.bytes), passphrase: null };
  expect((await value(bo.client.exchange.inspect(file))).standing).toBe('otherKey');
  expect(await reasonOf(bo.client.exchange.take({ ...file, trust: 'known' }))).toBe('otherKey');
  expect((await value(bo.client.exchange.take({ ...file, trust: 'anyone' }))).made).toHaveLength(1);
});

it('takes a package of before, whose sender nobody knows', async () => {
  const { ida, bo } = await pair();
  const own = newCase(ida, { title: 'Ny havn' });
  const file = { transfer: await upload(bo, JSON.stringify(await unpacked(ida, [own]))), passphrase: null };
  expect(await value(bo.client.exchange.inspect(file))).toMatchObject({
    ...{ sender: null, standing: 'unknown', madeAt: null },
    records: [{ id: own, title: { kind: 'case', text: 'Ny havn' }, comes: 'new' }],
  });
  expect(await value(bo.client.exchange.take({ ...file, trust: 'known' }))).toMatchObject({ made: [own], changed: [] });
  expect(await value(bo.client.exchange.contacts({}))).toEqual([]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { asideRows } from '../../../electron/core/database/tables/aside.ts';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { rebuild } from '../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { compact } from '../../../electron/core/records/compact.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { bodyOf } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import { testClock, value } from '../../support/core.ts';
import { runsOf } from '../../support/runs.ts';
import { judgedLaptop, tell } from './judge.ts';
import { carry, type Laptop, newCase, type } from './support.ts';

/** A founder with a case, and two others who have both. */
async function three() {
  const now = testClock();
  const all = [
    await judgedLaptop('Ida Holm', now),
    await judgedLaptop('Bo Falk', now),
    await judgedLaptop('Ea Lund', now),
  ];
  const [ida, bo, ea] = all as [Laptop, Laptop, Laptop];
  const { context } = ida.core;
  const council = context.write((scope) => saveCouncil(context, scope, sampleCouncil()));
  const id = newCase(ida);
  tell(ida, 'testFounded', {});
  return { all, ida, bo, ea, id, council, now, ids: [council, id] };
}

const device = ({ core }: Laptop) => core.context.device;
const stamp = (now: () => Date) => now().toISOString();

/** Types a word in one go; refused where the rights of this laptop say no. */
function write({ core: { context } }: Laptop, id: RecordId, word: string): boolean {
  try {
    context.write((scope) => {
      const edit = (doc: Parameters<typeof bodyOf>[0]) => doc.getMap('fields').set('caseNumber', word);
      changeRecord(context, scope, { id, action: 'fields', session: null, edit });
    });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'forbidden', details: { reason: 'notYours' } });
    return false;
  }
}

/** What a laptop says of a record, and what it keeps aside of it. */
function told({ core: { context } }: Laptop, id: RecordId) {
  const { doc, head } = context.records.get(id);
  const aside = asideRows(context.database.read).filter((row) => row.record === id);
  const facts = Object.entries(doc.getMap('facts').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    content: KINDS[head.kind].content(doc),
    text: bodyOf(doc).toString(),
    facts,
    aside: aside.map((row) => `${row.device}/${row.number} ${row.reason}`).sort(),
  };
}

const problems = async ({ core }: Laptop) => (await verify(core.context, quiet())).problems;

it('plays no row of a device that may not write, and plays it once the council lists it, in whatever order both come', async () => {
  const { ida, bo, ea, id, ids, council, now } = await three();
  await carry(ida, bo, ids);
  expect(write(bo, id, 'Bo')).toBe(false);
  // Ea has no council, so nobody is asked of whom the row of Bo is.
  tell(ida, 'testListed', { device: device(bo), at: stamp(now) });
  await carry(ida, bo, ids);
  expect(write(bo, id, 'Bo')).toBe(true);
  await carry(bo, ea, [id]);
  expect(told(ea, id)).toEqual(told(bo, id));
  tell(ida, 'testRevoked', { device: device(bo), at: '2026-11-01T00:00:00.000Z' });
  await carry(ida, ea, [council]);
  const { content, aside } = told(ea, id);
  expect([content.fields, aside]).toMatchObject([{ caseNumber: '' }, [`${device(bo)}/1 revokedKey`]]);
  expect(await value(ea.client.exchange.aside({}))).toMatchObject([
    { record: id, author: 'Bo Falk', reason: 'revokedKey', rows: 1 },
  ]);
  expect(
    (await value(ea.client.records.history({ id, limit: 9 }))).map((one) => [one.author, one.aside]),
  ).toContainEqual(['Bo Falk', 'revokedKey']);
  // He himself hears of it, and his own words are aside with him too; what was aside is passed on.
  await carry(ida, bo, [council]);
  await carry(ea, ida, [id]);
  for (const one of [ida, bo]) expect(told(one, id)).toEqual(told(ea, id));
  for (const one of [ida, bo, ea]) expect(await problems(one)).toEqual([]);
}, 30_000);

it('keeps aside what builds upon what is aside, and begins anew beside it', async () => {
  const { ida, bo, id, ids, council, now } = await three();
  const late = stamp(now);
  tell(ida, 'testListed', { device: device(bo), at: late });
  await carry(ida, bo, ids);
  await type(bo, id, 'xyz');
  await carry(bo, ida, [id]);
  await type(ida, id, 'abc');
  expect(told(ida, id).text).toContain('xyzabc');
  tell(ida, 'testRevoked', { device: device(bo), at: late });
  expect(told(ida, id).text).toContain('>Skolen </');
  expect(new Set(told(ida, id).aside.map((row) => row.split(' ')[1]))).toEqual(
    new Set(['revokedKey', 'buildsOnAside']),
  );
  // A page that was open goes on from what is aside: it must read the record anew.
  await type(ida, id, 'ny');
  expect(told(ida, id).text).toContain('ny');
  await carry(ida, bo, [council, id]);
  expect(told(bo, id)).toEqual(told(ida, id));
  for (const one of [ida, bo]) {
    expect(await problems(one)).toEqual([]);
    rebuild(one.core.context);
    expect(await problems(one)).toEqual([]);
  }
}, 30_000);

it('shows before a file is taken what of it would be kept aside, and counts it afterwards', async () => {
  const { ida, bo, ea, id, ids, council } = await three();
  // Bo does not know of any rights.
  await carry(ida, bo, [id]);
  expect(write(bo, id, 'Bo')).toBe(true);
  await carry(ida, ea, ids);
  expect(await carry(bo, ea, [id])).toMatchObject({ made: [], changed: [id], aside: 1 });
  expect(told(ea, id).aside).toEqual([`${device(bo)}/1 unknownKey`]);
  // A record of which nothing may be played is in no list and passed on all the same.
  const other = newCase(bo, { title: 'Ingen kender mig' });
  expect(await carry(bo, ea, [other])).toMatchObject({ made: [other], aside: 1 });
  const list = await value(
    ea.client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 9 }),
  );
  expect(list.rows.map((row) => row.id)).toEqual([id]);
  expect(await problems(ea)).toEqual([]);
  await carry(ea, ida, [other]);
  tell(ida, 'testListed', { device: device(bo), at: '2026-11-01T00:00:00.000Z' });
  await carry(ida, ea, [council]);
  for (const one of [ida, ea])
    expect(told(one, other)).toMatchObject({ content: { fields: { title: 'Ingen kender mig' } }, aside: [] });
  expect(await problems(ida)).toEqual([]);
}, 30_000);

/** What is done in a run: by whom, and to whom. */
const ACT = fc.record({
  what: fc.constantFrom('write', 'type', 'write', 'list', 'revoke', 'send', 'send', 'council', 'case', 'tidy'),
  by: fc.nat(2),
  to: fc.nat(2),
  /** How long ago a listing or revoking counts from, in seconds. */
  ago: fc.nat(60),
});

it('comes to the same on every laptop, whenever a key is listed or revoked and in whatever order it is heard of', async () => {
  const { runs } = runsOf(Number(process.env.HANDLERUM_RUNS ?? 6));
  await fc.assert(
    fc.asyncProperty(fc.array(ACT, { minLength: 8, maxLength: 24 }), async (acts) => {
      const { all, ida, bo, ea, id, ids, council, now } = await three();
      for (const other of [bo, ea]) await carry(ida, other, [id]);
      for (const { what, by, to, ago } of acts) {
        const [one, other] = [all[by] as Laptop, all[to] as Laptop];
        const at = new Date(Date.parse(stamp(now)) - ago * 1000).toISOString();
        const sent = { send: ids, council: [council], case: [id] }[what as string];
        if (what === 'write') write(one, id, `${one.core.context.device} ${at}`);
        if (what === 'type') await typed(one, id);
        if (what === 'tidy') one.core.context.write(({ db }) => void compact(db, id));
        if (what === 'list') tell(ida, 'testListed', { device: device(other), at });
        if (what === 'revoke') tell(ida, 'testRevoked', { device: device(other), at });
        if (sent && one !== other) await carryAll(one, other, sent);
      }
      for (let round = 0; round < 2; round++)
        for (const [from, to] of [
          [ida, bo],
          [bo, ea],
          [ea, bo],
          [bo, ida],
          [ida, ea],
          [ea, ida],
        ] as const)
          await carryAll(from, to, ids);
      for (const one of [bo, ea]) for (const own of ids) expect(told(one, own)).toEqual(told(ida, own));
      for (const one of all) expect(await problems(one)).toEqual([]);
    }),
    { numRuns: runs, seed: Number(process.env.HANDLERUM_SEED ?? 16), endOnFailure: true },
  );
}, 300_000);

/** What of these the first laptop has. */
async function carryAll(from: Laptop, to: Laptop, ids: readonly RecordId[]): Promise<void> {
  const own = ids.filter((id) => findRecord(from.core.context.database.read, id) !== undefined);
  if (own.length > 0) await carry(from, to, own);
}

/** Types as a page does, from what the record says; nothing where it is not allowed or where the text is aside. */
async function typed(one: Laptop, id: RecordId): Promise<void> {
  if (!bodyOf(one.core.context.records.get(id).doc).toString()) return;
  await type(one, id, 'ab').catch((error: Error) => expect(error.message).toContain('forbidden'));
}

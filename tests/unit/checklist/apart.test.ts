import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { quiet } from '../../../electron/core/control.ts';
import { putSealed, readSealed } from '../../../electron/core/database/tables/sealed.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { ourRecordOf } from '../../../electron/core/records/ours.ts';
import { STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';
import { checklistClashes, checklistSeals } from '../../../shared/kinds/checklist/clashes.ts';
import { checklistKind } from '../../../shared/kinds/checklist/kind.ts';
import { playChecklist } from '../../../shared/kinds/checklist/play.ts';
import { readVersionSeal, versionSeal } from '../../../shared/kinds/checklist/seals.ts';
import { saidIn } from '../../../shared/kinds/clash.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import { FileHash, type RecordId } from '../../../shared/kinds/ids.ts';
import { temporaryFolder, value } from '../../support/core.ts';
import { begun, carryRecord, exchangeRecord, type LaptopCore, laptopOf } from '../../support/laptops.ts';
import { folderOf } from '../../support/oldDatabase.ts';
import { runsOf } from '../../support/runs.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/kinds-0.4.sqlite');

const recordOf = ({ core }: LaptopCore): RecordId => {
  const head = ourRecordOf(core.context, 'checklist');
  if (!head) throw new Error('no checklist');
  return head.id;
};

/** The record and the bytes its facts name, as a package carries them. */
function carry(from: LaptopCore, to: LaptopCore, id: RecordId): void {
  const seals = checklistSeals(from.core.context.records.get(id).doc);
  to.core.context.write(({ db }) => {
    for (const seal of seals) putSealed(db, readSealed(from.core.context.database.read, seal));
  });
  carryRecord(from, to, id);
}

const told = ({ client }: LaptopCore) => value(client.checklist.get({}));
const named = (name: string) => ({ ...STANDARD_CHECKLIST, name });

/** Two laptops with one checklist, adopted once. */
async function two() {
  const [a, b] = [await begun('Lindved', 'A'), laptopOf()];
  await value(a.client.checklist.saveDraft({ content: named('Vores') }));
  await value(a.client.checklist.adopt({ body: 'Kommunalbestyrelsen', from: '2026-01-01' }));
  const id = recordOf(a);
  carry(a, b, id);
  return { a, b, id };
}

describe('a checklist adopted on two laptops', () => {
  it('is unsettled alike on both, the one of before goes on, and what is chosen is in force on both', async () => {
    const { a, b, id } = await two();
    await value(a.client.checklist.saveDraft({ content: named('A’s') }));
    await value(a.client.checklist.adopt({ body: 'Økonomiudvalget', from: '2026-02-01' }));
    await value(b.client.checklist.saveDraft({ content: named('B’s') }));
    await value(b.client.checklist.adopt({ body: 'Kommunalbestyrelsen', from: '2026-03-01' }));
    carry(a, b, id);
    carry(b, a, id);
    const [clash] = await value(a.client.records.clashes({ id }));
    expect(await value(b.client.records.clashes({ id }))).toEqual([clash]);
    expect([clash?.kind, clash?.about, clash?.choices.map(({ text }) => saidIn('da', text)).sort()]).toEqual([
      ...['checklistAdoptedApart', '2'],
      ['Kommunalbestyrelsen, gælder fra 1. marts 2026', 'Økonomiudvalget, gælder fra 1. februar 2026'],
    ]);
    for (const one of [a, b]) {
      const { inForce, versions } = await told(one);
      expect([inForce.version?.number, inForce.content.name]).toEqual([1, 'Vores']);
      expect(versions.map(({ standing }) => standing)).toEqual(['stands', 'unsettled', 'unsettled']);
    }
    const chosen = clash?.choices.find(({ text }) => saidIn('da', text).startsWith('Økonomi'));
    await value(b.client.records.settle({ id, clash: clash?.id ?? '', choice: chosen?.id ?? '' }));
    exchangeRecord(a, b, id);
    for (const one of [a, b]) {
      const { inForce, versions } = await told(one);
      expect([inForce.content.name, inForce.version?.body]).toEqual(['A’s', 'Økonomiudvalget']);
      expect(versions.map(({ standing }) => standing).sort()).toEqual(['setAside', 'stands', 'stands']);
      expect(await value(one.client.records.clashes({ id }))).toEqual([]);
      expect((await verify(one.core.context, quiet())).problems).toEqual([]);
    }
    expect((await value(a.client.checklist.adopt({ body: 'Kommunalbestyrelsen', from: '2026-04-01' }))).number).toBe(3);
  });

  it('in the same words is one adoption, and a second press is the first', async () => {
    const { a, b, id } = await two();
    const order = { body: 'Kommunalbestyrelsen', from: '2026-05-01' };
    const first = await value(a.client.checklist.adopt(order));
    expect(await value(a.client.checklist.adopt(order))).toEqual(first);
    await value(b.client.checklist.adopt(order));
    exchangeRecord(a, b, id);
    for (const one of [a, b]) {
      expect(await value(one.client.records.clashes({ id }))).toEqual([]);
      expect((await told(one)).versions.map(({ number, sealed }) => [number, sealed])).toEqual([
        [1, true],
        [2, true],
      ]);
    }
  });

  it('judges nothing by a version whose sealed bytes are gone or say something else', async () => {
    const { a, id } = await two();
    const [seal = ''] = checklistSeals(a.core.context.records.get(id).doc);
    const c = laptopOf();
    carryRecord(a, c, id);
    const { inForce, versions } = await told(c);
    expect([inForce.version, versions.map(({ sealed }) => sealed)]).toEqual([null, [false]]);
    expect((await verify(c.core.context, quiet())).problems.join()).toContain(seal.slice(0, 8));
    const about = { number: 1, body: 'Kommunalbestyrelsen', from: '2026-01-01' };
    const text = new TextDecoder().decode(readSealed(a.core.context.database.read, seal));
    expect(readVersionSeal(text, about)).toEqual(named('Vores'));
    for (const other of [{ number: 2 }, { body: 'Andre' }, { from: '2026-01-02' }])
      expect(readVersionSeal(text, { ...about, ...other })).toBeNull();
    for (const other of ['', '{}', 'null']) expect(readVersionSeal(other, about)).toBeNull();
  });

  it('begun apart is never mixed: one is the folder’s by a person’s choice', async () => {
    const [a, b] = [await begun('Lindved', 'A'), await begun('Lindved', 'B')];
    await value(a.client.checklist.saveDraft({ content: named('A’s') }));
    await value(b.client.checklist.saveDraft({ content: named('B’s') }));
    const [idA, idB] = [recordOf(a), recordOf(b)];
    carry(a, b, idA);
    carry(b, a, idB);
    const [clash] = await value(a.client.records.clashes({ id: idA }));
    expect(clash?.kind).toBe('twoChecklists');
    expect(await value(b.client.records.clashes({ id: idB }))).toEqual([clash]);
    expect([(await told(a)).draft.name, (await told(b)).draft.name]).toEqual(['A’s', 'B’s']);
    await value(a.client.records.settle({ id: idA, clash: clash?.id ?? '', choice: idB }));
    exchangeRecord(a, b, idB);
    for (const one of [a, b]) expect((await told(one)).draft.name).toBe('B’s');
    expect(await value(b.client.records.clashes({ id: idB }))).toEqual([]);
  });
});

interface Replica {
  readonly doc: Y.Doc;
  readonly device: string;
}

const WRONG: Readonly<Record<string, number>> = { a: 0, b: 3_600_000, c: -7_200_000 };
const makerOf = ({ device }: Replica, time: number) => ({
  ...{ device, by: device, now: new Date(Date.UTC(2026, 10, 2) + time * 60_000 + (WRONG[device] ?? 0)) },
});

function adopt(one: Replica, time: number, from: string): void {
  const { adoptions } = playChecklist(checklistKind.facts(one.doc));
  const last = adoptions.filter(({ standing }) => standing !== 'setAside').at(-1);
  const about = { number: (last?.fact.data.number ?? 0) + 1, body: 'KB', from };
  const seal = FileHash.parse(
    createHash('sha256')
      .update(versionSeal({ ...about, content: STANDARD_CHECKLIST }))
      .digest('hex'),
  );
  checklistKind.addFact(one.doc, makerOf(one, time), { kind: 'adopted', data: { id: seal, ...about, seal } });
}

const whole = ({ doc }: Replica) => [playChecklist(checklistKind.facts(doc)), checklistClashes(doc)];

function exchange(all: readonly Replica[]): void {
  for (const _round of [1, 2])
    for (const from of all) for (const to of all) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

function settle(one: Replica, pick: number, time: number): boolean {
  const [clash] = checklistClashes(one.doc);
  const choice = clash?.choices[pick % clash.choices.length];
  if (!clash || !choice) return false;
  const data = { clash: clash.id, choice: choice.id };
  checklistKind.addFact(one.doc, makerOf(one, time), { kind: 'settled', data });
  return true;
}

describe('three laptops with one checklist', () => {
  it('come to the same in any order, and what is chosen stands everywhere', { timeout: 120_000 }, () => {
    const { runs, isWhole } = runsOf(300);
    let reached = 0;
    const step = fc.tuple(fc.constantFrom('adopt', 'adopt', 'send', 'send', 'settle'), fc.nat(2), fc.nat(8));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), fc.nat(5), (steps, pick) => {
        const all = ['a', 'b', 'c'].map((device): Replica => ({ doc: new Y.Doc(), device }));
        for (const [time, [what, who, picked]] of steps.entries()) {
          const one = all[who] as Replica;
          if (what === 'adopt') adopt(one, time, `2026-0${1 + (picked % 3)}-01`);
          else if (what === 'settle') settle(one, picked, time);
          else Y.applyUpdate((all[(who + 1 + (picked % 2)) % 3] as Replica).doc, Y.encodeStateAsUpdate(one.doc));
        }
        exchange(all);
        const [first, ...others] = all as [Replica, Replica, Replica];
        for (const other of others) expect(whole(other)).toEqual(whole(first));
        if (checklistClashes(first.doc).length > 0) reached++;
        for (let round = 0; settle(first, pick, 1000 + round); round++) expect(round).toBeLessThan(20);
        exchange(all);
        for (const one of all) expect(whole(one)).toEqual(whole(first));
        expect(checklistClashes(first.doc)).toEqual([]);
        const { adoptions } = playChecklist(checklistKind.facts(first.doc));
        expect(adoptions.every(({ standing }) => standing !== 'unsettled')).toBe(true);
        if (adoptions.length > 0) expect(adoptions.some(({ standing }) => standing === 'stands')).toBe(true);
      }),
      { numRuns: runs, seed: 13 },
    );
    if (isWhole) expect(reached).toBeGreaterThan(runs / 100);
  });
});

describe('a checklist of version 0.4', () => {
  const open = () => laptopOf({ dataDir: folderOf(FIXTURE, join(temporaryFolder(), 'data')) });

  it('is in force as it was, each adoption now a fact with its seal, alike on two laptops', async () => {
    const old = JSON.parse(readFileSync(FIXTURE.replace('.sqlite', '.json'), 'utf8')).checklist;
    const [a, b] = [open(), open()];
    const { inForce, draft, versions } = await told(a);
    expect({ inForce, draft }).toEqual({ inForce: old.inForce, draft: old.draft });
    expect(versions).toEqual(old.versions.map((one: object) => ({ ...one, standing: 'stands', sealed: true })));
    const id = recordOf(a);
    const { doc } = a.core.context.records.get(id);
    expect([formOf(doc), doc.getMap('versions').size, checklistSeals(doc).length]).toEqual([2, 0, 2]);
    expect((await verify(a.core.context, quiet())).problems).toEqual([]);
    exchangeRecord(a, b, id);
    expect(await told(b)).toEqual(await told(a));
    expect(await value(b.client.records.clashes({ id }))).toEqual([]);
    expect((await value(b.client.checklist.adopt({ body: 'Kommunalbestyrelsen', from: '2026-10-01' }))).number).toBe(3);
    carry(b, a, id);
    expect((await told(a)).versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

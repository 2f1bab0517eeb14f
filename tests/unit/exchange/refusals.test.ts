import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { quiet } from '../../../electron/core/control.ts';
import { allRecords, headsOfKind } from '../../../electron/core/database/tables/updates.ts';
import type { RecordsPackage } from '../../../electron/core/exchange/form.ts';
import { rowChecksum, toBase64 } from '../../../electron/core/exchange/form.ts';
import { takeRecords } from '../../../electron/core/exchange/take.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import { RECORD } from '../../../shared/kinds/define.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import { type RecordId, VersionId } from '../../../shared/kinds/ids.ts';
import { value } from '../../support/core.ts';
import { carry, forge, type Laptop, laptop, newCase, packed, rowsOf, type, unpacked } from './support.ts';

const refusal = async ({ core }: Laptop, bytes: Uint8Array) => {
  const before = rowsOf(core);
  const error = await takeRecords(core.context, bytes).then(
    () => null,
    (thrown: { code?: string; details?: { reason?: string } }) => thrown,
  );
  expect(rowsOf(core)).toEqual(before);
  return [error?.code, error?.details?.reason];
};

/** Two laptops that share a case, and a package that is changed before it is taken. */
async function scene() {
  const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
  const id = newCase(here);
  await value(here.client.records.nameVersion({ id, name: 'Første' }));
  await carry(here, there, [id]);
  await type(here, id, 'xy');
  const whole = await unpacked(here, [id]);
  const record = whole.records[0] as RecordsPackage['records'][number];
  return { here, there, id, whole, record };
}

it('is refused whole when it is none, is of a newer program, or holds a kind or a form that is not known', async () => {
  const { there, whole, record, here } = await scene();
  expect(await refusal(there, packed('PK'))).toEqual(['invalid_input', 'notPackage']);
  expect(await refusal(there, packed({ ...whole, schema: 'handlerum.records/2' }))).toEqual(['invalid_input', 'newer']);
  expect(await refusal(there, packed({ ...whole, more: 1 }))).toEqual(['invalid_input', 'damaged']);
  const other = newCase(here);
  const both = await unpacked(here, [record.id, other]);
  const last = both.records[1];
  expect(await refusal(there, packed({ ...both, records: [record, { ...last, kind: 'budget' }] }))).toEqual([
    'conflict',
    'unknownKind',
  ]);
  expect(await refusal(there, packed({ ...both, records: [record, { ...last, form: 99 }] }))).toEqual([
    'conflict',
    'newer',
  ]);
});

it('is refused when a byte, a word or a row of it is not what was written', async () => {
  const { there, whole, record } = await scene();
  const changed = (edit: (copy: RecordsPackage) => void) => {
    const copy = structuredClone(whole);
    edit(copy);
    return packed(copy);
  };
  const rowOf = (copy: RecordsPackage) => copy.records[0]?.rows.at(-1) ?? record.rows[0];
  for (const edit of [
    (copy: RecordsPackage) => Object.assign(rowOf(copy) ?? {}, { author: 'En anden' }),
    (copy: RecordsPackage) => Object.assign(rowOf(copy) ?? {}, { at: '2020-01-01T00:00:00.000Z' }),
    (copy: RecordsPackage) => Object.assign(rowOf(copy) ?? {}, { update: toBase64(new Uint8Array([0, 0])) }),
    (copy: RecordsPackage) => copy.records[0]?.rows.splice(-2, 1),
    (copy: RecordsPackage) => Object.assign(copy.seals[0] ?? {}, { bytes: toBase64(new Uint8Array([1])) }),
  ])
    expect(await refusal(there, changed(edit))).toEqual(['invalid_input', 'damaged']);
  // Numbered as if nothing were missing, it still builds upon what did not come.
  const [first, second] = record.rows.splice(-2);
  if (!first || !second) throw new Error('no rows');
  const { update: text, checksum: _sum, ...about } = { ...second, number: first.number };
  const sum = rowChecksum(record.id, about, new Uint8Array(Buffer.from(text, 'base64')));
  record.rows.push({ ...about, update: text, checksum: sum });
  expect(await refusal(there, packed(whole))).toEqual(['invalid_input', 'damaged']);
});

/** Takes a package in which one row was forged, and answers why it lies aside; nothing of it is played. */
const keptAside = async ({ core, client }: Laptop, bytes: Uint8Array) => {
  const [id] = allRecords(core.context.database.read).flatMap((head) => (head.kind === 'case' ? [head.id] : []));
  if (!id) throw new Error('no case');
  const took = await takeRecords(core.context, bytes);
  expect(core.context.records.get(id).doc.getMap('fields').get('title')).toBe('Skolen');
  expect(took.aside).toBe(1);
  return (await value(client.exchange.aside({}))).map(({ author, reason }) => [author, reason]);
};

it('has a row that would change or take away what has happened, or says the record is another, kept aside', async () => {
  const first = (doc: Y.Doc) => [...doc.getMap(FACTS).keys()][0] ?? '';
  const forgeries: readonly (readonly [reason: string, edit: (doc: Y.Doc) => void])[] = [
    ['facts', (doc) => doc.getMap(FACTS).delete(first(doc))],
    ['facts', (doc) => void doc.getMap(FACTS).set(first(doc), { body: '{}', signature: null })],
    ['schema', (doc) => void doc.getMap(RECORD).set('kind', 'meeting')],
    ['schema', (doc) => void doc.getMap(RECORD).set('version', 99)],
    ['schema', (doc) => doc.getArray('fields').insert(0, ['title'])],
  ];
  for (const [reason, edit] of forgeries) {
    const { there, whole } = await scene();
    const facts = there.core.context.records
      .get(whole.records[0]?.id as RecordId)
      .doc.getMap(FACTS)
      .toJSON();
    expect(await keptAside(there, packed(forge(whole, edit)))).toEqual([['X', reason]]);
    expect(
      there.core.context.records
        .get(whole.records[0]?.id as RecordId)
        .doc.getMap(FACTS)
        .toJSON(),
    ).toEqual(facts);
    expect((await verify(there.core.context, quiet())).problems).toEqual([]);
  }
});

it('is refused when it invents a seal, or says of this computer what it has not done', async () => {
  const { there, whole } = await scene();
  const copy = () => structuredClone(whole);
  const forged = (edit: (doc: Y.Doc) => void, device?: string) => packed(forge(copy(), edit, device));
  const maker = { device: 'other', by: 'X', now: new Date('2026-11-27T10:00:00Z') };
  const data = { id: VersionId.parse('v2'), name: 'Opdigtet', seal: 'f'.repeat(64) };
  const invent = (doc: Y.Doc) => void caseKind.addFact(doc, maker, { kind: 'versionNamed', data });
  expect(await refusal(there, forged(invent))).toEqual(['conflict', 'seal']);
  const own = there.core.context.device;
  expect(
    await refusal(
      there,
      forged((doc) => void doc.getMap('fields').set('title', 'X'), own),
    ),
  ).toEqual(['conflict', 'own']);
});

it('brings a council beside the one that was begun here, which goes on until a person has chosen', async () => {
  const [here, there] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk', 'begun')];
  const councilOf = ({ core }: Laptop) => headsOfKind(core.context.database.read, 'council')[0]?.id as RecordId;
  const [first, own] = [councilOf(here), councilOf(there)];
  await carry(here, there, [first]);
  expect(councilOf(there)).toBe(own);
  expect((await value(there.client.records.clashes({ id: own }))).map(({ kind }) => kind)).toEqual(['twoCouncils']);
});

it('keeps what two logs that were one have written under one number', async () => {
  const { there, id, whole, record } = await scene();
  const doc = new Y.Doc();
  doc.getMap('fields').set('owner', 'Fra en mappe, der blev sat tilbage');
  const update = Y.encodeStateAsUpdate(doc);
  const known = record.rows[0];
  if (!known) throw new Error('no row');
  const { device, number, count, author, action, begun, at } = known;
  const about = { device, number, count, author, action, begun, at };
  record.rows.push({ ...about, update: toBase64(update), checksum: rowChecksum(id, about, update) });
  await takeRecords(there.core.context, packed(whole));
  expect(there.core.context.records.get(id).doc.getMap('fields').get('owner')).toContain('sat tilbage');
  const told = await value(there.client.records.history({ id, limit: 9 }));
  expect(told.map((entry) => [entry.author, entry.action])).toContainEqual(['Bo Falk', 'merge']);
});

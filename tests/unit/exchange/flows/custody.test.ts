import { expect, it } from 'vitest';
import { inspectFile } from '../../../../electron/core/exchange/takeFile.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { value } from '../../../support/core.ts';
import { newCase } from '../support.ts';
import { acquaint, fileOf, recipientOf, type Seated, seated, sent, take } from './support.ts';

const custody = ({ client }: Seated, id: RecordId) => value(client.flows.custody({ id }));
const REVIEW = { person: '', role: 'Økonomi og jura', step: 'review' };

async function two() {
  const [ida, bo] = [await seated('Ida Holm', 'begun'), await seated('Bo Falk')];
  acquaint(ida, bo);
  return { ida, bo, id: newCase(ida) };
}

const handedOver = ({ ida, bo, id }: { ida: Seated; bo: Seated; id: RecordId }) =>
  sent(
    ida,
    { flow: 'handover', case: id },
    { to: [recipientOf(bo)], note: 'Se på økonomien', holder: { ...REVIEW, person: 'Bo Falk' } },
  );

it('a case is handed over, taken in, sent back with what is required, and comes again, told alike on both', async () => {
  const { ida, bo, id } = await two();
  await take(bo, await handedOver({ ida, bo, id }));
  const [here, there] = [await custody(ida, id), await custody(bo, id)];
  expect(here).toMatchObject({ state: 'offered', holder: 'Bo Falk (Økonomi og jura)', isFromHere: true });
  expect(there).toMatchObject({ state: 'offered', handedBy: 'Ida Holm', isForHere: true, backTo: 'Ida Holm' });
  expect(here.isForHere).toBe(false);
  expect(there.canTakeBack).toBeNull();

  expect(await value(bo.client.flows.accept({ id }))).toMatchObject({
    state: 'accepted',
    holder: 'Bo Falk (Økonomi og jura)',
  });
  const back = await value(
    bo.client.flows.sendBack({ id, reason: 'Beløbet mangler', required: ['Skriv prisen', ' '] }),
  );
  expect(back.custody).toMatchObject({ state: 'returned', holder: 'Ida Holm' });
  if (!back.file) throw new Error('no file');
  expect(back.file.name).toMatch(/^Sag 2026-11-23 til Ida Holm\.handlerum$/);
  await take(ida, fileOf(bo, back.file.transfer));
  const told = await custody(ida, id);
  expect(told).toMatchObject({ state: 'returned', holder: 'Ida Holm' });
  expect(told.steps.map(({ kind, by, words }) => [kind, by, words])).toEqual([
    ['handedOver', 'Ida Holm', 'Se på økonomien'],
    ['accepted', 'Bo Falk', ''],
    ['returned', 'Bo Falk', 'Beløbet mangler'],
  ]);
  expect(told.steps.at(-1)?.required).toEqual(['Skriv prisen']);
  expect(told.steps).toEqual((await custody(bo, id)).steps);
  const { client } = ida;
  const history = await value(client.records.history({ id, limit: 10 }));
  expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['sendBack', 'accept', 'handOver']));

  await take(bo, await handedOver({ ida, bo, id }));
  expect(await custody(bo, id)).toMatchObject({ state: 'offered', holder: 'Bo Falk (Økonomi og jura)' });
});

it('a file to one known key needs no other name, and one to nobody in particular is refused', async () => {
  const { ida, bo, id } = await two();
  const flow = { flow: 'handover', case: id } as const;
  const nobody = { person: ' ', role: '', step: '' };
  await sent(ida, flow, { to: [recipientOf(bo)] });
  expect(await custody(ida, id)).toMatchObject({ holder: 'Bo Falk' });
  const order = { flow, note: '', holder: nobody, to: [], passphrase: 'fire tilfældige små ord' };
  expect(await ida.client.flows.send(order)).toMatchObject({ error: { details: { reason: 'noHolder' } } });
  expect((await custody(ida, id)).steps).toHaveLength(1);
});

it('works at one laptop without a file, each step taken back by who made it', async () => {
  const ida = await seated('Ida Holm', 'begun');
  const id = newCase(ida);
  const { flows } = ida.client;
  expect(await custody(ida, id)).toMatchObject({ state: 'none', holder: '', next: 'review' });
  expect(await flows.accept({ id })).toMatchObject({ error: { details: { reason: 'notOffered' } } });
  expect(await flows.sendBack({ id, reason: 'Nej', required: [] })).toMatchObject({
    error: { details: { reason: 'notOffered' } },
  });
  const handed = await value(flows.handOver({ id, holder: REVIEW, note: '' }));
  expect(handed).toMatchObject({
    state: 'offered',
    holder: 'Økonomi og jura',
    step: 'Økonomi- og juratjek',
    next: 'centreHead',
  });
  await value(flows.accept({ id }));
  const accepted = await custody(ida, id);
  expect(await value(flows.accept({ id }))).toEqual(accepted);
  const back = await value(flows.sendBack({ id, reason: 'Beløbet mangler', required: [] }));
  expect([back.file, back.custody.holder]).toEqual([null, 'Ida Holm']);
  const fact = back.custody.canTakeBack ?? '';
  const again = await value(flows.takeBack({ id, fact }));
  expect(again).toMatchObject({
    state: 'accepted',
    holder: 'Ida Holm (Økonomi og jura)',
    canTakeBack: expect.any(String),
  });
  expect(await flows.takeBack({ id, fact })).toMatchObject({ error: { details: { reason: 'notLast' } } });
});

it('a step is not taken back once the other has gone on', async () => {
  const { ida, bo, id } = await two();
  const path = await handedOver({ ida, bo, id });
  const fact = (await custody(ida, id)).canTakeBack ?? '';
  await take(bo, path);
  await value(bo.client.flows.accept({ id }));
  const { file } = await value(bo.client.flows.sendBack({ id, reason: 'Mangler', required: [] }));
  if (!file) throw new Error('no file');
  await take(ida, fileOf(bo, file.transfer));
  expect(await ida.client.flows.takeBack({ id, fact })).toMatchObject({ error: { details: { reason: 'notLast' } } });
});

it('handed on apart, it stays with whoever had it until a person chooses, told alike on all three', async () => {
  const { ida, bo, id } = await two();
  const eva = await seated('Eva Lund');
  acquaint(ida, bo, eva);
  const flow = { flow: 'handover', case: id } as const;
  await take(bo, await sent(ida, flow, { to: [recipientOf(bo)], holder: { ...REVIEW, person: 'Eva Lund' } }));
  const toBo = await sent(ida, flow, { to: [recipientOf(bo)] });
  const toEva = await sent(bo, flow, { to: [recipientOf(eva)], holder: { ...REVIEW, person: 'Jens Dam' } });
  await take(bo, toBo);
  await take(ida, await alone(bo, id, ida));
  await take(eva, toEva);
  await take(eva, await alone(ida, id, eva));
  const clashes = await Promise.all([ida, bo, eva].map(({ client }) => value(client.records.clashes({ id }))));
  const [[clash] = []] = clashes;
  expect(clash?.choices.map(({ text }) => text).sort()).toEqual(['Bo Falk', 'Jens Dam (Økonomi og jura)']);
  expect(clash?.kind).toBe('caseHandedApart');
  expect(clashes[1]).toEqual(clashes[0]);
  expect(clashes[2]).toEqual(clashes[0]);
  for (const one of [ida, bo, eva])
    expect(await custody(one, id)).toMatchObject({ holder: 'Eva Lund (Økonomi og jura)' });
  const choice = clash?.choices.find(({ by }) => by === 'Bo Falk')?.id ?? '';
  await value(ida.client.records.settle({ id, clash: clash?.id ?? '', choice }));
  expect(await custody(ida, id)).toMatchObject({ state: 'offered', holder: 'Jens Dam (Økonomi og jura)' });
});

/** The case alone, with nothing done to it. */
async function alone(from: Seated, id: RecordId, to: Seated): Promise<string> {
  const order = { records: [id], to: [recipientOf(to)], passphrase: null, note: '', purpose: 'records' as const };
  return fileOf(from, (await value(from.client.exchange.send(order))).transfer);
}

it('what cannot be written is taken back, and nothing is done that cannot be sent', async () => {
  const { ida, id } = await two();
  const flow = { flow: 'handover', case: id } as const;
  const order = { flow, to: [`age1${'q'.repeat(58)}`], passphrase: null, note: '', holder: REVIEW };
  expect(await ida.client.flows.send(order)).toMatchObject({ error: { details: { reason: 'badRecipient' } } });
  const after = await custody(ida, id);
  expect(after).toMatchObject({ state: 'none' });
  expect(after.steps.map(({ kind }) => kind)).toEqual(['handedOver', 'custodyTakenBack']);
  const open = { ...order, to: [] };
  expect(await ida.client.flows.send(open)).toMatchObject({ error: { details: { reason: 'mustEncrypt' } } });
  const both = { ...order, passphrase: 'fire tilfældige små ord' };
  expect(await ida.client.flows.send(both)).toMatchObject({ error: { details: { reason: 'oneWay' } } });
  expect((await custody(ida, id)).steps).toHaveLength(2);
});

it('the file says what it is for', async () => {
  const { ida, bo, id } = await two();
  const path = await handedOver({ ida, bo, id });
  const { manifest } = await inspectFile(bo.core.context, { path, passphrase: null });
  expect(manifest).toMatchObject({ purpose: 'handover', note: 'Se på økonomien' });
});

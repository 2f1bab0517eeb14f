import { expect, it } from 'vitest';
import { addCases } from '../../../../electron/core/cases/cases.ts';
import { planOf } from '../../../../electron/core/exchange/flows/plan.ts';
import { putSeat } from '../../../../electron/core/exchange/flows/seat.ts';
import { createRecord } from '../../../../electron/core/records/change.ts';
import { FLOW_CARRIES, type Flow, type FlowName } from '../../../../shared/exchange/flows.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { Happening } from '../../../../shared/kinds/meeting/events.ts';
import { notesKind } from '../../../../shared/kinds/notes/kind.ts';
import { clientOf, value } from '../../../support/core.ts';
import { openSample } from '../../../support/sample.ts';
import { caseOf } from '../../packs/support.ts';
import { carry, newCase } from '../support.ts';
import { acquaint, fresh, know, NOBODY, PASSPHRASE, recipientOf, type Seated, seated, sent, take } from './support.ts';

const PLACE = { body: 'bsu', date: '2026-12-08', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;

/** A meeting with a case that was sent and one that was not, and beside them a group's negotiation and a private note. */
async function meeting(one: Seated) {
  const [sentCase = '' as RecordId, unsent = '' as RecordId] = addCases(
    one.core.context,
    [caseOf({ title: 'Ny skole' }), caseOf({ title: 'Ny havn' })],
    'import',
  );
  const { client } = one;
  const [id = '' as RecordId] = (await value(client.meetings.plan({ meetings: [PLACE] }))).ids;
  await value(client.meetings.addCases({ id, cases: [sentCase], role: 'decides' }));
  await value(client.meetings.dispatch({ id }));
  await value(client.meetings.addCases({ id, cases: [unsent], role: 'decides' }));
  const talks = await value(
    client.negotiations.begin({ caseId: sentCase, audience: { kind: 'group', groups: ['x'] } }),
  );
  const note = noteOn(one, sentCase);
  return { id, sentCase, unsent, talks: talks.id, note };
}

function noteOn({ core: { context } }: Seated, about: RecordId): RecordId {
  return context.write((scope) =>
    createRecord(context, scope, {
      kind: 'notes',
      action: 'create',
      write: (doc) => {
        notesKind.setFields(doc, { case: about, audience: 'private' });
        notesKind.setEntry(doc, 'comments', { key: 'c1', value: { text: 'KANARIEFUGL i min note' } });
      },
    }),
  );
}

const proposal = ({ client }: Seated, flow: Flow) => value(client.flows.proposal({ flow }));

it('sends the pack to the members: the meeting, what was sent, the council, and nothing of groups or own', async () => {
  const ida = await seated('Ida Holm', 'begun');
  const council = await value(ida.client.council.get({}));
  const seats = council?.mandates.filter(({ body }) => body === 'bsu').map(({ member }) => member) ?? [];
  const [first = '', second = ''] = seats.map((id) => council?.members.find((one) => one.id === id)?.name ?? '');
  const lone = await seated(first);
  know(ida, lone);
  const made = await meeting(ida);
  const flow = { flow: 'pack', meeting: made.id } as const;
  const told = await proposal(ida, flow);
  expect(told.records.map(({ title }) => title.kind).sort()).toEqual(['case', 'council', 'meeting']);
  expect(told.lacks).toEqual([{ what: 'unsentItems', n: 1, weight: 'told' }]);
  const wanted = told.receivers.filter((one) => one.wanted);
  expect(wanted).toHaveLength(seats.length);
  expect(wanted.find(({ name }) => name === first)?.recipient).toBe(recipientOf(lone));
  expect(wanted.find(({ name }) => name === second)?.recipient).toBeNull();
  const path = await sent(ida, flow, { to: [recipientOf(lone)] });
  await take(lone, path);
  const seen = await value(lone.client.meetings.get({ id: made.id }));
  expect(seen.row.bodyName).toBe(told.records.find(({ title }) => title.kind === 'meeting')?.title.text);
  expect((await value(lone.client.cases.get({ id: made.sentCase }))).row.title).toBe('Ny skole');
  for (const id of [made.unsent, made.note, made.talks])
    expect(() => lone.core.context.records.get(id)).toThrow(/not|No/);
});

it('sends no pack before the agenda was sent', async () => {
  const ida = await seated('Ida Holm', 'begun');
  const [id = '' as RecordId] = (await value(ida.client.meetings.plan({ meetings: [PLACE] }))).ids;
  const flow = { flow: 'pack', meeting: id } as const;
  expect((await proposal(ida, flow)).lacks).toEqual([{ what: 'notSent', n: 0, weight: 'stops' }]);
  const order = { flow, to: [], passphrase: PASSPHRASE, note: '', holder: NOBODY };
  expect(await ida.client.flows.send(order)).toMatchObject({ error: { details: { reason: 'notSent' } } });
});

it('hands a meeting over in its middle: nothing recorded is lost, and the first only reads', async () => {
  const [ida, bo] = [await seated('Ida Holm', 'begun'), await seated('Bo Falk')];
  acquaint(ida, bo);
  const { id } = await meeting(ida);
  const record = ({ client }: Seated, event: Happening) => client.meetings.record({ id, event });
  const { content } = await value(ida.client.meetings.get({ id }));
  const item = content.items.find(({ title }) => title === 'Ny skole')?.id ?? '';
  const council = await value(ida.client.council.get({}));
  const seats = council?.mandates.filter(({ body }) => body === 'bsu').map(({ member }) => member) ?? [];
  const voted = (motion: string | null): Happening => {
    const ballots = seats.map((member) => ({ member, choice: 'for' as const }));
    return { kind: 'vote', item, motion, told: 'name', ballots };
  };
  await value(record(ida, { kind: 'opened', present: seats }));
  await value(record(ida, { kind: 'item', item }));
  const moved: Happening = { kind: 'motion', item, motion: 'amendment', proposer: 'x', text: 'Vi venter' };
  const motion = (await value(record(ida, moved))).content.events.at(-1)?.id ?? '';
  await value(record(ida, voted(motion)));
  const path = await sent(ida, { flow: 'meeting', meeting: id }, { to: [recipientOf(bo)] });
  expect((await value(ida.client.meetings.get({ id }))).handed).toMatchObject({ to: 'Bo Falk', isFromHere: true });
  expect(await record(ida, voted(null))).toMatchObject({ error: { details: { reason: 'handedTo' } } });

  await take(bo, path);
  const there = await value(bo.client.meetings.get({ id }));
  expect(there.handed).toMatchObject({ by: 'Ida Holm', isForHere: true, isFromHere: false });
  expect(await record(bo, voted(null))).toMatchObject({ error: { details: { reason: 'notKeeper' } } });
  expect((await value(bo.client.meetings.takeOver({ id }))).handed).toBeNull();
  await value(record(bo, voted(null)));
  await take(ida, await sent(bo, { flow: 'meeting', meeting: id }, { to: [recipientOf(ida)] }));
  const [one, other] = await Promise.all([ida, bo].map(({ client }) => value(client.meetings.get({ id }))));
  expect(one?.content.events).toEqual(other?.content.events);
  expect(one?.content.events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
    ...['opened Ida Holm', 'item Ida Holm', 'motion Ida Holm', 'vote Ida Holm', 'vote Bo Falk'],
  ]);
  expect(one?.handed).toMatchObject({ by: 'Bo Falk', isForHere: true });
  expect(await value(ida.client.records.clashes({ id }))).toEqual([]);
});

it('a meeting that was handed over is taken back by one press, and handed to nobody it is not', async () => {
  const [ida, bo] = [await seated('Ida Holm', 'begun'), await seated('Bo Falk')];
  const { id } = await meeting(ida);
  const order = { flow: { flow: 'meeting' as const, meeting: id }, to: [recipientOf(bo)], passphrase: null, note: '' };
  expect(await ida.client.flows.send({ ...order, holder: NOBODY })).toMatchObject({
    error: { details: { reason: 'noHolder' } },
  });
  await value(ida.client.flows.send({ ...order, holder: { ...NOBODY, person: 'Bo Falk' } }));
  const back = await value(ida.client.meetings.takeOver({ id }));
  expect([back.handed, back.keeper?.isHere]).toEqual([null, true]);
});

it('moves a place to a new computer: notes, name and settings, closed to a passphrase alone', async () => {
  const ida = await seated('Ida Holm', 'begun', { role: 'member', group: 'Lindvedlisten' });
  const { note, talks } = await meeting(ida);
  await value(ida.client.app.changeSettings({ theme: 'dark', words: ['Lindved'] }));
  const flow = { flow: 'seat' } as const;
  const told = await proposal(ida, flow);
  expect(told.records.map(({ title, audience }) => [title.kind, audience.kind])).toEqual([
    ['notes', 'own'],
    ['seat', 'own'],
  ]);
  const order = { flow, to: [recipientOf(ida)], passphrase: null, note: '', holder: NOBODY };
  expect(await ida.client.flows.send(order)).toMatchObject({ error: { details: { reason: 'onlyPassphrase' } } });
  const other = fresh();
  await take(other, await sent(ida, flow, { passphrase: PASSPHRASE }), PASSPHRASE);
  expect(await value(other.client.app.settings({}))).toMatchObject({
    profile: { name: 'Ida Holm', role: 'member', group: 'Lindvedlisten' },
    theme: 'dark',
    words: ['Lindved'],
  });
  const kept = notesKind.map(other.core.context.records.get(note).doc, 'comments');
  expect(kept).toEqual({ c1: { text: 'KANARIEFUGL i min note' } });
  expect(() => other.core.context.records.get(talks)).toThrow();
});

it('takes a place only when it is asked for where somebody sits already, and it goes on being the same one', async () => {
  const ida = await seated('Ida Holm', 'begun');
  const bo = await seated('Bo Falk');
  const id = putSeat(ida.core.context);
  await value(ida.client.app.changeSettings({ theme: 'dark' }));
  expect(putSeat(ida.core.context)).toBe(id);
  await carry(ida, bo, [id]);
  expect((await value(bo.client.app.settings({}))).profile.name).toBe('Bo Falk');
  await value(bo.client.flows.sit({ id }));
  expect(await value(bo.client.app.settings({}))).toMatchObject({ profile: { name: 'Ida Holm' }, theme: 'dark' });
  expect(await bo.client.flows.sit({ id: newCase(bo) })).toMatchObject({ error: { code: 'not_found' } });
});

it('gives a group its work, and an amendment to all without what the group has said', async () => {
  const ida = await seated('Ida Holm', 'begun');
  const { talks, sentCase } = await meeting(ida);
  const amendment = {
    id: 'a',
    to: null,
    proposer: 'x',
    original: 'A',
    motivation: '',
    cost: null,
    votes: { x: 'for' as const },
    change: { kind: 'remove' as const, point: 'p' },
  };
  await value(ida.client.negotiations.putAmendment({ id: talks, amendment }));
  await value(
    ida.client.negotiations.putStance({
      id: talks,
      stance: { group: 'x', target: 'case', stance: 'supports', condition: 'KANARIEFUGL' },
    }),
  );
  const group = await proposal(ida, { flow: 'group', negotiation: talks });
  expect(group.records.map(({ title }) => title.kind)).toEqual(['negotiation', 'case']);
  expect(group.receivers.filter(({ wanted }) => wanted).length).toBeGreaterThan(0);

  const flow = { flow: 'amendment', negotiation: talks, amendment: 'a' } as const;
  const before = await proposal(ida, flow);
  expect(before.records).toMatchObject([
    { title: { kind: 'negotiation', text: 'Ny skole' }, audience: { kind: 'all' } },
  ]);
  const bo = await seated('Bo Falk');
  know(ida, bo);
  expect((await proposal(ida, flow)).receivers).toMatchObject([{ name: 'Bo Falk', wanted: true }]);
  await take(bo, await sent(ida, flow, { to: [recipientOf(bo)] }));
  const [own] = await value(bo.client.negotiations.list({ caseId: sentCase }));
  expect(own?.content.audience.kind).toBe('public');
  expect(own?.content.amendments).toMatchObject([{ id: 'a', votes: {} }]);
  expect(own?.content.stances).toEqual([]);
  expect(JSON.stringify(own)).not.toContain('KANARIEFUGL');
  // Sent again it is the same one, brought up to date.
  await sent(ida, flow, { to: [recipientOf(bo)] });
  expect(
    (await value(ida.client.negotiations.list({ caseId: sentCase }))).map(({ content }) => content.amendments.length),
  ).toEqual([1, 1]);
});

it('moves everything shared to a new computer, and nothing narrow', async () => {
  const ida = await seated('Ida Holm', 'begun');
  const made = await meeting(ida);
  newCase(ida);
  const other = fresh();
  await take(other, await sent(ida, { flow: 'council' }, { to: [recipientOf(other)] }));
  const here = new Set(await value(other.client.exchange.shared({})));
  expect(here).toEqual(new Set(await value(ida.client.exchange.shared({}))));
  for (const id of [made.note, made.talks]) expect(here.has(id)).toBe(false);
});

it('no flow ever names a record that its rule does not carry, whatever lies in the folder', async () => {
  const core = await openSample();
  const one: Seated = { core, client: clientOf(core), name: 'Ida' };
  const { context } = core;
  const cases = (
    await value(one.client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 500 }))
  ).rows;
  const meetings = await value(one.client.meetings.list({}));
  const flows: Flow[] = [{ flow: 'council' }, { flow: 'seat' }];
  for (const { id } of cases.slice(0, 3)) {
    noteOn(one, id);
    for (const audience of [
      { kind: 'group' as const, groups: ['x'] },
      { kind: 'groups' as const, groups: ['x', 'l'] },
    ]) {
      const { id: negotiation } = await value(one.client.negotiations.begin({ caseId: id, audience }));
      const amendment = {
        id: 'a',
        to: null,
        proposer: 'x',
        original: '',
        motivation: '',
        cost: null,
        votes: {},
        change: { kind: 'remove' as const, point: 'p' },
      };
      await value(one.client.negotiations.putAmendment({ id: negotiation, amendment }));
      flows.push({ flow: 'group', negotiation }, { flow: 'amendment', negotiation, amendment: 'a' });
    }
    flows.push({ flow: 'handover', case: id });
  }
  for (const { id } of meetings.slice(0, 6))
    flows.push({ flow: 'pack', meeting: id }, { flow: 'meeting', meeting: id });
  const kindsOf = new Map<FlowName, Set<string>>();
  for (const flow of flows) {
    const plan = planOf(context, flow);
    const kinds = kindsOf.get(flow.flow) ?? new Set<string>();
    kindsOf.set(flow.flow, kinds);
    for (const id of plan.records) {
      const { doc, head } = context.records.get(id);
      kinds.add(context.kinds[head.kind].audience(doc).kind);
    }
  }
  expect([...kindsOf.keys()].sort()).toEqual(Object.keys(FLOW_CARRIES).sort());
  for (const [flow, kinds] of kindsOf) {
    expect(
      [...kinds].filter((kind) => kind === 'own'),
      flow,
    ).toEqual(flow === 'seat' ? ['own'] : []);
    expect([...kinds].includes('groups'), flow).toBe(flow === 'group');
  }
});

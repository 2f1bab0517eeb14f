import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { arrangeAgenda, readMeeting, writeMeeting } from '../../../shared/kinds/meeting/doc.ts';
import { type AgendaItem, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
import { readingOf } from '../../../shared/meeting/reading.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { value } from '../../support/core.ts';
import { attachment, begun, COMMITTEE, caseOf, changeCase } from '../packs/support.ts';

const CLOSED = { closed: true, reason: 'Fortroligt', publicTitle: 'En sag' };
const reason = async (result: Promise<Result<unknown>>) => {
  const answer = await result;
  return answer.ok ? null : (answer.error.details?.reason ?? answer.error.code);
};

const item = (id: string): AgendaItem => ({
  ...{ id, kind: 'other', caseId: null, title: id, caseNumber: '', group: 'B', role: 'decides', minutes: 5 },
  ...{ openness: { closed: false, reason: '', publicTitle: '' }, lateReason: '', number: null },
});

describe('the order of an agenda', () => {
  it('is the one asked for, whatever it was; items not named keep their places', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.infiniteStream(fc.nat(9)), (some, dice) => {
        const asked = [...some].sort(() => (dice.next().value ?? 0) - 5);
        const doc = new Y.Doc();
        writeMeeting(doc, { ...plannedMeeting({ ...COMMITTEE }), items: ids.map(item) });
        arrangeAgenda(doc, ['gone', ...asked]);
        const order = readMeeting(doc).items.map(({ id }) => id);
        expect(order.filter((id) => asked.includes(id))).toEqual(asked);
        for (const [index, id] of ids.entries()) if (!asked.includes(id)) expect(order[index]).toBe(id);
      }),
    );
  });

  it('moves only what must move, so that another’s move stands after a merge', () => {
    const doc = new Y.Doc();
    writeMeeting(doc, { ...plannedMeeting({ ...COMMITTEE }), items: ['a', 'b', 'c', 'd'].map(item) });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    arrangeAgenda(doc, ['d', 'a', 'b', 'c']);
    arrangeAgenda(other, ['a', 'c', 'b', 'd']);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(readMeeting(doc).items.map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });
});

describe('changes after dispatch', () => {
  it('are told by what changed, and are sent as a supplement with its reason; the earlier version stays', async () => {
    const made = await begun();
    const { client, id, core } = made;
    const one = await made.add(caseOf({ title: 'Ny sti' }));
    const two = await made.add(caseOf({ title: 'Ny bro' }));
    await made.dispatch();
    expect(await value(client.agenda.changes({ id }))).toEqual([]);
    changeCase(core, one.caseId, { title: 'Ny cykelsti', attachments: [attachment('x', { title: 'Kort' })] });
    expect(await value(client.agenda.changes({ id }))).toMatchObject([
      {
        item: one.item,
        changes: [
          { what: 'title', how: 'changed' },
          { what: 'attachment', heading: 'Kort', how: 'added' },
        ],
        by: 'Ida Holm',
      },
    ]);
    const both = { id, items: [one.item, two.item], reason: 'Kortet manglede' };
    expect(await reason(client.agenda.supplement({ ...both, items: [two.item] }))).toBe('nothingToDispatch');
    const { content } = await value(client.agenda.supplement(both));
    const [main, extra] = content.dispatches;
    expect(extra).toMatchObject({
      kind: 'supplement',
      reason: 'Kortet manglede',
      items: [{ item: one.item, number: '1' }],
    });
    expect(extra?.hash).not.toBe(main?.hash);
    expect(await value(client.agenda.changes({ id }))).toEqual([]);
    const versions = await value(client.records.versions({ id: one.caseId }));
    expect(versions.map((version) => version.id)).toEqual([extra?.items[0]?.versionId, main?.items[0]?.versionId]);
    const [first, second] = (await made.pack('members')).items;
    expect(first).toMatchObject({ since: 'none' });
    expect(second).toMatchObject({ since: 'none' });
  });

  it('a dispatch from before reasons were written is read', () => {
    const doc = new Y.Doc();
    const old = { id: 'd', kind: 'main', at: '2026-11-23T09:00:00.000Z', by: 'Ida', items: [], hash: 'x' } as const;
    writeMeeting(doc, { ...plannedMeeting({ ...COMMITTEE }), dispatches: [old as never] });
    expect(readMeeting(doc).dispatches).toEqual([{ ...old, reason: '' }]);
  });
});

it('packs made after the dispatch are in the record', async () => {
  const made = await begun();
  await made.add(caseOf({ title: 'Ny sti' }));
  const order = { id: made.id, audience: 'public', variant: 'full', format: 'json' } as const;
  await value(made.client.packs.make(order).result);
  expect((await value(made.client.meetings.get({ id: made.id }))).content.packs).toEqual([]);
  await made.dispatch();
  await value(made.client.packs.make(order).result);
  const { content } = await value(made.client.meetings.get({ id: made.id }));
  expect(content.packs).toMatchObject([
    { audience: 'public', variant: 'full', format: 'json', by: 'Ida Holm', dispatch: content.dispatches[0]?.id },
  ]);
  expect(content.packs[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

it('what was read aloud is read again when its text changes', async () => {
  const made = await begun();
  const { client, id } = made;
  const one = await made.add(caseOf({ title: 'Ny sti' }));
  await made.dispatch();
  expect(await reason(client.agenda.read({ id, item: one.item }))).toBe('stage');
  await made.record({ kind: 'opened', present: made.seats });
  await made.record({ kind: 'closed' });
  const first = await value(client.agenda.read({ id, item: one.item }));
  await value(client.meetings.setProtocol({ id, item: one.item, text: 'Godkendt.' }));
  const { content } = await value(client.agenda.read({ id, item: one.item }));
  expect(content.readings).toHaveLength(1);
  expect(readingOf(content, one.item, 'Godkendt.')?.by).toBe('Ida Holm');
  expect(readingOf(first.content, one.item, 'Godkendt.')).toBeNull();
});

describe('the follow-up item', () => {
  it('lists the open tasks once; those of closed items are in a closed item and in no public pack', async () => {
    const made = await begun();
    const { client, id } = made;
    const open = await made.add(caseOf({ title: 'Ny sti' }));
    const secret = await made.add(caseOf({ title: 'Salg' }), CLOSED);
    const task = (key: string, on: string, text: string) =>
      client.meetings.putFollowUp({
        id,
        followUp: { id: key, item: on, text, owner: 'Center for Skole', due: '2027-01-15', done: null },
      });
    await value(task('t1', open.item, 'Skriv til skolerne'));
    await value(task('t2', secret.item, 'Hemmeligopgave'));
    const next = (await value(client.meetings.plan({ meetings: [{ ...COMMITTEE, date: '2027-01-12' }] })))
      .ids[0] as RecordId;
    const { content } = await value(client.agenda.followUp({ id: next }));
    expect(
      content.items.map(({ kind, openness, tasks }) => [kind, openness.closed, tasks?.map(({ id: key }) => key)]),
    ).toEqual([
      ['followUp', false, ['t1']],
      ['followUp', true, ['t2']],
    ]);
    expect(await reason(client.agenda.followUp({ id: next }))).toBe('nothingToFollowUp');
    await value(task('t3', open.item, 'Sæt skilte op'));
    const again = await value(client.agenda.followUp({ id: next }));
    expect(again.content.items).toHaveLength(2);
    const { buildPack } = await import('../../../electron/core/packs/build.ts');
    const { quiet } = await import('../../../electron/core/control.ts');
    const told = async (audience: 'public' | 'members') =>
      JSON.stringify(await buildPack(made.core.context, { id: next, audience, variant: 'full' }, quiet()));
    expect(await told('public')).toContain('Sæt skilte op. Ansvarlig: Center for Skole. Senest 15. januar 2027.');
    expect(await told('public')).not.toContain('Hemmeligopgave');
    expect(await told('members')).toContain('Hemmeligopgave');
    // Closed later, its task is told to nobody else any more.
    const { content: before } = await value(client.meetings.get({ id }));
    const own = before.items.find((one) => one.id === open.item);
    if (own) await value(client.meetings.putItem({ id, item: { ...own, openness: CLOSED } }));
    expect(await told('public')).not.toContain('Skriv til skolerne');
  });
});

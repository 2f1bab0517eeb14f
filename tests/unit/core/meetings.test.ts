import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { rebuild } from '../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { emptyCouncil, mandatesOn } from '../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { clientOf, openCore, temporaryFolder, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

// Not at the hours of the sample's own meetings.
const COMMITTEE = {
  body: 'bsu',
  date: '2026-12-08',
  time: '10:30',
  ends: null,
  place: 'Lokale 2',
  kind: 'ordinary',
} as const;
const COUNCIL = {
  body: 'kb',
  date: '2026-12-14',
  time: '10:30',
  ends: null,
  place: 'Byrådssalen',
  kind: 'ordinary',
} as const;

/** The sample council with its cases, and one meeting; `at` is where the clock begins. */
async function begun(meeting: typeof COMMITTEE | typeof COUNCIL = COMMITTEE, at = Date.UTC(2026, 10, 23, 9)) {
  const core = await openSample({ at });
  const client = clientOf(core);
  const council = await value(client.council.get({}));
  const { ids } = await value(client.meetings.plan({ meetings: [meeting] }));
  const id = ids[0] as RecordId;
  const seats = council?.mandates.filter((one) => one.body === meeting.body).map(({ member }) => member) ?? [];
  const record = (event: Happening) => client.meetings.record({ id, event });
  return { core, client, id, seats, record };
}

/** A case of the samples that has no errors, marked as ready. */
async function readyCase({ client }: Awaited<ReturnType<typeof begun>>, text = 'klasseloft'): Promise<RecordId> {
  const { rows } = await value(
    client.cases.list({ filter: { text }, sort: 'title', order: 'ascending', offset: 0, limit: 50 }),
  );
  const row = rows.find(({ errors, status }) => errors === 0 && status !== 'decided');
  if (!row) throw new Error('No such case');
  await value(client.cases.markReady({ id: row.id }));
  return row.id;
}

const reason = async (result: Promise<Result<unknown>>): Promise<unknown> => {
  const answer = await result;
  return answer.ok ? null : (answer.error.details?.reason ?? answer.error.code);
};

async function dispatched(meeting: typeof COMMITTEE | typeof COUNCIL = COMMITTEE) {
  const made = await begun(meeting);
  const caseId = await readyCase(made);
  const { content } = await value(
    made.client.meetings.addCases({
      id: made.id,
      cases: [caseId],
      role: 'decides',
    }),
  );
  await value(made.client.meetings.dispatch({ id: made.id }));
  return { ...made, caseId, item: content.items[0]?.id ?? '' };
}

const decide = (item: string, outcome: 'approved' | 'postponed' = 'approved'): Happening => ({
  kind: 'decision',
  item,
  outcome,
  text: '',
  referredTo: '',
});

describe('the plan', () => {
  it('tells the first so many where so many are asked for', async () => {
    const { client } = await begun();
    await value(client.meetings.plan({ meetings: [{ ...COMMITTEE, date: '2027-01-12' }] }));
    const all = await value(client.meetings.list({}));
    expect(all.length).toBeGreaterThan(1);
    expect(await value(client.meetings.list({ limit: 1 }))).toEqual(all.slice(0, 1));
    expect(await value(client.meetings.list({ limit: 500 }))).toEqual(all);
  });

  it('is all or none: a body does not meet twice at one time', async () => {
    const { client } = await begun();
    const before = await value(client.meetings.list({}));
    const wanted = [{ ...COMMITTEE, date: '2027-01-12' }, COMMITTEE];
    expect(await reason(client.meetings.plan({ meetings: wanted }))).toBe('taken');
    expect(await value(client.meetings.list({}))).toEqual(before);
    expect(await reason(client.meetings.plan({ meetings: [{ ...COMMITTEE, body: 'nobody' }] }))).toBe('invalid_input');
  });

  it('keeps where a meeting was first planned, and its cases follow it', async () => {
    const made = await begun();
    const caseId = await readyCase(made);
    await value(made.client.meetings.addCases({ id: made.id, cases: [caseId], role: 'decides' }));
    const moved = await value(made.client.meetings.move({ id: made.id, date: '2026-12-09', reason: 'Sne' }));
    expect(moved.row).toMatchObject({ date: '2026-12-09', movedFrom: '2026-12-08' });
    const { fields } = await value(made.client.cases.get({ id: caseId }));
    expect(fields.chain.filter(({ body }) => body === 'Børne- og Skoleudvalget').map(({ date }) => date)).toContain(
      '2026-12-09',
    );
    const back = await value(made.client.meetings.move({ id: made.id, date: '2026-12-08', reason: '' }));
    expect(back.content.moved).toBeNull();
  });

  it('cancels and takes back', async () => {
    const { client, id } = await begun();
    expect((await value(client.meetings.cancel({ id, reason: 'Ingen sager' }))).row.stage).toBe('cancelled');
    expect(await reason(client.meetings.move({ id, date: '2026-12-10', reason: '' }))).toBe('stage');
    expect((await value(client.meetings.reinstate({ id }))).row.stage).toBe('planned');
  });

  it('ticks the steps of the production line off', async () => {
    const { client, id } = await begun();
    const { content } = await value(client.meetings.setStep({ id, step: 'chairReview', done: 'yes', note: 'ok' }));
    expect(content.steps.chairReview).toEqual({ by: 'Ida Holm', on: '2026-11-23', note: 'ok' });
    const undone = await value(client.meetings.setStep({ id, step: 'chairReview', done: 'no', note: '' }));
    expect(undone.content.steps).toEqual({});
  });
});

describe('dispatch', () => {
  it('numbers, seals each case and tells the case', async () => {
    const { client, id, caseId, core } = await dispatched();
    const { content, row } = await value(client.meetings.get({ id }));
    expect(row).toMatchObject({ stage: 'dispatched', items: 1, dispatchedOn: '2026-11-23' });
    expect(content.items[0]?.number).toBe('1');
    const [dispatch] = content.dispatches;
    expect(dispatch).toMatchObject({ kind: 'main', by: 'Ida Holm' });
    const versions = await value(client.records.versions({ id: caseId }));
    expect(versions[0]).toMatchObject({
      id: dispatch?.items[0]?.versionId,
      name: 'Udsendt til Børne- og Skoleudvalget den 8. december 2026',
    });
    const { fields } = await value(client.cases.get({ id: caseId }));
    expect(fields).toMatchObject({ status: 'dispatched', dispatched: { on: '2026-11-23' } });
    expect(fields.chain.find(({ date }) => date === '2026-12-08')).toMatchObject({
      itemNumber: '1',
      dispatchedOn: '2026-11-23',
    });
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });

  it('sends only what is ready, and then nothing of the rest', async () => {
    const { client, id } = await begun();
    const made = await value(client.cases.create({ templateId: 'ballerup', caseType: 'decision', title: 'Udkast' }));
    await value(client.meetings.addCases({ id, cases: [made.id], role: 'decides' }));
    expect(await reason(client.meetings.dispatch({ id }))).toBe('needsReady');
    expect((await value(client.meetings.get({ id }))).content.items[0]?.number).toBeNull();
  });

  it('after the deadline asks why the matter cannot wait, kommunestyrelsesloven § 8, stk. 4', async () => {
    // The material of Monday the 14th is due on Tuesday the 8th.
    const made = await begun(COUNCIL, Date.UTC(2026, 11, 9, 9));
    const caseId = await readyCase(made);
    const { client, id } = made;
    const { content } = await value(client.meetings.addCases({ id, cases: [caseId], role: 'decides' }));
    expect(await reason(client.meetings.dispatch({ id }))).toBe('lateReason');
    const [item] = content.items;
    if (!item) throw new Error('No item');
    await value(client.meetings.putItem({ id, item: { ...item, lateReason: 'Fristen for tilskud er den 15.' } }));
    await value(client.meetings.dispatch({ id }));
    const { fields } = await value(client.cases.get({ id: caseId }));
    expect(fields.chain.find(({ date }) => date === COUNCIL.date)?.lateReason).toBe('Fristen for tilskud er den 15.');
  });

  it('sends what came later as a supplement, with the next number, and leaves what was sent', async () => {
    const { client, id, item } = await dispatched();
    const own = { kind: 'other', caseId: null, caseNumber: '', group: null, role: 'informed', minutes: 5 } as const;
    const openness = { closed: false, reason: '', publicTitle: '' };
    await value(
      client.meetings.putItem({
        id,
        item: { ...own, id: 'late', title: 'Gensidig orientering', openness, lateReason: '' },
      }),
    );
    expect(await reason(client.meetings.removeItem({ id, item }))).toBe('stage');
    const { content } = await value(client.meetings.dispatch({ id }));
    expect(content.dispatches.map(({ kind, items }) => [kind, items.map(({ number }) => number)])).toEqual([
      ['main', ['1']],
      ['supplement', ['2']],
    ]);
    expect(await reason(client.meetings.dispatch({ id }))).toBe('nothingToDispatch');
  });

  it('no other way into a meeting’s record is open', async () => {
    const { client, id } = await dispatched();
    expect(await reason(client.records.push({ id, update: 'AAA=' }))).toBe('forbidden');
    expect(await reason(client.records.restore({ id, seq: 1 }))).toBe('forbidden');
  });
});

describe('the meeting', () => {
  it('survives a crash: what was answered is there when the data is opened again', async () => {
    const { core, client, id, seats, record, item } = await dispatched();
    await value(record({ kind: 'opened', present: seats }));
    await value(record({ kind: 'item', item }));
    await value(record(decide(item)));
    const before = await value(client.meetings.get({ id }));
    // The files as they lie on the disk while the program still runs: as when the power went.
    const left = join(temporaryFolder(), 'data');
    cpSync(core.context.dataDir, left, { recursive: true });
    const again = clientOf(openCore({ dataDir: left }));
    // A copied folder is another device, which may take the minutes over.
    const keeper = before.keeper && { ...before.keeper, isHere: false };
    expect(await value(again.meetings.get({ id }))).toEqual({ ...before, keeper });
    expect(before.row.stage).toBe('inSession');
  });

  it('refuses by the rules, and changes nothing', async () => {
    const { client, id, seats, record, item } = await dispatched();
    expect(await reason(record(decide(item)))).toBe('notOpen');
    await value(record({ kind: 'opened', present: seats.slice(0, 3) }));
    await value(record({ kind: 'item', item }));
    expect(await reason(record(decide(item)))).toBe('notQuorate');
    expect((await value(client.meetings.get({ id }))).content.events).toHaveLength(2);
  });

  it('from opening to sealed minutes, and the case is decided', async () => {
    const { client, id, seats, record, item, caseId, core } = await dispatched();
    await value(record({ kind: 'opened', present: seats }));
    await value(record({ kind: 'item', item }));
    await value(record(decide(item)));
    await value(record({ kind: 'closed' }));
    await value(client.meetings.setProtocol({ id, item, text: 'Godkendt som indstillet.' }));
    for (const member of seats) await value(client.meetings.sign({ id, member }));
    expect(await reason(client.meetings.setProtocol({ id, item, text: 'Afvist.' }))).toBe('signed');
    const { content, row } = await value(client.meetings.seal({ id }));
    expect(row.stage).toBe('sealed');
    expect(content.protocol.map(({ text }) => text)).toEqual(['Godkendt som indstillet.']);
    expect((await value(client.cases.get({ id: caseId }))).fields.status).toBe('decided');
    expect(await reason(record(decide(item, 'postponed')))).toBe('stage');
    expect(await reason(client.meetings.setProtocol({ id, item, text: 'Afvist.' }))).toBe('stage');
    const way = await value(client.meetings.caseWay({ id: caseId }));
    expect(way.filter(({ meeting }) => meeting === id)).toEqual([
      {
        body: 'Børne- og Skoleudvalget',
        date: '2026-12-08',
        role: 'decides',
        meeting: id,
        number: '1',
        outcome: 'approved',
        stayed: false,
      },
    ]);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });

  it('a stopped case is not decided, kommunestyrelsesloven § 23', async () => {
    const { client, id, seats, record, item, caseId } = await dispatched();
    await value(record({ kind: 'opened', present: seats }));
    await value(record({ kind: 'item', item }));
    await value(record(decide(item)));
    await value(record({ kind: 'stay', item, member: seats[0] ?? '' }));
    await value(record({ kind: 'closed' }));
    expect(await reason(record({ kind: 'stay', item, member: seats[1] ?? '' }))).toBe('meetingClosed');
    await value(client.meetings.seal({ id }));
    expect((await value(client.cases.get({ id: caseId }))).fields.status).toBe('dispatched');
    const [handling] = (await value(client.meetings.caseWay({ id: caseId }))).filter(({ meeting }) => meeting === id);
    expect(handling?.stayed).toBe(true);
  });

  it('when it closes a stopped case goes to the council, and its task is not done before the council has decided', async () => {
    const { client, id, seats, record, item, caseId } = await dispatched();
    await value(record({ kind: 'opened', present: seats }));
    await value(record({ kind: 'item', item }));
    await value(record(decide(item)));
    await value(record({ kind: 'stay', item, member: seats[0] ?? '' }));
    const { content } = await value(record({ kind: 'closed' }));
    const chain = async () => (await value(client.cases.get({ id: caseId }))).fields.chain;
    const atCouncil = (await chain()).filter(({ body }) => body === 'Kommunalbestyrelsen');
    // The sample's case was on its way there already; nothing is added beside it.
    expect(atCouncil).toMatchObject([{ date: '2027-01-25', role: 'decides' }]);
    // By mistake: closed again, it is there once, and a declaration stays whatever is tried.
    const [stay, closing] = content.events.slice(-2);
    expect(await reason(record({ kind: 'revoked', event: stay?.id ?? '' }))).toBe('meetingClosed');
    await value(record({ kind: 'revoked', event: closing?.id ?? '' }));
    await value(record({ kind: 'closed' }));
    expect((await chain()).filter(({ body }) => body === 'Kommunalbestyrelsen')).toEqual(atCouncil);
    await value(client.meetings.seal({ id }));

    const done = { on: '2026-12-20', by: 'Ida Holm', note: '' };
    const followUp = { id: 'f1', item, text: 'Skriv til skolerne', owner: '', due: null, done: null };
    await value(client.meetings.putFollowUp({ id, followUp }));
    expect(await reason(client.meetings.putFollowUp({ id, followUp: { ...followUp, done } }))).toBe('stayed');
    const council = (await value(client.meetings.plan({ meetings: [COUNCIL] }))).ids[0] as RecordId;
    const agenda = await value(client.meetings.addCases({ id: council, cases: [caseId], role: 'decides' }));
    const there = agenda.content.items[0]?.id ?? '';
    const members = mandatesOn((await value(client.council.get({}))) ?? emptyCouncil(''), 'kb', COUNCIL.date);
    for (const event of [
      { kind: 'opened', present: members.map(({ member }) => member) },
      { kind: 'item', item: there },
      decide(there),
    ] satisfies Happening[])
      await value(client.meetings.record({ id: council, event }));
    await value(client.meetings.putFollowUp({ id, followUp: { ...followUp, done } }));
  });

  it('when it closes a referred case has a stop at the body it was referred to', async () => {
    const { client, seats, record, item, caseId } = await dispatched();
    await value(record({ kind: 'opened', present: seats }));
    await value(record({ kind: 'item', item }));
    await value(record({ kind: 'decision', item, outcome: 'referred', text: '', referredTo: 'Handicaprådet' }));
    await value(record({ kind: 'closed' }));
    expect((await value(client.cases.get({ id: caseId }))).fields.chain.at(-1)).toMatchObject({
      body: 'Handicaprådet',
      date: null,
      role: 'advises',
    });
  });

  it('what is decided becomes somebody’s task, also after the minutes are sealed', async () => {
    const { client, id, item } = await dispatched();
    const followUp = {
      id: 'f1',
      item,
      text: 'Skriv til skolerne',
      owner: 'Center for Skole',
      due: '2027-01-15',
      done: null,
    };
    await value(client.meetings.putFollowUp({ id, followUp }));
    // The sample has a task of its own.
    const own = async (open: boolean) =>
      (await value(client.meetings.followUps({ open }))).filter((one) => one.meeting === id);
    expect(await own(true)).toMatchObject([
      { ...followUp, meeting: id, bodyName: 'Børne- og Skoleudvalget', date: '2026-12-08' },
    ]);
    const done = { on: '2027-01-10', by: 'Ida Holm', note: 'Sendt' };
    await value(client.meetings.putFollowUp({ id, followUp: { ...followUp, done } }));
    expect(await own(true)).toEqual([]);
    expect(await own(false)).toMatchObject([{ done }]);
  });

  it('its rows are the same when they are made anew', async () => {
    const { core, client, id, seats, record, item } = await dispatched();
    await value(record({ kind: 'opened', present: seats }));
    await value(record({ kind: 'item', item }));
    await value(record(decide(item)));
    const before = await value(client.meetings.list({}));
    core.context.write(({ db }) => db.exec(`update meetings set stage = 'planned' where id = '${id}'`));
    expect((await verify(core.context, quiet())).problems).toEqual([`meeting ${id}: its rows differ from its record`]);
    rebuild(core.context);
    expect(await value(client.meetings.list({}))).toEqual(before);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });
});

describe('the council record', () => {
  it('takes a body, keeps what is in use, and lets go of what is not', async () => {
    const { client } = await begun();
    const body = {
      id: 'pu',
      name: 'Planudvalget',
      kind: 'standingCommittee',
      size: 5,
      from: '2026-01-01',
      to: '2029-12-31',
      competence: '',
      deadline: { count: 3, saturday: 'free', dispatchDay: 'inclusive', timeOfDay: '12:00' },
      time: null,
      ends: null,
      place: '',
      numbering: 'year',
    } as const;
    const council = await value(client.council.put({ items: [{ list: 'bodies', item: body }] }));
    expect(council.bodies.at(-1)).toEqual(body);
    expect(await reason(client.council.remove({ list: 'bodies', id: 'bsu' }))).toBe('inUse');
    expect(await reason(client.council.remove({ list: 'members', id: 'lone-hasselbo' }))).toBe('inUse');
    expect((await value(client.council.remove({ list: 'bodies', id: 'pu' }))).bodies).not.toContainEqual(body);
    expect(await reason(client.council.setTerm({ from: '2030-01-01', to: '2029-12-31' }))).toBe('termEnds');
  });
});

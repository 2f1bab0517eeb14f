import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caseContent, caseRow } from '../../../electron/core/cases/cases.ts';
import { currentCharter } from '../../../electron/core/charter/charter.ts';
import { checklistOf } from '../../../electron/core/checklist/checklist.ts';
import type { CoreContext } from '../../../electron/core/context.ts';
import { quiet } from '../../../electron/core/control.ts';
import { type Core, createCore } from '../../../electron/core/core.ts';
import { listCases } from '../../../electron/core/database/tables/cases.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { dueOn } from '../../../electron/core/meetings/due.ts';
import { followUps } from '../../../electron/core/meetings/followUps.ts';
import { meetingContent, meetingRows } from '../../../electron/core/meetings/meeting.ts';
import { lateItems, wayBoard } from '../../../electron/core/meetings/ways.ts';
import { compromiseOf, standing } from '../../../electron/core/negotiations/arithmetic.ts';
import { negotiationsOf } from '../../../electron/core/negotiations/negotiations.ts';
import { danishDay } from '../../../electron/core/packs/zone.ts';
import { isOpen } from '../../../electron/core/sample/days.ts';
import { STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { clientOf, openCore, value } from '../../support/core.ts';

const profile = { name: 'Ida', role: 'secretariat', group: '' } as const;

async function begin(core: Core, moment: string): Promise<Begun> {
  await value(clientOf(core).app.begin({ start: 'sample', municipality: '', profile }));
  return { ctx: core.context, on: danishDay(moment) };
}

interface Begun {
  readonly ctx: CoreContext;
  readonly on: string;
}

const casesOf = (ctx: CoreContext) => {
  const query = { sort: 'title', order: 'ascending', offset: 0, limit: 100, filter: { archived: false } } as const;
  return listCases(ctx.database.read, query).rows;
};
const idOf = (ctx: CoreContext, title: string): RecordId =>
  casesOf(ctx).find((row) => row.title.startsWith(title))?.id ?? expect.fail(`no case ${title}`);
const meetingsOf = (ctx: CoreContext): [ReturnType<typeof meetingRows>[number], MeetingContent][] =>
  meetingRows(ctx, {}).map((row) => [row, meetingContent(ctx, row.id)]);

/** Days on which a plan of dates goes wrong most easily, and an ordinary Tuesday. */
const AWKWARD = [
  ['Christmas Eve', '2026-12-24T10:20:00Z'],
  ['New Year’s Day, just after midnight', '2026-12-31T23:05:00Z'],
  ['Easter Sunday', '2027-03-28T08:00:00Z'],
  ['a Sunday in July', '2027-07-04T12:00:00Z'],
  ['the 29th of February', '2028-02-29T22:50:00Z'],
  ['the last day of the term', '2029-12-31T11:00:00Z'],
  ['a Tuesday', '2026-12-01T12:40:00Z'],
] as const;

describe.each(AWKWARD)('the whole sample, made on %s', (_name, moment) => {
  it('is in breach of no deadline but for the one late item, and is sound', async () => {
    const { ctx, on } = await begin(openCore({ now: () => new Date(moment) }), moment);
    expect(dueOn(ctx, on).flatMap(({ steps }) => steps.filter(({ due }) => due < on))).toEqual([]);
    expect(lateItems(ctx, on).map(({ title }) => title)).toEqual(['Ny aftale om drift af Lindved Erhvervspark']);
    const board = wayBoard(ctx, on);
    expect(board.filter(({ hearing }) => hearing !== null)).toEqual([]);
    expect(board.flatMap(({ title, delay }) => (delay ? [[title, delay.reason]] : []))).toEqual([
      ['Klimatilpasning ved Rugbækken', 'moved'],
    ]);
    const overdue = followUps(ctx, 'open').filter(({ due }) => due !== null && due < on);
    expect(overdue).toEqual([]);
    for (const [{ date, stage }] of meetingsOf(ctx)) {
      expect(isOpen(date), date).toBe(true);
      if (date < on) expect(stage === 'sealed' || stage === 'inSession', `${date} ${stage}`).toBe(true);
    }
    expect((await verify(ctx, quiet())).problems).toEqual([]);
    // And nothing happens after it was made.
    for (const { changedAt } of casesOf(ctx)) expect(changedAt <= new Date(moment).toISOString()).toBe(true);
    for (const [, { events, dispatches, signatures }] of meetingsOf(ctx))
      for (const { at } of [...events, ...dispatches, ...signatures])
        expect(at <= new Date(moment).toISOString(), at).toBe(true);
  });
});

describe('what the sample shows from the first minute', () => {
  const MOMENT = '2026-12-01T12:40:00Z';
  const dataDir = mkdtempSync(join(tmpdir(), 'handlerum-sample-'));
  const core = createCore({ dataDir, host: 'cli', now: () => new Date(MOMENT) });
  const begun = begin(core, MOMENT);
  afterAll(() => {
    core.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('a charter: adopted and sealed, signed, evaluated with counts, and an action', async () => {
    const { ctx } = await begun;
    const charter = currentCharter(ctx) ?? expect.fail('no charter');
    expect(charter.chapters.length).toBeGreaterThanOrEqual(5);
    expect(charter.versions).toMatchObject([{ number: 1, sealed: true, standing: 'inForce' }]);
    expect(charter.versions[0]?.text.clauses).toHaveLength(8);
    expect(charter.signatures.length).toBeGreaterThanOrEqual(10);
    expect(charter.rounds).toMatchObject([{ kind: 'evaluation', sealed: true, mayClose: false }]);
    expect(charter.results).toHaveLength(8);
    for (const { counts } of charter.results)
      expect((counts ?? []).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
    expect(charter.actions).toMatchObject([{ clause: 'answers', done: null }]);
  });

  it('a negotiation: stances of every group, a compromise with a secure majority, and a sub-amendment', async () => {
    const { ctx, on } = await begun;
    const id = idOf(ctx, 'Sikrere skolevej');
    const [negotiation] = negotiationsOf(ctx, id);
    const { stances = [], amendments = [], mainVotes } = negotiation?.content ?? expect.fail('no negotiation');
    const { options, elements } = caseContent(ctx, id).fields.handlerum ?? expect.fail('no handlerum');
    for (const { id: target } of [...options, ...elements])
      expect(
        stances
          .filter((one) => one.target === target)
          .map(({ group }) => group)
          .sort(),
        target,
      ).toEqual(['l', 't', 'w', 'x', 'y']);
    expect(stances.filter(({ condition }) => condition !== '').length).toBeGreaterThan(5);
    const { complete, needed, exact } = compromiseOf(standing(ctx, id, { on })).room;
    expect(exact).toBe(true);
    expect(complete[0]).toMatchObject({ elements: ['g1-street'], mandates: 17 });
    expect(needed).toBe(13);
    expect(amendments.map(({ to }) => to)).toEqual([null, null, 'motion-street', null]);
    expect(Object.keys(mainVotes)).toHaveLength(5);
  });

  it('a council meeting: sealed and published, with a vote, a disqualified member, a dissent and follow-ups', async () => {
    const { ctx, on } = await begun;
    const [, meeting] =
      meetingsOf(ctx).findLast(([row]) => row.body === 'kb' && row.stage === 'sealed') ?? expect.fail('none');
    expect(meeting.publishedOn).not.toBeNull();
    expect(meeting.signatures).toHaveLength(25);
    const { items } = runMeeting(meeting, []);
    const land = meeting.items.find(({ openness }) => openness.closed)?.id ?? '';
    expect([...(items.get(land)?.disqualified ?? [])].map(String).join()).toContain('ole-toftemark');
    const votes = [...items.values()].flatMap((run) => run.votes);
    expect(votes).toHaveLength(1);
    expect(meeting.events.filter(({ kind }) => kind === 'dissent')).toHaveLength(1);
    expect(meeting.followUps.filter(({ done }) => done)).toHaveLength(2);
    expect(meeting.followUps.filter(({ done, due }) => !done && due !== null && due >= on)).toHaveLength(2);
  });

  it('a meeting under way, half of it decided, with a substitute', async () => {
    const { ctx, on } = await begun;
    const [only, ...others] = meetingsOf(ctx).filter(([{ stage }]) => stage === 'inSession');
    expect(others).toEqual([]);
    const meeting = only?.[1] ?? expect.fail('none');
    expect(meeting.date).toBe(on);
    const runs = [...runMeeting(meeting, []).items.values()];
    expect(runs).toHaveLength(6);
    expect(runs.filter(({ decision }) => decision)).toHaveLength(3);
    expect(meeting.events.some(({ kind }) => kind === 'substitute')).toBe(true);
  });

  it('meetings at every stage of their agenda, and a supplement with its reason', async () => {
    const { ctx, on } = await begun;
    const coming = meetingsOf(ctx).filter(([{ date, items }]) => date > on && items > 0);
    const next = coming[0]?.[1] ?? expect.fail('none');
    expect(next.dispatches.map(({ kind }) => kind)).toEqual(['main', 'supplement']);
    expect(next.items.some(({ lateReason }) => lateReason !== '')).toBe(true);
    expect(new Set(coming.map(([{ body }]) => body)).size).toBeGreaterThanOrEqual(6);
    const statuses = coming.map(([{ stage }, { items }]) => [
      stage,
      items.every(({ caseId }) => !caseId || !['draft', 'review'].includes(caseRow(ctx, caseId).status)),
    ]);
    expect(statuses).toEqual(
      expect.arrayContaining([
        ['dispatched', true],
        ['planned', true],
        ['planned', false],
      ]),
    );
  });

  it('an imported Word file with something that has no place, and a checklist of the council’s own', async () => {
    const { ctx } = await begun;
    const { body, fields } = caseContent(ctx, idOf(ctx, 'Ny aftale'));
    expect(fields.caseNumber).toBe('00.00.00-X00-15-26');
    const unplaced = body.content?.find(({ attrs }) => attrs?.key === 'unplaced');
    expect(JSON.stringify(unplaced)).toContain('Husk at få direktørens ja');
    const { draft, versions } = checklistOf(ctx);
    expect(versions).toMatchObject([{ number: 1, body: 'Kommunalbestyrelsen' }]);
    expect(draft).toEqual(versions[0]?.content);
    expect(draft.questions).toHaveLength(1);
    expect(draft).not.toEqual(STANDARD_CHECKLIST);
  });

  it('cases of every status, each judged by the council’s checklist', async () => {
    const { ctx } = await begun;
    const rows = casesOf(ctx);
    expect(rows).toHaveLength(16);
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set(['draft', 'review', 'ready', 'dispatched', 'decided']),
    );
    for (const { title, status, errors } of rows)
      if (status !== 'draft' && status !== 'review') expect([title, errors]).toEqual([title, 0]);
  });
});

import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { answersOf } from '../../../electron/core/database/tables/charterAnswers.ts';
import { notedProcedure, noteRequest, thinRequests } from '../../../electron/core/database/tables/requests.ts';
import { backUp } from '../../../electron/core/maintenance/backup.ts';
import { restoreBackup } from '../../../electron/core/maintenance/restore.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { clientOf, openCore, temporaryFolder, testClock, value } from '../../support/core.ts';
import { laptop, withText } from '../charter/support.ts';

const CASE = { templateId: 'ballerup', caseType: 'decision', title: 'Ny sti' };

/** One session; `ask` names what is asked as `domain.name`. */
function session(core: Core, push: (value: unknown) => void = () => {}) {
  const { handle, close } = core.openSession(push);
  const ask = (what: string, input: unknown, request?: string): Promise<Result<unknown>> => {
    const [domain, name] = what.split('.');
    return handle({ type: 'call', id: randomUUID(), domain, name, input, ...(request ? { request } : {}) });
  };
  return { ask, close };
}

const cases = (core: Core): number =>
  core.context.database.read.prepare<[], { n: number }>('select count(*) as n from cases').get()?.n ?? 0;
const notes = (core: Core): number =>
  core.context.database.read.prepare<[], { n: number }>('select count(*) as n from requests').get()?.n ?? 0;

describe('a request', () => {
  it('is answered alike to whichever session asks, and two presses are two', async () => {
    const core = openCore();
    const [one, two] = [session(core), session(core)];
    const first = await one.ask('cases.create', CASE, 'a');
    expect(await two.ask('cases.create', CASE, 'a')).toEqual(first);
    expect(await two.ask('cases.create', CASE, 'b')).not.toEqual(first);
    await one.ask('cases.create', CASE);
    expect([cases(core), notes(core)]).toEqual([3, 2]);
  });

  it('for something else, or with other words, is refused and never given the other’s answer', async () => {
    const core = openCore();
    const { ask } = session(core);
    const { value: made } = (await ask('cases.create', CASE, 'a')) as { value: { id: string } };
    const refused = { ok: false, error: { code: 'invalid_input', details: { reason: 'otherRequest' } } };
    expect(await ask('cases.create', { ...CASE, title: 'En anden' }, 'a')).toMatchObject(refused);
    expect(await ask('cases.duplicate', { id: made.id }, 'a')).toMatchObject(refused);
    const { dataDir } = core.context;
    core.close();
    const again = openCore({ dataDir });
    expect(await session(again).ask('cases.duplicate', { id: made.id }, 'a')).toMatchObject(refused);
    expect(cases(again)).toBe(1);
  });

  it('that was refused may be tried again', async () => {
    const core = openCore();
    const { ask } = session(core);
    const input = { ...CASE, templateId: 'ukendt' };
    expect(await ask('cases.create', input, 'a')).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(notes(core)).toBe(0);
    expect(await ask('cases.create', CASE, 'a')).toMatchObject({ ok: true });
    expect(cases(core)).toBe(1);
  });

  it('is known after a crash, by the folder as it lay when its answer was on its way', async () => {
    const core = openCore();
    await session(core).ask('cases.create', CASE, 'a');
    const left = join(temporaryFolder(), 'data');
    cpSync(core.context.dataDir, left, { recursive: true });
    const again = openCore({ dataDir: left });
    expect(await session(again).ask('cases.create', CASE, 'a')).toMatchObject({
      ok: false,
      error: { code: 'already_done' },
    });
    expect(cases(again)).toBe(1);
  });

  it('is known when its answer has been forgotten for others', async () => {
    const core = openCore();
    const { ask } = session(core);
    await ask('app.changeSettings', { language: 'en' }, 'a');
    for (let other = 0; other < 128; other += 1) await ask('app.changeSettings', { language: 'da' }, `b${other}`);
    expect(await ask('app.changeSettings', { language: 'en' }, 'a')).toMatchObject({ error: { code: 'already_done' } });
    expect(await ask('app.changeSettings', { language: 'da' }, 'b127')).toMatchObject({ ok: true });
  });
});

describe('a job', () => {
  it('is carried out for the page that comes back when the connection that asked has ended', async () => {
    const core = openCore();
    await value(
      clientOf(core).app.begin({
        start: 'sample',
        municipality: '',
        profile: { name: 'A', role: 'member', group: '' },
      }),
    );
    const started = Promise.withResolvers<void>();
    const first = session(core, () => started.resolve());
    const lost = first.ask('maintenance.verify', {}, 'a');
    await started.promise;
    const heard: unknown[] = [];
    const again = session(core, (push) => heard.push(push)).ask('maintenance.verify', {}, 'a');
    first.close();
    expect(await lost).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await again).toMatchObject({ ok: true, value: { problems: [] } });
    expect(heard.length).toBeGreaterThan(1);
  });

  it('that was cut off half-way left nothing; asked again it is done, and once', async () => {
    const core = openCore();
    const send = (name: string) =>
      core.context.transfers.receive(Readable.from([Buffer.from('# Sag\n\nTekst.\n')]), { name, mediaType: '' });
    const transfers = [await send('a.md'), await send('b.md'), await send('c.md')];
    const begun = session(core, (push) => {
      if ((push as { value?: { done?: number } }).value?.done === 1) begun.close();
    });
    expect(await begun.ask('imports.cases', { transfers }, 'a')).toMatchObject({ error: { code: 'cancelled' } });
    expect(cases(core)).toBe(0);
    const again = await session(core).ask('imports.cases', { transfers }, 'a');
    expect(again).toMatchObject({ ok: true, value: { imported: [{}, {}, {}] } });
    expect(cases(core)).toBe(3);
    // Nobody remembers the answer any more; what was made is known by its name.
    const more = Array.from({ length: 130 }, (_, index) => session(core).ask('app.changeSettings', {}, `s${index}`));
    await Promise.all(more);
    const third = await session(core).ask('imports.cases', { transfers }, 'a');
    expect(third).toMatchObject({ ok: true, value: { imported: [{}, {}, {}] } });
    expect(cases(core)).toBe(3);
  });
});

it('answers to a round are given once, and nothing tells when or how often', async () => {
  const here = await laptop('Ida Holm');
  await withText(here, 'adopted');
  const opened = await value(
    here.client.charter.openRound({ kind: 'reflection', name: 'I dag', clauses: ['k0', 'k1'] }),
  );
  const round = opened.rounds[0]?.id ?? '';
  const given = { score: 4, example: '', comment: '' };
  const input = { round, answers: ['k0', 'k1'].map((clause) => ({ clause, ...given })) };
  const before = notes(here.core);
  await session(here.core).ask('charter.answer', input, 'a');
  const { dataDir } = here.core.context;
  here.core.close();
  const again = openCore({ dataDir });
  expect(await session(again).ask('charter.answer', input, 'a')).toEqual({ ok: true, value: {} });
  await session(again).ask('charter.answer', input, 'b');
  const answers = answersOf(again.context.database.read, round);
  expect([answers.length, notes(again)]).toEqual([4, before]);
  for (const { id } of answers)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe('notes of requests', () => {
  it('are kept for a day, the latest ten thousand', async () => {
    const core = openCore({ now: testClock() });
    const { write, database } = core.context;
    const note = (id: string, at: string) => write(({ db }) => noteRequest(db, { id, procedure: 'cases.create', at }));
    for (let day = 1; day < 6; day += 1) note(`r${day}`, `2026-11-0${day}T09:00:00.000Z`);
    write(({ db }) => thinRequests(db, { from: '2026-11-02T09:00:00.000Z', most: 3 }));
    expect(['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => notedProcedure(database.read, id))).toEqual([
      ...[null, null, 'cases.create', 'cases.create', 'cases.create'],
    ]);
    await session(core).ask('app.changeSettings', { language: 'en' }, 'now');
    expect(['r3', 'r5', 'now'].map((id) => notedProcedure(database.read, id))).toEqual([
      null,
      null,
      'app.changeSettings',
    ]);
  });

  it('leave the folder in no backup', async () => {
    const core = openCore();
    await session(core).ask('app.changeSettings', { language: 'en' }, 'a');
    const folder = temporaryFolder();
    await backUp(core.context, join(folder, 'b.zip'), quiet());
    await restoreBackup(join(folder, 'b.zip'), join(folder, 'data'), { now: () => new Date() });
    expect(notes(openCore({ dataDir: join(folder, 'data') }))).toBe(0);
  });
});

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { DATABASE_FILE } from '../../../electron/core/database/open.ts';
import type { FromWork, WorkPlace } from '../../../electron/core/longWork/messages.ts';
import { WorkThread } from '../../../electron/core/longWork/thread.ts';
import { readChain } from '../../../shared/kinds/case/doc.ts';
import { agendaFile } from '../../bench/blocking/material.ts';
import { codeOf, value } from '../../support/core.ts';
import { GOOD } from '../imports/agenda/support.ts';
import { begun, handedIn, handIn, LIST, numbersOf, problems } from './support.ts';

const FILES = 12;

test('while files are read in, questions are answered with the state before, and every push is kept', async () => {
  const { core, client, id, before, writer } = await begun();
  const { write } = await writer();
  const transfers = await handedIn(core, FILES);
  const job = client.imports.cases({ transfers });
  const steps: number[] = [];
  job.onProgress(({ done }) => void steps.push(done));
  const state = { isRunning: true, title: '' };
  const totals = new Set<number>();
  const result = job.result.finally(() => {
    state.isRunning = false;
  });
  let pushed = 0;
  while (state.isRunning) {
    state.title = `Titel ${++pushed}`;
    const [{ total }, push, opened] = await Promise.all([
      value(client.cases.list(LIST)),
      write(state.title),
      client.records.open({ id }),
    ]);
    totals.add(total);
    expect([push.ok, opened.ok]).toEqual([true, true]);
    await setTimeout(5);
  }
  expect((await value(result)).imported).toHaveLength(FILES);
  expect(steps).toEqual(Array.from({ length: FILES }, (_, index) => index));
  // All of them or none.
  expect([...totals].filter((total) => total !== before && total !== before + FILES)).toEqual([]);
  expect(totals).toContain(before);
  expect(pushed).toBeGreaterThan(5);
  expect((await value(client.cases.get({ id }))).fields.title).toBe(state.title);
  expect((await value(client.cases.list(LIST))).total).toBe(before + FILES);
  expect(await problems(core)).toEqual([]);
});

test('stopped, it leaves nothing, and the next import goes well', async () => {
  const { core, client, total, before } = await begun();
  const job = client.imports.cases({ transfers: await handedIn(core, FILES) });
  const begunReading = new Promise<void>((resolve) =>
    job.onProgress(({ done }) => (done === 2 ? resolve() : undefined)),
  );
  const waiting = client.imports.cases({ transfers: await handedIn(core, 1) });
  await begunReading;
  job.cancel();
  expect(await job.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await total()).toBe(before);
  expect((await value(waiting.result)).imported).toHaveLength(1);
  await setTimeout(300);
  expect(await total()).toBe(before + 1);
  expect(await problems(core)).toEqual([]);
});

test('what waits for its turn is stopped at once and never begins', async () => {
  const { core, client, total, before } = await begun();
  const first = client.imports.cases({ transfers: await handedIn(core, 5) });
  const second = client.imports.cases({ transfers: await handedIn(core, 5) });
  const order: string[] = [];
  const ended = first.result.then(() => void order.push('first'));
  await new Promise<void>((resolve) => first.onProgress(() => resolve()));
  second.cancel();
  expect(await second.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  order.push('second');
  await ended;
  expect(order).toEqual(['second', 'first']);
  await value(first.result);
  expect(await total()).toBe(before + 5);
});

/** A thread that is ended from outside as soon as it says `at`. */
function doomed(at: FromWork['type'], place: WorkPlace): Worker {
  const worker = new Worker(new URL('../../../electron/core/longWork/worker.ts', import.meta.url), {
    workerData: place,
  });
  worker.on('message', ({ type }: FromWork) => (type === at ? void worker.terminate() : undefined));
  return worker;
}

test.each(['progress', 'committing'] as const)(
  'its thread ended at *%s*: all of it is there or nothing',
  async (at) => {
    const { core, total, before } = await begun();
    const told: string[] = [];
    const opened = { times: 0 };
    const open = async (place: WorkPlace) => {
      opened.times++;
      return doomed(opened.times === 1 ? at : 'log', place);
    };
    const committed = () => void told.push('committed');
    const work = new WorkThread(core.context, { committed, open });
    onTestFinished(() => work.close());
    const transfers = await handedIn(core, 4);
    expect(await codeOf(() => work.run('importCases', { transfers }, quiet()))).toBe('work_stopped');
    const after = await total();
    if (at === 'progress') expect(after).toBe(before);
    expect([before, before + 4]).toContain(after);
    expect(told).toHaveLength(after === before ? 0 : 1);
    expect((await work.run('importCases', { transfers }, quiet())).imported).toHaveLength(4);
    expect(await total()).toBe(after + 4);
    expect(await problems(core)).toEqual([]);
  },
);

test('an open case that it changes is told, and what is written afterwards goes on from there', async () => {
  const { core, client, id, writer } = await begun('sample');
  const { doc, write } = await writer();
  await value(write('Titel før'));
  await value(write('27/101', 'caseNumber'));
  const transfer = await handIn(core, 'dagsorden.csv', GOOD);
  const { mapping } = await value(client.agendaImport.preview({ transfer, mapping: null, leaveOut: [], open: [] }));
  await value(client.agendaImport.run({ transfer, mapping, leaveOut: [], open: [] }).result);
  expect(readChain(doc).map(({ body, date }) => [body, date])).toEqual([['Økonomiudvalget', '2027-06-14']]);
  const { fields } = await value(client.cases.get({ id }));
  expect(fields.chain).toHaveLength(1);
  await value(write('Titel efter'));
  const numbers = numbersOf(core, id);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect((await value(client.cases.get({ id }))).row.title).toBe('Titel efter');
  expect(await problems(core)).toEqual([]);
});

test('an agenda tells how far it is, and stopped leaves neither case nor meeting', async () => {
  const { core, client, total, before } = await begun('sample');
  const meetings = async () => (await value(client.meetings.list({}))).length;
  const planned = await meetings();
  const transfer = await handIn(core, 'dagsorden.csv', Buffer.from(agendaFile(1500)).toString());
  const { mapping } = await value(client.agendaImport.preview({ transfer, mapping: null, leaveOut: [], open: [] }));
  const job = client.agendaImport.run({ transfer, mapping, leaveOut: [], open: [] });
  const steps: { done: number; total: number }[] = [];
  job.onProgress(({ done, total: all }) => {
    steps.push({ done, total: all });
    if (done > 0) job.cancel();
  });
  expect(await job.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  // Told as often as anybody can see, so not for each case.
  expect(steps[0]).toEqual({ done: 0, total: 1500 });
  expect(steps.at(-1)?.done).toBeLessThan(1500);
  expect(steps.toSorted((a, b) => a.done - b.done)).toEqual(steps);
  expect([await total(), await meetings()]).toEqual([before, planned]);
  expect(await problems(core)).toEqual([]);
});

test('a push that waits while work writes is told so, waits, and is kept', async () => {
  const { core, client, id, writer } = await begun();
  const { write } = await writer();
  const told: unknown[] = [];
  client.on('work.waiting', ({ work }) => told.push(work));
  const other = new Database(join(core.context.dataDir, DATABASE_FILE));
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
  const job = client.imports.cases({ transfers: await handedIn(core, 1) });
  await expect.poll(() => core.context.work.writing).toBe('import');
  const push = write('Skrevet imens');
  const list = await client.cases.list(LIST);
  expect(list.ok).toBe(true);
  await expect.poll(() => told, { timeout: 20_000 }).toEqual(['import']);
  other.exec('rollback');
  expect(await push).toMatchObject({ ok: true });
  expect(told).toEqual(['import', null]);
  await value(job.result);
  expect((await value(client.cases.get({ id }))).fields.title).toBe('Skrevet imens');
});

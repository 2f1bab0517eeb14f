import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createCore } from '../../../electron/core/core.ts';
import { DATABASE_FILE } from '../../../electron/core/database/open.ts';
import { createRandom } from '../../../electron/core/sample/generate/random.ts';
import { createWeb } from '../../../electron/core/web/router.ts';
import type { Trouble } from '../../../renderer/data/connection.ts';
import { codeOf, temporaryFolder, value } from '../../support/core.ts';
import { desktop } from '../../support/desktop.ts';
import { type Typing, type } from '../../support/typist.ts';

const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
const NEW = { templateId: 'ballerup', caseType: 'decision', title: 'Ny cykelsti' } as const;
const LIST = { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 5 } as const;
const BEGIN = { start: 'empty', municipality: 'Prøve', profile } as const;

/** Processes start and end here, which a busy machine takes its time for. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

const PRESS = { type: 'call', domain: 'cases', name: 'create', input: NEW, request: randomUUID() } as const;

type Desktop = Awaited<ReturnType<typeof desktop>>;

async function started(): Promise<Desktop> {
  const host = await desktop();
  await host.keeper.start();
  return host;
}

/** So many files with a long case in each, taken in as a page hands them in. */
function handIn({ keeper }: Desktop, count: number) {
  const paragraph = 'Forvaltningen indstiller, at stien anlægges i 2027, og at naboerne bliver hørt. ';
  const text = `## Sammendrag\n\n${`${paragraph.repeat(20)}\n\n`.repeat(100)}`;
  const file = (index: number) => Readable.from([Buffer.from(`# Sag ${index}\n\n${text}`)]);
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      keeper.web.receiveUpload(file(index), { name: `sag-${index}.md`, mediaType: 'text/markdown' }),
    ),
  );
}

test('pages are answered by another process, on ports of their own, and tell each other what they changed', async () => {
  const host = await started();
  const line: unknown[] = [];
  host.current().on('message', (message) => line.push(message));
  const [one, other] = [host.openWindow(), host.openWindow()];
  expect(await value(one.api.app.info({}))).toMatchObject({ host: 'desktop', dataDir: host.dataDir });
  await value(other.api.app.info({}));
  const heard = new Promise((resolve) => other.api.on('settings.changed', ({ language }) => resolve(language)));
  await value(one.api.app.changeSettings({ language: 'en' }));
  expect(await heard).toBe('en');
  expect(host.current().pid).not.toBe(process.pid);
  // Of all that was said only the language came by the process that shows the windows.
  await until(() => expect(line).toEqual([{ type: 'language', language: 'en' }]));
  expect(host.told.languages).toEqual(['da', 'en']);
});

test('its threads start in that process: it reads a file in and sets it as a PDF', async () => {
  const host = await started();
  const { api } = host.openWindow();
  await value(api.app.begin(BEGIN));
  const { imported } = await value(api.imports.cases({ transfers: await handIn(host, 1) }).result);
  const ids = imported.map(({ id }) => id);
  const { size } = await value(api.exports.cases({ ids, format: 'pdf', includeClosed: 'no' }).result);
  expect(size).toBeGreaterThan(1000);
});

test('a question is answered while a large import is under way', async () => {
  const host = await started();
  const { api } = host.openWindow();
  await value(api.app.begin(BEGIN));
  const job = api.imports.cases({ transfers: await handIn(host, 3) });
  const begun = new Promise<void>((resolve) => job.onProgress(() => resolve()));
  const order: string[] = [];
  const ended = job.result.then((result) => {
    order.push('import');
    return value(Promise.resolve(result));
  });
  await begun;
  const { total } = await value(api.cases.list(LIST));
  order.push('question');
  expect((await ended).imported).toHaveLength(3);
  expect([order, total]).toEqual([['question', 'import'], 0]);
  expect((await value(api.cases.list(LIST))).total).toBe(3);
});

test('what was answered is there after kill -9, and an open window goes on by itself', async () => {
  const host = await started();
  const { api, connection } = host.openWindow();
  await value(api.app.begin(BEGIN));
  const { id } = await value(api.cases.create(NEW));
  const typing: Typing = { sent: [], acknowledged: [] };
  const troubles: (Trouble | null)[] = [];
  connection.onTrouble((trouble) => troubles.push(trouble));
  for (const kill of [1, 2]) {
    const before = typing.acknowledged.length;
    const back = new Promise<void>((resolve) => connection.onReconnect(resolve));
    const hands = type(api, id, createRandom(kill), typing);
    await until(() => expect(typing.acknowledged.length).toBeGreaterThan(before + 5));
    process.kill(host.current().pid, 'SIGKILL');
    await hands;
    await back;
    const { state } = await value(api.records.open({ id }));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(state, 'base64'));
    const changes: unknown[] = [];
    doc.on('update', (update) => changes.push(update));
    for (const { update } of typing.acknowledged) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
    expect(changes).toEqual([]);
  }
  expect(troubles).toEqual(['restarting', null, 'restarting', null]);
  expect(host.processes).toHaveLength(3);
});

test('a press under way when the core is killed is asked again and done once', async () => {
  const host = await started();
  const { api, connection } = host.openWindow();
  await value(api.app.begin(BEGIN));
  const asked = connection.request({ ...PRESS, id: randomUUID() });
  process.kill(host.current().pid, 'SIGKILL');
  const answer = await asked;
  // Done before the kill and its answer lost, or done after: it is there, and once.
  expect(answer.ok ? 'ok' : answer.error.code).toMatch(/^(ok|already_done)$/);
  expect((await value(api.cases.list(LIST))).total).toBe(1);
});

test('a core that ends again and again stays away until somebody starts it, and the window says so', async () => {
  const host = await started();
  const { api, connection } = host.openWindow({ patience: 3000 });
  await value(api.app.begin(BEGIN));
  for (let end = 1; end <= 4; end++) {
    await until(() => expect(typeof host.keeper.core).not.toBe('string'));
    process.kill(host.current().pid, 'SIGKILL');
    await until(() => expect(host.told.absences).toHaveLength(end));
  }
  expect(host.told.absences).toEqual(['restarting', 'restarting', 'restarting', 'stopped']);
  await until(() => expect(connection.trouble).toBe('stopped'));
  expect(await api.cases.list(LIST)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(await codeOf(() => handIn(host, 1))).toBe('unavailable');
  connection.startAgain?.();
  await until(() => expect(connection.trouble).toBe(null));
  expect((await value(api.app.settings({}))).municipality).toBe('Prøve');
}, 180_000);

test('bytes go in and out by the places the core names', async () => {
  const host = await started();
  const find = async () => undefined;
  const web = createWeb({ core: host.keeper.web, renderer: { find }, connect: [], log: () => {} });
  const at = (path: string) => `app://handlerum${path}`;
  const headers = { 'x-file-name': 'a.md', 'content-type': 'text/markdown' };
  const sent = await (await web(new Request(at('/upload'), { method: 'POST', body: '# Sag', headers }))).json();
  expect(sent).toMatchObject({ ok: true });
  const back = await web(new Request(at(`/download/${sent.value.transfer}`)));
  expect([await back.text(), back.headers.get('content-type')]).toEqual(['# Sag', 'text/markdown']);
  for (const path of [`/download/${randomUUID()}`, '/download/..%2f..%2fhandlerum.db', `/files/${'0'.repeat(64)}`])
    expect((await web(new Request(at(path)))).status).toBe(404);
  await host.keeper.close();
  expect((await web(new Request(at(`/download/${sent.value.transfer}`)))).status).toBe(503);
});

test('files the system opened are named to the page once it has spoken', async () => {
  const host = await started();
  const { api, contents } = host.openWindow();
  const [transfer] = await handIn(host, 1);
  if (!transfer) throw new Error('nothing was handed in');
  const files = [{ transfer, name: 'sag-0.md' }];
  const named = new Promise((resolve) => api.on('files.opened', (told) => resolve(told)));
  host.ipc.tellOpened(contents.asContents, files);
  await value(api.app.info({}));
  expect(await named).toEqual({ files });
});

test('asked to end, it brings in the log of the database and is gone', async () => {
  const host = await started();
  const { api, connection } = host.openWindow();
  await value(api.app.begin(BEGIN));
  await value(api.cases.create(NEW));
  connection.close();
  await host.keeper.close();
  expect(existsSync(join(host.dataDir, `${DATABASE_FILE}-wal`))).toBe(false);
  expect(host.told.absences).toEqual([]);
  expect(() => process.kill(host.current().pid, 0)).toThrow('ESRCH');
  const core = createCore({ dataDir: host.dataDir, host: 'cli' });
  expect(core.context.database.read.prepare('select count(*) as n from cases').get()).toEqual({ n: 1 });
  core.close();
});

test.each([
  ['another program has', 'database_locked', (dataDir: string) => createCore({ dataDir, host: 'cli' })],
  [
    'a newer program made',
    'database_from_future',
    (dataDir: string) => {
      createCore({ dataDir, host: 'cli' }).close();
      const db = new Database(join(dataDir, DATABASE_FILE));
      db.pragma('user_version = 999999');
      return db;
    },
  ],
  [
    'is no database',
    'database_corrupt',
    (dataDir: string) => {
      createCore({ dataDir, host: 'cli' }).close();
      writeFileSync(join(dataDir, DATABASE_FILE), Buffer.alloc(8192, 7));
      return { close: () => {} };
    },
  ],
])('a folder that %s is refused by name, and the process is gone', async (_what, code, make) => {
  const dataDir = join(temporaryFolder(), 'data');
  const held = make(dataDir);
  const before = readFileSync(join(dataDir, DATABASE_FILE));
  const host = await desktop(dataDir);
  expect(await codeOf(() => host.keeper.start())).toBe(code);
  expect([host.keeper.core, host.told.absences]).toEqual(['stopped', []]);
  await until(() => expect(() => process.kill(host.current().pid, 0)).toThrow('ESRCH'));
  expect(readFileSync(join(dataDir, DATABASE_FILE)).equals(before)).toBe(true);
  held.close();
});

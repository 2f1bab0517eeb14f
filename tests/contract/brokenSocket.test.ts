import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/host.ts';
import type { Core } from '../../electron/core/core.ts';
import { SocketTransport } from '../../renderer/data/socketTransport.ts';
import { createTestCore } from '../support/keyed.ts';
import { openSocket, signIn } from './connections.ts';

interface Rig {
  readonly dir: string;
  readonly core: Core;
  readonly host: BrowserHost;
  readonly transport: SocketTransport;
  readonly sockets: WebSocket[];
}

const at: { rig?: Rig } = {};
const rig = () => at.rig as Rig;

beforeEach(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'handlerum-broken-'));
  mkdirSync(join(dir, 'renderer'));
  writeFileSync(join(dir, 'renderer/index.html'), '<!doctype html>');
  const core = createTestCore({ dataDir: join(dir, 'data'), host: 'browser' });
  const host = await startBrowserHost({ core, rendererDir: join(dir, 'renderer') });
  const cookie = await signIn(host.url);
  const sockets: WebSocket[] = [];
  const open = () => {
    const socket = openSocket(host.origin, cookie);
    sockets.push(socket as unknown as WebSocket);
    return socket;
  };
  const transport = new SocketTransport({ open, pause: () => 20 });
  at.rig = { dir, core, host, transport, sockets };
});
afterEach(async () => {
  rig().transport.close();
  await rig().host.close();
  rig().core.close();
  rmSync(rig().dir, { recursive: true, force: true });
});

/** Looks at each turn of the event loop, so that nothing of the answer has been read yet. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}

const call = (name = 'info') => ({ type: 'call', id: randomUUID(), domain: 'app', name, input: {} }) as const;

it('fails what was asked when the connection breaks, comes back by itself, and says so', async () => {
  const { transport, sockets } = rig();
  expect(await transport.request(call())).toMatchObject({ ok: true });
  const back = new Promise<void>((resolve) => transport.onReconnect(resolve));
  const asked = transport.request(call());
  sockets[0]?.terminate();
  expect(await asked).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(await transport.request(call())).toMatchObject({ ok: true });
  await back;
  expect(sockets).toHaveLength(2);
});

it('fails what was asked when the host ends', async () => {
  const { transport, host } = rig();
  await transport.request(call());
  const lost = new Promise((resolve) => transport.onTrouble(resolve));
  const asked = transport.request({ ...call('verify'), domain: 'maintenance' });
  await host.close();
  expect(await lost).toBe('gone');
  expect(await asked).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});

it('asks again what names its request: done once, and answered, though the connection broke', async () => {
  const { transport, core, sockets } = rig();
  await transport.request(call());
  const input = { templateId: 'ballerup', caseType: 'decision', title: 'Ny sti' };
  const create = {
    type: 'call',
    id: randomUUID(),
    domain: 'cases',
    name: 'create',
    input,
    request: randomUUID(),
  } as const;
  const commits = core.context.database.commits();
  const asked = transport.request(create);
  // The answer is on its way when the connection breaks.
  await until(() => core.context.database.commits() > commits);
  const early = Symbol('not answered');
  expect(await Promise.race([asked, early])).toBe(early);
  sockets[0]?.terminate();
  const answer = await asked;
  expect(answer).toMatchObject({ ok: true, value: { title: 'Ny sti' } });
  expect(await transport.request({ ...create, id: randomUUID() })).toEqual(answer);
  expect(core.context.database.read.prepare('select count(*) as n from cases').get()).toEqual({ n: 1 });
  expect(sockets).toHaveLength(2);
});

it('ends the session with its socket: nobody is told anything any more', async () => {
  const { transport, core, sockets } = rig();
  await transport.request(call());
  const told: unknown[] = [];
  transport.onPush((push) => told.push(push));
  transport.close();
  await new Promise((resolve) => sockets[0]?.once('close', resolve));
  core.publish({ name: 'cases.changed', payload: { ids: [] } });
  expect(told).toEqual([]);
});

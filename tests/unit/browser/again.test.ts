import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHostAgain } from '../../../electron/browser/again.ts';
import type { BrowserHost, HostCore } from '../../../electron/browser/host.ts';
import { MEMORY_FILE, recall } from '../../../electron/browser/memory.ts';
import { ok } from '../../../shared/rpc/result.ts';

const none = async () => {
  throw new Error('no files here');
};
const core: HostCore = {
  openSession: () => ({ handle: async (raw) => ok(raw), close: () => {} }),
  receiveUpload: none,
  openTransfer: none,
  openAttachment: none,
};

const at = { dir: '' };
const running = new Set<BrowserHost>();
const data = () => join(at.dir, 'data');
const file = () => join(data(), MEMORY_FILE);

beforeEach(() => {
  at.dir = mkdtempSync(join(tmpdir(), 'handlerum-again-'));
  mkdirSync(data());
  mkdirSync(join(at.dir, 'renderer'));
  writeFileSync(join(at.dir, 'renderer/index.html'), '<!doctype html>');
});
afterEach(async () => {
  for (const host of running) await stop(host);
  rmSync(at.dir, { recursive: true, force: true });
});

async function start(options: { port?: number; now?: Date; dataDir?: string } = {}): Promise<BrowserHost> {
  const { now = new Date('2026-11-28T12:00:00Z'), dataDir = data(), ...rest } = options;
  const host = await startHostAgain({ core, dataDir, rendererDir: join(at.dir, 'renderer'), now: () => now, ...rest });
  running.add(host);
  return host;
}
async function stop(host: BrowserHost): Promise<void> {
  running.delete(host);
  await host.close();
}
async function signIn(host: BrowserHost): Promise<string> {
  const answer = await fetch(host.url, { redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
const status = async (origin: string, cookie: string) => (await fetch(origin, { headers: { cookie } })).status;

describe('a host that is started again', () => {
  it('has the port it had, and knows the browser it had signed in', async () => {
    const first = await start();
    const cookie = await signIn(first);
    await stop(first);
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await status(second.origin, cookie)).toBe(200);
  });

  it('takes no token of the time before, and none twice', async () => {
    const first = await start();
    const unused = first.newAddress();
    await stop(first);
    const second = await start();
    expect((await fetch(unused, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(second.url, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(second.url, { redirect: 'manual' })).status).toBe(401);
  });

  it('answers on the earlier port too when another one is asked for', async () => {
    const first = await start();
    const cookie = await signIn(first);
    await stop(first);
    const other = await freePort();
    const second = await start({ port: other });
    expect(second.port).toBe(other);
    expect(await status(first.origin, cookie)).toBe(200);
    expect(await status(second.origin, cookie)).toBe(401);
    await stop(second);
    await expect(fetch(first.origin)).rejects.toThrow();
  });

  it('does not take the value of one port at another', async () => {
    const first = await start();
    const [, value] = (await signIn(first)).split('=');
    await stop(first);
    const second = await start({ port: await freePort() });
    expect(await status(second.origin, `handlerum-${second.port}=${value}`)).toBe(401);
  });

  it('remembers three ports, the last first', async () => {
    const ports: number[] = [];
    for (let times = 0; times < 4; times++) {
      const port = await freePort();
      ports.unshift(port);
      await stop(await start({ port }));
    }
    expect(recall(data(), new Date('2026-11-28T12:00:00Z')).ports).toEqual(ports.slice(0, 3));
  });

  it('moves elsewhere when its port is taken, and then trusts no cookie that was shown there', async () => {
    const first = await start();
    const before = recall(data(), new Date('2026-11-28T12:00:00Z')).secret;
    await stop(first);
    const squatter = await listen(first.port);
    const second = await start();
    expect(second.port).not.toBe(first.port);
    await stop(second);
    await new Promise((resolve) => squatter.close(resolve));
    expect(recall(data(), new Date('2026-11-28T12:00:00Z')).secret).not.toBe(before);
  });

  it('says that a port it was asked for is taken', async () => {
    const first = await start();
    mkdirSync(join(at.dir, 'other'));
    await expect(start({ port: first.port, dataDir: join(at.dir, 'other') })).rejects.toThrow('EADDRINUSE');
  });
});

describe('what is remembered', () => {
  const later = (days: number) => new Date(Date.parse('2026-11-28T12:00:00Z') + days * 86_400_000);
  const secretOn = (day: number, dir = data()) => recall(dir, later(day)).secret;
  const stored = () => JSON.parse(readFileSync(file(), 'utf8')).secret as string;

  it('is for the owner alone', async () => {
    await start();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('lasts thirty days from when it was drawn, and no clock put back keeps it longer', async () => {
    const host = await start();
    expect([29, 30, -1].map((day) => secretOn(day) === stored())).toEqual([true, false, false]);
    expect(recall(data(), later(31)).ports).toEqual([host.port]);
  });

  it('is not that of a copied folder', async () => {
    await start();
    cpSync(data(), join(at.dir, 'copy'), { recursive: true });
    expect(secretOn(0, join(at.dir, 'copy'))).not.toBe(stored());
    expect(recall(join(at.dir, 'copy'), later(0)).ports).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'is not believed when others may have read it, or when it is a link',
    async () => {
      await start();
      const own = stored();
      chmodSync(file(), 0o640);
      expect(secretOn(0)).not.toBe(own);
      chmodSync(file(), 0o600);
      expect(secretOn(0)).toBe(own);
      cpSync(file(), join(at.dir, 'elsewhere'));
      rmSync(file());
      symlinkSync(join(at.dir, 'elsewhere'), file());
      expect(secretOn(0)).not.toBe(own);
    },
  );

  it.each(['', '{', '{"secret":"short"}', '[]'])('begins anew after %j', async (text) => {
    writeFileSync(file(), text, { mode: 0o600 });
    const host = await start();
    expect((await fetch(host.url, { redirect: 'manual' })).status).toBe(303);
    expect(recall(data(), later(0)).ports).toEqual([host.port]);
  });
});

function listen(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen({ host: '127.0.0.1', port }, () => resolve(server)));
}

async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

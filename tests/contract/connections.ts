import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { startBrowserHost } from '../../electron/browser/host.ts';
import { type Core, directTransport } from '../../electron/core/core.ts';
import { PortClient } from '../../electron/core/process/client.ts';
import type { ChannelPort } from '../../electron/core/process/ports.ts';
import { serveIpc } from '../../electron/desktop/ipc.ts';
import { connectDesktop } from '../../renderer/data/desktopConnection.ts';
import { type SocketLike, SocketTransport } from '../../renderer/data/socketTransport.ts';
import type { Transport } from '../../shared/rpc/wire.ts';
import { createTestCore } from '../support/keyed.ts';
import { bridge, StandInContents, StandInIpcMain, StandInPort } from './standIns.ts';

/** A real core on an empty folder, and clients of it over one kind of transport. */
export interface Rig {
  readonly core: Core;
  connect(): Transport;
  close(): Promise<void>;
}

export const KINDS = ['direct', 'port', 'socket'] as const;

export async function openRig(kind: (typeof KINDS)[number]): Promise<Rig> {
  const dir = mkdtempSync(join(tmpdir(), 'handlerum-contract-'));
  const core = createTestCore({ dataDir: join(dir, 'data'), host: kind === 'socket' ? 'browser' : 'desktop' });
  const { connect, close } = await { direct, port, socket }[kind](core, dir);
  return {
    core,
    connect,
    async close() {
      await close();
      core.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

type Host = { connect(): Transport; close(): Promise<void> };

async function direct(core: Core): Promise<Host> {
  return { connect: () => directTransport(core), close: async () => {} };
}

/** The desktop host but for its processes: preload, main and page as they are, ports and `electron` stood in for. */
async function port(core: Core): Promise<Host> {
  const ipcMain = new StandInIpcMain();
  const connectPort = (_client: number, end: unknown) =>
    void new PortClient({ port: end as ChannelPort, openSession: core.openSession });
  const { register } = serveIpc(ipcMain.asIpcMain, {
    core: () => ({ connect: connectPort, leave: () => {}, tellOpened: () => {} }),
    newChannel: () => {
      const { port1, port2 } = StandInPort.pair();
      return { port1: port1.asMain, port2: port2.asMain };
    },
    startAgain: () => {},
    chooseFolder: async () => null,
  });
  const open: { close(): void }[] = [];
  const connect = () => {
    const contents = new StandInContents();
    register(contents.asContents);
    const connection = connectDesktop(bridge(ipcMain, contents));
    open.push(connection);
    return connection;
  };
  const close = async () => {
    for (const connection of open) connection.close();
  };
  return { connect, close };
}

async function socket(core: Core, dir: string): Promise<Host> {
  const rendererDir = join(dir, 'renderer');
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html>');
  const host = await startBrowserHost({ core, rendererDir });
  const cookie = await signIn(host.url);
  const open: SocketTransport[] = [];
  const connect = () => {
    const transport = new SocketTransport({ open: () => openSocket(host.origin, cookie) });
    open.push(transport);
    return transport;
  };
  const close = async () => {
    for (const transport of open) transport.close();
    await host.close();
  };
  return { connect, close };
}

/** Exchanges a host's first address for its cookie. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

export function openSocket(origin: string, cookie: string): SocketLike {
  return new WebSocket(`${origin.replace('http', 'ws')}/api`, { headers: { cookie, origin } }) as unknown as SocketLike;
}

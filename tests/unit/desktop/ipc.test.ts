import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serveIpc } from '../../../electron/desktop/ipc.ts';
import type { HandedFile } from '../../../shared/contract/files.ts';
import { TransferId } from '../../../shared/kinds/ids.ts';
import type { DesktopEnd } from '../../../shared/rpc/desktop.ts';
import { bridge, StandInContents, StandInIpcMain, StandInPort } from '../../contract/standIns.ts';

const [A, B] = ['6a1f2a57-0b0e-4c39-9a57-1f5d6a4f7a10', '6a1f2a57-0b0e-4c39-9a57-1f5d6a4f7a11']
  .map((id) => TransferId.parse(id))
  .map((transfer) => ({ transfer, name: 'a.docx' })) as [HandedFile, HandedFile];

/** A core in our hands: it notes who joined and left, and keeps its ends of the ports. */
function rig() {
  const ipcMain = new StandInIpcMain();
  const joined = new Map<number, StandInPort>();
  const told: [string, number, unknown?][] = [];
  const state: { absence: 'restarting' | 'stopped' | null; started: number; chosen: string | null } = {
    absence: null,
    started: 0,
    chosen: '/delt',
  };
  const core = {
    connect: (client: number, port: unknown) => void joined.set(client, port as StandInPort),
    leave: (client: number) => void told.push(['leave', client]),
    tellOpened: (client: number, files: HandedFile[]) => void told.push(['opened', client, files]),
  };
  const ipc = serveIpc(ipcMain.asIpcMain, {
    core: () => state.absence ?? core,
    newChannel: () => StandInPort.pair() as never,
    startAgain: () => void state.started++,
    chooseFolder: async () => state.chosen,
  });
  const contents = new StandInContents();
  ipc.register(contents.asContents);
  const ask = (sender: StandInContents, senderFrame: unknown = sender.mainFrame, attempt: unknown = 1) =>
    ipcMain.invoke('core:connect', { sender, senderFrame }, attempt);
  return { ipcMain, ipc, contents, joined, told, state, ask };
}

const at: { rig?: ReturnType<typeof rig> } = {};
const current = () => at.rig as ReturnType<typeof rig>;
beforeEach(() => {
  at.rig = rig();
});

describe('who is given a port', () => {
  it('is the main frame of a registered window that shows our page', async () => {
    const { ask, contents, joined } = current();
    const ports: unknown[] = [];
    contents.on('page:core:port', ({ ports: given }, attempt) => ports.push([given.length, attempt]));
    expect(await ask(contents)).toBe('connected');
    expect([[...joined.keys()], ports]).toEqual([[1], [[1, 1]]]);
  });

  it('is no window that was not registered', async () => {
    expect(await current().ask(new StandInContents())).toBe('forbidden');
  });

  it('is no frame inside the window, not even one that shows our page', async () => {
    const { ask, contents } = current();
    expect(await ask(contents, { url: 'app://handlerum/' })).toBe('forbidden');
  });

  it('is no frame that is gone', async () => {
    const { ask, contents } = current();
    expect(await ask(contents, null)).toBe('forbidden');
  });

  it.each([
    'https://handlerum/',
    'app://evil/',
    'app://handlerum.evil/',
    'app://evil/?app://handlerum/',
    'app://user@handlerum/',
    'app://handlerum:1/',
    'file:///app/handlerum',
    'about:blank',
    'data:text/html,app://handlerum/',
    '',
  ])('is not the page %s', async (url) => {
    const { ask, contents } = current();
    contents.mainFrame.url = url;
    expect(await ask(contents)).toBe('forbidden');
  });

  it.each([['a word'], [{ valueOf: 'x' }], [1.5], [null]])('is nobody who asks with %o', async (attempt) => {
    const { ask, contents } = current();
    expect(await ask(contents, contents.mainFrame, attempt)).toBe('forbidden');
  });

  it('is nobody while there is no core, and is told why', async () => {
    const { ask, contents, state } = current();
    state.absence = 'stopped';
    expect(await ask(contents)).toBe('stopped');
  });

  it('makes no port for a refusal', async () => {
    const { ask, joined } = current();
    await ask(new StandInContents());
    expect(joined.size).toBe(0);
  });
});

describe('who may start the core again', () => {
  it('is our page, and nobody else', async () => {
    const { ipcMain, contents, state } = current();
    const stranger = new StandInContents();
    await ipcMain.invoke('core:start-again', { sender: stranger, senderFrame: stranger.mainFrame });
    expect(state.started).toBe(0);
    bridge(ipcMain, contents).startAgain();
    await vi.waitFor(() => expect(state.started).toBe(1));
  });
});

describe('who may have a folder chosen', () => {
  it('is our page, and nobody else; what was not chosen is nothing', async () => {
    const { ipcMain, contents, state } = current();
    const stranger = new StandInContents();
    expect(await ipcMain.invoke('folder:choose', { sender: stranger, senderFrame: stranger.mainFrame })).toBeNull();
    expect(await bridge(ipcMain, contents).chooseFolder()).toBe('/delt');
    state.chosen = null;
    expect(await bridge(ipcMain, contents).chooseFolder()).toBeNull();
  });
});

describe('the session of a page', () => {
  it.each([
    ['a reload', (contents: StandInContents) => navigate(contents, { isMainFrame: true, isSameDocument: false })],
    ['a crash', (contents: StandInContents) => contents.emit('render-process-gone')],
    ['the end of the window', (contents: StandInContents) => contents.destroy()],
  ])('ends with %s', async (_what, happen) => {
    const { ask, contents, told } = current();
    await ask(contents);
    happen(contents);
    expect(told).toEqual([['leave', 1]]);
  });

  it.each([
    ['a step within the page', { isMainFrame: true, isSameDocument: true }],
    ['a frame that loads', { isMainFrame: false, isSameDocument: false }],
  ])('outlives %s', async (_what, details) => {
    const { ask, contents, told } = current();
    await ask(contents);
    navigate(contents, details);
    expect(told).toEqual([]);
  });

  it('is another one when the page connects again, and all end with the page', async () => {
    const { ask, contents, joined, told } = current();
    await ask(contents);
    await ask(contents);
    expect([...joined.keys()]).toEqual([1, 2]);
    contents.destroy();
    expect(told).toEqual([
      ['leave', 1],
      ['leave', 2],
    ]);
  });

  it('is refused to a window that has been destroyed', async () => {
    const { ask, contents } = current();
    contents.destroy();
    expect(await ask(contents)).toBe('forbidden');
  });
});

describe('files that were opened', () => {
  it('wait until the page has a port', async () => {
    const { ask, contents, ipc, told } = current();
    ipc.tellOpened(contents.asContents, [A]);
    expect(told).toEqual([]);
    await ask(contents);
    ipc.tellOpened(contents.asContents, [B]);
    expect(told).toEqual([
      ['opened', 1, [A]],
      ['opened', 1, [B]],
    ]);
  });

  it('are named to the page they are for', async () => {
    const { ask, contents, ipc, told } = current();
    const other = new StandInContents();
    ipc.register(other.asContents);
    await ask(contents);
    await ask(other);
    ipc.tellOpened(other.asContents, [A]);
    expect(told).toEqual([['opened', 2, [A]]]);
  });
});

/** A page's side of its connection, and what it hears. */
function page() {
  const { ipcMain, contents } = current();
  const given = bridge(ipcMain, contents);
  const heard: string[] = [];
  const connect = () =>
    given.connect({
      opened: () => heard.push('opened'),
      message: (text) => heard.push(text),
      ended: (why: DesktopEnd) => heard.push(`ended: ${why}`),
    });
  const hears = (expected: readonly string[]) => vi.waitFor(() => expect(heard).toEqual(expected));
  return { connect, hears, heard };
}

describe('the bridge of a page', () => {
  it('carries texts both ways on a port that the page never holds', async () => {
    const { connect, hears } = page();
    const line = connect();
    await hears(['opened']);
    const port = current().joined.get(1) as StandInPort;
    const sent: unknown[] = [];
    port.on('message', ({ data }) => sent.push(data));
    port.start();
    line.send('spørgsmål');
    port.postMessage('svar');
    await hears(['opened', 'svar']);
    expect([sent, Object.keys(line).sort()]).toEqual([['spørgsmål'], ['close', 'send']]);
  });

  it('ends once, when the core says so or its port closes', async () => {
    const { connect, hears } = page();
    connect();
    await hears(['opened']);
    current().ipc.lost('restarting');
    current().joined.get(1)?.close();
    await new Promise(setImmediate);
    await hears(['opened', 'ended: restarting']);
  });

  it('ends when the port closes and nobody says why', async () => {
    const { connect, hears } = page();
    connect();
    await hears(['opened']);
    current().joined.get(1)?.close();
    await hears(['opened', 'ended: closed']);
  });

  it('hears why there is no port', async () => {
    const { connect, hears } = page();
    current().contents.mainFrame.url = 'app://evil/';
    connect();
    await hears(['ended: forbidden']);
  });

  it('closes a port that comes for a connection that was given up', async () => {
    const { connect, hears } = page();
    connect().close();
    await vi.waitFor(() => expect(current().joined.get(1)?.isClosed).toBe(true));
    await hears(['ended: closed']);
  });
});

function navigate(contents: StandInContents, details: { isMainFrame: boolean; isSameDocument: boolean }): void {
  contents.emit('did-start-navigation', details);
}

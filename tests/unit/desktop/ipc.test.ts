import { beforeEach, describe, expect, it } from 'vitest';
import { serveIpc } from '../../../electron/desktop/ipc.ts';
import { ok } from '../../../shared/rpc/result.ts';
import type { Push } from '../../../shared/rpc/wire.ts';
import { bridge, StandInContents, StandInIpcMain } from '../../contract/standIns.ts';

const FORBIDDEN = { ok: false, error: { code: 'forbidden' } };
const EVENT: Push = { type: 'event', name: 'files.opened', payload: { transfers: ['a'] } };

/** Sessions that answer with their number, and tell which of them have been closed. */
function rig() {
  const ipcMain = new StandInIpcMain();
  const opened: ((push: Push) => void)[] = [];
  const closed: number[] = [];
  const ipc = serveIpc(ipcMain.asIpcMain, (push) => {
    const index = opened.push(push) - 1;
    return { handle: async () => ok(index), close: () => closed.push(index) };
  });
  const contents = new StandInContents();
  ipc.register(contents.asContents);
  const ask = (sender: StandInContents, senderFrame: unknown = sender.mainFrame) =>
    ipcMain.invoke('api:request', { sender, senderFrame }, {});
  return { ipcMain, ipc, contents, opened, closed, ask };
}

const at: { rig?: ReturnType<typeof rig> } = {};
const current = () => at.rig as ReturnType<typeof rig>;
beforeEach(() => {
  at.rig = rig();
});

describe('who may ask', () => {
  it('answers the main frame of a registered window that shows our page', async () => {
    const { ask, contents } = current();
    expect(await ask(contents)).toEqual({ ok: true, value: 0 });
  });

  it('refuses a window that was not registered', async () => {
    expect(await current().ask(new StandInContents())).toMatchObject(FORBIDDEN);
  });

  it('refuses a frame inside the window, even one that shows our page', async () => {
    const { ask, contents } = current();
    expect(await ask(contents, { url: 'app://handlerum/' })).toMatchObject(FORBIDDEN);
  });

  it('refuses a frame that is gone', async () => {
    const { ask, contents } = current();
    expect(await ask(contents, null)).toMatchObject(FORBIDDEN);
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
  ])('refuses the page %s', async (url) => {
    const { ask, contents } = current();
    contents.mainFrame.url = url;
    expect(await ask(contents)).toMatchObject(FORBIDDEN);
  });

  it('opens no session for a refusal', async () => {
    const { ask, opened } = current();
    await ask(new StandInContents());
    expect(opened).toEqual([]);
  });
});

describe('the session of a page', () => {
  it('lasts from request to request', async () => {
    const { ask, contents } = current();
    expect([await ask(contents), await ask(contents)]).toEqual([
      { ok: true, value: 0 },
      { ok: true, value: 0 },
    ]);
  });

  it.each([
    ['a reload', (contents: StandInContents) => navigate(contents, { isMainFrame: true, isSameDocument: false })],
    ['a crash', (contents: StandInContents) => contents.emit('render-process-gone')],
    ['the end of the window', (contents: StandInContents) => contents.destroy()],
  ])('ends with %s', async (_what, happen) => {
    const { ask, contents, closed } = current();
    await ask(contents);
    happen(contents);
    expect(closed).toEqual([0]);
  });

  it.each([
    ['a step within the page', { isMainFrame: true, isSameDocument: true }],
    ['a frame that loads', { isMainFrame: false, isSameDocument: false }],
  ])('outlives %s', async (_what, details) => {
    const { ask, contents, closed } = current();
    await ask(contents);
    navigate(contents, details);
    expect(closed).toEqual([]);
  });

  it('is a new one after a reload', async () => {
    const { ask, contents } = current();
    await ask(contents);
    navigate(contents, { isMainFrame: true, isSameDocument: false });
    expect(await ask(contents)).toEqual({ ok: true, value: 1 });
  });

  it('refuses a window that has been destroyed, and sends it nothing', async () => {
    const { ask, contents, opened } = current();
    await ask(contents);
    contents.destroy();
    opened[0]?.(EVENT);
    expect([await ask(contents), contents.sent]).toMatchObject([FORBIDDEN, []]);
  });
});

describe('what is told to a page', () => {
  it('waits until the page has spoken', async () => {
    const { ask, contents, ipc } = current();
    ipc.tell(contents.asContents, EVENT);
    expect(contents.sent).toEqual([]);
    await ask(contents);
    expect(contents.sent).toEqual([EVENT]);
    ipc.tell(contents.asContents, EVENT);
    expect(contents.sent).toEqual([EVENT, EVENT]);
  });

  it('reaches only the page it is for', async () => {
    const { ask, contents, ipc, opened, ipcMain } = current();
    const other = new StandInContents();
    ipc.register(other.asContents);
    await Promise.all([ask(contents), ask(other)]);
    const heard: Push[] = [];
    bridge(ipcMain, other).onPush((push) => heard.push(push));
    opened[0]?.(EVENT);
    expect([contents.sent, other.sent, heard]).toEqual([[EVENT], [], []]);
    opened[1]?.(EVENT);
    expect(heard).toEqual([EVENT]);
  });
});

function navigate(contents: StandInContents, details: { isMainFrame: boolean; isSameDocument: boolean }): void {
  contents.emit('did-start-navigation', details);
}

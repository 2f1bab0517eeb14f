import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { failure, type Result } from '../../shared/rpc/result.ts';
import type { Push } from '../../shared/rpc/wire.ts';
import { PUSH, REQUEST } from './channels.ts';
import { isOurs } from './scheme.ts';

interface Session {
  handle(raw: unknown): Promise<Result<unknown>>;
  close(): void;
}

export interface Ipc {
  /** From now on this window's page may speak; nobody else can. */
  register(contents: WebContents): void;
  /** Sends to the page of a registered window. Held back until that page has spoken first, so that it is there to listen. */
  tell(contents: WebContents, push: Push): void;
}

/** The transport adapter between pages and core: one session per loaded page, ended by reload, navigation and destruction. */
export function serveIpc(ipcMain: IpcMain, openSession: (push: (push: Push) => void) => Session): Ipc {
  const registered = new Set<WebContents>();
  const sessions = new Map<WebContents, Session>();
  const held = new Map<WebContents, Push[]>();

  const send = (contents: WebContents, push: Push) => {
    if (!contents.isDestroyed()) contents.send(PUSH, push);
  };
  const end = (contents: WebContents) => {
    sessions.get(contents)?.close();
    sessions.delete(contents);
  };
  const sessionOf = (contents: WebContents): Session => {
    const session = sessions.get(contents) ?? openSession((push) => send(contents, push));
    sessions.set(contents, session);
    return session;
  };
  const release = (contents: WebContents) => {
    for (const push of held.get(contents) ?? []) send(contents, push);
    held.delete(contents);
  };

  ipcMain.handle(REQUEST, async (event, raw: unknown) => {
    if (!isTrusted(event, registered)) return failure('forbidden', 'Only the page of this app may ask');
    const result = await sessionOf(event.sender).handle(raw);
    release(event.sender);
    return result;
  });

  return {
    register(contents) {
      registered.add(contents);
      // A reload keeps the WebContents, so the session has to be ended with the page, not only with the window.
      contents.on('did-start-navigation', (details) => {
        if (details.isMainFrame && !details.isSameDocument) end(contents);
      });
      contents.on('render-process-gone', () => end(contents));
      contents.once('destroyed', () => {
        end(contents);
        registered.delete(contents);
        held.delete(contents);
      });
    },
    tell(contents, push) {
      if (sessions.has(contents)) send(contents, push);
      else held.set(contents, [...(held.get(contents) ?? []), push]);
    },
  };
}

/** The sender is a window we made, its main frame and not a frame inside it, and that frame shows our own page. */
function isTrusted(event: IpcMainInvokeEvent, registered: ReadonlySet<WebContents>): boolean {
  const { sender, senderFrame } = event;
  return registered.has(sender) && senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}

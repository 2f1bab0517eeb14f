import type {
  IpcMain,
  IpcMainInvokeEvent,
  MessageChannelMain,
  MessagePortMain,
  WebContents,
  WebFrameMain,
} from 'electron';
import type { HandedFile } from '../../shared/contract/files.ts';
import type { DesktopEnd } from '../../shared/rpc/desktop.ts';
import type { Absence } from '../core/process/keeper.ts';
import type { RemoteCore } from '../core/process/remote.ts';
import { CHOOSE_FOLDER, CONNECT, LOST, PORT, START_AGAIN } from './channels.ts';
import { isOurs } from './scheme.ts';

/** What pages need of the core: to be let in, and out. */
export type PageCore = Pick<RemoteCore<MessagePortMain>, 'connect' | 'leave' | 'tellOpened'>;

export interface IpcParts {
  /** The core that runs now, or why there is none. */
  readonly core: () => PageCore | Absence;
  readonly newChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>;
  /** Somebody pressed *Start igen*. */
  readonly startAgain: () => void;
  /** The system's own dialog over a window; null where nothing was chosen. */
  readonly chooseFolder: (contents: WebContents) => Promise<string | null>;
}

export interface Ipc {
  /** From now on this window's page may have a port to the core; nobody else can. */
  register(contents: WebContents): void;
  /** Names files to the page of a registered window: as soon as that page has a port and has spoken, so that it is there to listen. */
  tellOpened(contents: WebContents, files: HandedFile[]): void;
  /** Tells every page that its core has ended. */
  lost(absence: Absence): void;
}

/**
 * Hands each page a port of its own to the process of the core; what is said on it does not come by here. The sessions of a loaded page are
 * ended by reload, navigation and destruction.
 */
export function serveIpc(ipcMain: IpcMain, { core, newChannel, startAgain, chooseFolder }: IpcParts): Ipc {
  const registered = new Set<WebContents>();
  /** Sessions by window; a page has one, and for a moment another when it connects again. */
  const clients = new Map<WebContents, number[]>();
  const held = new Map<WebContents, HandedFile[]>();
  const state = { last: 0 };

  const end = (contents: WebContents) => {
    const running = core();
    if (typeof running !== 'string') for (const client of clients.get(contents) ?? []) running.leave(client);
    clients.delete(contents);
  };
  const connect = (contents: WebContents, frame: WebFrameMain, attempt: number): DesktopEnd | 'connected' => {
    const running = core();
    if (typeof running === 'string') return running;
    const { port1, port2 } = newChannel();
    const client = ++state.last;
    running.connect(client, port2);
    clients.set(contents, [...(clients.get(contents) ?? []), client]);
    // To the very frame that was looked at, not to whatever the window shows by now.
    frame.postMessage(PORT, attempt, [port1]);
    const opened = held.get(contents);
    if (opened) running.tellOpened(client, opened);
    held.delete(contents);
    return 'connected';
  };

  ipcMain.handle(CONNECT, (event, attempt: unknown) => {
    const frame = trustedFrame(event, registered);
    return frame && Number.isSafeInteger(attempt) ? connect(event.sender, frame, Number(attempt)) : 'forbidden';
  });
  ipcMain.handle(START_AGAIN, (event) => {
    if (trustedFrame(event, registered)) startAgain();
  });
  ipcMain.handle(CHOOSE_FOLDER, (event) => (trustedFrame(event, registered) ? chooseFolder(event.sender) : null));

  return {
    register(contents) {
      registered.add(contents);
      whenPageEnds(contents, () => end(contents));
      contents.once('destroyed', () => {
        registered.delete(contents);
        held.delete(contents);
      });
    },
    tellOpened(contents, files) {
      const [client, running] = [clients.get(contents)?.at(-1), core()];
      if (client !== undefined && typeof running !== 'string') running.tellOpened(client, files);
      else held.set(contents, [...(held.get(contents) ?? []), ...files]);
    },
    lost(absence) {
      clients.clear();
      for (const contents of registered) if (!contents.isDestroyed()) contents.send(LOST, absence);
    },
  };
}

/** A reload keeps the WebContents, so sessions have to be ended with the page, not only with the window. */
function whenPageEnds(contents: WebContents, end: () => void): void {
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) end();
  });
  contents.on('render-process-gone', end);
  contents.once('destroyed', end);
}

/** The sender's frame, when the sender is a window we made, the frame its main frame and not one inside it, and it shows our own page. */
function trustedFrame(event: IpcMainInvokeEvent, registered: ReadonlySet<WebContents>): WebFrameMain | null {
  const { sender, senderFrame } = event;
  const isTrusted = registered.has(sender) && senderFrame === sender.mainFrame && isOurs(senderFrame?.url ?? '');
  return isTrusted ? senderFrame : null;
}

import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import type { Result } from '../../shared/rpc/result.ts';
import type { Push, Transport } from '../../shared/rpc/wire.ts';

type Handler = (event: unknown, raw: unknown) => unknown;

/** Stands in for `ipcMain`: keeps the handlers and calls them as Electron does, with copies, never the same object. */
export class StandInIpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    this.#handlers.set(channel, handler);
  }

  async invoke(channel: string, event: unknown, raw: unknown): Promise<unknown> {
    return structuredClone(await this.#handlers.get(channel)?.(event, structuredClone(raw)));
  }

  get asIpcMain(): IpcMain {
    return this as unknown as IpcMain;
  }
}

/** Stands in for a window's `webContents`: one main frame at an address, what was sent to it, and Electron's events. */
export class StandInContents extends EventEmitter {
  readonly sent: Push[] = [];
  readonly mainFrame: { url: string };
  #destroyed = false;

  constructor(url = 'app://handlerum/') {
    super();
    this.mainFrame = { url };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  send(channel: string, push: Push): void {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    const copy = structuredClone(push);
    this.sent.push(copy);
    this.emit(`page:${channel}`, copy);
  }

  destroy(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  get asContents(): WebContents {
    return this as unknown as WebContents;
  }
}

/** What the preload gives the page, over the stand-ins. */
export function bridge(ipcMain: StandInIpcMain, contents: StandInContents): Transport {
  return {
    request: (message) => {
      const event = { sender: contents, senderFrame: contents.mainFrame };
      return ipcMain.invoke('api:request', event, message) as Promise<Result<unknown>>;
    },
    onPush(listener) {
      contents.on('page:api:push', listener);
      return () => void contents.off('page:api:push', listener);
    },
  };
}

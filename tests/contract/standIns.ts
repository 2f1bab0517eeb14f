import { EventEmitter } from 'node:events';
import type { IpcMain, IpcRenderer, MessagePortMain, WebContents } from 'electron';
import type { ChannelPort, PortMessage } from '../../electron/core/process/ports.ts';
import { createBridge, type PagePort } from '../../electron/desktop/bridge.ts';
import type { DesktopBridge } from '../../shared/rpc/desktop.ts';

type Handler = (event: unknown, raw: unknown) => unknown;

/** Stands in for `ipcMain`: keeps the handlers and calls them as Electron does, with copies, never the same object. */
export class StandInIpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    this.#handlers.set(channel, handler);
  }

  async invoke(channel: string, event: unknown, raw?: unknown): Promise<unknown> {
    const copy = structuredClone(raw);
    // It goes to another process, so nothing of it happens while the caller still runs.
    await null;
    return structuredClone(await this.#handlers.get(channel)?.(event, copy));
  }

  get asIpcMain(): IpcMain {
    return this as unknown as IpcMain;
  }
}

/** Stands in for one end of a channel: messages are copied, come a turn later and in order, and are kept until `start`. */
export class StandInPort extends EventEmitter implements ChannelPort {
  readonly #kept: PortMessage[] = [];
  #other: StandInPort | null = null;
  #isStarted = false;
  #isClosed = false;

  static pair(): { port1: StandInPort; port2: StandInPort } {
    const [port1, port2] = [new StandInPort(), new StandInPort()];
    port1.#other = port2;
    port2.#other = port1;
    return { port1, port2 };
  }

  postMessage(message: unknown): void {
    if (this.#isClosed) return;
    const event = { data: structuredClone(message), ports: [] };
    this.#later((other) => other.#receive(event));
  }

  start(): void {
    this.#isStarted = true;
    for (const event of this.#kept.splice(0)) this.emit('message', event);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#later((other) => other.#closed());
  }

  #later(act: (other: StandInPort) => void): void {
    const other = this.#other;
    if (other) setImmediate(() => act(other));
  }

  #receive(event: PortMessage): void {
    if (this.#isClosed) return;
    if (this.#isStarted) this.emit('message', event);
    else this.#kept.push(event);
  }

  #closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('close');
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get asMain(): MessagePortMain {
    return this as unknown as MessagePortMain;
  }

  /** As a page has it. */
  get asPage(): PagePort {
    return {
      postMessage: (text) => this.postMessage(text),
      addEventListener: (event: string, listener: (event: PortMessage) => void) => void this.on(event, listener),
      start: () => this.start(),
      close: () => this.close(),
    } as PagePort;
  }
}

/** Stands in for a window's `webContents`: one main frame at an address, what was sent to it, and Electron's events. */
export class StandInContents extends EventEmitter {
  readonly sent: [channel: string, value: unknown][] = [];
  readonly mainFrame: { url: string; postMessage(channel: string, message: unknown, ports: StandInPort[]): void };
  #destroyed = false;

  constructor(url = 'app://handlerum/') {
    super();
    const postMessage = (channel: string, message: unknown, ports: StandInPort[]) =>
      void this.emit(`page:${channel}`, { ports: ports.map((port) => port.asPage) }, structuredClone(message));
    this.mainFrame = { url, postMessage };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  send(channel: string, value: unknown): void {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    this.sent.push([channel, value]);
    this.emit(`page:${channel}`, { ports: [] }, structuredClone(value));
  }

  destroy(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  get asContents(): WebContents {
    return this as unknown as WebContents;
  }
}

/** What the preload gives the page of a window: the real one, over the stand-ins. */
export function bridge(ipcMain: StandInIpcMain, contents: StandInContents): DesktopBridge {
  const ipcRenderer = {
    invoke: (channel: string, raw?: unknown) =>
      ipcMain.invoke(channel, { sender: contents, senderFrame: contents.mainFrame }, raw),
    on: (channel: string, listener: (...args: unknown[]) => void) => contents.on(`page:${channel}`, listener),
  };
  return createBridge(ipcRenderer as unknown as IpcRenderer);
}

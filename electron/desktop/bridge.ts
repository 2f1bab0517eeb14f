import type { IpcRenderer } from 'electron';
import type { DesktopBridge, DesktopEnd, DesktopListener } from '../../shared/rpc/desktop.ts';
import { CHOOSE_FOLDER, CONNECT, LOST, PORT, START_AGAIN } from './channels.ts';

/** What is used of a page's own `MessagePort`. */
export interface PagePort {
  postMessage(text: string): void;
  addEventListener(event: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

/** One connection: asked for, given a port, ended once. */
class Line {
  readonly #listener: DesktopListener;
  #port: PagePort | null = null;
  #isEnded = false;

  constructor(listener: DesktopListener) {
    this.#listener = listener;
  }

  take(port: PagePort): void {
    if (this.#isEnded) return void port.close();
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      if (!this.#isEnded) this.#listener.message(String(data));
    });
    port.addEventListener('close', () => this.end('closed'));
    port.start();
    this.#listener.opened();
  }

  send(text: string): void {
    this.#port?.postMessage(text);
  }

  end(why: DesktopEnd): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#port?.close();
    this.#listener.ended(why);
  }
}

/** The page's way to the core. `ipcRenderer` and the port itself stay on this side. */
export function createBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on'>): DesktopBridge {
  const lines = new Map<number, Line>();
  ipc.on(PORT, (event, attempt: number) => {
    const port = event.ports[0] as unknown as PagePort;
    const line = lines.get(attempt);
    if (line) line.take(port);
    else port.close();
  });
  ipc.on(LOST, (_event, why: DesktopEnd) => {
    for (const line of lines.values()) line.end(why);
  });
  const state = { last: 0 };
  return {
    connect(listener) {
      const attempt = ++state.last;
      const line = new Line({
        opened: () => listener.opened(),
        message: (text) => listener.message(text),
        ended(why) {
          lines.delete(attempt);
          listener.ended(why);
        },
      });
      lines.set(attempt, line);
      ipc.invoke(CONNECT, attempt).then(
        (answer: DesktopEnd | 'connected') => (answer === 'connected' ? undefined : line.end(answer)),
        () => line.end('closed'),
      );
      return { send: (text) => line.send(text), close: () => line.end('closed') };
    },
    startAgain: () => void ipc.invoke(START_AGAIN),
    chooseFolder: async () => {
      const path: unknown = await ipc.invoke(CHOOSE_FOLDER);
      return typeof path === 'string' ? path : null;
    },
  };
}

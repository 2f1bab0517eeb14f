import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CoreChild } from '../../electron/core/process/remote.ts';
import type { StandInPort } from '../contract/standIns.ts';
import { startNode } from './ownNode.ts';

/** What goes between the two processes of the stand-in. */
export interface Envelope {
  readonly port: number;
  readonly data?: unknown;
  /** Numbers of the ports that are handed over. */
  readonly handed?: readonly number[];
  readonly isClosed?: boolean;
}

const ROOT = join(import.meta.dirname, '../..');
/** The entry of the core's process. Needs `npm run build` first. */
const CORE_ENTRY = join(ROOT, 'dist/core.js');

/** Stands in for Electron's `UtilityProcess`: a real process, in which the script finds a `process.parentPort`. */
export class StandInUtility extends EventEmitter implements CoreChild<StandInPort> {
  readonly #child;
  readonly #ports = new Map<number, StandInPort>();
  /** What the process has written to its standard error. */
  written = '';

  constructor(script: string = CORE_ENTRY) {
    super();
    const bootstrap = join(import.meta.dirname, 'coreChild.ts');
    this.#child = startNode([bootstrap, pathToFileURL(script).href], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.written += text;
    });
    this.#child.on('message', (message) => this.#heard(message as Envelope));
    this.#child.once('exit', (code, signal) => {
      for (const port of this.#ports.values()) port.close();
      this.emit('exit', code ?? (signal ? 1 : 0));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  postMessage(data: unknown, ports: StandInPort[] = []): void {
    this.#send({ port: 0, data, handed: ports.map((port) => this.#adopt(port)) });
  }

  /** As Electron's: at once, and not to be put off. */
  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }

  #adopt(port: StandInPort): number {
    const number = this.#ports.size + 1;
    this.#ports.set(number, port);
    port.on('message', ({ data }) => this.#send({ port: number, data }));
    port.on('close', () => this.#send({ port: number, isClosed: true }));
    port.start();
    return number;
  }

  #send(envelope: Envelope): void {
    // A process that is gone hears nothing, and that is no error of who speaks.
    if (this.#child.connected) this.#child.send(envelope, () => {});
  }

  #heard({ port, data, isClosed }: Envelope): void {
    if (port === 0) this.emit('message', data);
    else if (isClosed) this.#ports.get(port)?.close();
    else this.#ports.get(port)?.postMessage(data);
  }
}

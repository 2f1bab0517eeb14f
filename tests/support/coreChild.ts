import { EventEmitter } from 'node:events';
import type { PortMessage } from '../../electron/core/process/ports.ts';
import type { Envelope } from './utility.ts';

/**
 * Runs in a process of its own: gives `process.parentPort`, as a utility process of Electron has it, to the script it is told, over the
 * channel of Node's own child processes. Ports are numbers on that channel; 0 is the parent's.
 */
class Port extends EventEmitter {
  readonly #number: number;
  readonly #kept: PortMessage[] = [];
  #isStarted = false;

  constructor(number: number) {
    super();
    this.#number = number;
  }

  postMessage(data: unknown): void {
    process.send?.({ port: this.#number, data } satisfies Envelope);
  }

  start(): void {
    this.#isStarted = true;
    for (const event of this.#kept.splice(0)) this.emit('message', event);
  }

  receive(event: PortMessage): void {
    if (this.#isStarted) this.emit('message', event);
    else this.#kept.push(event);
  }

  close(): void {
    process.send?.({ port: this.#number, isClosed: true } satisfies Envelope);
  }
}

const ports = new Map<number, Port>();
const portOf = (number: number): Port => {
  const port = ports.get(number) ?? new Port(number);
  ports.set(number, port);
  return port;
};

const parentPort = portOf(0);
Object.assign(process, { parentPort });
await import(process.argv[2] ?? '');
parentPort.start();
process.on('message', ({ port, data, handed = [], isClosed }: Envelope) => {
  if (isClosed) portOf(port).emit('close');
  else portOf(port).receive({ data, ports: handed.map(portOf) });
});
// As Electron ends a utility process whose program is gone.
process.on('disconnect', () => process.exit(1));

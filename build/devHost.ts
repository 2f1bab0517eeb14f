import { type ChildProcess, spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** Changes that come close together are one. Milliseconds. */
const SETTLE = 150;

/** A program that is started anew on request and ends with us. */
export class DevProcess {
  readonly #command: string;
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(command: string, args: readonly string[]) {
    this.#command = command;
    this.#args = args;
    process.once('exit', () => this.#child?.kill());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#start(), SETTLE);
  }

  protected args(): readonly string[] {
    return this.#args;
  }

  protected heard(_text: string): void {}

  async #start(): Promise<void> {
    const old = this.#child;
    if (old && old.exitCode === null && old.signalCode === null) {
      const gone = new Promise((resolve) => old.once('exit', resolve));
      old.kill('SIGTERM');
      await gone;
    }
    const child = spawn(this.#command, this.args(), { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.heard(text));
    this.#child = child;
  }
}

/** The browser host, kept on one port, with its address exchanged for a cookie that the page's server then sends for it. */
export class DevHost extends DevProcess {
  pageOrigin = '';
  #origin = '';
  #cookie = '';
  #port = '0';
  readonly #first = Promise.withResolvers<void>();

  constructor(args: readonly string[]) {
    super(process.execPath, [join(ROOT, 'dist/browser.js'), ...args.filter((arg) => arg !== '--no-open'), '--no-open']);
  }

  get origin(): string {
    return this.#origin;
  }

  ready(): Promise<void> {
    return this.#first.promise;
  }

  /** Only the page being developed: the cookie is ours, so the origin is all that tells a stranger's page apart. */
  mayAsk(request: IncomingMessage): boolean {
    const { origin, 'sec-fetch-site': site = 'same-origin' } = request.headers;
    return (origin === undefined || origin === this.pageOrigin) && site === 'same-origin';
  }

  headers(): [name: string, value: string][] {
    return [
      ['cookie', this.#cookie],
      ['origin', this.#origin],
    ];
  }

  protected override args(): readonly string[] {
    return [...super.args(), '--port', this.#port];
  }

  protected override heard(text: string): void {
    const address = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=\S+/.exec(text);
    if (address?.[1]) void this.#signIn(address[0], address[1]);
  }

  async #signIn(address: string, port: string): Promise<void> {
    const answer = await fetch(address, { redirect: 'manual' });
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    this.#origin = new URL(address).origin;
    this.#port = port;
    this.#first.resolve();
  }
}

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startNode } from '../../support/ownNode.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ADDRESS = /Handlerum: (http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)/g;

/** The built browser host, running as a process of its own. */
export interface HostProcess {
  readonly dataDir: string;
  /** Signs one browser in, once. */
  readonly url: string;
  readonly origin: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Another address that signs one browser in. */
  newAddress(): Promise<string>;
  /** SIGTERM unless told otherwise; returns when the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface HostOptions {
  /** A free one unless given. */
  readonly port?: number;
  /** For Node itself, before the script. */
  readonly nodeArgs?: readonly string[];
}

/** Starts `dist/browser.js` on a data folder and a free port. Needs `npm run build` first. */
export async function startHost(dataDir: string, options: HostOptions = {}): Promise<HostProcess> {
  const args = [
    ...(options.nodeArgs ?? []),
    'dist/browser.js',
    '--data',
    dataDir,
    '--port',
    String(options.port ?? 0),
    '--no-open',
  ];
  const child = startNode(args, { cwd: ROOT });
  const printed = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed.text += chunk;
    });
  }
  const address = async (index: number): Promise<string> => {
    for (const until = Date.now() + 30_000; Date.now() < until; ) {
      const found = [...printed.text.matchAll(ADDRESS)][index]?.[1];
      if (found) return found;
      if (child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`The host printed no address. It said:\n${printed.text}`);
  };
  const asked = { count: 1 };
  const url = await address(0);
  return {
    dataDir,
    url,
    origin: new URL(url).origin,
    process: child,
    output: () => printed.text,
    newAddress() {
      child.stdin.write('\n');
      return address(asked.count++);
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

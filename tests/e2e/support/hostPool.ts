import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { startNode } from '../../support/ownNode.ts';
import { type Asked, Made, type World } from './asked.ts';
import { BUILT_HOSTS } from './buildHosts.ts';

const ROOT = join(import.meta.dirname, '../../..');

const Address = z.object({ url: z.string() });

/** What a test needs of a host, whatever process it lives in. */
export interface Host {
  readonly dataDir: string;
  /** Signs one browser in, once. */
  readonly url: string;
  readonly origin: string;
  /** Another address that signs one browser in. */
  newAddress(): Promise<string>;
}

export interface HostPool {
  /** Puts a world into an empty data folder that nobody serves yet. */
  fill(dataDir: string, world: World): Promise<Made>;
  /** Serves a data folder of its own to `use`, and closes it afterwards. */
  serve(dataDir: string, use: (host: Host) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** One process for all the hosts of a worker. Requests are answered in their order. */
export async function startHostPool(): Promise<HostPool> {
  const worlds = await mkdtemp(join(tmpdir(), 'handlerum-worlds-'));
  const child = startNode([BUILT_HOSTS, worlds], { cwd: ROOT });
  const said = { text: '' };
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said.text += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (asked: Asked): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`The hosts have ended. They said:\n${said.text}`);
    return JSON.parse(value);
  };
  const address = async (what: 'open' | 'address', dataDir: string) => Address.parse(await ask({ what, dataDir })).url;
  return {
    fill: async (dataDir, world) => Made.parse(await ask({ what: 'fill', dataDir, world })),
    async serve(dataDir, use) {
      const url = await address('open', dataDir);
      try {
        await use({ dataDir, url, origin: new URL(url).origin, newAddress: () => address('address', dataDir) });
      } finally {
        await ask({ what: 'close', dataDir });
      }
    },
    async close() {
      const gone = once(child, 'exit');
      child.stdin.end();
      child.kill('SIGTERM');
      await gone;
      await rm(worlds, { recursive: true, force: true });
    },
  };
}

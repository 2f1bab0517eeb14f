import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { startNode } from '../../support/ownNode.ts';

const ROOT = join(import.meta.dirname, '../../..');

export const Asked = z.object({ what: z.enum(['open', 'address', 'close']), dataDir: z.string() });
export type Asked = z.infer<typeof Asked>;
const Answer = z.object({ url: z.string() });

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
  /** Serves a data folder of its own to `use`, and closes it afterwards. */
  serve(dataDir: string, use: (host: Host) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** One process for all the hosts of a worker. Requests are answered in their order. */
export function startHostPool(): HostPool {
  const child = startNode([join(ROOT, 'tests/e2e/support/hosts.ts')], { cwd: ROOT });
  const said = { text: '' };
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said.text += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (what: Asked['what'], dataDir: string): Promise<string> => {
    child.stdin.write(`${JSON.stringify({ what, dataDir } satisfies Asked)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`The hosts have ended. They said:\n${said.text}`);
    return Answer.parse(JSON.parse(value)).url;
  };
  return {
    async serve(dataDir, use) {
      const url = await ask('open', dataDir);
      try {
        await use({ dataDir, url, origin: new URL(url).origin, newAddress: () => ask('address', dataDir) });
      } finally {
        await ask('close', dataDir);
      }
    },
    async close() {
      const gone = once(child, 'exit');
      child.stdin.end();
      child.kill('SIGTERM');
      await gone;
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type HostProcess, startHost } from './host.ts';
import { type Host, type HostPool, startHostPool } from './hostPool.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** An empty data folder, removed afterwards. */
  dataDir: string;
  /** Arguments for the Node of `ownHost`; set with `test.use({ nodeArgs: [ … ] })`. */
  nodeArgs: readonly string[];
  /** The built browser host in a process of its own: for tests that look at the process or end it. */
  ownHost: HostProcess;
  /** The browser host on that folder. */
  host: Host;
}

interface WorkerFixtures {
  hosts: HostPool;
}

/** Playwright's `test` where `page` is already signed in to a host with an empty folder, at `/`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const hosts = startHostPool();
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  dataDir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'handlerum-e2e-'));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  nodeArgs: [[], { option: true }],
  ownHost: async ({ dataDir, nodeArgs }, use) => {
    const host = await startHost(dataDir, { nodeArgs });
    await use(host);
    await host.stop();
  },
  host: async ({ dataDir, hosts }, use) => hosts.serve(dataDir, use),
  baseURL: async ({ host }, use) => use(host.origin),
  page: async ({ page, host }, use) => {
    await page.goto(host.url);
    await use(page);
  },
});

/** The same in front of a host process of its own. */
export const testOfProcess = test.extend({
  host: async ({ ownHost }, use) => use(ownHost),
});

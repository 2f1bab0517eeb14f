import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type HostProcess, startHost } from './host.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** An empty data folder, removed afterwards. */
  dataDir: string;
  /** Arguments for the host's Node itself; set with `test.use({ nodeArgs: [ … ] })`. */
  nodeArgs: readonly string[];
  /** The built browser host on that folder. */
  host: HostProcess;
}

/** Playwright's `test` where `page` is already signed in to a host of its own, at `/`. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  dataDir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'handlerum-e2e-'));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  nodeArgs: [[], { option: true }],
  host: async ({ dataDir, nodeArgs }, use) => {
    const host = await startHost(dataDir, { nodeArgs });
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.origin),
  page: async ({ page, host }, use) => {
    await page.goto(host.url);
    await use(page);
  },
});

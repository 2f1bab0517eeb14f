import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Made, World } from './asked.ts';
import { type HostProcess, startHost } from './host.ts';
import { type Host, type HostPool, startHostPool } from './hostPool.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** What the data folder holds; set with `inWorld` or `test.use`. */
  world: World;
  /** The view the page opens at, such as `#/sager`; `$caseId` and `$meetingId` stand for what the world has made. By default the case or meeting the world was made for, else the overview. */
  view: string | undefined;
  /** The data folder with its world, removed afterwards. */
  folder: { readonly dataDir: string; readonly made: Made };
  dataDir: string;
  /** The case the world was made with. */
  caseId: string;
  /** The meeting the world was made with. */
  meetingId: string;
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

/** Where a test begins unless it says otherwise, in a world that was made for one thing. */
const VIEWS: Partial<Record<World, string>> = {
  meeting: '#/moeder/$meetingId',
  newCase: '#/sager/$caseId',
  p1: '#/sager/$caseId',
  g1: '#/sager/$caseId',
};

/**
 * Playwright's `test` where `page` is already signed in to a host and has loaded its view, once. The folder is empty unless another world
 * is asked for; worlds are made by the core and copied, so that no test pays for another's beginning.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const hosts = await startHostPool();
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' },
  ],
  world: ['nothing', { option: true }],
  view: [undefined, { option: true }],
  folder: async ({ hosts, world }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'handlerum-e2e-'));
    await use({ dataDir, made: await hosts.fill(dataDir, world) });
    await rm(dataDir, { recursive: true, force: true });
  },
  dataDir: async ({ folder }, use) => use(folder.dataDir),
  caseId: async ({ folder }, use) => use(existing(folder.made.caseId, 'case')),
  meetingId: async ({ folder }, use) => use(existing(folder.made.meetingId, 'meeting')),
  nodeArgs: [[], { option: true }],
  ownHost: async ({ dataDir, nodeArgs }, use) => {
    const host = await startHost(dataDir, { nodeArgs });
    await use(host);
    await host.stop();
  },
  host: async ({ dataDir, hosts }, use) => hosts.serve(dataDir, use),
  baseURL: async ({ host }, use) => use(host.origin),
  page: async ({ page, host, folder, world, view }, use) => {
    // The part behind # outlives the sign-in, which leads on to the page itself.
    await page.goto(host.url + placed(view ?? VIEWS[world] ?? '', folder.made));
    if (view === undefined && folder.made.caseId) await page.locator('.case-body').waitFor();
    // Keys pressed before the page listens are lost on nobody but a test; it listens from the frame after its first view.
    await page.locator('main').waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await use(page);
  },
});

function existing(id: string | undefined, what: string): string {
  if (id === undefined) throw new Error(`This world was made without a ${what}`);
  return id;
}

function placed(view: string, made: Made): string {
  return view.replace('$caseId', made.caseId ?? '').replace('$meetingId', made.meetingId ?? '');
}

/** `test` in a world, at a view of it. */
export const inWorld = (world: World, view?: string) => test.extend({ world, view });

/** `test` in front of a host process of its own. */
export const testOfProcess = test.extend({
  host: async ({ ownHost }, use) => use(ownHost),
});

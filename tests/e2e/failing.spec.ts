import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { between } from './support/between.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

const START = ['app.info', 'app.settings'];

/** Every address of the router, with what stands for `$id` on it. */
async function addresses(page: Page): Promise<string[]> {
  const { rows } = await callCore<{ rows: { id: string }[] }>(page, 'cases', 'list', {
    filter: {},
    sort: 'title',
    order: 'ascending',
    offset: 0,
    limit: 1,
  });
  const meetings = await callCore<{ id: string }[]>(page, 'meetings', 'list', {});
  const paths = await page.evaluate(() => {
    const links = [...document.querySelectorAll('nav.rail a')].map((link) => link.getAttribute('href') ?? '');
    return links.map((href) => href.replace(/^.*#/, ''));
  });
  const [oneCase, meeting] = [rows[0]?.id ?? '', meetings[0]?.id ?? ''];
  return [
    ...paths,
    ...['/sager/gang', `/sager/${oneCase}`, `/sager/${oneCase}/handlerum`],
    ...['/moeder?view=followUps', '/moeder?view=chains', `/moeder/${meeting}`, `/moeder/${meeting}/rum`],
  ];
}

/** What each page says of itself. */
const pageFiles = (): string[] => globSync('renderer/features/*/page.ts').map((file) => readFileSync(file, 'utf8'));

/** Asks the program for nothing before a file is chosen. */
const ASKS_NOTHING = '/moeder/indlaes';

inWorld('sample')(
  'a page whose query fails says so, and is itself when it is asked again',
  async ({ page }, testInfo) => {
    testInfo.slow();
    const all = await addresses(page);
    const routes = pageFiles().flatMap((text) => [...text.matchAll(/ path: '([^']+)'/g)].map(([, path]) => path));
    const isWalked = (route = '') =>
      all.some((path) => new RegExp(`^${route.replaceAll('$id', '[^/]+')}(\\?|$)`).test(path));
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter((route) => !isWalked(route))).toEqual([ASKS_NOTHING]);
    const state = await between(page);
    const failed = page.locator('main [role=alert]', { has: page.getByRole('button', { name: 'Prøv igen' }) });
    const wrong: string[] = [];
    for (const path of all) {
      state.fails = (name) => !START.includes(name);
      await page.goto(`/#${path}`);
      await page.reload();
      const isTold = await failed
        .first()
        .waitFor()
        .then(
          () => true,
          () => false,
        );
      if (!isTold) {
        wrong.push(path);
        continue;
      }
      await expect(failed.first().getByRole('heading')).toHaveText(/\S+ \S+/);
      await expect(page.locator('nav.rail')).toBeVisible();
      state.fails = () => false;
      await failed.first().getByRole('button', { name: 'Prøv igen' }).click();
      await expect(failed).toHaveCount(0);
      await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
    }
    expect(wrong).toEqual([]);
  },
);

inWorld('empty')('every part of the rail names itself in the title and the breadcrumb', async ({ page }) => {
  const links = page.locator('nav.rail a');
  // A page with an icon has its link.
  const count = pageFiles().flatMap((text) => text.match(/^ {2}icon: /gm) ?? []).length;
  expect(count).toBeGreaterThan(5);
  await expect(links).toHaveCount(count);
  const names: string[] = [];
  for (const link of await links.all()) {
    const name = ((await link.textContent()) ?? '').trim();
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(`${name} – Handlerum`);
    await expect(page.locator('.crumb [aria-current=page]')).toHaveText(name);
    names.push(name);
  }
  expect(new Set(names).size).toBe(count);
});

/** A folder of which the program knows that two changes are gone. */
const afterLoss = inWorld('empty').extend({
  dataDir: async ({ dataDir }, use) => {
    const losses = [{ at: '2026-11-23T09:00:00.000Z', acknowledged: 5, found: 3 }];
    writeFileSync(join(dataDir, 'acknowledged.json'), JSON.stringify({ acknowledged: 0, losses }));
    await use(dataDir);
  },
});

afterLoss('what was saved and is gone is told until it is closed', async ({ page }) => {
  const line = page.getByText('2 ændringer, der var gemt, mangler i datamappen.');
  await expect(line).toBeVisible();
  await page.getByRole('status').filter({ has: line }).getByRole('button', { name: 'Luk' }).click();
  await expect(line).toBeHidden();
  await page.getByRole('link', { name: 'Sager' }).first().click();
  await expect(line).toBeHidden();
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, inWorld, test } from './support/fixtures.ts';
import { FRESH, freshColours, markFresh } from './support/fresh.ts';
import { WALKS } from './walks/index.ts';

/** Half of a laptop's screen, or all of it at 200 % zoom. */
const NARROW = { width: 640, height: 400 };
const WIDE = { width: 1280, height: 800 };

/** As the page does when the setting is another; what is open stays open. */
async function inTheme(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
}

/** How far anything reaches out at its side. Tables scroll in a box of their own. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = [document.documentElement, ...document.querySelectorAll('main, [role=dialog], dialog')];
    return Math.max(...all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });

/** What axe has found right in each theme. The same letters on the same ground are not measured again. */
const PASSED = { dark: new Set<string>(), contrast: new Set<string>() };

/** The whole of a page when it is come to, then what has changed on it; and in the other themes its colours. */
async function look(page: Page): Promise<void> {
  const isNew = await markFresh(page);
  expect(isNew, 'there is something to see that was not there before').not.toBe('nothing');
  await inTheme(page, 'light');
  await expectAccessible(page, 'everything', isNew === 'page' ? undefined : FRESH);
  for (const theme of ['dark', 'contrast'] as const) {
    await inTheme(page, theme);
    const colours = await freshColours(page);
    if (colours.every((pair) => PASSED[theme].has(pair))) continue;
    await expectAccessible(page, 'colours', FRESH);
    for (const pair of colours) PASSED[theme].add(pair);
  }
  await page.setViewportSize(NARROW);
  expect(await tooWide(page)).toBe(0);
  await page.setViewportSize(WIDE);
}

for (const { name, world, view, go } of WALKS) {
  const testThere = inWorld(world, view);
  testThere.use({ viewport: WIDE });
  testThere(`in every theme, and in a narrow window: ${name}`, async ({ page }) => {
    await go(page, (shown) => test.step(shown, () => look(page)));
  });
}

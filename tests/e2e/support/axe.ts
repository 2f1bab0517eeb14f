import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with what axe finds wrong in the page as it stands, told by rule and place. Another theme needs a look at the `colours` only;
 * where the rest was looked at before, only what matches `within` is asked about.
 */
export async function expectAccessible(
  page: Page,
  looksAt: 'everything' | 'colours' = 'everything',
  within?: string,
): Promise<void> {
  await still(page);
  const whole = (await builder(page)).options({ resultTypes: ['violations'] });
  const axe = within === undefined ? whole : whole.include(within);
  const { violations } = await (looksAt === 'colours'
    ? axe.withRules(['color-contrast'])
    : axe.withTags(ALL).disableRules(await notOurs(page))
  )
    // Else a second page is opened for each look, to put the results of frames together; there are no frames here.
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** The head of a table in a case's text is its writer's, and empty until they have written it. */
const notOurs = async (page: Page): Promise<string[]> =>
  (await page.locator(':is(.case-body, .old-version) th').count()) > 0 ? ['empty-table-header'] : [];

/** What fades in has another colour on every frame; nobody reads it before it has come. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}

/** Reading axe itself is a third of a look; a page that was looked at before has it. */
async function builder(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  return isThere ? new AxeBuilder({ page, axeSource: ';' }) : new AxeBuilder({ page });
}

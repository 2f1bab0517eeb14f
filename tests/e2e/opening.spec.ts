import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { callCore, upload } from './support/call.ts';
import { openCase } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const testOfP1 = inWorld('p1', '#/sager');
const testInCase = inWorld('newCase');

/** What waits for a painted frame waits on, until `goOn`: the case is on the screen and has not been read. */
async function holdFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = window.requestAnimationFrame.bind(window);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    Object.assign(window, {
      goOn: () => {
        window.requestAnimationFrame = own;
        for (const callback of waiting.splice(0)) own(callback);
      },
    });
  });
}
const goOn = (page: Page) => page.evaluate(() => (window as unknown as { goOn(): void }).goOn());

testOfP1('a case shows its text before it is read, says so, and keeps its gate shut until then', async ({ page }) => {
  await page.locator('.list-link').first().waitFor();
  await holdFrames(page);
  await page.locator('.list-link').first().click();
  await expect(page.locator('.case-body p').first()).toBeVisible();
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText('Sagen tjekkes …')).toBeVisible();
  await expect(page.locator('.status').getByText('Sagen tjekkes …')).toBeVisible();
  await expect(page.locator('.gate')).toContainText('Når sagen er tjekket');
  await expect(page.locator('.gate').getByRole('button')).toHaveCount(0);
  for (const said of ['Ingen åbne fund', 'i orden', 'ingen fund', 'Ingen fejl']) {
    await expect(page.getByText(said)).toHaveCount(0);
  }
  await expectAccessible(page);
  await goOn(page);
  await expect(page.locator('.gate').getByRole('button', { name: 'Gør klar til udsendelse' })).toBeVisible();
  await expect(page.getByText('Sagen tjekkes …')).toHaveCount(0);
  await expect(page.locator('.case-body .finding').first()).toBeVisible();
});

/** The line at the upper edge of the text, and where it stands. */
const topLine = (page: Page) =>
  page.locator('.document .scroll').evaluate((scroller) => {
    const { left, width, top } = scroller.getBoundingClientRect();
    const line = document.elementFromPoint(left + width / 2, top + 1)?.closest('.section-text > *');
    return {
      words: line?.textContent?.slice(0, 24) ?? '',
      below: Math.round((line?.getBoundingClientRect().top ?? 0) - top),
    };
  });

testInCase('a long text stands where it was left, though what lies above has not been laid out', async ({ page }) => {
  // Of very different lengths, so that a place by pixels alone would be another.
  const paragraphs = Array.from(
    { length: 240 },
    (_, at) => `Afsnit ${at}. ${'Vejen bygges i 2027. '.repeat(1 + (at % 9) * 4)}`,
  );
  const text = `# Lang sag\n\n## Sagsfremstilling\n\n${paragraphs.join('\n\n')}\n`;
  const transfer = await upload(page, 'lang.md', Buffer.from(text));
  const { imported } = await callCore<{ imported: { id: string }[] }>(page, 'imports', 'cases', {
    transfers: [transfer],
  });
  await openCase(page, imported[0]?.id ?? '');
  await page.locator('.case-body').getByText('Afsnit 150.').scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const before = await topLine(page);
  expect(before.words).toMatch(/^Afsnit \d+\./);
  await page.getByRole('navigation', { name: 'Programmets dele' }).getByRole('link', { name: 'Sager' }).click();
  await page.locator('.list-link', { hasText: 'Lang sag' }).click();
  await expect(page.locator('.case-body')).toBeVisible();
  await expect.poll(() => topLine(page)).toEqual(before);
});

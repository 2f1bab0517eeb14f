import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

const testOfP1 = inWorld('p1');

const fetched = async (page: Page, choose: () => Promise<void>): Promise<Download> => {
  const [file] = await Promise.all([page.waitForEvent('download'), choose()]);
  return file;
};

testOfP1('the internal report of a case, from the menu, in each form', async ({ page }) => {
  for (const [format, begins] of [
    ['PDF', '%PDF'],
    ['Word (.docx)', 'PK'],
    ['JSON', '{'],
  ] as const) {
    const file = await fetched(page, async () => {
      await page.getByRole('button', { name: 'Eksportér' }).click();
      await page.getByRole('menuitem', { name: `Intern tjekrapport, ${format}` }).click();
    });
    expect(file.suggestedFilename()).toMatch(/^Tjekrapport Udviklingsplan for grønne områder\.(pdf|docx|json)$/);
    expect(readFileSync(await file.path(), 'latin1').startsWith(begins)).toBe(true);
  }
});

// The sample always has meetings ahead; what a sample document says of its own is past one day.
inWorld('sample', '#/')('the report of a meeting, from the overview', async ({ page }) => {
  const file = await fetched(page, async () => {
    await page
      .getByRole('button', { name: /^Tjekrapport for / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Intern tjekrapport, JSON' }).click();
  });
  const report = JSON.parse(readFileSync(await file.path(), 'utf8')) as { meeting: { body: string }; cases: unknown[] };
  expect(report.meeting.body).toContain('udvalget');
  expect(report.cases.length).toBeGreaterThan(0);
});

testOfP1('the ten worst sentences: opened and gone to by keyboard', async ({ page }) => {
  const summary = page.locator('.worst summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const sentences = page.locator('.worst li .quote');
  await expect(sentences).toHaveCount(10);
  await expectAccessible(page);
  const text = await sentences.first().textContent();
  await page.keyboard.press('Tab');
  await expect(sentences.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-body')).toBeFocused();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(text);
});

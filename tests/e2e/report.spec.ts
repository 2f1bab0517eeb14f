import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { importedCase } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

const fetched = async (page: Page, choose: () => Promise<void>): Promise<Download> => {
  const [file] = await Promise.all([page.waitForEvent('download'), choose()]);
  return file;
};

test('the internal report of a case, from the menu, in each form', async ({ page }) => {
  await importedCase(page, 'p1');
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

test('the report of a meeting, from the overview', async ({ page }) => {
  await importedCase(page, 'g1');
  await page.getByRole('link', { name: 'Overblik' }).click();
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
  await expectAccessible(page);
});

test('the ten worst sentences: opened and gone to by keyboard', async ({ page }) => {
  await importedCase(page, 'p1');
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

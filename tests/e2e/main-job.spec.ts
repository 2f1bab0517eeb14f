import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, inWorld, test } from './support/fixtures.ts';

const testInSample = inWorld('sample');

const SAMPLES = join(import.meta.dirname, '../fixtures/samples');

/** The first start, as anyone meets it. */
async function begin(page: Page): Promise<void> {
  await page.getByLabel('Dit navn').fill('Ane Holm');
  await page.getByRole('radio', { name: /Begynd med din egen kommune/ }).check();
  await page.getByLabel('Kommunens navn').fill('Prøvekøbing Kommune');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Overblik' })).toBeVisible();
}

async function exported(page: Page, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Eksportér/ }).click();
  await page.getByRole('menuitem', { name: format }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a Word file is imported, checked, mended and exported', async ({ page }) => {
  await begin(page);
  await page.getByRole('link', { name: 'Sager', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Ingen sager endnu' })).toBeVisible();

  await page.locator('input[type=file]').first().setInputFiles(join(SAMPLES, 'p1.docx'));
  const text = page.locator('.case-body');
  await expect(text).toContainText('erfaringer viser');
  await expect(text.locator('.finding.error').first()).toBeVisible();
  await page.getByRole('button', { name: 'Luk', exact: true }).first().click();

  // A quick fix is one step, and one step to undo.
  await page.getByRole('button', { name: /^Sprog \d+ fund$/ }).click();
  await page.getByRole('button', { name: 'Skriv »for at«' }).click();
  await expect(text).toContainText('udvalgte arealer for at frigøre ressourcer');
  await page.getByRole('button', { name: 'Fortryd' }).first().click();
  await expect(text).toContainText('med henblik på at frigøre');

  // A dismissal needs a reason, and holds.
  const claim = page.locator('.card', { hasText: 'erfaringer viser' });
  await claim.getByRole('button', { name: 'Afvis' }).click();
  await expect(claim.locator('button[type=submit]')).toBeDisabled();
  await claim.getByLabel('Accepteret her').check();
  await claim.getByLabel('Hvorfor?').fill('Kilden står i bilag 1.');
  await claim.locator('button[type=submit]').click();
  await expect(claim).toHaveCount(0);
  await expect(page.getByText('Afviste fund (1)')).toBeVisible();
  await expect(page.locator('[data-save=saved]')).toBeVisible();

  const word = await exported(page, /^Word/);
  expect(word.name).toBe('Udviklingsplan for grønne områder.docx');
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const pdf = await exported(page, /^PDF/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.includes('/StructTreeRoot')).toBe(true);
});

testInSample('a case is written from the template and found again after a restart of the page', async ({ page }) => {
  await page.keyboard.press('Alt+n');
  await page.getByLabel('Titel', { exact: true }).fill('Nye cykelstier i Lindved');
  await page.getByRole('button', { name: 'Opret' }).click();
  const summary = page.locator('.case-body section[data-key=summary] p');
  await summary.click();
  await page.keyboard.type('En række borgere har henvendt sig om stierne.');
  await expect(page.locator('.case-body .finding.warning')).toHaveText('En række borgere');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await page.reload();
  await expect(summary).toHaveText('En række borgere har henvendt sig om stierne.');
  await expect(page.getByLabel('Sagens titel')).toHaveValue('Nye cykelstier i Lindved');
});

testInSample('headings are locked, and a selection across sections empties them one by one', async ({ page }) => {
  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: 'Opret' }).click();
  const sections = page.locator('.case-body section');
  await page.locator('.case-body section[data-key=summary] p').click();
  const count = await sections.count();
  await page.keyboard.type('Første.');
  await page.locator('.case-body section[data-key=background] p').click();
  await page.keyboard.type('Anden.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('.case-body')).not.toContainText('Første.');
  await expect(page.locator('.case-body')).not.toContainText('Anden.');
  await expect(sections).toHaveCount(count);
});

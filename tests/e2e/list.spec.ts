import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('sample', '#/sager');
const testWithNone = inWorld('empty', '#/sager');

const SAMPLES = join(import.meta.dirname, '../fixtures/samples');

/** Rows of cases, the head left out. */
const rows = (page: Page): Locator => page.locator('[role="row"][data-index]');
const row = (page: Page, title: string): Locator => rows(page).filter({ hasText: title });

test('filters by text, status, type, body and archive; the address keeps the list', async ({ page }) => {
  await expect(page.getByText('16 sager', { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Søg i sager' }).fill('skolevej');
  await expect(row(page, 'Sikrere skolevej på Lindevej')).toBeVisible();
  await expect(row(page, 'Takster for madservice')).toHaveCount(0);
  await page.getByLabel('Status').selectOption({ label: 'Udkast' });
  await expect(page.getByRole('heading', { name: 'Ingen sager passer' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('skolevej');
  await page.getByRole('button', { name: 'Ryd filtre' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByText('16 sager', { exact: true })).toBeVisible();

  await page.getByLabel('Type').selectOption({ label: 'Orientering' });
  await expect(rows(page).first()).toContainText('Orientering');
  await page.getByLabel('Type').selectOption({ label: 'Alle' });
  await page.getByLabel('Organ').selectOption({ label: 'Børne- og Skoleudvalget' });
  for (const text of await rows(page).allTextContents()) expect(text).toContain('Børne- og Skoleudvalget');
});

test('sorts by a press on a column, and the other way by the next', async ({ page }) => {
  const title = page.getByRole('columnheader', { name: 'Titel' });
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText('Anlægsregnskab');
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).not.toContainText('Anlægsregnskab');
  await page.getByRole('columnheader', { name: 'Fund' }).getByRole('button').click();
  await expect(rows(page).first()).toContainText(/9 fejl/);
});

test('back from a case returns to the same list, at the same row', async ({ page }) => {
  await page.getByLabel('Status').selectOption({ label: 'Udsendt' });
  await row(page, 'Sikrere skolevej').getByRole('link').click();
  await expect(page).toHaveTitle('Sikrere skolevej på Lindevej – Handlerum');
  await expect(page.getByRole('navigation', { name: 'Her er du' })).toContainText('Sikrere skolevej på Lindevej');
  await page.goBack();
  await expect(page.getByLabel('Status')).toHaveValue('dispatched');
  await expect(row(page, 'Sikrere skolevej')).toBeFocused();
  await expect(page).toHaveTitle('Sager – Handlerum');
});

test('a new case from a template opens; its title is in the list', async ({ page }) => {
  await page.getByRole('button', { name: 'Ny sag' }).click();
  const panel = page.getByRole('complementary', { name: 'Ny sag' });
  await expect(panel.getByLabel('Titel')).toBeFocused();
  await panel.getByLabel('Titel').fill('Ny legeplads ved Søen');
  await panel.getByLabel('Type').selectOption({ label: 'Drøftelse' });
  await panel.getByLabel('Skabelon').selectOption({ label: 'Aarhus' });
  await panel.getByRole('button', { name: 'Opret' }).click();
  await expect(page).toHaveTitle('Ny legeplads ved Søen – Handlerum');
  await page.getByRole('link', { name: 'Sager' }).first().click();
  await expect(row(page, 'Ny legeplads ved Søen')).toContainText('Drøftelse');
});

test('duplicate makes a copy and opens it', async ({ page }) => {
  await row(page, 'Takster for madservice')
    .getByRole('button', { name: /Handlinger/ })
    .click();
  await page.getByRole('menuitem', { name: 'Kopiér' }).click();
  await expect(page).toHaveTitle(/^Takster for madservice i \d{4} \(kopi\) – Handlerum$/);
});

test('archive takes a case away and undo brings it back', async ({ page }) => {
  await row(page, 'Takster for madservice')
    .getByRole('button', { name: /Handlinger/ })
    .click();
  await page.getByRole('menuitem', { name: 'Arkivér' }).click();
  await expect(page.getByText('15 sager', { exact: true })).toBeVisible();
  await expect(row(page, 'Takster for madservice')).toHaveCount(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByText('16 sager', { exact: true })).toBeVisible();
  await expect(row(page, 'Takster for madservice')).toBeVisible();
});

test('several are chosen, exported as one ZIP, archived and found in the archive', async ({ page }) => {
  await row(page, 'Takster for madservice').getByRole('checkbox').check();
  await row(page, 'Klimatilpasning').getByRole('checkbox').check();
  await expect(page.getByText('2 valgt')).toBeVisible();
  await page.getByRole('button', { name: 'Eksportér' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^sager-\d{4}-\d\d-\d\d\.zip$/);
  const entries = unzipSync(readFileSync(await file.path()));
  const texts = Object.values(entries)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  expect(Object.keys(entries)).toHaveLength(2);
  expect(texts).toMatch(/Takster for madservice i \d{4}/);
  expect(texts).toContain('Klimatilpasning ved Rugbækken');

  await page.getByRole('button', { name: 'Arkivér' }).click();
  await expect(page.getByText('2 sager er arkiveret.')).toBeVisible();
  await page.getByLabel('Vis', { exact: true }).selectOption({ label: 'Arkiv' });
  await expect(rows(page)).toHaveCount(2);
});

testWithNone('import tells what was understood, opens a single case, and refuses with a reason', async ({ page }) => {
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(join(SAMPLES, 'g1.docx'));
  await expect(page).toHaveTitle(/Sikrere skolevej på Lindevej/);
  await page.getByRole('link', { name: 'Sager' }).first().click();
  await expect(row(page, 'Sikrere skolevej på Lindevej')).toBeVisible();

  await input.setInputFiles([
    { name: 'gammel.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    { name: 'tom.docx', mimeType: '', buffer: Buffer.alloc(0) },
  ]);
  const report = page.getByRole('complementary', { name: 'Det kom der ud af importen' });
  await expect(report.getByText('gammel.doc kunne ikke importeres.')).toBeVisible();
  await expect(report).toContainText('Gem den som .docx i Word');
  await expect(report).toContainText('Filen er tom.');
  await report.getByRole('button', { name: 'Luk' }).click();
  await expect(report).toHaveCount(0);
  await expect(page.getByText('1 sag', { exact: true })).toBeVisible();
});

testWithNone(
  'a file that is here already is asked about, and is a new version of its case by one press',
  async ({ page }) => {
    const input = page.locator('input[type="file"]');
    await input.setInputFiles(join(SAMPLES, 'g1.docx'));
    await expect(page).toHaveTitle(/Sikrere skolevej på Lindevej/);
    await page.getByRole('link', { name: 'Sager' }).first().click();
    await input.setInputFiles(join(SAMPLES, 'g1.docx'));
    const asked = page.getByRole('region', { name: 'g1.docx' });
    await expect(asked).toContainText('Filen er ikke importeret endnu.');
    await asked.getByRole('button', { name: 'Ny version af sagen' }).click();
    await expect(page.getByRole('heading', { name: '1 sag er importeret' })).toBeVisible();
    await expect(asked).toHaveCount(0);
    await expect(page.getByText('1 sag', { exact: true })).toBeVisible();
  },
);

testWithNone('files dropped on the window are imported', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Ingen sager endnu' })).toBeVisible();
  const text = readFileSync(join(SAMPLES, 'p1.md'), 'utf8');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'p1.md', { type: 'text/markdown' }));
    return transfer;
  }, text);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Slip filerne her for at importere dem')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await expect(page).toHaveTitle(/Udviklingsplan for grønne områder/);
});

import { readFileSync } from 'node:fs';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('sample', '#/indstillinger');

test('language and theme change at once and last', async ({ page }) => {
  await page.getByLabel('Sprog', { exact: true }).selectOption({ label: 'English' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByLabel('Colours').selectOption({ label: 'Dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a name is kept when its field is left; Escape takes it back', async ({ page }) => {
  const name = page.getByLabel('Dit navn');
  await name.fill('Ane Bech');
  await name.press('Tab');
  await expect
    .poll(async () => (await callCore<{ profile: { name: string } }>(page, 'app', 'settings', {})).profile.name)
    .toBe('Ane Bech');
  await name.fill('Nogen anden');
  await name.press('Escape');
  await expect(name).toHaveValue('Ane Bech');
  await page.getByLabel('Kommunens navn').fill('Nørresund Kommune');
  await page.getByLabel('Kommunens navn').press('Enter');
  await expect(page.getByRole('banner')).toContainText('Nørresund Kommune');
});

test('the default template is the one a new case begins with', async ({ page }) => {
  await page.getByLabel('Skabelon for nye sager').selectOption({ label: 'Holbæk' });
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('complementary', { name: 'Ny sag' }).getByLabel('Skabelon')).toHaveValue('holbaek');
});

test('a backup is downloaded, and the data is read through and found sound', async ({ page, host }) => {
  await expect(page.getByText(host.dataDir)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tag sikkerhedskopi' }).click();
  const file = await downloading;
  expect(readFileSync(await file.path()).byteLength).toBeGreaterThan(10_000);
  await expect(page.getByText(/Sikkerhedskopien .* er hentet/)).toBeVisible();
  await page.getByRole('button', { name: 'Efterprøv data' }).click();
  await expect(page.getByText(/er læst igen\. Alt stemmer\./)).toBeVisible();
});

test('the sample tells who sits where, and that all of it is invented', async ({ page }) => {
  await expect(page.getByText('Alt er opdigtet')).toBeVisible();
  const bodies = page.getByRole('table', { name: 'Organer' });
  await expect(bodies.getByRole('row', { name: /Økonomiudvalget Økonomiudvalg Henrik Åbrink 7/ })).toBeVisible();
  const groups = page.getByRole('table', { name: /Grupper/ });
  const mandates = await groups.locator('td.number').allTextContents();
  expect(mandates.reduce((sum, text) => sum + Number(text), 0)).toBe(25);
});

import { expectAccessible } from './support/axe.ts';
import { cursorIn, storedText, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('newCase');

test('a version is named, read with what has changed since, restored, and the restore taken back', async ({
  page,
  caseId: id,
}) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Første udgave.');
  await untilSaved(page);
  await page.getByRole('tab', { name: 'Historik' }).click();
  const entries = page.locator('.history .entry');
  await expect(entries.first()).toHaveText(/^Ida Holm skrev\s*\d\d\.\d\d(–\d\d\.\d\d)?$/);
  await page.getByLabel('Navn på version').fill('Til udvalget');
  await page.getByRole('button', { name: 'Navngiv denne version' }).click();
  const version = page.locator('.history .entry', { hasText: 'Til udvalget' });
  await expect(version).toContainText(/\d\d\.\d\d, Ida Holm/);

  await cursorIn(page, 'background');
  await page.keyboard.type(' Og en tilføjelse.');
  await untilSaved(page);
  await version.click();
  const old = page.locator('.old-version');
  await expect(old.getByRole('status')).toContainText('1 forskel');
  await expect(old).toContainText('Første udgave.');
  await expect(old.locator('ins')).toHaveText('Og en tilføjelse.');
  await expectAccessible(page);

  await old.getByRole('button', { name: 'Gendan denne version' }).click();
  await expect(page.locator('.case-body')).toContainText('Første udgave.');
  await expect(page.locator('.case-body')).not.toContainText('tilføjelse');
  expect(await storedText(page, id, 'background')).toBe('Første udgave.');
  await expect(page.locator('.case-body')).toBeFocused();

  // What was between is still there to be read.
  await expect(entries.filter({ hasText: 'gendannede en version' })).toHaveCount(1);
  await entries.filter({ hasText: 'Ida Holm skrev' }).first().click();
  await expect(old).toContainText('Første udgave. Og en tilføjelse.');
  await expect(old.locator('del')).toHaveText('Og en tilføjelse.');
  await old.getByRole('button', { name: 'Tilbage til nu' }).click();
  await expect(page.locator('.case-body')).toBeFocused();

  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.locator('.case-body')).toContainText('Første udgave. Og en tilføjelse.');
  await expect(page.locator('.case-body')).toBeFocused();
  expect(await storedText(page, id, 'background')).toBe('Første udgave. Og en tilføjelse.');
});

test('an old version is only read: what is typed does not change it', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Som det var.');
  await untilSaved(page);
  await page.getByRole('tab', { name: 'Historik' }).click();
  await page.locator('.history .entry').first().click();
  const old = page.locator('.old-version');
  await expect(old).toContainText('Som det var.');
  await old.locator('p', { hasText: 'Som det var.' }).click();
  await page.keyboard.type('x');
  await expect(old).toContainText('Som det var.');
  await expect(old).not.toContainText('x.');
  await old.getByRole('button', { name: 'Tilbage til nu' }).click();
  await expect(page.locator('.case-body')).toContainText('Som det var.');
});

import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld, test } from './support/fixtures.ts';

const PASSPHRASE = 'fire ord der bliver husket';
const ofSettings = inWorld('newCase', '#/indstillinger');

test('first start: a passphrase encrypts the council from the beginning, once the recovery key is kept', async ({
  page,
}) => {
  await page.getByLabel('Dit navn').fill('Karen Holm');
  await page.getByRole('radio', { name: /Begynd med din egen kommune/ }).check();
  await page.getByLabel('Kommunens navn').fill('Prøvekøbing Kommune');
  await page.getByLabel('Ny adgangskode').fill('kort');
  await expect(page.getByLabel('Ny adgangskode')).toHaveAccessibleDescription(/For let at gætte/);
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByLabel('Ny adgangskode')).toBeFocused();
  await page.getByLabel('Ny adgangskode').fill(PASSPHRASE);
  await expect(page.getByLabel('Ny adgangskode')).toHaveAccessibleDescription('Stærk.');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByLabel('Adgangskoden igen')).toHaveAccessibleDescription('De to adgangskoder er ikke ens.');
  await page.getByLabel('Adgangskoden igen').fill(PASSPHRASE);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begynd' }).click();

  const recoveryKey = (await page.locator('.recovery-key').textContent()) ?? '';
  expect(recoveryKey).toMatch(/^([A-Z2-9]{5}-){4}[A-Z2-9]{5}$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(page.getByRole('alert').first()).toHaveText('Gem nøglen først, og sæt så krydset.');
  expect(await callCore(page, 'vault', 'state', {})).toMatchObject({ state: 'plain' });
  await page.getByLabel(/Jeg har gemt/).check();
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(page.getByRole('banner')).toContainText('Prøvekøbing Kommune');
  expect(await callCore(page, 'vault', 'state', {})).toMatchObject({ state: 'unlocked' });

  // The lock comes behind the first page.
  await expect(page.getByRole('button', { name: /^Lås \(/ })).toBeVisible();
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handlerum er låst');
  await expect(page.locator('body')).not.toContainText('Prøvekøbing');
  await expectAccessible(page);
  await expect(page.getByLabel('Adgangskode eller gendannelsesnøgle')).toBeFocused();
  await page.keyboard.type(recoveryKey.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Prøvekøbing Kommune');
});

ofSettings('a folder is encrypted, its passphrase changed, and laid in plain again', async ({ page }) => {
  const section = page.getByRole('region', { name: 'Kryptering' });
  await section.getByRole('button', { name: 'Slå kryptering til' }).click();
  await section.getByLabel('Ny adgangskode').fill(PASSPHRASE);
  await section.getByLabel('Adgangskoden igen').fill(PASSPHRASE);
  await section.getByRole('button', { name: 'Fortsæt' }).click();
  await section.getByLabel(/Jeg har gemt/).check();
  await section.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(section).toContainText('Dine data er krypteret');
  await expectAccessible(page);
  await section.getByLabel(/Lås, når ingen/).selectOption({ label: '5 minutter' });
  expect(await callCore(page, 'app', 'settings', {})).toMatchObject({ lockAfter: 5 });

  await section.getByRole('button', { name: 'Skift adgangskode' }).click();
  await section.getByLabel('Adgangskode eller gendannelsesnøgle').fill('forkert');
  await section.getByLabel('Ny adgangskode').fill('endnu fire andre ord');
  await section.getByLabel('Adgangskoden igen').fill('endnu fire andre ord');
  await section.getByRole('button', { name: 'Skift adgangskode' }).last().click();
  const current = section.getByLabel('Adgangskode eller gendannelsesnøgle');
  await expect(current).toHaveAccessibleDescription('Det er hverken adgangskoden eller gendannelsesnøglen.');
  await current.fill(PASSPHRASE);
  await section.getByRole('button', { name: 'Skift adgangskode' }).last().click();
  await expect(current).toHaveCount(0);

  await section.getByRole('button', { name: 'Lås nu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handlerum er låst');
  await page.getByLabel('Adgangskode eller gendannelsesnøgle').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Adgangskode eller gendannelsesnøgle')).toBeFocused();
  await expect(page.getByLabel('Adgangskode eller gendannelsesnøgle')).toHaveAccessibleDescription(/hverken/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('endnu fire andre ord');
  await page.keyboard.press('Enter');
  await expect(section).toContainText('Dine data er krypteret');

  await section.getByRole('button', { name: 'Slå kryptering fra' }).click();
  await section.getByLabel('Adgangskode eller gendannelsesnøgle').fill('endnu fire andre ord');
  await section.getByRole('button', { name: 'Slå kryptering fra' }).last().click();
  await expect(section).toContainText('ligger ukrypteret');
  expect(await callCore(page, 'vault', 'state', {})).toMatchObject({ state: 'plain' });
});

ofSettings(
  'every window is locked with the one that locks, and a case opens again where it was',
  async ({ page, folder, host, context }) => {
    const { recoveryKey } = await callCore<{ recoveryKey: string }>(page, 'vault', 'newRecoveryKey', {});
    // The page begins anew as soon as the folder is encrypted, and may do so before it is answered.
    await callCore(page, 'vault', 'turnOn', { passphrase: PASSPHRASE, recoveryKey }).catch(() => undefined);
    await expect(page.getByRole('button', { name: /^Lås \(/ })).toBeVisible();
    const other = await context.newPage();
    await other.goto(`${host.origin}/#/sager/${folder.made.caseId}`);
    await other.locator('.case-body').waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: /^Lås \(/ }).click();
    for (const one of [page, other])
      await expect(one.getByRole('heading', { level: 1 })).toHaveText('Handlerum er låst');
    await other.getByLabel('Adgangskode eller gendannelsesnøgle').fill(PASSPHRASE);
    await other.keyboard.press('Enter');
    await other.locator('.case-body').waitFor();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indstillinger');
  },
);

import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld, test } from './support/fixtures.ts';

test('first start: sample data gives an overview that says what to do next', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velkommen til Handlerum');
  await page.getByLabel('Dit navn').fill('Karen Holm');
  await page.getByLabel('Din rolle').selectOption({ label: 'Sekretariat' });
  await page.getByRole('radio', { name: /Prøv med eksempler/ }).check();
  await page.getByRole('button', { name: 'Begynd' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  await expect(page).toHaveTitle('Overblik – Handlerum');
  await expect(page.getByRole('banner')).toContainText('Lindved Kommune');
  const errors = page.locator('section', { has: page.getByRole('heading', { name: 'Sager med fejl' }) }).last();
  await expect(errors.getByRole('listitem').first()).toContainText(/\d+ fejl/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
});

test('first start: an empty council under its own name, with nothing in it', async ({ page }) => {
  await page.getByRole('radio', { name: /Begynd med din egen kommune/ }).check();
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByLabel('Dit navn')).toBeFocused();
  await expect(page.getByLabel('Dit navn')).toHaveAccessibleDescription('Skriv dit navn.');
  await expect(page.getByLabel('Kommunens navn')).toHaveAccessibleDescription('Skriv kommunens navn.');
  await expectAccessible(page);
  await page.getByLabel('Dit navn').fill('Karen Holm');
  await page.getByLabel('Kommunens navn').fill('Prøvekøbing Kommune');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByRole('banner')).toContainText('Prøvekøbing Kommune');
  await page.getByRole('link', { name: 'Sager', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Ingen sager endnu', level: 2 })).toBeVisible();
});

test('the language can be chosen at once, and nothing typed is lost by it', async ({ page }) => {
  await page.getByLabel('Dit navn').fill('Karen Holm');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('Karen Holm');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
});

test('a member gives a party group, the administration does not', async ({ page }) => {
  await expect(page.getByLabel('Partigruppe')).toHaveCount(0);
  await page.getByLabel('Din rolle').selectOption({ label: 'Medlem af kommunalbestyrelsen' });
  await page.getByLabel('Dit navn').fill('Ida Holm');
  await page.getByLabel('Partigruppe').fill('Fælleslisten');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  const settings = await callCore<{ profile: object }>(page, 'app', 'settings', {});
  expect(settings.profile).toMatchObject({ role: 'member', group: 'Fælleslisten' });
});

inWorld('sample')(
  'nothing is loaded from elsewhere, and the policy refuses nothing the page does',
  async ({ page, host }) => {
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => (message.type() === 'error' ? refused.push(message.text()) : undefined));
    // What a library tries and catches is said in no line of the console.
    await page.addInitScript(() => {
      const tried: string[] = [];
      Object.assign(globalThis, { tried });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        tried.push(`${violatedDirective} ${sourceFile}`),
      );
    });
    await page.reload();
    for (const view of ['#/sager', '#/indstillinger', '#/']) await page.goto(`/${view}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
    expect(new Set(asked)).toEqual(new Set([host.origin]));
    expect(refused).toEqual([]);
    expect(await page.evaluate('globalThis.tried')).toEqual([]);
  },
);

inWorld('empty', '#/findes-ikke')('an address that leads nowhere says so and shows the way back', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden findes ikke.');
  await page.getByRole('main').getByRole('link', { name: 'Overblik' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
});

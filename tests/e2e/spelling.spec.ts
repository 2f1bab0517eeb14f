import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { cursorIn, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('newCase');

const group = (page: Page) => page.getByRole('region', { name: /^Stavning/ });
const underlined = (page: Page) => page.locator('.case-body .finding.spelling');

test('a misspelt word is shown, corrected everywhere, and can be taken back', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type(
    'Der er kommet fire høringsvar om budgetopfølgningen. Hvert høringsvar er læst i Sivedalen. ',
  );
  await expect(underlined(page)).toHaveText(['høringsvar', 'høringsvar']);
  await underlined(page).first().click();
  const card = group(page).locator('.card.on');
  await expect(card).toContainText('Ikke i ordbogen, 2 steder');
  await card.getByRole('button', { name: 'høringssvar', exact: true }).click();
  await expect(underlined(page)).toHaveCount(0);
  await expect(page.locator('.case-body')).toContainText(
    'fire høringssvar om budgetopfølgningen. Hvert høringssvar er læst',
  );
  await page.keyboard.press('Control+z');
  await expect(underlined(page)).toHaveText(['høringsvar', 'høringsvar']);
});

test('by keyboard alone: to the word, to its card, onto the person’s own list, and it stays right', async ({
  page,
}) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Xylanvig har fået en ny sti. ');
  await expect(underlined(page)).toHaveText(['Xylanvig']);
  await page.keyboard.press('Control+Home');
  for (let steps = 0; steps < 30; steps++) {
    await page.keyboard.press('F8');
    if ((await page.locator('.finding.spelling.active').count()) > 0) break;
  }
  await expect(page.locator('.finding.spelling.active')).toHaveText('Xylanvig');
  await page.keyboard.press('Alt+Enter');
  await expect(group(page).locator('.card.on')).toBeFocused();
  const learn = group(page).getByRole('button', { name: 'Til min ordliste' });
  for (let steps = 0; steps < 12 && !(await learn.evaluate((node) => node === document.activeElement)); steps++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('»Xylanvig« står nu på din ordliste.')).toBeVisible();
  await expect(underlined(page)).toHaveCount(0);
  await untilSaved(page);
  await page.reload();
  await expect(page.locator('.case-body')).toContainText('Xylanvig har fået');
  await expect(page.getByRole('button', { name: /Stavning.*alle ord kendes/ })).toBeVisible();
  await expect(underlined(page)).toHaveCount(0);

  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await expect(page.getByRole('heading', { name: 'Din ordliste, 1 ord' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fjern Xylanvig' }).click();
  await expect(page.getByRole('heading', { name: 'Din ordliste er tom' })).toBeVisible();
});

test('spelling can be turned off, and the council has a list of its own', async ({ page }) => {
  const address = page.url();
  await cursorIn(page, 'background');
  await page.keyboard.type('Sivelyngx er en vej. ');
  await expect(underlined(page)).toHaveText(['Sivelyngx']);
  await group(page)
    .getByRole('button', { name: /Stavning/ })
    .click();
  await group(page).getByRole('button', { name: 'Slå stavekontrol fra' }).click();
  await expect(underlined(page)).toHaveCount(0);
  await group(page).getByRole('button', { name: 'Slå stavekontrol til' }).click();
  await expect(underlined(page)).toHaveCount(1);
  await untilSaved(page);

  await page.getByRole('link', { name: 'Tjekliste' }).click();
  await page.getByLabel('Nyt ord').fill('Sivelyngx');
  await page
    .getByRole('region', { name: /ordliste/ })
    .getByRole('button', { name: 'Tilføj' })
    .click();
  await expect(page.getByRole('heading', { name: 'Kommunens ordliste, 1 ord' })).toBeVisible();
  await page.goto(address);
  await expect(page.locator('.case-body')).toContainText('Sivelyngx er en vej');
  await expect(page.getByRole('button', { name: /Stavning.*alle ord kendes/ })).toBeVisible();
});

import type { Page } from '@playwright/test';
import { settled } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

/** What has the focus, as a person is told of it: its role or tag, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 60) ?? ''}`;
  });

/** Tab until the focus is on what is wanted; fails when that takes more steps than anyone has patience for. */
async function tabTo(page: Page, wanted: RegExp, most = 40): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < most; step++) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`never came to ${wanted}: ${seen.join(' | ')}`);
}

async function toTop(page: Page): Promise<void> {
  await page.keyboard.press('Control+Home');
  await settled(page);
}

/** From the top by F8 until these words are selected; findings about a whole section select none. */
async function stepTo(page: Page, words: string): Promise<void> {
  await toTop(page);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('F8');
    if ((await page.evaluate(() => window.getSelection()?.toString())) === words) return;
  }
  throw new Error(`F8 never came to ${words}`);
}

test('a case is written, mended, dismissed from and exported without a mouse', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velkommen til Handlerum');
  await tabTo(page, /^input/);
  await page.keyboard.type('Karen Holm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');

  await page.keyboard.press('Alt+n');
  await expect(page.getByLabel('Titel')).toBeFocused();
  await page.keyboard.type('Cykelsti ved skolen');
  await page.keyboard.press('Enter');
  await page.locator('.case-body').waitFor();
  await tabTo(page, /^textbox Sagens tekst/);
  await toTop(page);
  await page.keyboard.type('Erfaringer viser, at cykelstier virker. Stien bygges med henblik på at skabe tryghed.');
  await expect(page.locator('.case-body .finding')).not.toHaveCount(0);

  // To the finding that can be mended, to its card, and the fix by Tab and Enter.
  await stepTo(page, 'med henblik på at');
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('.card.on')).toBeFocused();
  await tabTo(page, /^button Skriv »for at«/, 5);
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-body')).toContainText('Stien bygges for at skabe tryghed.');

  // The one that is right as it stands is set aside with a reason.
  await expect(page.locator('.case-body')).toBeFocused();
  await stepTo(page, 'Erfaringer viser');
  await page.keyboard.press('Alt+Enter');
  await tabTo(page, /^button Afvis/, 6);
  await page.keyboard.press('Enter');
  await tabTo(page, /^input/, 3);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kilden er bilag 1.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Afviste fund (1)')).toBeVisible();
  await expect(page.locator('.case-body')).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Word');
  await expect(page.getByRole('option').first()).toContainText('Word');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('Cykelsti ved skolen.docx');
});

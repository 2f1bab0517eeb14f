import type { Page } from '@playwright/test';
import { cursorIn, settled, untilSaved } from './support/cases.ts';
import { expect, inWorld, test } from './support/fixtures.ts';

const testInCase = inWorld('newCase');

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

/** Where the focus is must be seen after every step: a cursor in a field or the text, a line around anything else. */
async function expectFocusShown(page: Page): Promise<void> {
  const trouble = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing has the focus';
      const { top, bottom, width } = element.getBoundingClientRect();
      if (width === 0 || bottom <= 0 || top >= window.innerHeight || !element.checkVisibility()) return 'out of sight';
      const isWritten = element.matches('[contenteditable=true], textarea, input:not([type=radio], [type=checkbox])');
      // A part of the page one has just come to holds the focus as a whole.
      const isView = element.matches('main, [role=dialog]');
      const isLined = [element, element.parentElement].some(
        (one) => one && getComputedStyle(one).outlineStyle !== 'none',
      );
      return isWritten || isView || isLined ? '' : `not shown: ${element.outerHTML.slice(0, 120)}`;
    });
  await expect.poll(trouble).toBe('');
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
  await expectFocusShown(page);
  await page.keyboard.type('Karen Holm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  await expectFocusShown(page);

  await page.keyboard.press('Alt+n');
  await expect(page.getByLabel('Titel')).toBeFocused();
  await expectFocusShown(page);
  await page.keyboard.type('Cykelsti ved skolen');
  await page.keyboard.press('Enter');
  await page.locator('.case-body').waitFor();
  await expectFocusShown(page);
  await tabTo(page, /^textbox Sagens tekst/);
  await toTop(page);
  await page.keyboard.type('Erfaringer viser, at cykelstier virker. Stien bygges med henblik på at skabe tryghed.');
  await expect(page.locator('.case-body .finding')).not.toHaveCount(0);

  // To the finding that can be mended, to its card, and the fix by Tab and Enter.
  await stepTo(page, 'med henblik på at');
  await expectFocusShown(page);
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('.card.on')).toBeFocused();
  await expectFocusShown(page);
  await tabTo(page, /^button Skriv »for at«/, 5);
  await expectFocusShown(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-body')).toContainText('Stien bygges for at skabe tryghed.');
  await expect(page.locator('.case-body')).toBeFocused();

  // The one that is right as it stands is set aside with a reason.
  await stepTo(page, 'Erfaringer viser');
  await page.keyboard.press('Alt+Enter');
  await tabTo(page, /^button Afvis/, 6);
  await page.keyboard.press('Enter');
  await tabTo(page, /^input/, 3);
  await expectFocusShown(page);
  // Nothing is chosen for a person: it is right as it stands here.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expectFocusShown(page);
  await page.keyboard.type('Kilden er bilag 1.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Afviste fund (1)')).toBeVisible();
  await expect(page.locator('.case-body')).toBeFocused();

  await page.keyboard.press('Control+k');
  await expectFocusShown(page);
  await page.keyboard.type('Word');
  await expect(page.getByRole('option').first()).toContainText('Word');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('Cykelsti ved skolen.docx');
  await expect(page.locator('.case-body')).toBeFocused();

  // Back to the list, and in again from its line.
  await untilSaved(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Sager');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Sager – Handlerum');
  await expectFocusShown(page);
  await expect(page.getByRole('row', { name: /Cykelsti ved skolen/ })).toBeVisible();
});

testInCase('the toolbar, the menus and the panel are reached and left by their keys', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Erfaringer viser, at bump virker.');
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Tjekliste' })).toBeFocused();
  await expectFocusShown(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Oplysninger' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('.case-body')).toBeFocused();
  await page.keyboard.press('Alt+F10');
  expect(await focused(page)).toMatch(/^button/);
  await expectFocusShown(page);
  await tabTo(page, /^button Eksportér/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Eksportér' })).toBeFocused();
  await expectFocusShown(page);
});

testInCase('an old version is opened, left and restored without a mouse', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Første udgave.');
  await untilSaved(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Historik');
  await expect(page.getByRole('option').first()).toContainText('Historik');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Historik', selected: true })).toBeVisible();
  await tabTo(page, /^button.*oprettede sagen/, 60);
  await page.keyboard.press('Enter');
  await expect(page.locator('.old-bar')).toBeFocused();
  await expectFocusShown(page);
  await tabTo(page, /^button Gendan denne version/, 3);
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-body')).not.toContainText('Første udgave.');
  await expect(page.locator('.case-body')).toBeFocused();
});

testInCase('a key acts where the cursor stands, also when the page is too busy to hear of it', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Abc.');
  await settled(page);
  const busy = page.evaluate(() => {
    for (const until = performance.now() + 400; performance.now() < until; );
  });
  await page.waitForTimeout(80);
  await Promise.all([busy, page.keyboard.press('Home'), page.keyboard.press('Delete')]);
  await expect(page.locator('.case-body section[data-key="background"] p')).toHaveText('bc.');
});

import type { Page } from '@playwright/test';
import { cursorIn, importCase, settled, storedCase, storedText, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const testInCase = inWorld('newCase');
const testOfP1 = inWorld('p1');

const cards = (page: Page, words: string) => page.locator('.card').filter({ hasText: words });
const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString() ?? '');

testInCase('a finding comes while typing, and goes when the words are mended', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Ca. en række borgere har klaget.');
  const underline = page.locator('.case-body .finding.warning', { hasText: 'en række borgere' });
  await expect(underline).toBeVisible();
  await expect(cards(page, 'en række borgere')).toBeVisible();
  await page.keyboard.press('Home');
  for (let letter = 0; letter < 'Ca. en række'.length; letter++) await page.keyboard.press('Delete');
  await page.keyboard.type('34');
  await expect(page.locator('.case-body')).toContainText('34 borgere har klaget.');
  await expect(underline).toHaveCount(0);
  await expect(cards(page, 'en række borgere')).toHaveCount(0);
});

testOfP1('P1 shows what is unclear, grouped and counted; G1 has no error', async ({ page }) => {
  for (const [group, least] of [
    ['Præcision', 10],
    ['Fyldestgørende', 3],
    ['Handlerum', 3],
    ['Sprog', 3],
  ] as const) {
    const head = page.getByRole('button', { name: new RegExp(`^${group} \\d+ fund$`) });
    const count = Number(/\d+/.exec((await head.textContent()) ?? '')?.[0]);
    expect(count, group).toBeGreaterThanOrEqual(least);
  }
  const heads = await page.locator('.group h3').allTextContents();
  const told = await page.locator('.status button .severity').allTextContents();
  const sum = (texts: string[]) => texts.reduce((total, text) => total + Number(/\d+/.exec(text)?.[0] ?? 0), 0);
  expect(sum(heads)).toBe(sum(told));

  // P1 shows where errors are told, so that nothing there in G1 means something.
  const errors = page.locator('.status button .severity.error');
  await expect(errors).toBeVisible();
  await expect(page.locator('.card.error')).not.toHaveCount(0);
  await importCase(page, 'g1.docx');
  await expect(page.locator('.case-body')).toContainText('Administrationen har undersøgt tre løsninger');
  await expect(errors).toHaveCount(0);
  await expect(page.locator('.card.error')).toHaveCount(0);
});

testOfP1(
  'from the card to the words and back; F8 goes from one to the next, Alt Enter to its card',
  async ({ page }) => {
    await page.getByRole('button', { name: 'Gå til teksten: erfaringer viser' }).click();
    await expect.poll(() => selected(page)).toBe('erfaringer viser');
    await expect(page.locator('.case-body .finding.active')).toHaveText('erfaringer viser');
    await expect(page.locator('.case-body .finding.active')).toBeInViewport();
    await expect(page.locator('.case-body')).toBeFocused();
    await page.keyboard.press('Alt+Enter');
    await expect(cards(page, 'erfaringer viser')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.case-body')).toBeFocused();
    await page.keyboard.press('F8');
    await expect.poll(() => selected(page)).not.toBe('erfaringer viser');
    const next = await selected(page);
    const text = (await page.locator('.case-body').textContent()) ?? '';
    expect(text.indexOf(next)).toBeGreaterThan(text.indexOf('erfaringer viser'));
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => selected(page)).toBe('erfaringer viser');
    await page.locator('.case-body .finding', { hasText: 'Som bekendt' }).click();
    await expect(page.locator('.card.on')).toContainText('Som bekendt');
  },
);

testOfP1('words that share an error with something milder show the error', async ({ page }) => {
  for (const words of ['Som bekendt', 'tidligere besluttet'])
    await expect(page.locator('.case-body .finding.error', { hasText: words })).toHaveText(words);
  await page.locator('.case-body .finding', { hasText: 'tidligere besluttet' }).click();
  await expect(page.locator('.card.on.error')).toContainText('tidligere besluttet');
});

testOfP1('a press on underlined words takes the cursor along, however short it is', async ({ page }) => {
  const underlines = page.locator('.case-body .finding');
  await expect(underlines.nth(7)).toBeVisible();
  for (let index = 0; index < 8; index++) {
    const underline = underlines.nth(index);
    await underline.scrollIntoViewIfNeeded();
    const box = await underline.boundingBox();
    const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 6 };
    const pressed = await page.evaluate(placeAt, at);
    await page.mouse.move(at.x, at.y);
    await Promise.all([page.mouse.down(), page.mouse.up()]);
    await settled(page);
    expect(await page.evaluate(placeAt, null), String(index)).toBe(pressed);
  }
});

/** What stands before a point of the page, or before the cursor, in its paragraph. */
function placeAt(point: { x: number; y: number } | null): string {
  const there = point && document.caretPositionFromPoint(point.x, point.y);
  const [node, offset] = there
    ? [there.offsetNode, there.offset]
    : [window.getSelection()?.focusNode ?? null, window.getSelection()?.focusOffset ?? 0];
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest('p, li, td, th, h3, h4');
  if (!node || !block) return '';
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return `${block.textContent?.slice(0, 20)}: ${before.toString()}`;
}

testInCase('two lines of air stay under the line that is written', async ({ page }) => {
  await cursorIn(page, 'background');
  for (let line = 0; line < 40; line++) await page.keyboard.press('Enter');
  await page.keyboard.type('Her.');
  const air = await page.locator('.case-body p', { hasText: 'Her.' }).evaluate((line) => {
    const view = line.closest('.scroll')?.getBoundingClientRect();
    return (view?.bottom ?? 0) - line.getBoundingClientRect().bottom;
  });
  expect(air).toBeGreaterThan(40);
});

testInCase('a quick fix is one step to undo, apart from the typing before it', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  const [typed, mended] = ['Stien bygges med henblik på at skabe ro.', 'Stien bygges for at skabe ro.'];
  await page.keyboard.type(typed);
  const text = page.locator('.case-body section[data-key="background"] p');
  await page.getByRole('button', { name: 'Skriv »for at«' }).click();
  await expect(text).toHaveText(mended);
  await expect(page.locator('.case-body')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveText(typed);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(text).toHaveText(mended);
  await untilSaved(page);
  expect(await storedText(page, id, 'background')).toBe(mended);
});

testInCase(
  'a dismissal needs a reason, is written in the case, lasts, and ends with the sentence',
  async ({ page, caseId: id }) => {
    await cursorIn(page, 'background');
    await page.keyboard.type('Erfaringer viser, at bump virker. Vejen er lukket med henblik på at skabe ro.');
    const other = cards(page, 'med henblik på at');
    await other.getByRole('button', { name: 'Forklar' }).click();
    await expect(other.locator('.explain > p')).toHaveText(/\S+ \S+/);
    await expect(other.locator('.example.bad dd').first()).toHaveText(/\S/);
    await expect(other.locator('.example.good dd').first()).toHaveText(/\S/);
    const card = cards(page, 'Erfaringer viser');
    await card.getByRole('button', { name: 'Afvis' }).click();
    const send = card.locator('button[type=submit]');
    await expect(send).toBeDisabled();
    await card.getByLabel('Accepteret her').check();
    await card.getByLabel('Hvorfor?').fill('Kilden står i bilag 1.');
    await card.getByLabel('Hvorfor?').press('Enter');
    await expect(card).toHaveCount(0);
    await untilSaved(page);
    const { dismissals } = (await storedCase(page, id)).fields;
    expect(dismissals).toMatchObject([
      { check: 'PR05', kind: 'accepted', reason: 'Kilden står i bilag 1.', by: 'Ida Holm' },
    ]);
    expect(dismissals[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT/);

    await page.reload();
    await page.locator('.case-body').waitFor();
    await expect(page.getByText('Afviste fund (1)')).toBeVisible();
    await expect(card).toHaveCount(0);
    await cursorIn(page, 'background');
    await page.keyboard.type(' Det samme gør skilte.');
    await expect(page.locator('.case-body')).toContainText('skilte.');
    await expect(card).toHaveCount(0);

    await page.locator('.case-body p', { hasText: 'Erfaringer' }).click({ position: { x: 2, y: 8 } });
    await page.keyboard.press('Home');
    await settled(page);
    await page.keyboard.type('Gode ');
    await expect(cards(page, 'erfaringer viser').or(card)).toBeVisible();
    await expect(page.getByText('Afviste fund (1)')).toHaveCount(0);
  },
);

testInCase('a dismissal can be taken back at once and later', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Erfaringer viser, at bump virker.');
  const card = cards(page, 'Erfaringer viser');
  const dismiss = async () => {
    await card.getByRole('button', { name: 'Afvis' }).click();
    await card.getByLabel('Tjekket tager fejl').check();
    await card.getByLabel('Hvorfor?').fill('Kendt.');
    await card.getByLabel('Hvorfor?').press('Enter');
    await expect(card).toHaveCount(0);
  };
  await dismiss();
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
  await expect(card).toBeVisible();
  await expect(page.locator('.case-body')).toBeFocused();
  await dismiss();
  await page.getByText('Afviste fund (1)').click();
  await page.getByRole('button', { name: 'Vis igen' }).click();
  await expect(card).toBeVisible();
});

import type { Locator, Page } from '@playwright/test';
import { between } from './support/between.ts';
import { cursorIn, openCase, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';
import { addItem, storedMeeting } from './support/meetings.ts';
import { caseNamed } from './walks/walk.ts';

const testOfMeeting = inWorld('meeting');
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opened by a key, left by Escape: it is gone, and the next key goes to what opened it. */
async function leave(form: Locator, opener: Locator): Promise<void> {
  await form.getByRole('textbox').or(form.getByRole('combobox')).first().press('Escape');
  await expect(form).toBeHidden();
  await expect(opener).toBeFocused();
}

inWorld('sample', '#/moeder')('a form that a button opened is left by Escape, back to the button', async ({ page }) => {
  for (const name of ['Nyt møde', 'Planlæg en række']) {
    await button(page, name).press('Enter');
    await leave(page.getByRole('form', { name }), button(page, name));
  }
  await page.goto('/#/kommune');
  await button(page, 'Ret Økonomiudvalget').press('Enter');
  await leave(page.getByRole('form', { name: 'Ret Økonomiudvalget' }), button(page, 'Ret Økonomiudvalget'));
});

testOfMeeting(
  'so is one that a menu opened, one in a list, and one that took the place of its button',
  async ({ page }) => {
    await addItem(page, 'Budgetprocessen');
    await button(page, 'Ret »Budgetprocessen«').press('Enter');
    await leave(page.getByRole('form', { name: 'Ret »Budgetprocessen«' }), button(page, 'Ret »Budgetprocessen«'));
    for (const name of ['Ret tid og sted', 'Aflys mødet']) {
      await button(page, 'Mere').press('Enter');
      await page.getByRole('menuitem', { name }).press('Enter');
      await leave(page.getByRole('form', { name }), button(page, 'Mere'));
    }
    await openCase(page, await caseNamed(page, 'Udviklingsplan for grønne områder'));
    await page.getByRole('tab', { name: 'Oplysninger' }).click();
    await button(page, 'Sæt på et møde').press('Enter');
    await leave(page.getByRole('form', { name: 'Sæt på et møde' }), button(page, 'Sæt på et møde'));
  },
);

testOfMeeting('a case comes on an agenda with the words just typed, or not at all', async ({ page, meetingId }) => {
  const state = await between(page);
  await page.reload();
  await openCase(page, await caseNamed(page, 'Udviklingsplan for grønne områder'));
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await button(page, 'Sæt på et møde').click();
  const form = page.getByRole('form', { name: 'Sæt på et møde' });
  await form.getByRole('combobox').selectOption(meetingId);
  state.fails = (name) => name === 'records.push';
  await cursorIn(page, 'background');
  await page.keyboard.type(' Ord i sidste øjeblik.');
  await button(page, 'Sæt på').click();
  await expect(page.locator('.toast').filter({ hasText: 'Ikke gemt:' })).toBeVisible();
  expect((await storedMeeting(page, meetingId)).content.items).toEqual([]);
  state.fails = () => false;
  await button(page, 'Sæt på').click();
  await expect(form).toBeHidden();
  await untilSaved(page);
  expect((await storedMeeting(page, meetingId)).content.items).toHaveLength(1);
});

inWorld('sample', '#/')('a page begins at its top, wherever the last one was left', async ({ page }) => {
  const main = page.locator('main');
  const top = () => main.evaluate(({ scrollTop }) => scrollTop);
  await page.getByRole('heading', { name: 'Senest ændret' }).waitFor();
  await main.evaluate((view) => view.scrollTo({ top: 300 }));
  expect(await top()).toBe(300);
  await page.getByRole('link', { name: 'Kommunalbestyrelse', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kommunalbestyrelse og udvalg');
  await expect.poll(top).toBe(0);
});

inWorld('sample', '#/sager')('what has the focus is ringed, in every theme', async ({ page }) => {
  await page.locator('[role="row"][data-index]').first().waitFor();
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    await page.locator('main').focus();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const rings = [];
        for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
          if (outlineStyle !== 'none') rings.push([outlineStyle, outlineWidth, outlineColor].join(' '));
        }
        return rings[0] ?? document.activeElement?.outerHTML.slice(0, 200);
      });
      expect(ring).toMatch(/^solid 2px rgb/);
    }
  }
});

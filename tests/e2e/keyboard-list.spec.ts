import type { Locator, Page } from '@playwright/test';
import { callCore } from './support/call.ts';
import { expect, inWorld, test } from './support/fixtures.ts';

const at = (page: Page, index: number): Locator => page.locator(`[role="row"][data-index="${index}"]`);

test('from first start to an open case without a mouse', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velkommen til Handlerum');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Dansk' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Dit navn')).toBeFocused();
  await page.keyboard.type('Karen Holm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: 'Find sag eller kommando' });
  await expect(palette).toBeFocused();
  await page.keyboard.type('skolevej');
  const found = page.getByRole('option', { name: /Sikrere skolevej på Lindevej/ });
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await expect(palette).toHaveAttribute('aria-activedescendant', (await found.getAttribute('id')) ?? 'none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Sikrere skolevej på Lindevej – Handlerum');
});

inWorld('sample')('Enter right after typing means what was typed, not what still stood there', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await page.keyboard.insertText('Rugbækken');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Klimatilpasning ved Rugbækken – Handlerum');
});

inWorld('sample', '#/sager')(
  'commands of the palette: theme, new case, shortcuts; Escape closes and gives the focus back',
  async ({ page }) => {
    await at(page, 0).focus();
    const command = async (text: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(text);
      await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
      await page.keyboard.press('Enter');
    };
    await command('farver mørk');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await command('genveje');
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'Genveje' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await at(page, 1).focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Find sag eller kommando' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(at(page, 1)).toBeFocused();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
);

inWorld('sample', '#/sager')(
  'a question mark and Alt N are for the whole page, but a field keeps its own characters',
  async ({ page }) => {
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.type('hvad?');
    await expect(search).toHaveValue('hvad?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('complementary', { name: 'Ny sag' }).getByLabel('Titel')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: 'Ny sag' })).toHaveCount(0);
  },
);

inWorld('sample', '#/sager')(
  'the list: arrows, Home, End, Space, Shift, Ctrl A, Escape and Enter',
  async ({ page }) => {
    await expect(at(page, 0)).toBeVisible();
    await page.getByRole('columnheader', { name: 'Ændret' }).getByRole('button').focus();
    await page.keyboard.press('Tab');
    await expect(at(page, 0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(at(page, 2)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(at(page, 2)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('3 valgt')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('16 sager', { exact: true })).toBeVisible();
    await page.keyboard.press('End');
    await expect(at(page, 15)).toBeFocused();
    await page.keyboard.press('Control+a');
    await expect(page.getByText('16 valgt')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(at(page, 0)).toBeFocused();
    const title = await at(page, 0).getByRole('link').textContent();
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(`${title} – Handlerum`);
  },
);

inWorld('sample', '#/sager')('Tab reaches a row, its box and its menu, and then leaves the list', async ({ page }) => {
  await at(page, 0).focus();
  await page.keyboard.press('Tab');
  await expect(at(page, 0).getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(at(page, 0).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Kopiér' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(at(page, 0).getByRole('button')).toBeFocused();
});

inWorld('sample')('a new view takes the focus, and the skip link passes the frame by', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Gå til indholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Indstillinger' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indstillinger');
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('two thousand cases', () => {
  inWorld('many', '#/sager')(
    'the list is told in full, few rows exist, and the last is a key away',
    async ({ page }) => {
      await page.getByRole('columnheader', { name: 'Titel' }).getByRole('button').click();
      await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2001');
      expect(await page.locator('[role="row"][data-index]').count()).toBeLessThan(60);
      await at(page, 0).focus();
      await page.keyboard.press('End');
      await expect(at(page, 1999)).toBeFocused();
      await expect(at(page, 1999)).toContainText('Sag 1999');
      await expect(at(page, 1999)).toHaveAttribute('aria-rowindex', '2001');
      await page.keyboard.press('PageUp');
      await expect(page.locator('[role="row"]:focus')).toContainText(/Sag 19[89]\d/);
      expect(
        await callCore<{ total: number }>(page, 'cases', 'list', {
          filter: {},
          sort: 'title',
          order: 'ascending',
          offset: 0,
          limit: 1,
        }),
      ).toMatchObject({ total: 2000 });
    },
  );
});

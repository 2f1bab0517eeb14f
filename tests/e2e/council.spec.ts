import { expectAccessible } from './support/axe.ts';
import { begin } from './support/begin.ts';
import { callCore } from './support/call.ts';
import { expect, test } from './support/fixtures.ts';

interface Council {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly name: string }[];
  readonly mandates: readonly { readonly to: string }[];
}

test('an empty council gets its bodies and members by keyboard, and a meeting can be planned for them', async ({
  page,
}) => {
  await begin(page, 'empty', '#/kommune');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opret kommunalbestyrelse og økonomiudvalg' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Økonomiudvalget' })).toBeVisible();
  await page.getByRole('button', { name: 'Ret Økonomiudvalget' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Ret Økonomiudvalget' });
  await expect(form.getByLabel('Navn')).toBeFocused();
  await form.getByLabel('Antal medlemmer').fill('3');
  await expect(form.getByRole('status')).toContainText('skal materialet være ude senest');
  await expectAccessible(page);
  await form.getByLabel('Navn').press('Enter');
  await expect(form).toBeHidden();
  await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Økonomiudvalget' });
  const seat = page.getByRole('form', { name: 'Tilføj medlem' });
  for (const [name, group] of [
    ['Bo Berg', 'A'],
    ['Ida Holm', 'V'],
    ['Per Lund', 'A'],
  ] as const) {
    await seat.getByLabel('Medlem').fill(name);
    await seat.getByLabel('Gruppe').fill(group);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('rowheader', { name })).toBeVisible();
    await expect(seat.getByLabel('Medlem')).toBeFocused();
  }
  await expect(page.getByText('Ingen er formand.')).toBeVisible();
  await page.getByRole('button', { name: 'Afslut mandatet for Per Lund' }).click();
  await expect(page.getByRole('rowheader', { name: 'Per Lund' })).toBeHidden();
  await page.getByLabel('På dagen').fill('2026-01-15');
  await expect(page.getByRole('rowheader', { name: 'Per Lund' })).toBeVisible();
  await expectAccessible(page);
  const { bodies, members, mandates } = await callCore<Council>(page, 'council', 'get', {});
  expect([bodies.length, members.length, mandates.length]).toEqual([2, 3, 3]);
  await page.goto('/#/moeder');
  await page.getByRole('button', { name: 'Nyt møde' }).click();
  await page.getByRole('form', { name: 'Nyt møde' }).getByLabel('Organ').selectOption({ label: 'Økonomiudvalget' });
  await page.getByRole('form', { name: 'Nyt møde' }).getByRole('button', { name: 'Planlæg' }).click();
  await expect(page.getByRole('link', { name: 'Økonomiudvalget' })).toBeVisible();
});

test('the invented council says that it is invented', async ({ page }) => {
  await begin(page, 'sample', '#/kommune');
  await expect(page.getByText('Alt er opdigtet')).toBeVisible();
  await expectAccessible(page);
});

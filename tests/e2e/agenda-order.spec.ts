import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';
import { addItem } from './support/meetings.ts';

const test = inWorld('meeting');

test('an item is moved with Alt and the arrows, put back, and edited in its place', async ({ page }) => {
  for (const title of ['Første', 'Anden', 'Tredje']) await addItem(page, title);
  const rows = page.locator('.agenda-line');
  const order = async () => (await rows.locator('.what > :first-child').allTextContents()).map((text) => text.trim());
  await page.getByRole('row', { name: 'Tredje' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual(['Første', 'Tredje', 'Anden']);
  await expect(page.getByRole('row', { name: 'Tredje' })).toBeFocused();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(order).toEqual(['Første', 'Anden', 'Tredje']);
  await page.getByRole('button', { name: 'Ret »Anden«' }).click();
  await page.getByRole('form', { name: 'Ret »Anden«' }).getByLabel('Punktets titel').fill('Anden gang');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await order()).includes('Anden gang')).toBe(true);
  // The button that opened the form has the focus again, and its words beside it until they are put away.
  await expect(page.getByRole('button', { name: 'Ret »Anden gang«' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page);
});

test('an item is dragged with the mouse, and with the keys of a drag', async ({ page }) => {
  for (const title of ['Første', 'Anden', 'Tredje']) await addItem(page, title);
  const order = async () =>
    (await page.locator('.agenda-line .what > :first-child').allTextContents()).map((text) => text.trim());
  const row = (name: string) => page.getByRole('row', { name });
  await row('Tredje')
    .locator('.what')
    .dragTo(row('Første'), { targetPosition: { x: 60, y: 2 } });
  await expect.poll(order).toEqual(['Tredje', 'Første', 'Anden']);
  await row('Anden').getByRole('button', { name: /^Træk/ }).focus();
  await page.keyboard.press('Enter');
  // Where it would land is told at each step, from the first place that is not its own; before that an arrow is no step.
  await expect(page.getByRole('button', { name: 'Indsæt mellem Tredje og Første' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Indsæt før Tredje' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual(['Anden', 'Tredje', 'Første']);
});

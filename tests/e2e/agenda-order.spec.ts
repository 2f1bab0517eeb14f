import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { addItem, plannedMeeting } from './support/meetings.ts';

test('an item is moved with Alt and the arrows, put back, and edited in its place', async ({ page }) => {
  await plannedMeeting(page);
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
  await expectAccessible(page);
});

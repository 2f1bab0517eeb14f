import { expect, inWorld } from './support/fixtures.ts';
import { addItem } from './support/meetings.ts';

const test = inWorld('meeting');

test('in the meeting: another order by key and mouse, and a closed item that comes up stays behind the curtain', async ({
  page,
}) => {
  for (const title of ['Første', 'Anden', 'Tredje']) await addItem(page, title);
  await page.getByRole('button', { name: 'Udsend dagsordenen' }).click();
  await page.getByRole('link', { name: 'Gå til mødet' }).click();
  await page.getByRole('button', { name: 'Alle er her' }).click();
  await page.getByRole('button', { name: 'Åbn mødet' }).click();
  const agenda = page.getByRole('navigation', { name: 'Punkter' });
  const titles = () => agenda.locator('.title').allTextContents();

  await agenda.getByRole('button', { name: '3 Tredje' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Første', 'Tredje', 'Anden']);
  await expect(agenda.getByRole('button', { name: '3 Tredje' })).toBeFocused();
  await agenda.getByRole('button', { name: '1 Første' }).hover();
  await page.getByRole('button', { name: 'Tag »Første« senere' }).click();
  await expect.poll(titles).toEqual(['Tredje', 'Første', 'Anden']);
  await expect(page.getByText('»Første« tages nu som punkt nr. 2 af 3.')).toBeVisible();

  await agenda.getByRole('button', { name: 'Tilføj et punkt' }).click();
  await page.getByLabel('Punktets titel').fill('Opsigelse af lejemål i Nørregade 3');
  await page.getByLabel(/Hvorfor kan punktet ikke vente/).fill('Fristen er i morgen');
  await page.getByRole('checkbox', { name: 'Punktet er lukket' }).click();
  await page.getByLabel('Hvorfor skal punktet behandles for lukkede døre?').fill('Lejerens forhold');
  await page.getByLabel('Titel, der må offentliggøres').fill('Lejesag');
  await agenda.getByRole('button', { name: 'Før til protokol' }).click();
  await expect.poll(titles).toEqual(['Tredje', 'Første', 'Anden', 'Lejesag']);
  await agenda.getByRole('button', { name: /Lejesag/ }).click();
  const item = page.getByRole('region', { name: 'Lejesag' });
  await expect(item).toBeVisible();
  await expect(page.getByText('Nørregade')).toHaveCount(0);
  await item.getByRole('button', { name: 'Dørene er lukket: vis punktet' }).click();
  await expect(page.getByRole('heading', { name: 'Opsigelse af lejemål i Nørregade 3' })).toBeVisible();
});

import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('sample', '#/moeder');

const FILE = [
  'Punkt;Overskrift;Sagsnr.;Åben/lukket;Forum;Mødedato;Kl.',
  '1;Godkendelse af dagsorden;;Åben;Havneudvalget;14-06-2027;16.00',
  '2;Ny cykelsti på Ågade;27/101;Åben;Havneudvalget;14-06-2027;16.00',
  '3;Køb af grund;27/102;Åben;Havneudvalget;31-02-2027;16.00',
].join('\r\n');

test('an agenda of another system: its body is named, a wrong row left out, and the meeting opened, by keyboard', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Indlæs dagsorden …' }).press('Enter');
  const file = { name: 'dagsorden.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE, 'latin1') };
  await page.getByLabel('Fil med dagsorden').setInputFiles({ ...file, buffer: Buffer.from('%PDF-1.7') });
  await expect(page.getByRole('alert')).toContainText('CSV, Excel (.xlsx) eller Word (.docx)');
  await page.getByLabel('Fil med dagsorden').setInputFiles(file);
  await expect(page.locator('.agenda-told')).toContainText('4 fejl');
  await expect(page.getByRole('row', { name: /Linje 4.*31-02-2027/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('»Havneudvalget« er').selectOption('Klima- og Miljøudvalget');
  await expect(page.locator('.agenda-told')).toContainText('1 fejl');
  await page.getByRole('button', { name: 'Udelad »Køb af grund«' }).press('Enter');
  await expect(page.locator('.agenda-told')).toContainText('2 punkter på 1 møde. Ingen fejl');
  await page.getByRole('button', { name: 'Indlæs 2 punkter' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Klima- og Miljøudvalget');
  await expect(page.locator('.agenda-line').nth(1)).toContainText('Ny cykelsti på Ågade');
});

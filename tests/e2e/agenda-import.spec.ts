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

const UNSAID = [
  'Punkt;Overskrift;Udvalg;Mødedato;Kl.',
  '1;Ny cykelsti på Ågade;Økonomiudvalget;14-06-2027;16.00',
  '2;Køb af grund – lukket punkt;Økonomiudvalget;14-06-2027;16.00',
  '3;Ny skole;Økonomiudvalget;14-06-2027;16.00',
  '4;Nordby Skole – lukkes;Økonomiudvalget;14-06-2027;16.00',
].join('\r\n');

test('items the file does not tell open or closed: asked about, opened all, some or none, by keyboard', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Indlæs dagsorden …' }).press('Enter');
  const file = { name: 'dagsorden.csv', mimeType: 'text/csv', buffer: Buffer.from(UNSAID) };
  await page.getByLabel('Fil med dagsorden').setInputFiles(file);
  const asked = page.getByRole('region', { name: 'Åbne eller lukkede? Filen siger det ikke om 3 punkter' });
  const all = asked.getByRole('checkbox', { name: 'Alle 3 punkter er åbne' });
  const path = asked.getByRole('checkbox', { name: '»Ny cykelsti på Ågade« er åbent' });
  await expect(asked.getByRole('status')).toHaveText('Ingen er sat til åbne, 3 er lukkede.');
  await expect(path).toHaveAccessibleDescription('Filen siger ikke, om punktet er åbent eller lukket.');
  await expect(asked.getByRole('checkbox', { name: /Køb af grund/ })).toHaveCount(0);
  await expectAccessible(page);
  await all.press('Space');
  await expect(asked.getByRole('status')).toHaveText('3 er sat til åbne, ingen er lukkede.');
  await all.press('Space');
  await expect(asked.getByRole('status')).toHaveText('Ingen er sat til åbne, 3 er lukkede.');
  await path.press('Space');
  await expect(asked.getByRole('status')).toHaveText('1 er sat til åbent, 2 er lukkede.');
  await expect(all).toHaveJSProperty('indeterminate', true);
  await expect(page.getByRole('row', { name: /Køb af grund.*Lukket.*I titlen står »lukket punkt«/ })).toBeVisible();
  await page.getByRole('button', { name: 'Indlæs 4 punkter' }).press('Enter');
  await expect(page.locator('.agenda-line')).toHaveCount(4);
  await expect(page.locator('.agenda-line').filter({ hasText: 'Lukket' })).toHaveCount(3);
  await expect(page.locator('.agenda-line').nth(0)).not.toContainText('Lukket');
});

const DOUBTFUL = [
  'Punkt;Overskrift;Åben/lukket;Udvalg;Mødedato;Kl.;Bemærkning',
  '1;Ny cykelsti på Ågade;Åben;Økonomiudvalget;1/2/27;16.00-18.00;Haster',
  '2;Ny skole;Åben;Økonomiudvalget;1/3/27;16.00;',
  '3;Ny bro;Åben;Økonomiudvalget;28. maj;4 pm;',
].join('\r\n');

test('days and times that may mean several: asked about, the others read as the first was answered, by keyboard', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Indlæs dagsorden …' }).press('Enter');
  const file = { name: 'dagsorden.csv', mimeType: 'text/csv', buffer: Buffer.from(DOUBTFUL) };
  await page.getByLabel('Fil med dagsorden').setInputFiles(file);
  const asked = page.getByRole('region', { name: 'Hvad betyder det? 4 steder kan læses på flere måder' });
  await expect(asked.getByRole('row')).toHaveCount(5);
  await expect(page.getByRole('row', { name: /Bemærkning \(1 række\)/ })).toBeVisible();
  await expectAccessible(page);
  await asked.getByLabel('»1/2/27« betyder', { exact: true }).selectOption('2027-02-01');
  await asked.getByRole('button', { name: 'Læs den sidste på samme måde' }).press('Enter');
  await expect(asked.getByLabel('»1/3/27« betyder', { exact: true })).toHaveValue('2027-03-01');
  await asked.getByLabel('»4 pm« betyder', { exact: true }).selectOption('16:00');
  const other = asked.getByLabel('»28. maj« betyder noget andet');
  await other.fill('2028-05-28');
  await other.press('Tab');
  await expect(page.getByRole('row', { name: /Ny cykelsti på Ågade.*16\.00–18\.00/ })).toBeVisible();
  await expect(page.locator('.agenda-told')).toContainText('3 punkter på 3 møder. Ingen fejl');
  await page.getByRole('button', { name: 'Indlæs 3 punkter' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '3 møder med 3 punkter' })).toBeVisible();
});

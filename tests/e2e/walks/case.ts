import { PLAIN_PICTURES } from '../../support/pictures.ts';
import { callCore } from '../support/call.ts';
import { cursorIn, openCase } from '../support/cases.ts';
import { caseNamed, eachPart, press, type Walk } from './walk.ts';

const PNG = PLAIN_PICTURES['image/png'] as Buffer;

export const caseWithFindings: Walk = {
  name: 'a case with findings',
  world: 'p1',
  view: '#/sager/$caseId',
  go: async (page, look) => {
    await page.locator('.case-body').waitFor();
    await page.locator('.card').first().waitFor();
    await eachPart(page, look, ['Oplysninger', 'Disposition', 'Historik', 'Tjekliste']);
    const card = page.locator('.card').first();
    await card.getByRole('button', { name: 'Forklar' }).click();
    await look('a finding explained');
    await card.getByRole('button', { name: 'Afvis' }).click();
    await look('a finding set aside');
    await card.getByLabel('Accepteret her').check();
    await card.getByLabel('Hvorfor?').fill('Kilden står i bilag 1.');
    await card.getByLabel('Hvorfor?').press('Enter');
    await page.getByText('Afviste fund (1)').click();
    await look('findings set aside');
    await press(page, 'radio', 'Alvor');
    await look('findings by severity');
    await page.locator('.gate').getByRole('button').first().click();
    await press(page, 'button', 'Begrund og gør klar');
    await page.getByLabel('Hvorfor sendes den alligevel?').first().waitFor();
    await look('reasons asked for at the gate');
    await press(page, 'button', 'Eksportér');
    await page.getByRole('menuitem').first().waitFor();
    await look('export menu');
    await page.keyboard.press('Escape');
    await page.locator('.case-body').click();
    await page.keyboard.press('Control+h');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('kommunen');
    await look('find and replace');
    await page.keyboard.press('Escape');
    await press(page, 'button', /^Afsnitstype/);
    await look('menu of styles');
    await page.keyboard.press('Escape');
  },
};

export const caseBeingWritten: Walk = {
  name: 'a case being written',
  world: 'newCase',
  view: '#/sager/$caseId',
  go: async (page, look) => {
    await page.locator('.case-body').waitFor();
    await look('nothing written');
    await cursorIn(page, 'background');
    await page.keyboard.type('Der er kommet et høringsvar. Ordningen vil styrke trivslen. ');
    await page.locator('.finding.spelling').first().click();
    await page.locator('.card.on').waitFor();
    await look('a misspelt word');
    const question = page.locator('.question').filter({ hasText: 'Effekt uden måling' });
    await question.getByRole('radio', { name: 'Nej' }).click();
    await question.getByLabel('Bemærkning').fill('Ingen måler det.');
    await look('a question answered');
    await cursorIn(page, 'background');
    await page.keyboard.press('Control+l');
    await look('address of a link');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+Shift+t');
    await page.locator('.case-body table').waitFor();
    await look('a table in the text');
    await cursorIn(page, 'background');
    const choosing = page.waitForEvent('filechooser');
    await press(page, 'button', 'Indsæt billede');
    await (await choosing).setFiles({ name: 'sti.png', mimeType: 'image/png', buffer: PNG });
    await page.getByRole('form', { name: 'Om billedet' }).waitFor();
    await look('what a picture shows');
    await page.keyboard.press('Escape');
    await press(page, 'tab', 'Oplysninger');
    await press(page, 'button', 'Tilføj organ');
    await page.getByRole('checkbox', { name: 'Lukket sag' }).check();
    await page.setInputFiles('input[type="file"][multiple][aria-label="Tilføj filer"]', {
      name: 'notat om fart.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 prøve'),
    });
    await page.getByLabel('Titel på bilag').waitFor();
    await look('a closed case with an attachment');
    await press(page, 'button', 'Vælg løfte');
    await look('promises to choose from');
    await press(page, 'tab', 'Historik');
    await page.getByLabel('Navn på version').fill('Til udvalget');
    await press(page, 'button', 'Navngiv denne version');
    await page.locator('.history .entry', { hasText: 'Til udvalget' }).click();
    await page.locator('.old-version').waitFor();
    await look('an old version');
  },
};

export const caseOfTheSample: Walk = {
  name: 'a case that has been at meetings, one in the archive, one to put on a meeting',
  world: 'sample',
  view: '#/',
  go: async (page, look) => {
    await openCase(page, await caseNamed(page, 'Sikrere skolevej på Lindevej'));
    await press(page, 'tab', 'Oplysninger');
    await look('its details');
    const id = await caseNamed(page, 'Udviklingsplan for grønne områder');
    await openCase(page, id);
    await press(page, 'tab', 'Oplysninger');
    await press(page, 'button', 'Sæt på et møde');
    await look('a case put on a meeting');
    await callCore(page, 'cases', 'archive', { ids: [id] });
    await page.locator('.archived-note').waitFor();
    await look('a case in the archive');
  },
};

import { join } from 'node:path';
import { goTo, press, type Walk } from './walk.ts';

const SAMPLES = join(import.meta.dirname, '../../fixtures/samples');

export const beginning: Walk = {
  name: 'the first start',
  world: 'nothing',
  view: '',
  go: async (page, look) => {
    await look('first start');
    await page.getByLabel('Din rolle').selectOption({ label: 'Medlem af kommunalbestyrelsen' });
    await page.getByRole('radio', { name: /Begynd med din egen kommune/ }).check();
    await look('a member with an own council');
    await press(page, 'button', 'Jeg er inviteret');
    await page.getByLabel('Koden', { exact: true }).waitFor();
    await look('who is invited');
  },
};

export const nothingYet: Walk = {
  name: 'a council with nothing in it',
  world: 'empty',
  view: '#/',
  go: async (page, look) => {
    await look('overview');
    await goTo(page, '#/sager');
    await look('cases');
    await page.locator('input[type="file"]').setInputFiles([
      { name: 'gammel.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      { name: 'tom.docx', mimeType: '', buffer: Buffer.alloc(0) },
    ]);
    await page.getByText('gammel.doc kunne ikke importeres.').waitFor();
    await look('what came of an import');
    await page.getByRole('complementary').getByRole('button', { name: 'Luk' }).click();
    await page.locator('input[type="file"]').setInputFiles(join(SAMPLES, 'g1.docx'));
    await page.locator('.case-body').waitFor();
    await goTo(page, '#/sager');
    await page.locator('input[type="file"]').setInputFiles(join(SAMPLES, 'g1.docx'));
    await page.getByRole('region', { name: 'g1.docx' }).waitFor();
    await look('a file that is here already');
    for (const [address, shown] of [
      ['#/sager/gang', 'ways'],
      ['#/moeder', 'meetings without bodies'],
      ['#/kvalitet', 'quality'],
      ['#/findes-ikke', 'nothing there'],
      ['#/kommune?part=bodies', 'bodies'],
      ['#/kommune?part=members', 'members'],
      ['#/kommune?part=groups', 'groups'],
      ['#/kommune?part=closedDays', 'closed days'],
      ['#/kommune?part=rules', 'rules'],
    ] as const) {
      await goTo(page, address);
      await look(shown);
    }
  },
};

export const frame: Walk = {
  name: 'overview, list, ways, quality, checklist, settings, and what lies over every page',
  world: 'sample',
  view: '#/',
  go: async (page, look) => {
    await page.getByRole('heading', { name: 'Senest ændret' }).waitFor();
    await look('overview');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    await look('palette');
    await page.getByRole('combobox').fill('skolevej');
    await page.getByRole('option', { name: /Sikrere skolevej/ }).waitFor();
    await look('palette with an answer');
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look('shortcuts');
    await page.keyboard.press('Escape');

    await goTo(page, '#/sager');
    const rows = page.locator('[role="row"][data-index]');
    await rows.first().waitFor();
    await look('cases');
    await rows
      .first()
      .getByRole('button', { name: /Handlinger/ })
      .click();
    await look('menu of a case');
    await page.keyboard.press('Escape');
    await rows.nth(0).getByRole('checkbox').check();
    await rows.nth(2).getByRole('checkbox').check();
    await look('cases chosen');
    await goTo(page, '#/sager?new=yes');
    await look('new case');
    await goTo(page, '#/sager?text=skolevej&status=draft');
    await page.getByRole('heading', { name: 'Ingen sager passer' }).waitFor();
    await look('no case fits');

    await goTo(page, '#/sager/gang', 'Sagens gang');
    await page.locator('[data-card]').first().waitFor();
    await look('ways');
    await goTo(page, '#/sager/gang?view=timeline');
    await page.locator('.timelines > li').first().waitFor();
    await look('ways as timelines');

    await goTo(page, '#/kvalitet', /Kvalitet/);
    await page.getByText('Vis tallene').click();
    await look('quality');

    await goTo(page, '#/tjekliste', 'Tjekliste');
    await page.getByRole('option', { name: /Vagt mængdeord/ }).click();
    await look('checklist with a check');
    await press(page, 'button', 'Nyt spørgsmål');
    await look('an own question');

    await goTo(page, '#/indstillinger', 'Indstillinger');
    await look('settings');
  },
};

import { callCore } from '../support/call.ts';
import { addItem } from '../support/meetings.ts';
import { eachPart, goTo, meetingAt, press, type Walk } from './walk.ts';

export const plan: Walk = {
  name: 'the plan of meetings',
  world: 'sample',
  view: '#/moeder',
  go: async (page, look) => {
    await page.getByRole('link', { name: 'Økonomiudvalget' }).first().waitFor();
    await look('list');
    await press(page, 'button', 'Nyt møde');
    await look('new meeting');
    await page.getByRole('form').getByRole('button', { name: 'Annullér' }).click();
    await press(page, 'button', 'Planlæg en række');
    await page.getByLabel('År').fill('2028');
    await look('a series of meetings');
    await page.getByRole('form').getByRole('button', { name: 'Annullér' }).click();
    for (const view of ['Kalender', 'Kæder', 'Opfølgning']) {
      await press(page, 'radio', view);
      await page.locator('main table, main li').first().waitFor();
      await look(view);
    }
  },
};

export const agenda: Walk = {
  name: 'a meeting from its agenda to its cancelling',
  world: 'meeting',
  view: '#/moeder/$meetingId',
  go: async (page, look) => {
    const id = page.url().split('/').at(-1) ?? '';
    await page.getByLabel('Punktets titel').last().waitFor();
    await look('an empty agenda');
    await page.getByLabel('Find en sag').fill('i');
    await look('cases to put on');
    for (const title of ['Budgetprocessen', 'Køb af grund', 'Gensidig orientering']) await addItem(page, title);
    await press(page, 'button', 'Ret »Køb af grund«');
    await page.getByRole('checkbox', { name: 'Lukket punkt' }).check();
    await look('an item being closed');
    await page.getByLabel('Hvorfor skal punktet behandles for lukkede døre?').fill('Prisen forhandles.');
    await page.getByLabel('Titel, der må offentliggøres').fill('Ejendomssag');
    await press(page, 'button', 'Gem');
    await page.getByText('For lukkede døre').first().waitFor();
    await look('an agenda with a closed item');
    await eachPart(page, look, ['Frister', 'Protokol', 'Materiale', 'Dagsorden']);
    for (const [entry, shown] of [
      ['Ret tid og sted', 'another time and place'],
      ['Flyt mødet', 'the meeting moved'],
      ['Aflys mødet', 'the meeting cancelled, with a reason'],
    ] as const) {
      await press(page, 'button', 'Mere');
      if (entry === 'Ret tid og sted') await look('menu of the meeting');
      await press(page, 'menuitem', entry);
      await look(shown);
      await page.getByRole('form', { name: entry }).getByRole('button', { name: 'Annullér' }).click();
    }
    await press(page, 'button', 'Udsend dagsordenen');
    await page.getByRole('link', { name: 'Gå til mødet' }).waitFor();
    await press(page, 'button', 'Ret »Budgetprocessen«');
    await page.getByLabel('Punktets titel').first().fill('Budgetprocessen for 2030');
    await press(page, 'button', 'Gem');
    await page.getByText('ændret efter udsendelse', { exact: true }).waitFor();
    await look('changes after the dispatch');
    await press(page, 'tab', 'Materiale');
    await press(page, 'radio', 'Offentligheden');
    await look('material for the public');
    await callCore(page, 'meetings', 'cancel', { id, reason: 'For få punkter' });
    await page.getByRole('button', { name: 'Tag aflysningen tilbage' }).waitFor();
    await look('a cancelled meeting');
  },
};

export const late: Walk = {
  name: 'late cases, and what is due',
  world: 'sample',
  view: '#/',
  go: async (page, look) => {
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const meeting = { body: 'bsu', date: day, time: '23:50', ends: null, place: '', kind: 'extraordinary' };
    const { ids } = await callCore<{ ids: string[] }>(page, 'meetings', 'plan', { meetings: [meeting] });
    const made = { templateId: 'ballerup', caseType: 'decision', title: 'Sti langs åen' };
    const { id } = await callCore<{ id: string }>(page, 'cases', 'create', made);
    await callCore(page, 'meetings', 'addCases', { id: ids[0], cases: [id], role: 'decides' });
    await goTo(page, `#/moeder/${ids[0]}`);
    await page.getByRole('textbox', { name: /ikke vente/ }).waitFor();
    await look('a reason asked for');
    await goTo(page, '#/');
    await page.getByRole('checkbox').first().waitFor();
    await look('what is due');
  },
};

export const room: Walk = {
  name: 'the meeting room and the minutes',
  world: 'meeting',
  view: '#/moeder/$meetingId',
  go: async (page, look) => {
    for (const title of ['Budgetprocessen', 'Gensidig orientering', 'Køb af grund']) await addItem(page, title);
    await press(page, 'button', 'Ret »Køb af grund«');
    await page.getByRole('checkbox', { name: 'Lukket punkt' }).check();
    await page.getByLabel('Hvorfor skal punktet behandles for lukkede døre?').fill('Prisen forhandles.');
    await page.getByLabel('Titel, der må offentliggøres').fill('Ejendomssag');
    await press(page, 'button', 'Gem');
    await page.getByText('For lukkede døre').first().waitFor();
    await press(page, 'button', 'Udsend dagsordenen');
    await press(page, 'link', 'Gå til mødet');
    await page.getByRole('button', { name: 'Alle er her' }).waitFor();
    await look('who is present');
    await press(page, 'button', 'Alle er her');
    await press(page, 'button', 'Åbn mødet');
    await page.getByRole('button', { name: /Budgetprocessen/ }).click();
    await page.getByRole('heading', { name: 'Budgetprocessen' }).waitFor();
    await look('decision');
    await page.getByRole('radio', { name: /^Afstemning/ }).click();
    await press(page, 'button', 'Alle for');
    await look('votes by group');
    await press(page, 'radio', 'Navneopråb');
    await look('votes by name');
    await press(page, 'button', 'Alle for');
    await press(page, 'button', 'Før stemmerne til protokol');
    await page.locator('.recorded').getByText('Vedtaget.').waitFor();
    for (const tool of ['Forslag', 'Afvigende mening', 'Inhabilitet', 'Standsningsret']) {
      await page.getByRole('radio', { name: new RegExp(`^${tool}`) }).click();
      await look(tool);
    }
    await press(page, 'button', 'Tilføj et punkt');
    await page.getByRole('checkbox', { name: 'Punktet er lukket' }).check();
    await look('an item that comes up');
    await page.getByLabel('Punktets titel').press('Escape');
    await page.getByRole('button', { name: /Ejendomssag/ }).click();
    await page.getByRole('button', { name: 'Dørene er lukket: vis punktet' }).waitFor();
    await look('a closed item behind the curtain');
    await press(page, 'button', 'Pause');
    await page.locator('.on-break').waitFor();
    await look('a pause');
    await press(page, 'button', 'Fortsæt mødet');
    await press(page, 'button', 'Hæv mødet');
    await look('the meeting about to be closed');
    await press(page, 'button', 'Hæv mødet');
    await page.getByRole('link', { name: 'Gå til protokollen' }).waitFor();
    await look('the meeting closed');
    await press(page, 'link', 'Gå til protokollen');
    const text = page.getByLabel('Protokol for punkt 1, Budgetprocessen');
    await text.fill('Godkendt. Udvalget ønsker en status i marts 2030.');
    await text.blur();
    await page.getByText('Vis det, der blev ført under mødet').waitFor();
    await look('minutes');
    await page.locator('summary, button').filter({ hasText: 'Ny opgave' }).first().click();
    await look('a task from the minutes');
    await press(page, 'button', 'Læs op');
    await look('minutes read aloud');
    await press(page, 'button', 'Tilbage til protokollen');
    await press(page, 'button', 'Vis det, offentligheden får');
    await look('extract for the public');
    await press(page, 'button', 'Tilbage til protokollen');
    await press(page, 'button', / godkender$/);
    await press(page, 'button', 'Forsegl protokollen');
    await page.locator('.approval').getByText('Forseglet').waitFor();
    await look('sealed minutes');
    await goTo(page, `#/moeder/${await meetingAt(page, 'inSession')}`);
    await look('a meeting in session');
  },
};

const DOUBTFUL = [
  'Punkt;Overskrift;Åben/lukket;Udvalg;Mødedato;Kl.;Bemærkning',
  '1;Ny cykelsti på Ågade;Åben;Havneudvalget;1/2/27;16.00-18.00;Haster',
  '2;Ny skole;;Økonomiudvalget;1/3/27;16.00;',
  '3;Køb af grund;Åben;Økonomiudvalget;31-02-2027;16.00;',
  '4;Ny bro;Åben;Økonomiudvalget;28. maj;4 pm;',
];

export const agendaImport: Walk = {
  name: 'the import of an agenda',
  world: 'sample',
  view: '#/moeder/indlaes',
  go: async (page, look) => {
    await look('no file yet');
    const file = { name: 'dagsorden.csv', mimeType: 'text/csv' };
    const choose = (buffer: Buffer) => page.getByLabel('Fil med dagsorden').setInputFiles({ ...file, buffer });
    await choose(Buffer.from('%PDF-1.7'));
    await page.getByRole('alert').waitFor();
    await look('a file that is no agenda');
    await choose(Buffer.from(DOUBTFUL.join('\r\n')));
    await page.getByText(/^Hvad betyder det\?/).waitFor();
    await look('what was read, and what is asked');
  },
};

import { callCore } from '../support/call.ts';
import { caseNamed, eachPart, goTo, press, type Walk } from './walk.ts';

export const handlerum: Walk = {
  name: 'what is free to choose in a case, and the negotiation of it',
  world: 'sample',
  view: '#/',
  go: async (page, look) => {
    const id = await caseNamed(page, 'Sikrere skolevej på Lindevej');
    await goTo(page, `#/sager/${id}/handlerum`, 'Politisk handlerum');
    await look('what is free and what is bound');
    await eachPart(page, look, ['Muligheder', 'Økonomi', 'Holdninger', 'Flertal', 'Ændringsforslag']);
    await press(page, 'button', 'Nyt ændringsforslag');
    await look('a new amendment');
    const copy = await callCore<{ id: string }>(page, 'cases', 'duplicate', { id });
    await goTo(page, `#/sager/${copy.id}/handlerum?part=stances`, 'Politisk handlerum');
    await page.getByRole('button', { name: 'Begynd' }).waitFor();
    await look('who may see a negotiation');
    await page.getByLabel('Gruppe', { exact: true }).selectOption({ index: 1 });
    await press(page, 'button', 'Begynd');
    await page
      .getByLabel(/^Holdning: /)
      .first()
      .waitFor();
    await page
      .getByLabel(/^Holdning: /)
      .first()
      .selectOption('Kan leve med');
    await look('stances');
    await press(page, 'tab', 'Ændringsforslag');
    await press(page, 'button', 'Nyt ændringsforslag');
    const form = page.getByRole('form', { name: 'Nyt ændringsforslag' });
    await form.getByLabel('Stilles af').selectOption({ index: 1 });
    await form.getByLabel('Foreslået tekst').fill('vælger løsning B, når 11 p-pladser er erstattet,');
    await form.getByLabel('Begrundelse').fill('Naboerne skal have et sted at parkere.');
    await press(page, 'button', 'Gem forslaget');
    await page.getByRole('group', { name: 'Ændringsforslag 1' }).waitFor();
    await look('votes tried');
    const { id: empty } = await callCore<{ id: string }>(page, 'cases', 'create', {
      templateId: 'ballerup',
      caseType: 'decision',
      title: 'Ny hal',
    });
    await goTo(page, `#/sager/${empty}/handlerum`, 'Politisk handlerum');
    await press(page, 'button', 'Ny binding');
    await look('a new binding');
    await press(page, 'tab', 'Muligheder');
    await look('no options yet');
    await press(page, 'button', 'Ny mulighed');
    await look('a new option');
  },
};

export const council: Walk = {
  name: 'the council',
  world: 'sample',
  view: '#/kommune',
  go: async (page, look) => {
    await press(page, 'button', 'Ret Økonomiudvalget');
    await look('bodies, and one being changed');
    await page.getByRole('form').last().getByRole('button', { name: 'Annullér' }).click();
    await eachPart(page, look, ['Medlemmer', 'Grupper', 'Vejen til mødet', 'Lukkedage', 'Forretningsorden']);
    await press(page, 'tab', 'Medlemmer');
    const lines = ['organ;navn;gruppe;rolle;fra;til', 'Havneudvalget;Bo Berg;A;medlem;2027-01-01;2029-12-31', ''];
    await page
      .locator('input[type=file][accept=".csv,.txt"]')
      .setInputFiles({ name: 'medlemmer.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
    await page.getByText('findes ikke her').waitFor();
    await look('a file of members that cannot be read');
  },
};

export const charter: Walk = {
  name: 'the charter of a sample council',
  world: 'sample',
  view: '#/kodeks',
  go: async (page, look) => {
    await page.getByRole('tab').first().waitFor();
    await eachPart(page, look, ['Teksten', 'Forslag', 'Seminar', 'Vedtagelse', 'Evaluering', 'Historien']);
  },
};

export const charterBegun: Walk = {
  name: 'a charter that is begun',
  world: 'council',
  view: '#/kodeks',
  go: async (page, look) => {
    await look('no charter yet');
    await press(page, 'button', 'Begynd');
    await page.getByRole('heading', { name: 'Vores samtale' }).waitFor();
    await look('its chapters');
    await page
      .getByRole('button', { name: /^Nyt punkt/ })
      .first()
      .click();
    await page.getByLabel('Punkt', { exact: true }).fill('Vi taler ordentligt til hinanden.');
    await page.keyboard.press('Tab');
    await page.getByLabel('Hvorfor?').waitFor();
    await look('a clause');
    await press(page, 'tab', 'Forslag');
    await page.getByLabel('Foreslået tekst').fill('Medlemmer må ikke udtale sig til pressen.');
    await page.getByText(/grundlovens § 77/).waitFor();
    await look('a proposal that the constitution forbids');
    await press(page, 'tab', 'Vedtagelse');
    await press(page, 'button', 'Vedtag og forsegl');
    await page.getByText('Udgave 1').waitFor();
    await look('adopted');
    await press(page, 'tab', 'Evaluering');
    await page.getByLabel('Navn', { exact: true }).fill('Efterår 2026');
    await press(page, 'button', 'Åbn runden');
    await page.getByRole('form', { name: 'Svar' }).waitFor();
    await look('a round of evaluation');
  },
};

export const apart: Walk = {
  name: 'what two laptops did apart',
  world: 'apart',
  view: '#/sager/$caseId',
  go: async (page, look) => {
    const unsettled = page.getByRole('region', { name: 'Uafklaret' });
    await unsettled.waitFor();
    await look('of a case');
    for (const [address, shown] of [
      ['#/kodeks?part=text', 'of a charter'],
      ['#/tjekliste', 'of a checklist'],
      [`#/moeder/${(await callCore<{ id: string }[]>(page, 'meetings', 'list', {}))[0]?.id}`, 'of a meeting'],
    ] as const) {
      await goTo(page, address);
      await unsettled.waitFor();
      await look(shown);
    }
  },
};

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

const TITLE = 'Sikrere skolevej på Lindevej';

async function openRoom(page: Page): Promise<string> {
  const order = { sort: 'changedAt', order: 'descending', offset: 0, limit: 20 };
  const { rows } = await callCore<{ rows: { id: string; title: string }[] }>(page, 'cases', 'list', {
    filter: { text: 'Lindevej' },
    ...order,
  });
  const told = rows.find(({ title }) => title === TITLE)?.id ?? '';
  // Of the sample's own case the groups have said all there is to say; of a copy nobody has said anything.
  const { id } = await callCore<{ id: string }>(page, 'cases', 'duplicate', { id: told });
  await page.goto(`/#/sager/${id}`);
  await page.getByRole('link', { name: /^Politisk handlerum/ }).click();
  await expect(page.getByRole('heading', { name: 'Politisk handlerum', level: 1 })).toBeVisible();
  return id;
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

inWorld('sample')(
  'a group leader’s evening: read, mark stances, find what blocks, amend, try the vote, release one stance, take the Word file',
  async ({ page }) => {
    const id = await openRoom(page);
    await expect(page.getByText('Frit i 4 af 6. Delvist: hvordan, hvor meget.')).toBeVisible();
    await tab(page, 'Muligheder');
    await expect(page.getByRole('columnheader', { name: 'A+B. Cykelgade med bump' })).toBeVisible();

    await tab(page, 'Holdninger');
    await page.getByLabel('Gruppe', { exact: true }).selectOption('Fælles Lindved (eksempel)');
    await page.getByRole('button', { name: 'Begynd' }).click();
    const stance = (group: string, target: string) => page.getByLabel(`Holdning: ${group} (eksempel), ${target}`);
    await stance('Fælles Lindved', 'B. Cykelgade på 400 meter').selectOption('Støtter');
    await stance('Lindvedlisten', 'B. Cykelgade på 400 meter').selectOption('Kan leve med');
    const condition = page.getByLabel('Hvad skal der til? Lindvedlisten (eksempel), B. Cykelgade på 400 meter');
    await condition.fill('p-pladserne erstattes');
    await condition.blur();
    await stance('Fælles Lindved', 'Cykelgade på 400 meter').last().selectOption('Støtter');
    await stance('Lindvedlisten', 'Bump og skilte i cykelgaden').selectOption('Kan ikke');
    await stance('Fælles Lindved', 'Bump og skilte i cykelgaden').selectOption('Støtter');
    await stance('Tværlisten', 'Bump og skilte i cykelgaden').selectOption('Støtter');
    await stance('Tværlisten', 'Cykelgade på 400 meter').last().selectOption('Kan ikke');

    await tab(page, 'Flertal');
    const b = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'B. Cykelgade på 400 meter' }) });
    await expect(b).toContainText('Sikkert flertal');
    await expect(b).toContainText('For: 15 (X, L).');
    // Lindvedlisten has said yes to the option, and nothing of its part yet: the part follows.
    await expect(page.getByText('Et svar på en del følger af, at en gruppe siger ja til muligheden.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cykelgade på 400 meter', exact: true })).toBeVisible();
    await expectAccessible(page);
    await tab(page, 'Holdninger');
    await expect(page.getByText('Kan leve med: følger af B. Cykelgade på 400 meter')).toBeVisible();
    await stance('Lindvedlisten', 'Cykelgade på 400 meter').last().selectOption('Kan ikke');
    await expect(
      page.getByText(/^Lindvedlisten \(eksempel\) siger ja til »B\. Cykelgade.*men ikke til delen/),
    ).toBeVisible();
    await tab(page, 'Flertal');
    await expect(page.getByText(/^Endnu har ingen kombination et sikkert flertal inden for rammen\./)).toBeVisible();
    await page.getByRole('link', { name: 'Skriv dem under Holdninger' }).click();
    await stance('Lindvedlisten', 'Cykelgade på 400 meter').last().selectOption('Støtter');
    await tab(page, 'Flertal');
    await page.getByRole('button', { name: 'Cykelgade på 400 meter', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Hvad står i vejen for: Cykelgade på 400 meter' })).toBeVisible();
    await expect(
      page.getByText(/Flytter T sig om »Cykelgade på 400 meter« \(nu: kan ikke\), er der 20 mandater\./),
    ).toBeVisible();

    await tab(page, 'Ændringsforslag');
    await page.getByRole('button', { name: 'Nyt ændringsforslag' }).click();
    const form = page.getByRole('form', { name: 'Nyt ændringsforslag' });
    await form.getByLabel('Stilles af').selectOption('Fælles Lindved (eksempel)');
    await form.getByLabel('Foreslået tekst').fill('vælger løsning B, når 11 p-pladser er erstattet,');
    await form.getByLabel('Begrundelse').fill('Naboerne skal have et sted at parkere.');
    await form.getByLabel('Udgift').fill('cirka 150');
    await form.getByLabel('Udgift').blur();
    await expect(form.getByRole('alert')).toContainText('1,4 mio.');
    await form.getByLabel('Udgift').fill('0,15 mio.');
    await form.getByLabel('Udgift').blur();
    await expect(form.getByLabel('Udgift')).toHaveValue('150.000');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Gem forslaget' }).click();
    await expect(page.getByRole('heading', { name: /^Ændringsforslag 1 · Fælles Lindved/ }).first()).toBeVisible();
    const ballots = page.getByRole('group', { name: 'Ændringsforslag 1' });
    await ballots.getByLabel('X (9)').selectOption('For');
    await ballots.getByLabel('L (6)').selectOption('For');
    await ballots.getByLabel('T (5)').selectOption('Imod');
    await expect(page.getByText('For stemte X (9) og L (6). Imod stemte T (5). Vedtaget.')).toBeVisible();
    const main = page.getByRole('group', { name: 'Forslaget, som det da står' });
    await main.getByLabel('X (9)').selectOption('For');
    await main.getByLabel('L (6)').selectOption('For');
    await expect(page.getByRole('heading', { name: 'Vedtaget tekst' })).toBeVisible();
    await expect(page.locator('.final')).toContainText('vælger løsning B, når 11 p-pladser er erstattet,');
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word-fil' }).click(),
    ]);
    const word = unzipSync(readFileSync(await download.path()));
    const text = new TextDecoder().decode(word['word/document.xml']);
    expect(text).toContain('vælger løsning B, når 11 p-pladser er erstattet,');
    expect(text).toContain('150.000 kr.');
    expect(text).not.toContain('p-pladserne erstattes');

    await tab(page, 'Holdninger');
    await page.getByRole('checkbox', { name: /^Fælles Lindved \(eksempel\) om B\. Cykelgade/ }).click();
    await page.getByRole('button', { name: 'Se, hvad der frigives' }).click();
    await expect(
      page.getByRole('region', { name: 'Præcis dette bliver offentligt:' }).getByRole('listitem'),
    ).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Frigiv holdningen' }).click();
    await expect(page.getByRole('heading', { name: 'Frigivet' })).toBeVisible();
    const { fields } = await callCore<{ fields: { handlerum: { released: { id: string }[] } } }>(page, 'cases', 'get', {
      id,
    });
    expect(fields.handlerum.released.map((one) => one.id)).toEqual(['x/g1-b']);
  },
);

inWorld('empty')(
  'from an empty case by keyboard: a binding from a duty in the text, options, amounts as Danes type them, shown in the text',
  async ({ page }) => {
    const { id } = await callCore<{ id: string }>(page, 'cases', 'create', {
      templateId: 'ballerup',
      caseType: 'decision',
      title: 'Ny hal',
    });
    await page.goto(`/#/sager/${id}`);
    await page.locator('[data-key="background"], .case-body section').first().click();
    await page.keyboard.type('Kommunen er forpligtet til at drive en hal.');
    await page.getByRole('link', { name: /^Politisk handlerum/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Gør til binding' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Hvad binder?')).toHaveValue('Kommunen er forpligtet til at drive en hal.');
    await page.getByLabel('Kilde').fill('Folkeoplysningsloven § 21');
    await page.getByRole('radiogroup', { name: 'Om', exact: true }).getByRole('radio', { name: 'Bundet' }).click();
    await expect(page.getByText('Bundet kræver en hård binding med kilde.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Kommunen er forpligtet til at drive en hal.' }).press('Space');
    await expect(page.getByText('Bundet kræver en hård binding med kilde.')).toBeHidden();

    await tab(page, 'Muligheder');
    await page.getByRole('button', { name: '0-løsning' }).press('Enter');
    await page.getByRole('button', { name: 'Ny mulighed' }).press('Enter');
    await page.getByLabel('Titel').last().fill('Hal i to etager');
    await page.getByRole('button', { name: 'Vis mulighederne' }).press('Enter');
    await expect(page.getByRole('button', { name: 'mulighederne vises i teksten' })).toBeDisabled();

    await tab(page, 'Økonomi');
    const year = new Date().getFullYear() + 1;
    const amount = page.getByLabel(`A. Hal i to etager, Anlæg, ${year}`);
    await amount.fill('1.4 mio');
    await amount.press('Enter');
    await expect(page.getByRole('alert')).toContainText('kan ikke læses som et beløb');
    await amount.fill('1,4 mio.');
    await amount.press('Enter');
    await expect(amount).toHaveValue('1.400.000');
    await page.getByLabel('Ramme', { exact: true }).fill('1 mio. kr.');
    await page.getByLabel('Ramme', { exact: true }).press('Enter');
    await expect(page.getByText('400.000 kr. over rammen.')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Ny hal' }).first().press('Enter');
    await expect(page.locator('.live-block')).toContainText('A. Hal i to etager');
    await expect(page.locator('.live-block')).toContainText('1.400.000 kr.');
    await expectAccessible(page);
  },
);

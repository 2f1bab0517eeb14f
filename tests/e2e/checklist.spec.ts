import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { cursorIn } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('newCase');

const option = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(name) });
const card = (page: Page) => page.locator('.card').filter({ hasText: 'En række borgere' });

test('a check is turned off, and its finding goes once a body has adopted that', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('En række borgere har klaget over MGE.');
  await expect(card(page)).toBeVisible();
  await expect(page.locator('.judged-by')).toHaveText('Bedømt efter Handlerums tjekliste, programmets egen.');

  await page.getByRole('link', { name: 'Tjekliste' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tjekliste');
  for (const type of ['Beslutning', 'Drøftelse', 'Orientering']) {
    await page.getByLabel(`Alvor: ${type}`).selectOption('off');
    await expect(page.getByLabel(`Alvor: ${type}`)).toHaveValue('off');
  }
  await expect(option(page, 'Vagt mængdeord')).toContainText('slået fra');
  await option(page, 'Udefineret forkortelse').click();
  const check = page.getByRole('article', { name: 'Udefineret forkortelse' });
  await check.getByLabel('Tilføj ord').fill('MGE');
  await check.getByRole('button', { name: 'Tilføj', exact: true }).click();
  await expect(check.locator('.word-list .added')).toHaveText('MGE');
  await expectAccessible(page);

  // Until it is adopted, cases are judged as before.
  await page.goto(`/#/sager/${id}`);
  await expect(card(page)).toBeVisible();
  await page.getByRole('link', { name: 'Tjekliste' }).click();
  await page.getByLabel('Vedtaget af').fill('Byrådet');
  await page.getByLabel('Gælder fra').fill('2026-01-01');
  await page.getByRole('button', { name: 'Vedtag udkastet' }).click();
  await expect(page.locator('.adoption li')).toHaveText('Version 1: Byrådet, gælder fra 1. januar 2026');
  await page.goto(`/#/sager/${id}`);
  await expect(page.locator('.judged-by')).toContainText('version 1, vedtaget af Byrådet');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('.card').filter({ hasText: 'MGE' })).toHaveCount(0);
});

test('what was changed is taken back; a threshold and a question of one’s own', async ({ page }) => {
  await page.getByRole('link', { name: 'Tjekliste' }).click();
  await page.getByLabel('Alvor: Beslutning').selectOption('error');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByLabel('Alvor: Beslutning')).toHaveValue('program');
  await option(page, 'Lang sætning').click();
  const most = page.getByLabel('Advarsel, når sætningen har flere ord end');
  await most.fill('25');
  await most.press('Tab');
  await expect(option(page, 'Lang sætning')).toContainText('ændret');
  await page.getByRole('button', { name: 'Nyt spørgsmål' }).click();
  await page.getByLabel('Kort navn').fill('Klima');
  await page.getByLabel('Spørgsmål', { exact: true }).fill('Er klimaaftrykket beskrevet?');
  await page.locator('.own-questions').getByRole('button', { name: 'Tilføj' }).click();
  await expect(page.locator('.own-questions li')).toContainText('EGET01');
  const { draft } = await callCore<{ draft: { checks: unknown; questions: { id: string }[] } }>(
    page,
    'checklist',
    'get',
    {},
  );
  expect(draft.checks).toEqual({
    SP02: { thresholds: { warnAbove: { decision: 25, discussion: 25, information: 25 } } },
  });
  expect(draft.questions.map(({ id }) => id)).toEqual(['EGET01']);
});

test('as a file: out, mended, in again; a bad one is told line by line and changes nothing', async ({ page }) => {
  await page.getByRole('link', { name: 'Tjekliste' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Eksportér YAML' }).click();
  expect((await coming).suggestedFilename()).toBe('tjekliste.yaml');
  const give = (text: string) =>
    page
      .locator('.file-buttons input')
      .setInputFiles({ name: 'min.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
  await give('navn: Vores\ntjek:\n  PR88:\n    alvor: fejl\n  PR01:\n    alvor: slem\n');
  await expect(page.getByRole('alert')).toContainText('min.yaml er ikke læst ind');
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('alert')).toContainText('Linje 3: »PR88« kendes ikke her.');
  await expect(page.getByLabel('Tjeklistens navn')).toHaveValue('Handlerums tjekliste');
  await give('navn: Vores\ntjek:\n  PR01:\n    brug: fra\n');
  await expect(page.getByLabel('Tjeklistens navn')).toHaveValue('Vores');
  await expect(option(page, 'Vagt mængdeord')).toContainText('slået fra');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

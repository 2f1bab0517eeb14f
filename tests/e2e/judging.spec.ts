import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { callCore, upload } from './support/call.ts';
import { cursorIn, openCase, storedCase, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const testInCase = inWorld('newCase');
const testOfP1 = inWorld('p1');

const question = (page: Page, name: string) => page.locator('.question').filter({ hasText: name });

testInCase(
  'a question is answered, lapses when its text changes, and is answered again',
  async ({ page, caseId: id }) => {
    await cursorIn(page, 'background');
    await page.keyboard.type('Ordningen vil styrke trivslen.');
    const card = question(page, 'Effekt uden måling');
    await expect(card.getByRole('button', { name: 'vil styrke' })).toBeVisible();
    await card.getByRole('radio', { name: 'Nej' }).click();
    await card.getByLabel('Bemærkning').fill('Ingen måler det.');
    await expect(page.locator('.card').filter({ hasText: 'Ingen måler det.' })).toBeVisible();
    await untilSaved(page);
    await expect
      .poll(async () => (await storedCase(page, id)).fields.answers)
      .toMatchObject([{ check: 'PR18', answer: 'no', note: 'Ingen måler det.', by: 'Ida Holm' }]);

    await cursorIn(page, 'background');
    await page.keyboard.type(' Det sker i 2027.');
    await expect(card.getByText('Skal ses igen')).toBeVisible();
    await expect(page.locator('.card').filter({ hasText: 'Ingen måler det.' })).toHaveCount(0);
    await card.getByRole('radio', { name: 'Ikke relevant' }).click();
    await expect(card.getByText('Skal ses igen')).toHaveCount(0);
  },
);

testOfP1('a case with errors is made ready only with a reason for each', async ({ page, caseId: id }) => {
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('Status').selectOption('ready');
  await expect(page.getByText('Sagen har fejl, som hverken er rettet eller begrundet.')).toBeVisible();
  await expect(page.getByLabel('Status')).toHaveValue('draft');
  await page.getByRole('tab', { name: 'Tjekliste' }).click();
  await page.getByRole('button', { name: 'Begrund og gør klar' }).click();
  const reasons = page.getByLabel('Hvorfor sendes den alligevel?');
  const make = page.getByRole('button', { name: 'Gør klar til udsendelse' });
  const count = await reasons.count();
  expect(count).toBeGreaterThan(3);
  await expect(make).toBeDisabled();
  for (let at = 0; at < count; at++) await reasons.nth(at).fill(`Aftalt med formanden ${at + 1}.`);
  await make.click();
  await expect(page.getByText('Sagen er klar til udsendelse.')).toBeVisible();
  await expect(page.locator('.gate.is-ready')).toHaveText('Klar til udsendelse');
  const { fields } = await storedCase(page, id);
  expect(fields.status).toBe('ready');
  expect(fields.dismissals.filter(({ reason }) => reason.startsWith('Aftalt med formanden'))).toHaveLength(count);
});

testOfP1('findings by place or severity; the order stays when one comes back to the panel', async ({ page }) => {
  await page.getByRole('radio', { name: 'Alvor' }).click();
  const severities = await page.locator('.flat .card').evaluateAll((cards) => cards.map((card) => card.classList[1]));
  const weight = (severity: string | undefined) =>
    ['error', 'lacking', 'warning', 'suggestion'].indexOf(severity ?? '');
  expect(severities).toEqual(severities.toSorted((a, b) => weight(a) - weight(b)));
  expect(new Set(severities).size).toBe(4);
  await page.getByRole('radio', { name: 'Sted i teksten' }).click();
  const places = () => page.locator('.flat .card .place').allTextContents();
  const first = await places();
  expect(first.indexOf('Baggrund')).toBeLessThan(first.lastIndexOf('Indstilling'));
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('tab', { name: 'Tjekliste' }).click();
  expect(await places()).toEqual(first);
});

testOfP1('across cases: by body, by month, with numbers for those who cannot see the bars', async ({ page }) => {
  await page.locator('.card').first().getByRole('button', { name: 'Forklar' }).click();
  await expect(page.locator('.explain')).toContainText('Ingen har meldt falsk alarm');
  await page.getByRole('link', { name: 'Kvalitet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvalitet på tværs af sager');
  await page.getByText('Vis tallene').click();
  await expect(page.locator('details table')).toContainText('pr. 1.000 ord');
  await expect(page.getByRole('row', { name: /Vagt mængdeord/ })).toContainText('1 af 1');
});

testInCase('a question is answered by keyboard alone, from the text and back', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Ordningen vil styrke trivslen.');
  const card = question(page, 'Effekt uden måling');
  const no = card.getByRole('radio', { name: 'Nej' });
  await expect(card.getByRole('button', { name: 'vil styrke' })).toBeVisible();
  const focused = (role: typeof no) => role.evaluate((node) => node === document.activeElement);
  await page.getByRole('tab', { name: 'Tjekliste' }).focus();
  const first = card.getByRole('radio').first();
  for (let steps = 0; steps < 80 && !(await focused(first)); steps++) await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(no).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(card.getByLabel('Bemærkning')).toBeFocused();
  await page.keyboard.type('Ingen måler det.');
  await page.keyboard.press('Tab');
  await untilSaved(page);
  await expect
    .poll(async () => (await storedCase(page, id)).fields.answers)
    .toMatchObject([{ check: 'PR18', answer: 'no', note: 'Ingen måler det.' }]);
});

inWorld('empty')(
  'an imported case that does not say what it is asks, and is judged by the answer',
  async ({ page }) => {
    const text =
      '# Taget på Havneskolen\n\n## Baggrund\n\nTaget på Havneskolen er utæt. Regnen løber ind i to klasselokaler.\n';
    const transfer = await upload(page, 'tag.md', Buffer.from(text));
    const { imported } = await callCore<{ imported: { id: string }[] }>(page, 'imports', 'cases', {
      transfers: [transfer],
    });
    const id = imported[0]?.id ?? '';
    await openCase(page, id);
    const card = page.getByRole('region', { name: 'Hvad er sagen?' });
    await expect(card).toContainText('Den er indlæst som en beslutning, men intet i sagen viser den.');
    await expectAccessible(page);
    const options = page.locator('.card').filter({ hasText: 'Vis mindst to muligheder' });
    await expect(options).toHaveClass(/suggestion/);
    const gate = page.getByRole('region', { name: 'Gør klar til udsendelse' });
    await expect(gate).toContainText('Svar på, hvad sagen er');
    await expect(gate.getByRole('button')).toHaveCount(0);
    await card.getByRole('radio', { name: 'Beslutning' }).focus();
    await page.keyboard.press('Space');
    await expect(card).toContainText('Sagstypen er sat.');
    await expect(card.getByRole('radio', { name: 'Beslutning' })).toBeFocused();
    await untilSaved(page);
    expect((await storedCase(page, id)).fields).toMatchObject({ caseType: 'decision', guessedType: null });
    await page.reload();
    await page.locator('.case-body').waitFor();
    await expect(options).toHaveClass(/lacking/);
    await expect(card).toHaveCount(0);
  },
);

inWorld('newCase')(
  'a case without a word is not read, and lacks no more than a draft may until somebody asks',
  async ({ page }) => {
    const summary = page.locator('.summary');
    await expect(summary.getByText('ikke læst endnu')).toHaveCount(4);
    await expect(page.getByText('i orden')).toHaveCount(0);
    await expect(page.locator('.card.error')).toHaveCount(0);
    const lacking = await page.locator('.card.lacking').count();
    await page.locator('.gate').getByRole('button', { name: 'Gør klar til udsendelse' }).click();
    await expect(page.locator('.card.error')).toHaveCount(lacking);
    await expect(page.locator('.card.lacking')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.card.error')).toHaveCount(lacking);
    await expect(summary.getByText('ikke læst endnu')).toHaveCount(4);
  },
);

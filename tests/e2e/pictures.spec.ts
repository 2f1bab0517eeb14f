import type { Page } from '@playwright/test';
import { PLAIN_PICTURES } from '../support/pictures.ts';
import { expectAccessible } from './support/axe.ts';
import { cursorIn, storedCase, storedSection, storedText, untilSaved } from './support/cases.ts';
import { dropFiles } from './support/drop.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('newCase');

const PNG = PLAIN_PICTURES['image/png'] as Buffer;
const text = (page: Page) => page.locator('.case-body section[data-key="background"]');

async function choosePicture(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Indsæt billede' }).click();
  await (await chooser).setFiles({ name: 'sti.png', mimeType: 'image/png', buffer: PNG });
}

test('a picture is put in by a button, asks what it shows, and is described again or called decorative', async ({
  page,
  caseId: id,
}) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Stien er ny.');
  await choosePicture(page);
  const form = page.getByRole('form', { name: 'Om billedet' });
  const field = form.getByLabel('Alternativ tekst');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Skriv, hvad billedet viser/);
  await expect(field).toBeFocused();
  await page.keyboard.type('Kort over stien');
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-body')).toBeFocused();
  const note = text(page).getByRole('button', { name: 'Alternativ tekst: Kort over stien' });
  await expect(note).toBeVisible();
  await untilSaved(page);
  const stored = async () =>
    (await storedSection(page, id, 'background')).children.map(({ type, attrs }) => [
      type.name,
      attrs.alt,
      attrs.decorative,
    ]);
  expect(await stored()).toEqual([
    ['paragraph', undefined, undefined],
    ['image', 'Kort over stien', null],
  ]);

  await note.click();
  await form.getByLabel('Billedet er dekorativt').check();
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(text(page).getByRole('button', { name: 'Dekorativt billede' })).toBeVisible();
  await expect.poll(stored).toContainEqual(['image', '', true]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page).getByRole('button', { name: 'Skriv alternativ tekst' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page).locator('figure')).toHaveCount(0);
  await expect(text(page)).toContainText('Stien er ny.');
});

test('a picture that nobody has described is asked for by the checklist, which leads to it', async ({ page }) => {
  await cursorIn(page, 'background');
  await choosePicture(page);
  await page.keyboard.press('Escape');
  const card = page.locator('.side').getByText('Skriv en alternativ tekst til billedet').first();
  await card.click();
  await expect(page.locator('figure.ProseMirror-selectednode')).toHaveCount(1);
});

test('what is dropped on the text goes into it where it is a picture, and beside it becomes an attachment', async ({
  page,
  caseId: id,
}) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Stien er ny.');
  await dropFiles(page, '.case-body section[data-key="background"] p', [
    { name: 'sti.png', type: 'image/png', bytes: PNG },
    { name: 'Tilbud.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
  ]);
  await expect(page.getByRole('form', { name: 'Om billedet' })).toBeVisible();
  await expect(text(page).locator('figure img')).toHaveAttribute('src', /^\/files\//);
  await expect(page.getByText('Bilaget »Tilbud« er vedlagt.')).toBeVisible();
  await untilSaved(page);
  const attached = async () =>
    (await storedCase(page, id)).fields.attachments.map(({ title, number }) => [number, title]);
  await expect.poll(attached).toEqual([[1, 'Tilbud']]);

  await dropFiles(page, '.doc-head', [{ name: 'kort.png', type: 'image/png', bytes: PNG }]);
  await expect.poll(attached).toEqual([
    [1, 'Tilbud'],
    [2, 'kort'],
  ]);
  await expect(text(page).locator('figure')).toHaveCount(1);
  await page.getByText('Bilaget »kort« er vedlagt.').locator('..').getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(attached).toEqual([[1, 'Tilbud']]);
});

test('a text that is dropped is asked about: as a new version it takes the place of the old, named, and can be undone', async ({
  page,
  caseId: id,
}) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Som det var.');
  await untilSaved(page);
  const file = {
    name: 'ny.md',
    type: '',
    bytes: Buffer.from('# Sikrere skolevej\n\n## Baggrund\n\nSom det er blevet.\n'),
  };
  await dropFiles(page, '.case-body', [file]);
  await expect(page.getByRole('heading', { name: 'Hvad skal »ny.md« være?' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ny version af sagens tekst' }).click();
  await expect(text(page)).toContainText('Som det er blevet.');
  await expect(page.locator('.case-body')).not.toContainText('Som det var.');
  await untilSaved(page);
  expect(await storedText(page, id, 'background')).toBe('Som det er blevet.');
  await page.getByRole('tab', { name: 'Historik' }).click();
  await expect(page.locator('.history .entry', { hasText: 'Før »ny.md«' })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
  await expect(text(page)).toContainText('Som det var.');

  await dropFiles(page, '.case-body', [file]);
  await page.getByRole('button', { name: 'Bilag til sagen' }).click();
  await expect(page.getByText('Bilaget »ny« er vedlagt.')).toBeVisible();
  await dropFiles(page, '.case-body', [file]);
  await page.getByRole('button', { name: 'Ny sag' }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await expect(text(page)).toContainText('Som det er blevet.');
});

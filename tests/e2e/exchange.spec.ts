import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { caseOfAnother } from './support/apart.ts';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { dropFiles } from './support/drop.ts';
import { expect, inWorld } from './support/fixtures.ts';

const cardOf = (page: Page) => callCore<{ recipient: string; words: string[] }>(page, 'exchange', 'own', {});
const chooser = (page: Page) => page.locator('input[aria-label="Vælg udvekslingsfil"]');
const preview = (page: Page) => page.getByRole('form', { name: 'Det vil filen ændre' });

/** As everything is seen, and in the dark. */
async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expectAccessible(page, 'colours');
  await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
}

inWorld('newCase')(
  'a case leaves for one laptop alone, which sees what it is and from whom, and takes it by keyboard alone',
  async ({ page, hosts, browser }, testInfo) => {
    testInfo.slow();
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-b-'));
    await hosts.fill(folder, 'empty');
    await hosts.serve(folder, async (host) => {
      const other = await (await browser.newContext()).newPage();
      await other.goto(`${host.url}#/udveksling?part=take`);
      await expect(chooser(other)).toBeAttached();

      await page.getByRole('button', { name: 'Eksportér' }).click();
      await page.getByRole('menuitem', { name: 'Udvekslingsfil' }).click();
      const leaving = page.getByRole('table', { name: 'Én ting kommer med' });
      await expect(leaving).toContainText('Sag: Sikrere skolevej');
      await expect(page.getByText('Én ting er kun for kommunalbestyrelsen og forvaltningen')).toBeVisible();
      const save = page.getByRole('button', { name: 'Gem udvekslingsfil' });
      await save.click();
      await expect(page.getByText('Vælg en modtager, eller sæt modtagerens nøgle ind.')).toBeVisible();
      await expect(page.getByLabel('Andre nøgler')).toBeFocused();
      await expectReadable(page);
      await page.getByLabel('Filen kan åbnes af').selectOption('open');
      await save.click();
      await expect(page.getByText('Noget i filen er ikke for alle.')).toBeVisible();
      await page.getByLabel('Filen kan åbnes af').selectOption('keys');
      await page.getByLabel('Andre nøgler').fill((await cardOf(other)).recipient);
      await page.getByLabel('Besked til modtageren').fill('Til mødet på tirsdag.');
      const download = page.waitForEvent('download');
      await save.click();
      const file = join(folder, 'sag.handlerum');
      await (await download).saveAs(file);
      expect((await readFile(file, 'latin1')).startsWith('age-encryption.org/v1')).toBe(true);

      const chosen = other.waitForEvent('filechooser');
      await other.getByRole('button', { name: 'Vælg udvekslingsfil' }).focus();
      await other.keyboard.press('Enter');
      await (await chosen).setFiles(file);
      await expect(other.getByRole('heading', { name: 'Det vil filen ændre' })).toBeFocused();
      await expect(preview(other)).toContainText('Fra Ida Holm');
      await expect(preview(other)).toContainText('Afsenderen er ny her');
      await expect(preview(other)).toContainText('Til mødet på tirsdag.');
      await expect(preview(other).getByRole('row', { name: 'Sag: Sikrere skolevej' })).toContainText('Ny');
      const { words } = await cardOf(page);
      await expect(preview(other).getByRole('listitem')).toHaveText(words);
      await expectReadable(other);
      await other.keyboard.press('Tab');
      await expect(other.getByRole('button', { name: 'Hent filen' })).toBeFocused();
      await other.keyboard.press('Enter');
      await expect(other.getByText('Filen er hentet: én ny, 0 ændrede.')).toBeVisible();
      await other.getByRole('tab', { name: 'Nøgler og roller' }).click();
      await expect(other.getByRole('list', { name: 'De otte ord for Ida Holm' }).getByRole('listitem')).toHaveText(
        words,
      );
      await other.getByRole('tab', { name: 'Send en fil' }).click();
      await expect(other.getByRole('list', { name: 'Sager' })).toContainText('Sikrere skolevej');
      await other.context().close();
    });
    await rm(folder, { recursive: true, force: true });
  },
);

inWorld('empty', '#/udveksling?part=take')(
  'a file with one bit changed is refused in words, and a known name with another key only taken when somebody vouches',
  async ({ page }, testInfo) => {
    testInfo.slow();
    const folders = [await mkdtemp(join(tmpdir(), 'handlerum-c-')), await mkdtemp(join(tmpdir(), 'handlerum-d-'))];
    const to = (await cardOf(page)).recipient;
    const [first = '', second = ''] = await Promise.all(
      folders.map((folder) => caseOfAnother(folder, { name: 'Bent Lund', to })),
    );
    const bytes = await readFile(first);
    const at = bytes.length - 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    // Wherever in the window they are dropped, they come to their own page, one at a time.
    await page.goto('#/sager');
    await dropFiles(page, '.drop-zone main', [
      { name: 'x.handlerum', type: '', bytes },
      { name: 'Brev.HANDLERUM', type: '', bytes: Buffer.from('Kære Karen') },
    ]);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Filen er i stykker eller ændret undervejs.');
    await expectReadable(page);
    await page.getByRole('button', { name: 'Se den næste fil' }).click();
    await expect(alert).toContainText('Filen er ikke en udvekslingsfil fra Handlerum.');

    await chooser(page).setInputFiles(first);
    await expect(preview(page)).toContainText('Se især resuméet.');
    await preview(page).getByRole('button', { name: 'Hent filen' }).click();
    await expect(page.getByText('Filen er hentet: én ny')).toBeVisible();
    await chooser(page).setInputFiles(first);
    await expect(preview(page)).toContainText('Filen er hentet før');
    await expect(preview(page)).toContainText('Intet nyt');
    await preview(page).getByRole('button', { name: 'Lad være' }).click();
    await expect(preview(page)).toBeHidden();

    await chooser(page).setInputFiles(second);
    await expect(preview(page)).toContainText('PAS PÅ: Bent Lund er kendt med en anden nøgle.');
    await preview(page).getByRole('button', { name: 'Hent filen' }).click();
    await expect(preview(page).getByText('Hør først, om ordene er de samme, og sæt kryds.')).toBeVisible();
    await expectReadable(page);
    await preview(page).getByRole('checkbox').check();
    await preview(page).getByRole('button', { name: 'Hent filen' }).click();
    await page.getByRole('tab', { name: 'Nøgler og roller' }).click();
    const known = page.getByRole('list', { name: 'Kendte nøgler' }).getByRole('button', { name: 'Glem Bent Lund' });
    await expect(known).toHaveCount(2);
    await known.first().click();
    await expect(known).toHaveCount(1);
    await page.locator('.toast', { hasText: 'er glemt' }).getByRole('button', { name: 'Fortryd' }).click();
    await expect(known).toHaveCount(2);
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  },
);

inWorld('newCase', '#/udveksling')(
  'a passphrase is typed twice, and asked for where the file is opened',
  async ({ page }, testInfo) => {
    testInfo.slow();
    const send = page.getByRole('form', { name: 'Send' });
    await send.getByRole('button', { name: 'Gem udvekslingsfil' }).click();
    await expect(send.getByLabel('Søg i sager og møder')).toBeFocused();
    await expect(send).toContainText('Vælg mindst én sag');
    await send.getByLabel('Søg i sager og møder').fill('skolevej');
    await send.getByRole('checkbox', { name: 'Sikrere skolevej' }).check();
    await send.getByLabel('Filen kan åbnes af').selectOption('passphrase');
    await send.getByLabel('Adgangskode', { exact: true }).fill('rød grød med fløde');
    await send.getByLabel('Adgangskoden igen').fill('rød grød');
    await send.getByRole('button', { name: 'Gem udvekslingsfil' }).click();
    await expect(send).toContainText('Det er ikke den samme adgangskode.');
    await expectAccessible(page);
    await send.getByLabel('Adgangskoden igen').fill('rød grød med fløde');
    const download = page.waitForEvent('download');
    await send.getByRole('button', { name: 'Gem udvekslingsfil' }).click();
    const file = await (await download).path();
    await page.getByRole('tab', { name: 'Hent en fil' }).click();
    await chooser(page).setInputFiles(file);
    const closed = page.getByRole('form', { name: 'Filen er lukket' });
    await closed.getByLabel('Adgangskode').fill('gættet');
    await page.keyboard.press('Enter');
    await expect(closed).toContainText('Adgangskoden passer ikke til filen.');
    await expectAccessible(page);
    await closed.getByLabel('Adgangskode').fill('rød grød med fløde');
    await page.keyboard.press('Enter');
    await expect(preview(page)).toContainText('Filen er lavet på denne computer.');
  },
);

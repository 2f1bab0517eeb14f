import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

interface Card {
  readonly key: string;
  readonly recipient: string;
}

/** The one at `page` knows the key of whoever sits at `other`. */
async function know(page: Page, other: Page, name: string): Promise<void> {
  const { key, recipient } = await callCore<Card>(other, 'exchange', 'own', {});
  const contact = { key, recipient, name, role: 'secretariat', group: '', since: '2026-11-23T09:00:00.000Z' };
  await callCore(page, 'exchange', 'remember', { contact });
}

async function saved(download: Promise<Download>, folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
}

const chooser = (page: Page) => page.locator('input[aria-label="Vælg udvekslingsfil"]');

async function take(page: Page, path: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/udveksling?part=take`);
  await chooser(page).setInputFiles(path);
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.getByText('Filen er hentet:')).toBeVisible();
}

inWorld('newCase')(
  'a case is handed over as a file, taken in and sent back with a reason, part of it by keyboard',
  async ({ page, hosts, browser, caseId }, testInfo) => {
    testInfo.slow();
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-flow-'));
    await hosts.fill(folder, 'empty');
    await hosts.serve(folder, async (host) => {
      const other = await (await browser.newContext()).newPage();
      await other.goto(`${host.url}#/udveksling?part=take`);
      await expect(chooser(other)).toBeAttached();
      await know(page, other, 'Karen Holm');
      await know(other, page, 'Ida Holm');

      await page.getByRole('tab', { name: 'Oplysninger' }).click();
      await page.getByRole('region', { name: 'Hvem har sagen?' }).getByRole('button', { name: 'Aflever' }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('form', { name: 'Aflever sagen' });
      await expect(form.getByLabel('Trin i produktionen')).toBeFocused();
      await expect(form.getByLabel('Trin i produktionen')).toHaveValue('review');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Karen Holm');
      await form.getByLabel('Hvordan?').selectOption('keys');
      await form.getByRole('button', { name: 'Aflever' }).click();
      await expect(form.getByText('Vælg mindst én modtager')).toBeVisible();
      await form.getByRole('checkbox', { name: /Karen Holm/ }).focus();
      await page.keyboard.press('Space');
      await form.getByLabel('Besked til modtageren').fill('Se på økonomien.');
      await expect(form.getByRole('table')).toContainText('Sag: Sikrere skolevej');
      await expectAccessible(page);
      const download = page.waitForEvent('download');
      await form.getByRole('button', { name: 'Aflever' }).focus();
      await page.keyboard.press('Enter');
      const path = await saved(download, folder, 'ud.handlerum');
      await expect(form).toBeHidden();
      const own = page.getByRole('region', { name: 'Hvem har sagen?' });
      await expect(own).toContainText('Hos: Karen Holm (Økonomi og jura)');

      await take(other, path);
      const arrived = other.getByRole('region', { name: 'Sag: Sikrere skolevej' });
      await expect(arrived).toContainText('Sagen er afleveret til dig.');
      await expect(arrived).toContainText('Se på økonomien.');
      await expectAccessible(other);
      await arrived.getByRole('button', { name: 'Tag imod sagen' }).click();
      await expect(arrived).toContainText('Karen Holm (Økonomi og jura) har taget sagen imod.');
      await arrived.getByRole('button', { name: 'Send tilbage med grund' }).focus();
      await other.keyboard.press('Enter');
      await expect(other.getByRole('textbox', { name: 'Grund' })).toBeFocused();
      await other.getByRole('form').getByRole('button', { name: 'Send tilbage med grund' }).click();
      await expect(other.getByText('Skriv, hvorfor sagen sendes tilbage.')).toBeVisible();
      await other.keyboard.type('Beløbet mangler');
      await other.keyboard.press('Tab');
      await other.keyboard.type('Skriv prisen\nNævn bevillingen');
      await expectAccessible(other);
      const back = other.waitForEvent('download');
      await other.keyboard.press('Tab');
      await other.keyboard.press('Enter');
      const returned = await saved(back, folder, 'tilbage.handlerum');

      await take(page, returned);
      const came = page.getByRole('region', { name: 'Sag: Sikrere skolevej' });
      await expect(came).toContainText('Sagen er sendt tilbage til dig.');
      await expect(came).toContainText('Beløbet mangler');
      await expect(came.getByRole('listitem')).toHaveText(['Skriv prisen', 'Nævn bevillingen']);
      await came.getByRole('link', { name: 'Åbn sagen' }).click();
      await expect(page).toHaveURL(new RegExp(caseId));
      await expect(page.getByText('Sendt tilbage af Karen Holm til Ida Holm.').first()).toBeVisible();
      await expectAccessible(page);
      await other.context().close();
    });
    await rm(folder, { recursive: true, force: true });
  },
);

const PASSPHRASE = 'fire tilfældige små ord';

inWorld('council', '#/udveksling?part=move')(
  'one’s own place begins a new computer, and all that is shared comes after',
  async ({ page, hosts, browser }, testInfo) => {
    testInfo.slow();
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-new-'));
    await hosts.serve(join(folder, 'data'), async (host) => {
      const other = await (await browser.newContext()).newPage();
      await other.goto(host.url);
      await expect(other.getByRole('heading', { name: 'Kommer du fra en anden computer?' })).toBeVisible();
      await expectAccessible(other);
      await page.getByRole('button', { name: 'Flyt min plads' }).click();
      const place = page.getByRole('form', { name: 'Flyt min plads' });
      await place.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
      await place.getByLabel('Adgangskoden igen').fill(PASSPHRASE);
      const own = page.waitForEvent('download');
      await place.getByRole('button', { name: 'Flyt min plads' }).click();
      await chooser(other).setInputFiles(await saved(own, folder, 'plads.handlerum'));
      await other.getByLabel('Adgangskode').fill(PASSPHRASE);
      await other.keyboard.press('Enter');
      await other.getByRole('button', { name: 'Hent filen' }).click();
      await expect(other.getByRole('link', { name: 'Sager' })).toBeVisible();

      await know(page, other, 'Ny computer');
      await page.getByRole('button', { name: 'Alt det fælles til en ny computer' }).click();
      const form = page.getByRole('form', { name: 'Alt det fælles til en ny computer' });
      await form.getByRole('checkbox', { name: /Ny computer/ }).check();
      const shared = page.waitForEvent('download');
      await form.getByRole('button', { name: 'Alt det fælles til en ny computer' }).click();
      await take(other, await saved(shared, folder, 'alt.handlerum'));
      const { profile, municipality } = await callCore<{ profile: { name: string }; municipality: string }>(
        other,
        'app',
        'settings',
        {},
      );
      expect([profile.name, municipality]).toEqual(['Karen Holm', 'Lindved Kommune (eksempel)']);
      await other.context().close();
    });
    await rm(folder, { recursive: true, force: true });
  },
);

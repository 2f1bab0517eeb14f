import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

const ownWords = (page: Page) => page.getByRole('list', { name: 'Denne computers otte ord' }).getByRole('listitem');
const keyList = (page: Page) => page.getByRole('list', { name: 'Nøglelisten' });
const codeOf = async (page: Page): Promise<string> => (await page.locator('.rights-code code').textContent()) ?? '';

/** Goes to what is named by keyboard and presses it. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

inWorld('council', '#/udveksling?part=keys')(
  'the secretariat founds the list of keys, invites a member’s laptop, lists its answer and revokes it, by keyboard alone',
  async ({ page, hosts, browser }, testInfo) => {
    testInfo.slow();
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-keys-'));
    await hosts.fill(folder, 'empty');
    await hosts.serve(folder, async (host) => {
      const other = await (await browser.newContext()).newPage();
      await other.goto(`${host.url}#/udveksling?part=keys`);

      await press(page, 'Grundlæg nøglelisten');
      await expect(page.getByText('Sæt først kryds.')).toBeVisible();
      await expect(page.getByRole('checkbox', { name: 'Jeg ved, at ingen anden' })).toBeFocused();
      await page.keyboard.press('Space');
      await press(page, 'Grundlæg nøglelisten');
      await expect(keyList(page)).toContainText('Karen Holm (denne computer) · Sekretariat');

      await page.getByLabel('Navn på den, der inviteres').fill('Bo Falk');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Invitation til Bo Falk' })).toBeFocused();
      await expectAccessible(page);
      const invitation = await codeOf(page);
      const saved = page.waitForEvent('download');
      await press(page, 'Gem som fil');
      expect((await saved).suggestedFilename()).toBe('Invitation til Bo Falk.txt');
      const path = join(folder, 'invitation.txt');
      await (await saved).saveAs(path);
      await press(page, 'Færdig');

      await other.getByLabel('Koden').fill(invitation.replace('1.ey', '1.fz'));
      await press(other, 'Læs koden');
      await expect(other.getByText('Koden er skrevet forkert')).toBeVisible();
      const chosen = other.waitForEvent('filechooser');
      await press(other, 'Vælg invitation');
      await (await chosen).setFiles(path);
      const seen = other.getByRole('form', { name: 'Hent en invitation' });
      await expect(seen).toContainText('Karen Holm inviterer til');
      await expect(seen.getByRole('listitem')).toHaveText(await ownWords(page).allTextContents());
      await expectAccessible(other);
      await press(other, 'Svar på invitationen');
      await expect(other.getByRole('heading', { name: 'Svar på invitationen' })).toBeFocused();
      await expect(other.getByText('Navn, rolle og gruppe står nu under Indstillinger.')).toBeVisible();

      await page.getByLabel('Koden').fill(await codeOf(other));
      await press(page, 'Læs koden');
      const answer = page.getByRole('form', { name: 'Svar fra' });
      await expect(answer.getByRole('listitem')).toHaveText(await ownWords(other).allTextContents());
      await press(page, 'Sæt nøglen på listen');
      const line = keyList(page).getByRole('listitem').filter({ hasText: 'Bo Falk ·' });
      await expect(line).toContainText('Medlem af kommunalbestyrelsen');

      await press(page, 'Ret Bo Falk …');
      await page.getByRole('form', { name: 'Ret Bo Falk' }).getByLabel('Rolle').selectOption('chair');
      await press(page, 'Gem');
      await expect(line).toContainText('Formand');
      // The form gives the focus back when it goes, and would take it from what is pressed meanwhile.
      await expect(page.getByRole('button', { name: 'Ret Bo Falk …' })).toBeFocused();

      await press(page, 'Tilbagekald nøglen for Bo Falk …');
      await expect(page.getByRole('form', { name: 'Tilbagekald nøglen for Bo Falk' })).toContainText('bliver');
      await expectAccessible(page);
      await page.getByLabel('Hvorfor').selectOption('stolen');
      await press(page, 'Tilbagekald nøglen');
      await expect(line).toContainText('af Karen Holm: stjålet');
      await expect(page.getByRole('button', { name: 'Tilbagekald nøglen for Bo Falk …' })).toBeHidden();
      await press(page, 'Tilbagekald nøglen for Karen Holm …');
      await press(page, 'Tilbagekald nøglen');
      await expect(page.getByText('Det er den sidste nøgle, der må føre nøglelisten.')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
      await expectAccessible(page, 'colours');
      await other.context().close();
    });
    await rm(folder, { recursive: true, force: true });
  },
);

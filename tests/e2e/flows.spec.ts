import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';
import { chooser, saved, take } from './support/laptops.ts';

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
      await chooser(other).setInputFiles(await saved(own, join(folder, 'plads.handlerum')));
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
      await take(other, await saved(shared, join(folder, 'alt.handlerum')));
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

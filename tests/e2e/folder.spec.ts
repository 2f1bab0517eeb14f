import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharesFolder } from './support/apart.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

inWorld('newCase', '#/udveksling?part=folder')(
  'two computers meet in a folder once each has vouched for the other, and the page says when',
  async ({ page }, testInfo) => {
    testInfo.slow();
    const root = await mkdtemp(join(tmpdir(), 'handlerum-shared-'));
    const shared = join(root, 'delt');
    await mkdir(shared);
    const part = page.getByRole('region', { name: 'Fælles mappe' });
    await part.getByRole('button', { name: 'Del mappen' }).click();
    await expect(part.getByLabel('Mappens sti')).toBeFocused();
    await expect(part).toContainText('Skriv mappens sti.');
    await part.getByLabel('Mappens sti').fill(join(root, 'ingen'));
    await page.keyboard.press('Enter');
    await expect(part).toContainText('Mappen findes ikke, eller den kan ikke nås.');
    await expectAccessible(page);
    await part.getByLabel('Mappens sti').fill(shared);
    await page.keyboard.press('Enter');
    await expect(part).toContainText(`Deles i ${shared}`);
    await expect(part).toContainText('Ingen endnu.');

    await sharesFolder(join(root, 'bo'), { shared, name: 'Bo Falk' });
    const sync = part.getByRole('button', { name: 'Synkronisér nu' });
    await sync.click();
    const strangers = part.getByRole('list', { name: 'Ny computer i mappen' });
    await expect(strangers.getByRole('list', { name: 'De otte ord for Bo Falk' }).getByRole('listitem')).toHaveCount(8);
    await expect(sync).not.toHaveAttribute('data-waiting');
    await expectAccessible(page);
    await strangers.getByRole('button', { name: 'Sig god for Bo Falk' }).click();
    const people = part.getByRole('list', { name: 'Mødes med' });
    await expect(people).toContainText('ikke mødt endnu');
    await sync.click();
    await expect(people).toContainText('2 filer venter på at blive hentet');

    // Bo vouches for whom he finds there, and fetches.
    expect(await sharesFolder(join(root, 'bo'), { shared, name: 'Bo Falk' })).toContain('Sikrere skolevej');
    await sync.click();
    await expect(people).toContainText(/sidst mødt i dag kl\. \d\d[.:]\d\d/);
    await expect(sync).not.toHaveAttribute('data-waiting');
    await expectAccessible(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await expectAccessible(page, 'colours');

    await part.getByRole('button', { name: 'Del ikke mappen mere' }).click();
    const leave = part.getByRole('form', { name: 'Vil du holde op med at dele mappen?' });
    await leave.getByRole('button', { name: 'Hold op' }).click();
    await expect(part.getByRole('button', { name: 'Del mappen' })).toBeVisible();
    await rm(root, { recursive: true, force: true });
  },
);

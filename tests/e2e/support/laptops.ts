import type { Browser, Download, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { callCore, upload } from './call.ts';
import { expect } from './fixtures.ts';
import type { Host } from './hostPool.ts';

export interface Saved {
  readonly transfer: string;
}

export const NOBODY = { person: '', role: '', step: '' };
export const chooser = (page: Page) => page.locator('input[aria-label="Vælg udvekslingsfil"]');
export const recipientOf = async (page: Page) =>
  (await callCore<{ recipient: string }>(page, 'exchange', 'own', {})).recipient;
export const go = (page: Page, address: string) => page.goto(`${new URL(page.url()).origin}/#/${address}`);

/** What a flow of one laptop sends, as bytes. */
export async function sent(from: Page, flow: object, to: readonly Page[], holder: object = NOBODY): Promise<Buffer> {
  const input = { flow, to: await Promise.all(to.map(recipientOf)), passphrase: null, note: '', holder };
  return bytesOf(from, await callCore<Saved>(from, 'flows', 'send', input));
}

export async function bytesOf(page: Page, { transfer }: Saved): Promise<Buffer> {
  const text = await page.evaluate(async (id) => {
    const bytes = new Uint8Array(await (await fetch(`/download/${id}`)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, transfer);
  return Buffer.from(text, 'base64');
}

/** Takes a file in past the page. */
export async function taken(page: Page, bytes: Buffer): Promise<void> {
  const transfer = await upload(page, 'fil.handlerum', bytes);
  await callCore(page, 'exchange', 'take', { transfer, passphrase: null, trust: 'known' });
}

/** Takes a file in as a person does. */
export async function take(page: Page, path: string): Promise<void> {
  await go(page, 'udveksling?part=take');
  await chooser(page).setInputFiles(path);
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.getByText('Filen er hentet:')).toBeVisible();
}

export async function saved(download: Promise<Download>, path: string): Promise<string> {
  await (await download).saveAs(path);
  return path;
}

export async function opened(browser: Browser, host: Host): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.url);
  await page.locator('main').waitFor();
  return page;
}

/** Answers an invitation on a laptop that was just taken out of its box, by keyboard alone, and begins no council. */
export async function answerAtStart(page: Page, code: string, inviter: string): Promise<string> {
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Jeg er inviteret');
  for (const to of ['Vælg invitation', 'Koden']) {
    await page.keyboard.press('Tab');
    await expect(
      page
        .getByLabel(to, { exact: true })
        .or(page.getByRole('button', { name: to }))
        .first(),
    ).toBeFocused();
  }
  await page.keyboard.insertText(code);
  await press('Læs koden');
  const seen = page.getByRole('form', { name: 'Hent en invitation' });
  await expect(seen).toContainText(`${inviter} inviterer til`);
  await expect(seen.getByRole('listitem')).toHaveCount(8);
  await expectAccessible(page);
  await press('Svar på invitationen');
  await expect(page.getByRole('heading', { name: 'Svar på invitationen' })).toBeFocused();
  await expectAccessible(page);
  const answer = (await page.locator('.rights-code code').textContent()) ?? '';
  await press('Færdig');
  await expect(page.getByText('Kommunalbestyrelsen er ikke kommet hertil endnu.')).toBeVisible();
  await go(page, '');
  await page.getByRole('link', { name: 'Hent en fil' }).click();
  await expect(page.getByText('Kommunalbestyrelsen er ikke kommet hertil endnu.')).toBeVisible();
  return answer;
}

/** Hands the open case to Karen Holm as a file, by keyboard. */
export async function handedIn(page: Page, path: string): Promise<string> {
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  const custody = page.getByRole('region', { name: 'Hvem har sagen?' });
  await custody.getByRole('button', { name: 'Aflever' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Aflever sagen' });
  await expect(form.getByLabel('Trin i produktionen')).toBeFocused();
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
  await saved(download, path);
  await expect(form).toBeHidden();
  await expect(custody).toContainText('Hos: Karen Holm');
  return path;
}

/** Takes the case that came and sends it back with a reason, by keyboard. */
export async function sentBack(page: Page, path: string): Promise<string> {
  const arrived = page.getByRole('region', { name: 'Sag: Sikrere skolevej' });
  await expect(arrived).toContainText('Sagen er afleveret til dig.');
  await expect(arrived).toContainText('Se på økonomien.');
  await arrived.getByRole('button', { name: 'Tag imod sagen' }).click();
  await expect(arrived).toContainText('har taget sagen imod.');
  await arrived.getByRole('button', { name: 'Send tilbage med grund' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Grund' })).toBeFocused();
  await page.getByRole('form').getByRole('button', { name: 'Send tilbage med grund' }).click();
  await expect(page.getByText('Skriv, hvorfor sagen sendes tilbage.')).toBeVisible();
  await page.keyboard.type('Beløbet mangler');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Skriv prisen\nNævn bevillingen');
  await expectAccessible(page);
  const back = page.waitForEvent('download');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  return saved(back, path);
}

export async function typeAt(page: Page, id: string, where: 'Home' | 'End', text: string): Promise<void> {
  await go(page, `sager/${id}`);
  const paragraph = page.locator('.case-body p').first();
  await paragraph.click();
  await page.keyboard.press(where);
  await page.keyboard.insertText(text);
  await expect(paragraph).toContainText(text.trim());
  await expect(page.getByText(/^Gemt kl\. /).first()).toBeVisible();
}

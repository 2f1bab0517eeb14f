import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../tests/e2e/support/host.ts';
import { systemChromium } from './lib/chromium.mjs';

/** Pictures for the README, taken from the running program on the sample data: `npm run screenshots` after a build. */
const OUT = join(import.meta.dirname, '../docs/screenshots');
const SHOTS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
] as const;

const dataDir = mkdtempSync(join(tmpdir(), 'handlerum-shots-'));
const host = await startHost(dataDir);
const executablePath = systemChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await begin();
  for (const { name, colorScheme } of SHOTS) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
    await page.goto(await host.newAddress());
    await take(page, name);
    await page.close();
  }
} finally {
  await browser.close();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function begin(): Promise<void> {
  const page = await browser.newPage({ locale: 'da-DK' });
  await page.goto(host.url);
  await page.getByLabel('Dit navn').fill('Ane Holm');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await page.getByRole('heading', { name: 'Overblik' }).waitFor();
  await page.close();
}

async function take(page: Page, name: string): Promise<void> {
  await page.goto(`${host.origin}/#/sager`);
  const link = page.getByRole('link', { name: 'Udviklingsplan for grønne områder' });
  await link.waitFor();
  await page.screenshot({ path: join(OUT, `cases-${name}.png`) });
  await link.click();
  await page.locator('.case-body .finding').first().waitFor();
  await page.screenshot({ path: join(OUT, `case-${name}.png`) });
}

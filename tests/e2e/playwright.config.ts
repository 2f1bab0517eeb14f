import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromium, defineConfig } from '@playwright/test';
import { systemChromium } from '../../build/lib/chromium.mjs';

/** Playwright's own Chromium where it could be fetched, else the machine's. */
const executablePath = existsSync(chromium.executablePath()) ? undefined : systemChromium();

/**
 * What Chromium makes ready for a person at its window, in every context anew: the two pages of the address bar's suggestions, and a
 * process for the next site. Nobody sees them, and they take as long as the page under test takes to start.
 */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

export default defineConfig({
  testDir: '.',
  globalSetup: './support/buildHosts.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  // Half the cores is Playwright's own choice; of two that leaves one idle while a page or the host is waited for.
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  forbidOnly: Boolean(process.env.CI),
  // Several passes of axe over a page of twelve months take half a minute where the machine is busy.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    // What cannot be pressed by then never can: the rest of the time is for tests that do much.
    actionTimeout: 60_000,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1440, height: 900 },
    // Recording takes a fifth of the time of every test; ask for it when one fails.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Without a UTF-8 locale Chromium gives downloads no Danish names.
      env: { ...definedEnv(), LC_ALL: 'C.UTF-8' },
      args: [
        `--disable-features=${UNSEEN.join(',')}`,
        // Chromium's own sandbox cannot start as root, as in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

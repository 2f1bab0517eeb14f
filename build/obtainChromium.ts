import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { systemChromium } from './lib/chromium.mjs';
import { type Running, run, runTool } from './run.ts';

/** Makes sure there is a Chromium to test in: Playwright's own, the system's, one fetched, one from the system's packages. */
export async function obtainChromium({ turn }: Running = {}): Promise<'found' | 'missing'> {
  const found = () => existsSync(chromium.executablePath()) || systemChromium() !== undefined;
  if (found()) return 'found';
  (turn ?? process.stdout).write('Fetching a Chromium for the end-to-end tests …\n');
  await runTool('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { turn });
  if (found()) return 'found';
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    const how = { env: { DEBIAN_FRONTEND: 'noninteractive' }, turn };
    await run('apt-get', ['update', '-qq'], how);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!found()) await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], how);
    }
  }
  return found() ? 'found' : 'missing';
}

import { obtainChromium } from './obtainChromium.ts';
import { runTool } from './run.ts';

/**
 * npm run e2e -- FILE: end-to-end tests alone, on a page built when it is stale. `FILE` is any part of a path below `tests/e2e`; further
 * arguments (`-g NAME`, `--headed`) go to Playwright.
 */
if ((await obtainChromium()) === 'missing') {
  process.stderr.write('There is no Chromium here, and none could be fetched.\n');
  process.exit(1);
}
const built = await runTool('build/build.ts', ['--if-stale']);
if (built.status !== 0) process.exit(built.status);
const { status } = await runTool('node_modules/@playwright/test/cli.js', [
  'test',
  '-c',
  'tests/e2e/playwright.config.ts',
  ...process.argv.slice(2),
]);
process.exit(status);

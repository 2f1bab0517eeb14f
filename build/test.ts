import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts';
import { obtainChromium } from './obtainChromium.ts';
import { readReport } from './report.ts';
import { ROOT, runTool } from './run.ts';
import { type FileTime, slowestLines, timesOfPlaywright, timesOfVitest } from './slowest.ts';
import { addTallies, type Tally, tallyLine, tallyPlaywright, tallyRun, tallyVitest } from './tally.ts';

const reports = join(ROOT, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const one = (name: string, status: number): Tally => {
  if (status !== 0) failures.push(name);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
};

const tallies: Tally[] = [];
const times: FileTime[] = [];
const failures: string[] = [];
if ((await obtainChromium()) === 'missing') tallies.push(one('a Chromium for the end-to-end tests', 1));
for (const { name, status } of await runChecks()) tallies.push(one(`check: ${name}`, status));
tallies.push(one('build', (await runTool('build/build.ts', ['--if-stale'])).status));
tallies.push(await vitest());
tallies.push(await playwright('e2e'));
tallies.push(await playwright('electron'));

const total = addTallies(tallies);
// What failed is told last as well: whoever sees the end of a log alone must know it.
const failed = failures.map((name) => `FAILED: ${name}`);
process.stdout.write([...slowestLines(times), ...failed, tallyLine(total), ''].join('\n'));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function vitest(): Promise<Tally> {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await runTool('node_modules/vitest/vitest.mjs', args);
  times.push(...readReport(report, (found) => timesOfVitest(found, ROOT)));
  failures.push(...readReport(report, (found) => failuresOfVitest(found, ROOT)));
  return tallyRun(report, status, tallyVitest);
}

async function playwright(suite: 'e2e' | 'electron'): Promise<Tally> {
  const report = join(reports, `${suite}.json`);
  const args = ['test', '-c', `tests/${suite}/playwright.config.ts`, '--reporter=list,json'];
  const { status } = await runTool('node_modules/@playwright/test/cli.js', args, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  times.push(...readReport(report, (found) => timesOfPlaywright(found, ROOT)));
  failures.push(...readReport(report, failuresOfPlaywright));
  return tallyRun(report, status, tallyPlaywright);
}

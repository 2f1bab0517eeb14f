import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts';
import { obtainChromium } from './obtainChromium.ts';
import { readReport } from './report.ts';
import { ROOT, runTool } from './run.ts';
import { type FileTime, slowestLines, timesOfPlaywright, timesOfVitest } from './slowest.ts';
import { addTallies, type Tally, tallyLine, tallyPlaywright, tallyRun, tallyVitest } from './tally.ts';
import { type Turn, Turns } from './turns.ts';

const reports = join(ROOT, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const one = (name: string, status: number): Tally => {
  if (status !== 0) failures.push(name);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
};

const times: FileTime[] = [];
const failures: string[] = [];
const turns = new Turns((chunk) => void process.stdout.write(chunk));
process.once('SIGTERM', () => {
  turns.flush();
  process.exit(143);
});

// Pages and hosts wait for one another half of the time, and the unit tests take whatever is left.
const page = turns.take();
const units = turns.take();
const built = build(page);
const tallies = (await Promise.all([inFront(page), beside(units)])).flat();

async function inFront(turn: Turn): Promise<Tally[]> {
  const found = obtainChromium({ turn });
  const checked = await runChecks({ turn });
  const done = [...checked.map(({ name, status }) => one(`check: ${name}`, status)), await built];
  if ((await found) === 'missing') done.push(one('a Chromium for the end-to-end tests', 1));
  for (const suite of ['e2e', 'electron'] as const) done.push(await playwright(suite, turn));
  turn.end();
  return done;
}

async function beside(turn: Turn): Promise<Tally[]> {
  // Tests of files and reports read fonts and the dictionary of the built program.
  await built;
  const done = await vitest(turn);
  turn.end();
  return [done];
}

const total = addTallies(tallies);
// What failed is told last as well: whoever sees the end of a log alone must know it.
const failed = failures.map((name) => `FAILED: ${name}`);
process.stdout.write([...slowestLines(times), ...failed, tallyLine(total), ''].join('\n'));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function build(turn: Turn): Promise<Tally> {
  return one('build', (await runTool('build/build.ts', ['--if-stale'], { turn })).status);
}

async function vitest(turn: Turn): Promise<Tally> {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await runTool('node_modules/vitest/vitest.mjs', args, { turn });
  times.push(...readReport(report, (found) => timesOfVitest(found, ROOT)));
  failures.push(...readReport(report, (found) => failuresOfVitest(found, ROOT)));
  return tallyRun(report, status, tallyVitest);
}

async function playwright(suite: 'e2e' | 'electron', turn: Turn): Promise<Tally> {
  const report = join(reports, `${suite}.json`);
  const args = ['test', '-c', `tests/${suite}/playwright.config.ts`, '--reporter=list,json'];
  const { status } = await runTool('node_modules/@playwright/test/cli.js', args, {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    turn,
  });
  times.push(...readReport(report, (found) => timesOfPlaywright(found, ROOT)));
  failures.push(...readReport(report, failuresOfPlaywright));
  return tallyRun(report, status, tallyPlaywright);
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const Vitest = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const Playwright = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** Counts of a Vitest JSON report. A file that failed without one failing test (it did not load) counts as one failure. */
export function tallyVitest(report: unknown): Tally {
  const { testResults, ...counts } = Vitest.parse(report);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + broken.length,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

/** Counts of a Playwright JSON report. A test that only passed when repeated has failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { errors, stats } = Playwright.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** Reads the report of a run that ended with `status`. No report, or a failure the report does not show, is one failure. */
export function tallyRun(file: string, status: number, count: (report: unknown) => Tally): Tally {
  const tally = read(file, count) ?? { passed: 0, failed: 1, skipped: 0 };
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function read(file: string, count: (report: unknown) => Tally): Tally | undefined {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    process.stderr.write(`No report could be read from ${file}: ${error}\n`);
    return undefined;
  }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a test run. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

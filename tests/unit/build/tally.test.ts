import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addTallies, tallyLine, tallyPlaywright, tallyRun, tallyVitest } from '../../../build/tally.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-tally-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const vitest = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[] = [],
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files,
});
const playwright = (stats: object, errors: unknown[] = []) => ({
  errors,
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});
const report = (content: string) => {
  const file = join(dir, 'report.json');
  writeFileSync(file, content);
  return file;
};

describe('the count of a run', () => {
  it('is read from Vitest', () => {
    expect(tallyVitest(vitest(5, 2))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('counts a file that did not load', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(tallyVitest(vitest(1, 1, files)).failed).toBe(2);
  });

  it('is read from Playwright, where flaky is failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 3 };
    expect(tallyPlaywright(playwright(stats, [{}]))).toEqual({ passed: 4, failed: 3, skipped: 3 });
  });

  it('never takes an unhappy end for success', () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const happy = JSON.stringify(playwright({ expected: 1 }));
    expect(tallyRun(report(happy), 0, tallyPlaywright)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(tallyRun(report(happy), 1, tallyPlaywright).failed).toBe(1);
    expect(tallyRun(report('{'), 0, tallyPlaywright).failed).toBe(1);
    expect(tallyRun(report('{}'), 0, tallyPlaywright).failed).toBe(1);
    expect(tallyRun(join(dir, 'missing.json'), 0, tallyPlaywright).failed).toBe(1);
  });

  it('is told in one line', () => {
    const a = { passed: 1, failed: 2, skipped: 0 };
    expect(tallyLine(addTallies([a, a]))).toBe('2 passed, 4 failed');
    expect(tallyLine(addTallies([a, { passed: 0, failed: 0, skipped: 3 }]))).toBe('1 passed, 2 failed, 3 skipped');
    expect(tallyLine(addTallies([]))).toBe('0 passed, 0 failed');
  });
});

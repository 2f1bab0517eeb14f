import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from '../../../build/failures.ts';
import { readReport } from '../../../build/report.ts';
import { timesOfVitest } from '../../../build/slowest.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-report-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('a report that is missing or odd has nothing, and does not end the run', () => {
  const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const odd = join(dir, 'odd.json');
  writeFileSync(odd, '{"testResults":1}');
  expect(readReport(join(dir, 'none.json'), (report) => timesOfVitest(report, '/p'))).toEqual([]);
  expect(readReport(odd, (report) => timesOfVitest(report, '/p'))).toEqual([]);
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
});

it('what failed in Vitest is named, with the first line of why; a file that did not load too', () => {
  const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const testResults = [
    {
      name: '/p/a.test.ts',
      status: 'failed',
      assertionResults: [test('one', 'passed'), test('two', 'failed', 'no\n  at')],
    },
    { name: '/p/b.test.ts', status: 'failed', message: 'will not load', assertionResults: [] },
    { name: '/p/c.test.ts', status: 'passed', assertionResults: [test('three', 'passed')] },
  ];
  expect(failuresOfVitest({ testResults }, '/p')).toEqual(['a.test.ts › two: no', 'b.test.ts: will not load']);
});

it('what failed in Playwright is named, in every group, and what passed only when repeated', () => {
  const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] });
  const inner = { specs: [spec('three', 'flaky'), spec('four', 'skipped')] };
  const suites = [{ specs: [spec('one', 'expected'), spec('two', 'unexpected')], suites: [inner] }];
  const wanted = ['a.spec.ts › two', 'a.spec.ts › three', 'outside any test: no server'];
  expect(failuresOfPlaywright({ suites, errors: [{ message: 'no server\nat' }] })).toEqual(wanted);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { slowestLines, timesIn, timesOfPlaywright, timesOfVitest } from '../../../build/slowest.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-slowest-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('the time of a file is read from Vitest', () => {
  const report = { testResults: [{ name: '/p/tests/unit/a.test.ts', startTime: 1000, endTime: 3500 }] };
  expect(timesOfVitest(report, '/p')).toEqual([{ file: 'tests/unit/a.test.ts', seconds: 2.5 }]);
});

it('and from Playwright, with the groups in it and every try', () => {
  const spec = (...durations: number[]) => ({ tests: [{ results: durations.map((duration) => ({ duration })) }] });
  const inner = { file: 'a.spec.ts', specs: [spec(500)] };
  const suites = [{ file: 'a.spec.ts', specs: [spec(1000, 2000)], suites: [inner] }];
  const report = { config: { rootDir: '/p/tests/e2e' }, suites };
  expect(timesOfPlaywright(report, '/p')).toEqual([{ file: 'tests/e2e/a.spec.ts', seconds: 3.5 }]);
});

it('the ten slowest are told, the slowest first', () => {
  const times = Array.from({ length: 12 }, (_, index) => ({ file: `${index}.ts`, seconds: index }));
  const lines = slowestLines(times);
  expect(lines).toHaveLength(10);
  expect([lines[0], lines[9]]).toEqual(['slow:   11.0 s  11.ts', 'slow:    2.0 s  2.ts']);
});

it('a report that is missing or odd has no times, and does not end the run', () => {
  const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const odd = join(dir, 'odd.json');
  writeFileSync(odd, '{"testResults":1}');
  expect(timesIn(join(dir, 'none.json'), (report) => timesOfVitest(report, '/p'))).toEqual([]);
  expect(timesIn(odd, (report) => timesOfVitest(report, '/p'))).toEqual([]);
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
});

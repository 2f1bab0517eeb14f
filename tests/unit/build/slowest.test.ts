import { expect, it } from 'vitest';
import { slowestLines, timesOfPlaywright, timesOfVitest } from '../../../build/slowest.ts';

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

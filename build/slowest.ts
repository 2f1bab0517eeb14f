import { relative } from 'node:path';
import { z } from 'zod';

/** A test file and the seconds its tests took together. */
export interface FileTime {
  readonly file: string;
  readonly seconds: number;
}

const Vitest = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

interface Suite {
  readonly file: string;
  readonly suites?: readonly Suite[] | undefined;
  readonly specs: readonly {
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
}
const Suite: z.ZodType<Suite> = z.object({
  file: z.string(),
  suites: z.lazy(() => z.array(Suite)).optional(),
  specs: z.array(z.object({ tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })) })),
});
const Playwright = z.object({ config: z.object({ rootDir: z.string() }), suites: z.array(Suite) });

/** Time of each file of a Vitest JSON report, named from `root`. */
export function timesOfVitest(report: unknown, root: string): FileTime[] {
  return Vitest.parse(report).testResults.map(({ name, startTime, endTime }) => ({
    file: fromRoot(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
}

/** Time of each file of a Playwright JSON report, named from `root`. */
export function timesOfPlaywright(report: unknown, root: string): FileTime[] {
  const { config, suites } = Playwright.parse(report);
  return suites.map((suite) => ({
    file: fromRoot(root, `${config.rootDir}/${suite.file}`),
    seconds: millisecondsOf(suite) / 1000,
  }));
}

function millisecondsOf({ specs, suites = [] }: Suite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
  return [...own, ...suites.map(millisecondsOf)].reduce((sum, one) => sum + one, 0);
}

/** The ten slowest files, the slowest first, a line each. */
export function slowestLines(times: readonly FileTime[]): string[] {
  return [...times]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 10)
    .map(({ file, seconds }) => `slow: ${seconds.toFixed(1).padStart(6)} s  ${file}`);
}

const fromRoot = (root: string, file: string): string => relative(root, file).replaceAll('\\', '/');

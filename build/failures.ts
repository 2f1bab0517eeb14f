import { relative } from 'node:path';
import { z } from 'zod';

const Vitest = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

interface Suite {
  readonly suites?: readonly Suite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}
const Suite: z.ZodType<Suite> = z.object({
  suites: z.lazy(() => z.array(Suite)).optional(),
  specs: z.array(z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) })),
});
const Playwright = z.object({ suites: z.array(Suite), errors: z.array(z.object({ message: z.string().default('') })) });

/** The failed tests of a Vitest JSON report, each with the first line of why, files named from `root`; a file that did not load too. */
export function failuresOfVitest(report: unknown, root: string): string[] {
  return Vitest.parse(report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).replaceAll('\\', '/');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [told(file, message)];
    return failed.map(({ fullName, failureMessages: [why = ''] }) => told(`${file} › ${fullName}`, why));
  });
}

/** The failed tests of a Playwright JSON report, and what failed outside any. Why stands above, in its own report. */
export function failuresOfPlaywright(report: unknown): string[] {
  const { suites, errors } = Playwright.parse(report);
  return [...suites.flatMap(failuresIn), ...errors.map(({ message }) => told('outside any test', message))];
}

function failuresIn({ specs, suites = [] }: Suite): string[] {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'));
  return [...failed.map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(failuresIn)];
}

function told(what: string, why: string): string {
  const [line = ''] = why.split('\n');
  return line === '' ? what : `${what}: ${line}`;
}

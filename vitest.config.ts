import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { procedures } from './build/procedures.ts';
import { threads } from './build/threads.ts';
import { words } from './build/words.ts';

/** What the build makes for the page, for tests of what asks for it. */
const ROOT = fileURLToPath(new URL('.', import.meta.url));

const TESTS = '**/*.test.{ts,tsx}';

/** One for all projects, so that the threads are bundled once. */
const THREADS = threads(ROOT);

const listed = (name: string): string[] => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Tests that put a module or a clock of their own in place of the real one get a worker each, which takes longer than most tests do. */
const STANDING_IN = listed('tests/alone.json');

/** Files `npm run test:unit` leaves out, see `build/testUnit.ts`. */
const LEFT_OUT = process.env.HANDLERUM_QUICK ? listed('tests/slow.json') : [];

export default defineConfig({
  test: {
    // Real databases and files on a machine that may be busy.
    testTimeout: 60_000,
    // What a test waits for comes when a busy machine gets to it; a second, as it is by itself, is no limit of ours.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 60_000,
    // A young generation too small for what a test makes is collected again and again.
    execArgv: ['--max-semi-space-size=64'],
    // Vitest leaves one core to itself, which of two is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        plugins: [procedures(ROOT), words(ROOT), THREADS],
        test: {
          name: 'together',
          include: [`tests/{unit,contract,database,architecture}/${TESTS}`],
          exclude: [...STANDING_IN, ...LEFT_OUT],
          // Loading the program anew for each file took a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [procedures(ROOT), words(ROOT), THREADS],
        test: {
          name: 'alone',
          include: STANDING_IN.map((glob) => glob.replace(/\*\*$/, TESTS)),
          exclude: [...LEFT_OUT],
        },
      },
    ],
  },
});

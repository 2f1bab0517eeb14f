import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { procedures } from './build/procedures.ts';
import { words } from './build/words.ts';

/** What the build makes for the page, for tests of what asks for it. */
const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Tests that put a clock, a module or a socket of their own in place of the real one get a worker each. */
const STANDING_IN = ['tests/unit/{desktop,renderer}/**/*.test.{ts,tsx}'];

/** Files `npm run test:unit` leaves out, see `build/testUnit.ts`. */
const LEFT_OUT: readonly string[] = process.env.HANDLERUM_QUICK
  ? JSON.parse(readFileSync(new URL('tests/slow.json', import.meta.url), 'utf8'))
  : [];

export default defineConfig({
  test: {
    // Real databases and files on a machine that may be busy.
    testTimeout: 60_000,
    // What a test waits for comes when a busy machine gets to it; a second, as it is by itself, is no limit of ours.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 60_000,
    // Vitest leaves one core to itself, which of two is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        plugins: [procedures(ROOT), words(ROOT)],
        test: {
          name: 'together',
          include: ['tests/{unit,contract,database,architecture}/**/*.test.{ts,tsx}'],
          exclude: [...STANDING_IN, ...LEFT_OUT],
          // Loading the program anew for each file took a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [procedures(ROOT), words(ROOT)],
        test: { name: 'alone', include: STANDING_IN, exclude: [...LEFT_OUT] },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The store by itself and what is nearest to it. Tests that walk through whole meetings and packages would be run again for every
    // mutant, and take hours.
    include: [
      'tests/unit/records/*.test.ts',
      'tests/unit/core/{joined,log}.test.ts',
      'tests/unit/council/begunTwice.test.ts',
      'tests/unit/longWork/following.test.ts',
    ],
    env: { HANDLERUM_MOST_RUNS: '8' },
    // Loading the program anew for each file would take most of the time.
    isolate: false,
    testTimeout: 60_000,
  },
});

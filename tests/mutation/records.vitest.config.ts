import { defineConfig } from 'vitest/config';

/** Whoever lives on records through whole meetings, packages and other programs takes too long to ask once for every mutant. */
const SLOW = [
  '**/{room,mergeCases,journal,attack,carried,begunTwice,restored}.test.ts',
  '**/negotiations.test.ts',
  '**/production.test.ts',
];

export default defineConfig({
  test: {
    include: [
      'tests/unit/{kinds,meeting,charter,checklist,records,council,negotiations}/**/*.test.ts',
      'tests/unit/handlerum/{record,undo,live}.test.ts',
      'tests/unit/core/{caseDoc,checklist,council,joined,liveBody,log,records,sealed}.test.ts',
      'tests/unit/longWork/following.test.ts',
    ],
    exclude: SLOW,
    env: { HANDLERUM_MOST_RUNS: '12' },
    // Loading the program anew for each file would take most of the time.
    isolate: false,
    testTimeout: 60_000,
  },
});

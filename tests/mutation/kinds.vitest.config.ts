import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What needs no database. Tests that walk through the whole program would be run again for every mutant, and take hours.
    include: [
      'tests/unit/kinds/**/*.test.ts',
      'tests/unit/meeting/{law,merge,run,standing}.test.ts',
      'tests/unit/charter/{apart,replicas}.test.ts',
      'tests/unit/council/{groupChange,seat}.test.ts',
      'tests/unit/negotiations/votes.test.ts',
      'tests/unit/records/{dismissals,ours,position}.test.ts',
      'tests/unit/handlerum/{record,undo}.test.ts',
      'tests/unit/core/caseDoc.test.ts',
    ],
    exclude: ['tests/unit/kinds/case/{naming,records}.test.ts'],
    env: { HANDLERUM_MOST_RUNS: '8' },
    // Loading the program anew for each file would take most of the time.
    isolate: false,
    testTimeout: 60_000,
  },
});

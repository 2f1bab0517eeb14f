import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/unit/{kinds,meeting,charter,records,council,negotiations}/**/*.test.ts',
      'tests/unit/core/{caseDoc,checklist,council,joined,log,records,sealed}.test.ts',
      'tests/database/{flips,size,migrations,replicas}.test.ts',
    ],
    testTimeout: 60_000,
  },
});

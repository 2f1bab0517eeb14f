import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,database,architecture}/**/*.test.{ts,tsx}'],
    // Real databases and files on a machine that may be busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

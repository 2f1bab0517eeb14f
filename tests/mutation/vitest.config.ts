import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/{checks,text,spelling}/**/*.test.ts', 'tests/unit/core/spelling.test.ts'],
    // It measures time, which a program full of switches does not keep.
    exclude: ['**/hostile.test.ts'],
    testTimeout: 30_000,
  },
});

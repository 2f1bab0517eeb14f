import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/{checks,text}/**/*.test.ts'],
    // It measures time, which a program full of switches does not keep.
    exclude: ['**/hostile.test.ts'],
    testTimeout: 30_000,
  },
});

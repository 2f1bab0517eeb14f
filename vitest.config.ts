import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,database,architecture}/**/*.test.{ts,tsx}'],
    // Real databases and files on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to itself, which of two is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});

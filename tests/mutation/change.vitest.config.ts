import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/unit/renderer/data/{change,form}/*.test.ts'], testTimeout: 30_000 },
});

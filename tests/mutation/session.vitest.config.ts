import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/unit/renderer/data/session/{recordSync,windowDies}.test.ts'], testTimeout: 30_000 },
});

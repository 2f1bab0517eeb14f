import { defineConfig } from 'vitest/config';

/** What only other people's programs can show; `npm run test:interop`. */
export default defineConfig({
  test: {
    include: ['tests/interop/**/*.test.ts'],
    testTimeout: 60_000,
    // One program at a time: LibreOffice alone fills a core.
    fileParallelism: false,
  },
});

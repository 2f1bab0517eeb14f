import { globSync } from 'node:fs';
import checks, { sampledLines } from './stryker.config.mjs';

/** `npm run mutation:records`: would the tests notice a change in the log of records, or in how it is compacted, followed and told? */
export default {
  ...checks,
  mutate: sampledLines(globSync(['electron/core/records/*.ts'])),
  // Coverage tells which tests to run; to look for related files first only takes time.
  vitest: { configFile: 'tests/mutation/records.vitest.config.ts', related: false },
  jsonReporter: { fileName: '.cache/mutation-records.json' },
  tempDirName: '.cache/stryker-records',
};

import { globSync } from 'node:fs';
import checks, { sampledLines } from './stryker.config.mjs';

/** `npm run mutation:kinds`: would the tests notice a change in what merges, or in what is played from facts? */
export default {
  ...checks,
  mutate: sampledLines(globSync(['shared/kinds/**/*.ts'])),
  // Coverage tells which tests to run; to look for related files first only takes time.
  vitest: { configFile: 'tests/mutation/kinds.vitest.config.ts', related: false },
  jsonReporter: { fileName: '.cache/mutation-kinds.json' },
  tempDirName: '.cache/stryker-kinds',
};

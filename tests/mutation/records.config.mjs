import { globSync } from 'node:fs';
import checks, { sampledLines } from './stryker.config.mjs';

/** `npm run mutation:records`: would the tests notice a change in what merges, in what is played from facts, or in the log? */
export default {
  ...checks,
  mutate: sampledLines(globSync(['shared/kinds/**/*.ts', 'electron/core/records/*.ts'])),
  vitest: { configFile: 'tests/mutation/records.vitest.config.ts' },
  jsonReporter: { fileName: '.cache/mutation-records.json' },
  tempDirName: '.cache/stryker-records',
};

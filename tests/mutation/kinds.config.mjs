import { globSync } from 'node:fs';
import checks, { sampledLines } from './stryker.config.mjs';

/** `npm run mutation:kinds`: would the tests notice a change in what merges, or in what is played from facts? */
export default {
  ...checks,
  mutate: sampledLines(globSync(['shared/kinds/**/*.ts'])),
  vitest: { configFile: 'tests/mutation/kinds.vitest.config.ts' },
  jsonReporter: { fileName: '.cache/mutation-kinds.json' },
  tempDirName: '.cache/stryker-kinds',
};

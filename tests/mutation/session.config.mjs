import checks from './stryker.config.mjs';

/** `npm run mutation:session`: would the tests notice a change in what keeps a person's words? */
export default {
  ...checks,
  mutate: ['renderer/data/session/{RecordSync,Keeping,handOver}.ts'],
  vitest: { configFile: 'tests/mutation/session.vitest.config.ts' },
  jsonReporter: { fileName: '.cache/mutation-session.json' },
  tempDirName: '.cache/stryker-session',
};

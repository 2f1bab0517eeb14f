import checks from './stryker.config.mjs';

/** `npm run mutation:change`: would the tests notice a change in how the page changes anything, and in what a form holds? */
export default {
  ...checks,
  mutate: ['renderer/data/change/{Answers,Changes,keys,press}.ts', 'renderer/data/form/formState.ts'],
  vitest: { configFile: 'tests/mutation/change.vitest.config.ts' },
  jsonReporter: { fileName: '.cache/mutation-change.json' },
  tempDirName: '.cache/stryker-change',
};

import { globSync, readFileSync } from 'node:fs';

/** `npm run mutation`: are the tests of the checks and of the Danish text rules strong enough to notice a change? */
export default {
  mutate: sampledLines(checksAndTexts()),
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', new URL('./texts.mjs', import.meta.url).pathname],
  ignorers: ['texts'],
  // Stryker would rewrite the project's own with a compiler of another major version.
  tsconfigFile: 'tests/mutation/none.json',
  coverageAnalysis: 'perTest',
  // What another run of the same machine works in is not the project.
  ignorePatterns: ['/.cache'],
  // A machine that others use as well is slow.
  dryRunTimeoutMinutes: 20,
  concurrency: Number(process.env.MUTATION_THREADS ?? 2),
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: true, allowColor: false },
  thresholds: { high: 90, low: 80, break: 80 },
};

function checksAndTexts() {
  return globSync(['shared/checks/**/*.ts', 'shared/text/**/*.ts']).filter(
    (file) =>
      !/\/(?:lists|examples)\/|checks\/index\.ts$|lexicon\/verbs\.ts$|spelling\/(?:municipalities|ownWords|traps)\.ts$/.test(
        file,
      ),
  );
}

/**
 * Of checks and texts alone there are over 16,000 mutants, which takes a night. MUTATION_PERCENT of the lines (all when not set), spread
 * evenly and the same each time for the same MUTATION_SEED, tell the score within a few percent.
 */
export function sampledLines(files) {
  const percent = Number(process.env.MUTATION_PERCENT ?? 100);
  if (percent >= 100) return files;
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((_line, index) => (isChosen(`${file}:${index}`, percent) ? [`${file}:${index + 1}-${index + 1}`] : [])),
  );
}

function isChosen(place, percent) {
  let hash = Number(process.env.MUTATION_SEED ?? 1);
  for (const character of place) hash = (Math.imul(hash, 16_777_619) ^ character.charCodeAt(0)) >>> 0;
  // The low bits of such a hash follow the last character.
  return ((Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0) / 2 ** 32) * 100 < percent;
}

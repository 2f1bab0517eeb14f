import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.ts';

/**
 * npm run unit -- FILE: the tests of a file or folder. Without one, and as npm run test:unit: unit, contract and architecture in under a
 * minute, for a person who waits. Leaves out the files of `tests/slow.json`, those that took about two seconds or more when it was
 * written; `-- --all` runs them too, and `npm test` always does. `-- --watch` goes on; further arguments (`-t NAME`) go to Vitest.
 * As npm run keyed: the tests of the database and the contract on folders that are encrypted before they are opened.
 */
const FOLDERS = ['tests/unit', 'tests/contract', 'tests/architecture'];
const KEYED_FOLDERS = ['tests/database', 'tests/contract'];
const OWN = new Set(['--watch', '--all', '--keyed']);
const args = process.argv.slice(2);
const mode = args.includes('--watch') ? 'watch' : 'run';
const rest = args.filter((arg) => !OWN.has(arg));
const isKeyed = args.includes('--keyed');
const named = rest.some((arg) => arg.startsWith('tests/'));
// Fonts and dictionary come from a build. One of any age will do, so a stale one is left as it is.
if (!existsSync(join(ROOT, 'dist/fonts'))) {
  const { status } = await runTool('build/build.ts', []);
  if (status !== 0) process.exit(status);
}
const isQuick = !named && !isKeyed && !args.includes('--all');
if (isQuick) process.stdout.write('Without the slow files; `npm run test:unit -- --all` runs them too.\n');
const { status } = await runTool(
  'node_modules/vitest/vitest.mjs',
  [mode, ...rest, ...(named ? [] : isKeyed ? KEYED_FOLDERS : FOLDERS)],
  { env: { ...(isQuick ? { HANDLERUM_QUICK: '1' } : {}), ...(isKeyed ? { HANDLERUM_TEST_KEYED: '1' } : {}) } },
);
process.exit(status);

import { runTool } from './run.ts';

/**
 * npm run test:unit: unit, contract and architecture in under a minute, for a person who waits. Leaves out the files of `tests/slow.json`,
 * those that took about two seconds or more when it was written; `-- --all` runs them too, and `npm test` always does. `-- --watch` goes on;
 * further arguments (a file, `-t NAME`) go to Vitest.
 */
const FOLDERS = ['tests/unit', 'tests/contract', 'tests/architecture'];
const OWN = new Set(['--watch', '--all']);
const args = process.argv.slice(2);
const mode = args.includes('--watch') ? 'watch' : 'run';
const rest = args.filter((arg) => !OWN.has(arg));
const named = rest.some((arg) => arg.startsWith('tests/'));
const isQuick = !named && !args.includes('--all');
if (isQuick) process.stdout.write('Without the slow files; `npm run test:unit -- --all` runs them too.\n');
const { status } = await runTool(
  'node_modules/vitest/vitest.mjs',
  [mode, ...rest, ...(named ? [] : FOLDERS)],
  isQuick ? { HANDLERUM_QUICK: '1' } : {},
);
process.exit(status);

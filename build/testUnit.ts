import { runTool } from './run.ts';

/** npm run test:unit: unit, contract and architecture. `-- --watch` goes on; further arguments (a file, `-t NAME`) go to Vitest. */
const FOLDERS = ['tests/unit', 'tests/contract', 'tests/architecture'];
const args = process.argv.slice(2);
const mode = args.includes('--watch') ? 'watch' : 'run';
const rest = args.filter((arg) => arg !== '--watch');
const named = rest.some((arg) => arg.startsWith('tests/'));
const { status } = await runTool('node_modules/vitest/vitest.mjs', [mode, ...rest, ...(named ? [] : FOLDERS)]);
process.exit(status);

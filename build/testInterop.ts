import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findProgram, PROGRAMS, type Program } from '../tests/interop/programs.ts';
import { ROOT, run, runTool } from './run.ts';
import { tallyLine, tallyRun, tallyVitest } from './tally.ts';

/**
 * npm run test:interop: our files before other people's programs. Installs those that are missing where it may (Debian, as root), and says
 * what it could not try. `-- --all` fails when anything was left out.
 */
const NAMES = Object.keys(PROGRAMS) as Program[];
const missing = () => NAMES.filter((name) => findProgram(name) === undefined);

if (missing().length > 0 && process.platform === 'linux' && process.getuid?.() === 0) {
  const packages = missing().flatMap((name) => PROGRAMS[name].packages);
  process.stdout.write(`Installing ${packages.join(', ')} …\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

const report = join(ROOT, 'test-results/interop.json');
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
rmSync(report, { force: true });
const { status } = await runTool('node_modules/vitest/vitest.mjs', [
  'run',
  '-c',
  'tests/interop/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
const tally = tallyRun(report, status, tallyVitest);
for (const name of missing()) {
  process.stdout.write(`${name} is not here (as root: apt-get install ${PROGRAMS[name].packages.join(' ')})\n`);
}
for (const name of skipped()) process.stdout.write(`SKIPPED: ${name}\n`);
process.stdout.write(`${tallyLine(tally)}\n`);
const left = process.argv.includes('--all') ? tally.skipped : 0;
process.exit(tally.failed === 0 && left === 0 ? 0 : 1);

function skipped(): string[] {
  const Results = z.object({
    testResults: z.array(
      z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
    ),
  });
  const { testResults } = Results.parse(JSON.parse(readFileSync(report, 'utf8')));
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName);
}

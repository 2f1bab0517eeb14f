import { type Outcome, runTool } from './run.ts';

/** Format and lint, types once per layer with only what that layer may see, dead code. */
const CHECKS: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['types of shared', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.shared.json'],
  ['types of core and hosts', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json'],
  ['types of the page', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.renderer.json'],
  ['types of everything', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
];

export interface Check extends Outcome {
  readonly name: string;
}

/** Runs every check, also after one has failed. */
export async function runChecks(): Promise<Check[]> {
  const done: Check[] = [];
  for (const [name, script, ...args] of CHECKS) {
    const outcome = await runTool(script, args);
    const verdict = outcome.status === 0 ? 'ok' : 'FAILED';
    process.stdout.write(`check: ${name}: ${verdict} (${outcome.took.toFixed(1)} s)\n`);
    done.push({ name, ...outcome });
  }
  return done;
}

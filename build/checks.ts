import { type Outcome, type Running, runTool } from './run.ts';

/** Each checker of tsc reads the libraries' types anew: one takes half the processor's time of the four that are usual. */
const TYPES = ['node_modules/typescript/bin/tsc', '--checkers', '1', '-p'] as const;

/** Format and lint, types once per layer with only what that layer may see, dead code. */
const CHECKS: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['types of shared', ...TYPES, 'tsconfig.shared.json'],
  ['types of core and hosts', ...TYPES, 'tsconfig.core.json'],
  ['types of the page', ...TYPES, 'tsconfig.renderer.json'],
  ['types of everything', ...TYPES, 'tsconfig.json'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
];

export interface Check extends Outcome {
  readonly name: string;
}

/** Runs every check, also after one has failed. */
export async function runChecks({ turn }: Running = {}): Promise<Check[]> {
  const done: Check[] = [];
  for (const [name, script, ...args] of CHECKS) {
    const outcome = await runTool(script, args, { turn });
    const verdict = outcome.status === 0 ? 'ok' : 'FAILED';
    (turn ?? process.stdout).write(`check: ${name}: ${verdict} (${outcome.took.toFixed(1)} s)\n`);
    done.push({ name, ...outcome });
  }
  return done;
}

import { join } from 'node:path';
import { build } from 'esbuild';
import { hostBundle } from '../../../build/bundle.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OUT = join(ROOT, 'test-results/hosts');

/** Inside the project, so that it finds the built page and threads as the program does. */
export const BUILT_HOSTS = join(OUT, 'hosts.js');

/**
 * Once before all tests: bundles the process that is the hosts of a worker as the program itself is bundled. From the sources it would
 * read several hundred files in each worker, and again in every thread of long work.
 */
export default async function buildHosts(): Promise<void> {
  const bundle = await hostBundle(ROOT);
  await build({ ...bundle, entryPoints: { hosts: 'tests/e2e/support/hosts.ts' }, outdir: OUT, sourcemap: 'linked' });
}

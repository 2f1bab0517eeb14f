import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientFor } from '../../fuzz/client.ts';
import type { FuzzKind } from '../../fuzz/seeds.ts';
import { tryFile } from '../../fuzz/trial.ts';
import { openCore } from '../../support/core.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/fuzz');

/** Every file that a fuzz run has broken something with, by the name of its reader before the dot. */
it('what a fuzz run once found is found no more', async () => {
  const core = openCore();
  const client = await clientFor(core);
  const names = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  const findings: string[] = [];
  for (const name of names) {
    const finding = await tryFile({ core, client }, name.split('.')[0] as FuzzKind, readFileSync(join(FOLDER, name)));
    if (finding !== null) findings.push(`${name}: ${finding}`);
  }
  expect(findings).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
});

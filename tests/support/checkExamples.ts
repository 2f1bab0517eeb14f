import { invariant } from '../../shared/assert.ts';
import type { Examples } from '../../shared/checks/define.ts';
import { examplesOf } from '../../shared/checks/examplesOf.ts';
import { CHECKS } from '../../shared/checks/index.ts';

const EXAMPLES = new Map(await Promise.all(CHECKS.map(async ({ id }) => [id, await examplesOf(id)] as const)));

/** What a check must and must not find, at hand where tests are named by them. */
export function checkExamples(id: string): Examples {
  const examples = EXAMPLES.get(id);
  invariant(examples, `${id} is a check`);
  return examples;
}

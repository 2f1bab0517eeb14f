import { caseOf, docOf } from './case.ts';
import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';

/** Prints the bytes this process keeps with a long case in memory, and with it checked when asked for. */
const content = caseOf(corpus(TEN_THOUSAND_WORDS));
const doc = docOf(content);
const kept: unknown[] = [doc];
if (process.argv[2] === 'checked') {
  const { createChecker } = await import('../../shared/checks/index.ts');
  const checker = createChecker();
  kept.push(checker, checker.run({ fields: content.fields, doc }));
}
for (let pass = 0; pass < 3; pass++) (globalThis.gc as () => void)();
const { heapUsed, external } = process.memoryUsage();
process.stdout.write(String(kept.length > 0 ? heapUsed + external : 0));

/**
 * Writes `tests/fixtures/patterns.json`: for every regular expression of the checks and the text rules, strings that each take another
 * way through it, or just miss it. `tests/unit/checks/patterns.test.ts` holds what the checks make of them, and that the file is fresh.
 * Run it again when an expression has changed: `npm run patterns`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';
import { patternsNow, unwalked } from './ways.ts';

const now = patternsNow();
writeFileSync(join(ROOT, 'tests/fixtures/patterns.json'), `${JSON.stringify(now, null, 1)}\n`);
const count = Object.values(now.patterns).reduce((sum, strings) => sum + strings.length, 0);
process.stdout.write(`${count} strings of ${Object.keys(now.patterns).length} files\n`);
for (const one of unwalked()) process.stdout.write(`not walked in full, try it by examples: ${one}\n`);

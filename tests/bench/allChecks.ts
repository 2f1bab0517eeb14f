import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHECKS, createChecker } from '../../shared/checks/index.ts';
import { caseOf, docOf } from './case.ts';
import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { median, timed } from './measure.ts';
import { ms, type Part, type Row } from './table.ts';

const ROUNDS = 15;
const FULL_LIMIT = 60;
const DOCUMENTS = 200;
const WORDS_EACH = 900;
const DOCUMENTS_A_SECOND = 200;
const MEMORY_LIMIT = 60;

/** Every check on, on texts never seen before: one long case, many short ones, and what it all keeps in memory. */
export const allChecks: Part = {
  name: 'All checks',
  run: async () => [await full(), await batch(), await memory()],
};

async function full(): Promise<Row> {
  const content = caseOf(corpus(TEN_THOUSAND_WORDS));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const doc = docOf(content);
    const time = await timed(() => createChecker().run({ fields: content.fields, doc }));
    if (round >= 3) times.push(time);
  }
  const found = median(times);
  return row(`All ${CHECKS.length} checks, 10,000 words`, {
    ours: ms(found),
    target: `< ${FULL_LIMIT} ms`,
    isMet: found < FULL_LIMIT,
  });
}

async function batch(): Promise<Row> {
  const paragraphs = corpus((TEN_THOUSAND_WORDS / 10_000) * WORDS_EACH * DOCUMENTS);
  const each = Math.ceil(paragraphs.length / DOCUMENTS);
  const documents = Array.from({ length: DOCUMENTS }, (_, index) =>
    caseOf(paragraphs.slice(index * each, (index + 1) * each)),
  );
  const run = () => {
    for (const content of documents) createChecker().run({ fields: content.fields, doc: docOf(content) });
  };
  await timed(run);
  const rate = (1000 * DOCUMENTS) / median([await timed(run), await timed(run), await timed(run)]);
  return row(`All checks, documents of ${WORDS_EACH} words`, {
    ours: `${Math.round(rate)} a second`,
    target: `>= ${DOCUMENTS_A_SECOND} a second`,
    isMet: rate >= DOCUMENTS_A_SECOND,
  });
}

/** In a process of its own: what the engine and a checked case of 10,000 words keep, beside a process that has only the text. */
async function memory(): Promise<Row> {
  const used = async (what: 'text' | 'checked') => {
    const script = join(import.meta.dirname, 'memory.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, what]);
    return Number(stdout);
  };
  const found = ((await used('checked')) - (await used('text'))) / 2 ** 20;
  return row('All checks, memory kept for such a case', {
    ours: `${found.toFixed(1)} MB`,
    target: `< ${MEMORY_LIMIT} MB`,
    isMet: found < MEMORY_LIMIT,
  });
}

function row(measure: string, { ours, target, isMet }: { ours: string; target: string; isMet: boolean }): Row {
  return { measure, ours, peer: '–', ratio: '–', target, met: isMet ? 'yes' : 'no' };
}

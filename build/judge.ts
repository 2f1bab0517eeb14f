/**
 * `npm run judge [-- tuning|held] [--write]`: what the program says of the corpus and nobody has judged yet, each with the words around it, and what
 * it no longer says. With `--write` the unjudged are put into the findings files with the verdict `?`, to be filled in by a
 * person, what is gone is taken out (a vanished T stays, and is told), and the tables of `shared/checks/README.md` are written anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CorpusItem,
  corpusOf,
  HALVES,
  type JudgedFinding,
  type Judgements,
  keyOf,
  pathOf,
  type SaidFinding,
  saidOf,
  without,
} from '../tests/support/corpus.ts';
import { withTables } from '../tests/support/corpusReadme.ts';
import { corpusTables } from '../tests/support/corpusTables.ts';

const README = join(import.meta.dirname, '..', 'shared', 'checks', 'README.md');
const args = process.argv.slice(2);
const named = HALVES.filter((half) => args.includes(half));
const isWriting = args.includes('--write');
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const half of named.length > 0 ? named : HALVES) for (const item of corpusOf(half)) await judge(item);
if (isWriting) writeFileSync(README, withTables(readFileSync(README, 'utf8'), corpusTables()));

async function judge(item: CorpusItem): Promise<void> {
  const said = await saidOf(item);
  const known = item.judged?.findings ?? [];
  const unlisted = without(said, known);
  const unjudged = known.filter(({ verdict }) => verdict === '?');
  const gone = without(known, said);
  if (unlisted.length + gone.length + unjudged.length > 0) say(`\n${item.half}/${item.name}  ${item.house}`);
  for (const one of said) {
    if (unlisted.includes(one)) tell('+', one);
    else if (unjudged.some((other) => keyOf(other) === keyOf(one))) tell('?', one);
  }
  for (const { verdict, check, text, says } of gone) say(`  - ${verdict} ${check} ${text || says}`);
  if (isWriting) write(item, said);
}

function tell(sign: string, { severity, check, section, context, message }: SaidFinding): void {
  say(`  ${sign} ${severity} ${check} [${section ?? ''}] ${message}`);
  if (context !== '') say(`      ${context}`);
}

/** In the order of the program, each with the verdict it had. */
function write(item: CorpusItem, said: readonly SaidFinding[]): void {
  const known = [...(item.judged?.findings ?? [])];
  const kept = said.map((one): JudgedFinding => {
    const at = known.findIndex((other) => keyOf(other) === keyOf(one));
    const [judged] = at < 0 ? [] : known.splice(at, 1);
    const { check, severity, section, text, says } = one;
    if (judged) return { ...judged, section };
    return { check, severity, section, text, ...(says === undefined ? {} : { says }), verdict: '?' };
  });
  const vanished = known.filter(({ verdict }) => verdict === 'T');
  const marks = item.judged?.marks ?? item.marks.map(({ quote }) => ({ quote, outcome: '?' as const }));
  const content: Judgements = { findings: [...kept, ...vanished], marks };
  writeFileSync(pathOf(item.half, `${item.name}.findings.json`), linesOf(content));
}

/** One finding a line, so that a change of verdict is a change of one line. */
function linesOf({ findings, marks }: Judgements): string {
  const list = (all: readonly unknown[]) => all.map((one) => `  ${JSON.stringify(one)}`).join(',\n');
  const part = (name: string, all: readonly unknown[]) =>
    all.length === 0 ? ` "${name}": []` : ` "${name}": [\n${list(all)}\n ]`;
  return `{\n${part('findings', findings)},\n${part('marks', marks)}\n}\n`;
}

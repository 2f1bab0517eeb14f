import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '../../electron/core/core.ts';
import { clientFor } from './client.ts';
import { mutantOf } from './exchange/mutants.ts';
import { Target } from './exchange/target.ts';
import { mutateBytes, mutateText, mutateZip } from './mutate.ts';
import { Random } from './random.ts';
import { type FuzzKind, KINDS, makeSeeds, type Seeds, ZIPPED } from './seeds.ts';
import { tryFile } from './trial.ts';

/**
 * Changes real files at random and gives them to every reader, with new seeds each time. What breaks one, takes too much, ends in
 * `internal` or leaves something half done is written to `test-results/fuzz`; moved to `tests/fixtures/fuzz` it is replayed by every run of
 * the tests. `npm run fuzz -- --minutes 5 --seed 42 --readers docx,md`.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    readers: { type: 'string', default: [...KINDS, 'exchange'].join(',') },
  },
});
const FINDINGS = join(import.meta.dirname, '../../test-results/fuzz');
/** A folder that fills up makes every step slower. */
const FOLDER_FOR = 250;
/** Of files of exchange, most of which are refused and leave nothing. */
const LAPTOP_FOR = 1000;

const kinds = values.readers.split(',').filter((name): name is FuzzKind => (KINDS as readonly string[]).includes(name));
const isExchange = values.readers.split(',').includes('exchange');
const until = performance.now() + Number(values.minutes) * 60_000;
const counts = new Map(kinds.map((kind) => [kind, 0]));
const found: string[] = [];
const said = new Map<string, number>();
process.stdout.write(`fuzz: seed ${values.seed}, ${values.minutes} minutes, ${values.readers}\n`);
for (let round = 0; performance.now() < until && (kinds.length > 0 || isExchange); round++) {
  if (kinds.length > 0) await inOneFolder(round * FOLDER_FOR);
  if (isExchange) await onOneLaptop(round * LAPTOP_FOR);
}
for (const [kind, count] of counts) process.stdout.write(`${kind}: ${count} files\n`);
for (const [outcome, count] of said) process.stdout.write(`exchange, ${outcome}: ${count} files\n`);
for (const line of found) process.stdout.write(`FOUND ${line}\n`);
process.stdout.write(`fuzz: seed ${values.seed}, ${found.length} findings\n`);
process.exit(found.length > 0 ? 1 : 0);

async function inOneFolder(from: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handlerum-fuzz-'));
  const core = createCore({
    dataDir: join(folder, 'data'),
    host: 'cli',
    log: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const client = await clientFor(core);
    const seeds = await makeSeeds(core, client);
    for (let number = from; number < from + FOLDER_FOR && performance.now() < until; number++) {
      const kind = kinds[number % kinds.length] as FuzzKind;
      const bytes = mutant(seeds, kind, new Random(Number(values.seed) * 1_000_003 + number));
      const finding = await tryFile({ core, client }, kind, bytes);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (finding !== null) await keep({ kind, number, bytes, finding });
    }
  } finally {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onOneLaptop(from: number): Promise<void> {
  const target = await Target.begin();
  try {
    for (let number = from; number < from + LAPTOP_FOR && performance.now() < until; number++) {
      const { name, bytes } = mutantOf(target.scene, number, new Random(Number(values.seed) * 1_000_003 + number));
      const outcome = await target.give(bytes);
      if ('fault' in outcome) await keep({ kind: `exchange-${name}`, number, bytes, finding: outcome.fault });
      else said.set(outcome.said, (said.get(outcome.said) ?? 0) + 1);
    }
    for (const problem of await target.problems()) found.push(`exchange ${from}: ${problem}`);
  } finally {
    target.close();
  }
}

function mutant(seeds: Seeds, kind: FuzzKind, random: Random): Uint8Array {
  const seed = random.of(seeds[kind]);
  if (ZIPPED.has(kind)) return mutateZip(seed, random);
  if (random.next() < 0.2) return mutateBytes(seed, random);
  return new TextEncoder().encode(mutateText(new TextDecoder().decode(seed), random));
}

interface Kept {
  readonly kind: string;
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly finding: string;
}

async function keep({ kind, number, bytes, finding }: Kept): Promise<void> {
  const name = `${kind}.${values.seed}-${number}`;
  await mkdir(FINDINGS, { recursive: true });
  await writeFile(join(FINDINGS, name), bytes);
  found.push(`${name}: ${finding}`);
  process.stdout.write(`FOUND ${name}: ${finding}\n`);
}

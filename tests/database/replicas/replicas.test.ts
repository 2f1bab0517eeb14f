import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CATALOGUES } from '../../../shared/i18n/index.ts';
import { Dice } from './dice.ts';
import { playRun, problemsOf, SITUATIONS } from './run.ts';
import { BEGUN, FOUNDED } from './situations/begun.ts';
import { World } from './world.ts';

/** `HANDLERUM_RUNS=2000 HANDLERUM_SEED=7` for a long one; the few of every day are dealt so that each situation comes. */
const RUNS = Number(process.env.HANDLERUM_RUNS ?? 11);
const SEED = Number(process.env.HANDLERUM_SEED ?? 13);
const PER_RUN = 3;
/** Laptops are given up after so many runs, and others begin. */
const RUNS_PER_WORLD = 20;

it('three laptops come to the same, whatever is done apart and however packages go', {
  timeout: 120_000 + RUNS * 60_000,
}, async () => {
  const dice = new Dice(SEED);
  const [reached, called] = [new Map<string, number>(), new Set<string>()];
  const deck: (typeof SITUATIONS)[number][] = [];
  for (let run = 0; run < RUNS; ) {
    const folder = mkdtempSync(join(tmpdir(), 'handlerum-replicas-'));
    const world = await World.begin(folder, { dice, called });
    try {
      for (let nth = 0; nth < RUNS_PER_WORLD && run < RUNS; nth++, run++) {
        while (deck.length < PER_RUN) deck.push(...dice.shuffled(SITUATIONS));
        // Keys come last: from then on not everybody may write in what is a group's.
        const isLast = nth === RUNS_PER_WORLD - 1 || run === RUNS - 1;
        const begun = nth === 0 ? dice.shuffled(BEGUN) : [];
        const deal = [...begun, ...deck.splice(0, PER_RUN), ...(isLast ? [FOUNDED] : [])];
        const seen = await playRun(world, deal).catch((error: unknown) => {
          throw new Error(`run ${run} of seed ${SEED} (${deal.map(({ name }) => name).join('; ')})`, { cause: error });
        });
        for (const kind of seen) reached.set(kind, (reached.get(kind) ?? 0) + 1);
      }
      expect(await problemsOf(world.all)).toEqual([]);
      // A long one tells as it goes, so that one that is stopped has told something.
      if (process.env.HANDLERUM_RUNS) console.info(`${run} runs`, Object.fromEntries(reached));
    } finally {
      world.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const wanted = new Set([...BEGUN, FOUNDED, ...SITUATIONS].flatMap(({ reaches }) => reaches));
  // Every kind there are words for, and no other.
  expect([...wanted].sort()).toEqual(kindsWithWords());
  if (process.env.HANDLERUM_RUNS) console.info([...called].sort().join(' '));
  const isDealt = RUNS * PER_RUN >= SITUATIONS.length;
  for (const act of isDealt ? WRITTEN : []) expect([act, called.has(act)]).toEqual([act, true]);
  // The few of every day only hold each situation to the clash it must lead to at once.
  const isWhole = RUNS >= 100;
  for (const kind of isWhole ? wanted : [])
    expect([kind, (reached.get(kind) ?? 0) >= RUNS / 100]).toEqual([kind, true]);
});

/** What writes in each kind of record, and in any of them. */
const WRITTEN = [
  ...['cases.setStatus', 'records.push', 'records.restore', 'records.nameVersion', 'records.settle'],
  ...['meetings.record', 'meetings.dispatch', 'meetings.seal', 'council.put', 'council.changeGroup'],
  ...['charter.putClause', 'charter.adopt', 'checklist.saveDraft', 'checklist.adopt'],
  ...['negotiations.putStance', 'negotiations.release'],
];

const kindsWithWords = (): string[] =>
  Object.keys(CATALOGUES.da)
    .flatMap((key) => /^clash\.(\w+)$/.exec(key)?.[1] ?? [])
    .sort();

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Dice } from './dice.ts';
import { playRun, problemsOf, SITUATIONS } from './run.ts';
import { World } from './world.ts';

/** `HANDLERUM_RUNS=2000 HANDLERUM_SEED=7` for a long one; the few of every day are dealt so that each situation comes. */
const RUNS = Number(process.env.HANDLERUM_RUNS ?? 10);
const SEED = Number(process.env.HANDLERUM_SEED ?? 13);
const PER_RUN = 3;
/** Laptops are given up after so many runs, and others begin. */
const RUNS_PER_WORLD = 20;

it('three laptops come to the same, whatever is done apart and however packages go', {
  timeout: 120_000 + RUNS * 20_000,
}, async () => {
  const dice = new Dice(SEED);
  const [reached, called] = [new Map<string, number>(), new Set<string>()];
  const deck: (typeof SITUATIONS)[number][] = [];
  for (let run = 0; run < RUNS; ) {
    const folder = mkdtempSync(join(tmpdir(), 'handlerum-replicas-'));
    const world = await World.begin(folder, { dice, called });
    try {
      for (let left = RUNS_PER_WORLD; left > 0 && run < RUNS; left--, run++) {
        while (deck.length < PER_RUN) deck.push(...dice.shuffled(SITUATIONS));
        const deal = deck.splice(0, PER_RUN);
        const seen = await playRun(world, deal).catch((error: unknown) => {
          throw new Error(`run ${run} of seed ${SEED} (${deal.map(({ name }) => name).join('; ')})`, { cause: error });
        });
        for (const kind of seen) reached.set(kind, (reached.get(kind) ?? 0) + 1);
      }
      expect(await problemsOf(world.all)).toEqual([]);
    } finally {
      world.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const wanted = [...new Set(SITUATIONS.flatMap(({ reaches }) => reaches))];
  if (process.env.HANDLERUM_RUNS) console.info(RUNS, Object.fromEntries(reached), [...called].sort().join(' '));
  // The few of every day only hold each situation to the clash it must lead to at once.
  const isWhole = RUNS >= 100;
  for (const kind of isWhole ? wanted : [])
    expect([kind, (reached.get(kind) ?? 0) >= RUNS / 100]).toEqual([kind, true]);
});

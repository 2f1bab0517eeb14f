import { expect, test } from '@playwright/test';
import { openTogether, type Run, runIn } from './together/drive.ts';

/** How many random runs in all; `TOGETHER_RUNS=500` for the long proof, `TOGETHER_SEED` for another beginning. */
const RUNS = Number(process.env.TOGETHER_RUNS ?? 60);
const SEED = Number(process.env.TOGETHER_SEED ?? 1);

const KINDS: Readonly<Record<string, Run>> = {
  'writing in one paragraph, list or cell at once keeps everyone in order': 'typeTogether',
  'a caret that was just moved stays where it was moved to when others’ words arrive': 'moveAsTheOtherWrites',
  'a caret that was just moved stays where it was moved to when findings are shown': 'moveAsFindingsCome',
  'undo and redo put the caret where the change was': 'undoAlone',
  'changing the shape of one table at once leaves it regular': 'tableTogether',
};

test.setTimeout(60_000 + RUNS * 5000);

for (const [title, run] of Object.entries(KINDS)) {
  test(title, async ({ page }) => {
    await openTogether(page);
    const count = Math.ceil(RUNS / Object.keys(KINDS).length);
    const failed: string[] = [];
    for (let seed = SEED; seed < SEED + count; seed += 1) failed.push((await runIn(page, run, seed)) ?? '');
    expect(failed.filter((told) => told !== '')).toEqual([]);
  });
}

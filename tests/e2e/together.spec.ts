import { test } from '@playwright/test';
import { openTogether } from './together/drive.ts';
import { tableTogether, typeTogether, undoAlone, type Where } from './together/runs.ts';

/** How many random runs in all; `TOGETHER_RUNS=500` for the long proof, `TOGETHER_SEED` for another beginning. */
const RUNS = Number(process.env.TOGETHER_RUNS ?? 40);
const SEED = Number(process.env.TOGETHER_SEED ?? 1);
const WHERE: readonly Where[] = ['paragraph', 'list', 'table'];

test.setTimeout(60_000 + RUNS * 5000);

const KINDS = {
  'writing in one paragraph, list or cell at once keeps everyone in order': (page, seed) =>
    typeTogether(page, WHERE[seed % 3] ?? 'paragraph', seed),
  'undo and redo put the caret where the change was': (page, seed) =>
    undoAlone(page, WHERE[seed % 3] ?? 'paragraph', seed),
  'changing the shape of one table at once leaves it regular': tableTogether,
} satisfies Record<string, (page: import('@playwright/test').Page, seed: number) => Promise<void>>;

for (const [title, run] of Object.entries(KINDS)) {
  test(title, async ({ page }) => {
    await openTogether(page);
    const count = Math.ceil(RUNS / Object.keys(KINDS).length);
    const failed: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const seed = SEED + index;
      await run(page, seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
    }
    if (failed.length > 0) throw new Error(`${failed.length} of ${count} runs:\n${failed.slice(0, 5).join('\n')}`);
  });
}

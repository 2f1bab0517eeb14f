import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../e2e/support/host.ts';
import { handlerum } from './host.ts';
import { median, timed } from './measure.ts';
import { ms, type Part, times } from './table.ts';

const ROUNDS = 7;
const MANY = 10_000;
const FEW = 10;

/** Process start until the page is served, on a folder of 10,000 cases against one of 10. */
export const start: Part = {
  name: 'Start of the browser host',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    try {
      const dirs = { few: join(folder, 'few'), many: join(folder, 'many') };
      await handlerum('sample', '--data', dirs.few, '--cases', String(FEW));
      const filling = await timed(() => handlerum('sample', '--data', dirs.many, '--cases', String(MANY)));
      const found = { few: [] as number[], many: [] as number[] };
      for (let round = 0; round <= ROUNDS; round++) {
        const few = await timed(() => startAndStop(dirs.few));
        const many = await timed(() => startAndStop(dirs.many));
        if (round === 0) continue;
        found.few.push(few);
        found.many.push(many);
      }
      const [few, many] = [median(found.few), median(found.many)];
      return [
        {
          measure: `Start with ${MANY} cases`,
          ours: ms(many),
          peer: `same with ${FEW}: ${ms(few)}`,
          ratio: times(many / few),
          target: '<= 1.50x',
          met: many / few <= 1.5 ? 'yes' : 'no',
        },
        {
          measure: `Writing ${MANY} cases (all checks)`,
          ours: `${(filling / 1000).toFixed(1)} s`,
          peer: '–',
          ratio: `${Math.round(MANY / (filling / 1000))}/s`,
          target: '–',
          met: '–',
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Ends when the first page has come: an address printed early would prove nothing. */
async function startAndStop(dataDir: string): Promise<void> {
  const host = await startHost(dataDir);
  try {
    const response = await fetch(host.url, { redirect: 'manual' });
    await response.arrayBuffer();
    if (response.status >= 400) throw new Error(`The host answered ${response.status}`);
  } finally {
    await host.stop();
  }
}

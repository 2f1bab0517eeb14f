import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CompromiseInput } from '../../shared/handlerum/compromise.ts';
import { STANCES, type Stance } from '../../shared/handlerum/majority.ts';
import { median } from './measure.ts';
import { ms, type Part, type Row, times } from './table.ts';

const ROUNDS = 9;
const TARGET = 100;

/** Pure arithmetic: a fixed seed gives the same instances on every machine. */
function randomOf(seed: number): () => number {
  const state = { value: seed };
  return () => {
    state.value = (state.value * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state.value / 4_294_967_296;
  };
}

function instance(seed: number, size: { elements: number; groups: number }): CompromiseInput {
  const random = randomOf(seed);
  const ids = Array.from({ length: size.elements }, (_, index) => `e${index}`);
  const present = Array.from({ length: size.groups }, (_, index) => ({
    group: `g${index}`,
    mandates: 1 + Math.floor(random() * 4),
  }));
  // Mostly accepted, as where a compromise is near: then most sets must be looked at to the end.
  const stance = (): Stance =>
    random() < 0.8 ? 'supports' : (STANCES[Math.floor(random() * STANCES.length)] ?? 'unknown');
  return {
    ...{ size: present.reduce((sum, { mandates }) => sum + mandates, 0), present, frame: 600_000_000 },
    elements: ids.map((id) => ({
      ...{ id, cost: Math.floor(random() * 100_000_000), funded: 0, requires: [], excludes: [] },
    })),
    stances: Object.fromEntries(
      ids.map((id) => [id, Object.fromEntries(present.map(({ group }) => [group, stance()]))]),
    ),
  };
}

const CODE = `
import { parentPort } from 'node:worker_threads';
import { compromiseRoom } from ${JSON.stringify(new URL('../../shared/handlerum/compromise.ts', import.meta.url).href)};
parentPort.postMessage('ready');
parentPort.on('message', (input) => { const room = compromiseRoom(input); parentPort.postMessage(room.complete.length); });
`;

/** As the page asks it: a message to a worker, counted there, and the answer back. */
async function asked(worker: Worker, input: CompromiseInput): Promise<number> {
  const start = performance.now();
  const answer = once(worker, 'message');
  worker.postMessage(input);
  await answer;
  return performance.now() - start;
}

/** The largest room that is counted exactly, from the question to the answer of a worker; beside it one of a usual size. */
export const compromise: Part = {
  name: 'room of compromise',
  async run(): Promise<readonly Row[]> {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(CODE)}`));
    const [large, usual]: [number[], number[]] = [[], []];
    try {
      // The page's worker stands ready before anything is asked; its code has not run yet.
      await once(worker, 'message');
      for (let round = 0; round < ROUNDS; round++) {
        large.push(await asked(worker, instance(round, { elements: 15, groups: 12 })));
        usual.push(await asked(worker, instance(round, { elements: 8, groups: 6 })));
      }
    } finally {
      await worker.terminate();
    }
    const worst = Math.max(...large);
    return [
      {
        measure: 'room of compromise, 15 parts and 12 groups, exact; the first cold, the slowest told',
        ours: ms(worst),
        peer: `median ${ms(median(large))}; 8 parts and 6 groups: ${ms(median(usual))}`,
        ratio: `${times(median(large) / median(usual))} as long`,
        ...{ target: `under ${TARGET} ms`, met: worst < TARGET ? 'yes' : 'no' },
      },
    ];
  },
};

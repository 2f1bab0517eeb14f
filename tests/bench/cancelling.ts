import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addCases } from '../../electron/core/cases/cases.ts';
import { type Core, createCore } from '../../electron/core/core.ts';
import { sampleCases } from '../../electron/core/sample/index.ts';
import type { Result } from '../../shared/rpc/result.ts';
import { clientOf } from './blocking/asker.ts';
import { agendaFile, handIn, wordFiles } from './blocking/material.ts';
import { wordFileOf } from './large/material.ts';
import { quantile, timed } from './measure.ts';
import { ms, type Part, type Row } from './table.ts';

const TIMES = 15;
const WORD_FILES = 60;
const ROWS = 500;
const PARAGRAPHS = 20_000;
const CASES = 600;
const TARGET = 200;

interface Job {
  readonly result: Promise<Result<unknown>>;
  cancel(): void;
}
type Begin = (core: Core, time: number) => Promise<() => Job>;

/** How long somebody who regrets waits until the program says that it stopped. */
export const cancelling: Part = {
  name: 'Cancelling long work',
  async run() {
    const files = await wordFiles(WORD_FILES);
    return [
      await row(`import of ${WORD_FILES} Word files`, async (core) => {
        const transfers = await Promise.all(
          files.map((bytes, index) => handIn(core, { name: `sag-${index}.docx`, bytes })),
        );
        return () => clientOf(core).imports.cases({ transfers });
      }),
      await row(`one Word file of ${PARAGRAPHS} paragraphs`, async (core) => {
        const transfer = await handIn(core, { name: 'rapport.docx', bytes: wordFileOf(PARAGRAPHS) });
        return () => clientOf(core).imports.cases({ transfers: [transfer] });
      }),
      await row(`an agenda of ${ROWS} new cases`, async (core, time) => {
        // What was done before it could be stopped is there: the same agenda again would be refused.
        const transfer = await handIn(core, { name: 'dagsorden.csv', bytes: agendaFile(ROWS, 2027 + time) });
        const order = { transfer, leaveOut: [], open: [] };
        const preview = await clientOf(core).agendaImport.preview({ ...order, mapping: null });
        if (!preview.ok) throw new Error(preview.error.message);
        return () => clientOf(core).agendaImport.run({ ...order, mapping: preview.value.mapping });
      }),
      await row(`verify of ${CASES} cases`, async (core) => () => clientOf(core).maintenance.verify({})),
    ];
  },
};

async function row(measure: string, begin: Begin): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
  const core = createCore({ dataDir: folder, host: 'browser' });
  try {
    await begun(core);
    addCases(core.context, [...sampleCases({ count: CASES, seed: 1 })], 'create');
    const waits: number[] = [];
    const late = { times: 0 };
    for (let time = 0; time < TIMES; time++) {
      const job = (await begin(core, time))();
      // From the first moment to well into the work, so that every stage of it is met.
      await setTimeout(30 + time * 25);
      waits.push(await timed(() => stopped(job, late)));
    }
    return told(`cancel ${measure}`, { waits, late: late.times });
  } finally {
    core.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder with the sample's council: an agenda of bodies that nobody knows is all errors. */
async function begun(core: Core): Promise<void> {
  const profile = { name: 'Bench', role: 'secretariat', group: '' } as const;
  const answer = await clientOf(core).app.begin({ start: 'sample', municipality: '', profile });
  if (!answer.ok) throw new Error(answer.error.message);
}

async function stopped(job: Job, late: { times: number }): Promise<void> {
  job.cancel();
  const result = await job.result;
  if (result.ok) late.times++;
  else if (result.error.code !== 'cancelled') throw new Error(`${result.error.code}: ${result.error.message}`);
}

function told(measure: string, { waits, late }: { readonly waits: readonly number[]; readonly late: number }): Row {
  const most = Math.max(...waits);
  return {
    measure,
    ours: `p50 ${ms(quantile(waits, 0.5))}, most ${ms(most)}`,
    peer: `${TIMES} times, ${late} already done`,
    ratio: '–',
    target: `< ${TARGET} ms`,
    met: most < TARGET ? 'yes' : 'no',
  };
}

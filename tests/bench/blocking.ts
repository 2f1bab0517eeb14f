import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addCases } from '../../electron/core/cases/cases.ts';
import { type Core, createCore } from '../../electron/core/core.ts';
import { sampleCases } from '../../electron/core/sample/index.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { Result } from '../../shared/rpc/result.ts';
import { askedWhile, clientOf, type Waited } from './blocking/asker.ts';
import { agendaFile, fillCharter, handIn, wordFiles } from './blocking/material.ts';
import { wordFileOf } from './large/material.ts';
import { quantile, timed } from './measure.ts';
import { ms, type Part, type Row } from './table.ts';

const CASES = 200;
const WORD_FILES = 100;
const AGENDA_ROWS = 500;
const CLAUSES = 300;
/** Just below the limits, so that it is read and laid out to the end, and far above, so that it is refused. */
const BOMBS = [45_000, 140_000, 45_000, 140_000] as const;
const TARGET = 100;
const NOTHING = 'nothing';

type Work = (core: Core) => Promise<() => Promise<unknown>>;

/** What somebody who reads and writes waits for while long work runs; nothing at all beside it for comparison. */
export const blocking: Part = {
  name: 'Reading and writing beside long work',
  async run() {
    const works: Readonly<Record<string, Work>> = {
      [NOTHING]: async () => () => setTimeout(3000),
      [`${WORD_FILES} Word files`]: await importing(),
      'Word files as heavy as may be, and heavier': async (core) => bombing(core),
      [`an agenda of ${AGENDA_ROWS} cases`]: async (core) => readingAgenda(core),
      'a charter merged': await merging(),
      verify: async (core) => async () => must(await clientOf(core).maintenance.verify({}).result),
      'all cases judged anew': async (core) => judging(core),
    };
    const rows: Row[] = [];
    for (const [name, work] of Object.entries(works)) {
      const places = name === NOTHING ? (['beside'] as const) : (['here', 'beside'] as const);
      for (const place of places) rows.push(await row(name, work, place));
    }
    return rows;
  },
};

async function row(name: string, work: Work, place: 'here' | 'beside'): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
  const core = createCore({ dataDir: folder, host: 'browser', work: place });
  try {
    const id = await filled(core);
    const run = await work(core);
    const state = { took: 0 };
    const waited = await askedWhile(clientOf(core), id, async () => {
      state.took = await timed(run);
    });
    const where = place === 'here' && name !== NOTHING ? ', in the same thread' : '';
    return told(`${name}${where} (${(state.took / 1000).toFixed(1)} s)`, { ...waited, place });
  } finally {
    core.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function told(measure: string, found: Waited & { readonly place: 'here' | 'beside' }): Row {
  const { queries, pushes, refused, place } = found;
  const of = (values: readonly number[]) =>
    `p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, most ${ms(Math.max(...values))}`;
  const isMet = quantile(queries, 0.95) < TARGET && refused.length === 0;
  return {
    measure,
    ours: `queries ${of(queries)}`,
    peer: `pushes ${of(pushes)}`,
    ratio: refused.length > 0 ? `refused: ${refused.length} ${refused[0]}` : `${pushes.length} kept`,
    target: place === 'beside' ? `queries p95 < ${TARGET} ms` : '–',
    met: place === 'here' ? '–' : isMet ? 'yes' : 'no',
  };
}

async function filled(core: Core): Promise<RecordId> {
  const profile = { name: 'Bench', role: 'secretariat', group: '' } as const;
  must(await clientOf(core).app.begin({ start: 'sample', municipality: '', profile }));
  const [id] = addCases(core.context, [...sampleCases({ count: CASES, seed: 1 })], 'create');
  if (!id) throw new Error('no case was made');
  return id;
}

async function importing(): Promise<Work> {
  const files = await wordFiles(WORD_FILES);
  return async (core) => {
    const transfers = await Promise.all(
      files.map((bytes, index) => handIn(core, { name: `sag-${index}.docx`, bytes })),
    );
    return async () => must(await clientOf(core).imports.cases({ transfers }).result);
  };
}

async function bombing(core: Core): Promise<() => Promise<unknown>> {
  const transfers = await Promise.all(
    BOMBS.map((paragraphs) => handIn(core, { name: `${paragraphs}.docx`, bytes: wordFileOf(paragraphs) })),
  );
  return async () => must(await clientOf(core).imports.cases({ transfers }).result);
}

async function readingAgenda(core: Core): Promise<() => Promise<unknown>> {
  const transfer = await handIn(core, { name: 'dagsorden.csv', bytes: agendaFile(AGENDA_ROWS) });
  const client = clientOf(core);
  return async () => {
    const { mapping } = must(await client.agendaImport.preview({ transfer, mapping: null, leaveOut: [], open: [] }));
    must(await client.agendaImport.run({ transfer, mapping, leaveOut: [], open: [] }).result);
  };
}

/** Two laptops with the same charter, on which both have written. */
async function merging(): Promise<Work> {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
  const saved = async (core: Core) => {
    const { transfer } = must(await clientOf(core).charter.savePackage({}));
    return core.context.transfers.read(transfer);
  };
  const other = createCore({ dataDir: folder, host: 'browser' });
  await fillCharter(other, { clauses: 10, from: 'first' });
  const common = await saved(other);
  await fillCharter(other, { clauses: CLAUSES, from: 'other' });
  const bytes = await saved(other);
  other.close();
  await rm(folder, { recursive: true, force: true });
  return async (core) => {
    const client = clientOf(core);
    must(await client.charter.mergePackage({ transfer: await handIn(core, { name: 'a', bytes: common }) }));
    await fillCharter(core, { clauses: CLAUSES, from: 'own' });
    const transfer = await handIn(core, { name: 'b', bytes });
    return async () => must(await client.charter.mergePackage({ transfer }));
  };
}

/** As after an update of the program. */
async function judging(core: Core): Promise<() => Promise<unknown>> {
  core.context.write(({ db }) => void db.prepare("update records set projected_by = 'older'").run());
  return () => core.refresh();
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

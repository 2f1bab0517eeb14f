import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Core } from '../../core/core.ts';
import { prepareSample, putSample, SAMPLE_MUNICIPALITY, sampleCases, sampleCouncil } from '../../core/sample/index.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { CommandFailure } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, wholeNumber } from '../options.ts';
import { json } from '../output.ts';

const MOST = 100_000;
/** Cases per transaction: large enough to be quick, small enough to hold in memory. */
const BATCH = 200;

export const sample: Command = {
  name: 'sample',
  usage: '[--data DIR] [--cases N --seed S] [--json]',
  summary: both('Læg eksempler ind: en opdigtet kommune', 'Put in sample data: an invented municipality'),
  details: both(
    'Uden --cases: hele det skrevne eksempel, hvis mappen ingen sager har.\nMed --cases N: N opdigtede sager, de samme for samme --seed; de kommer oven i dem, der er.',
    'Without --cases: the whole written sample, if the folder has no cases.\nWith --cases N: N invented cases, the same for the same --seed, on top of those that are there.',
  ),
  options: {
    data: DATA_OPTION,
    cases: { type: 'string', value: 'N', help: both('Antal opdigtede sager', 'Number of invented cases') },
    seed: { type: 'string', value: 'S', help: both('Frø; 1 hvis ikke givet', 'Seed; 1 when not given') },
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const count = wholeNumber(args, 'cases', { min: 1, max: MOST, fallback: 0 });
    const seed = wholeNumber(args, 'seed', { min: 0, max: 1_000_000, fallback: 1 });
    const made = await withCore({ args, terminal, access: 'write' }, async (core) => {
      if (count > 0) return (await add(core, sampleCases({ count, seed }))).length;
      await refuseUnlessEmpty(core);
      return addWritten(core);
    });
    const words = both(
      `${made} sager lagt ind i ${SAMPLE_MUNICIPALITY}`,
      `${made} cases put into ${SAMPLE_MUNICIPALITY}`,
    );
    terminal.out(args.has('json') ? json({ cases: made }) : words[terminal.lang]);
    return 0;
  },
};

async function refuseUnlessEmpty({ context }: Core): Promise<void> {
  const { listCases } = await import('../../core/database/tables/cases.ts');
  const query = { sort: 'changedAt', order: 'descending', offset: 0, limit: 1 } as const;
  const found = [false, true].map((archived) => listCases(context.database.read, { ...query, filter: { archived } }));
  if (found.every(({ total }) => total === 0)) return;
  throw new CommandFailure(1, both('Mappen har allerede sager', 'The folder has cases already'));
}

/** The whole written sample, as a first start puts it in. */
async function addWritten({ context }: Core): Promise<number> {
  const prepared = await prepareSample(context);
  const { DEFAULT_SETTINGS, readSettings, writeSettings } = await import('../../core/database/tables/settings.ts');
  return context.write((scope) => {
    if (!readSettings(scope.db)) writeSettings(scope.db, { ...DEFAULT_SETTINGS, municipality: SAMPLE_MUNICIPALITY });
    return putSample(context, scope, prepared);
  });
}

/** Adds the cases batch by batch; a folder nobody has begun in gets the sample municipality's name and council. */
async function add({ context }: Core, contents: Iterable<CaseContent>): Promise<RecordId[]> {
  const [{ addCases }, { saveCouncil }, settings] = await Promise.all([
    import('../../core/cases/cases.ts'),
    import('../../core/council/council.ts'),
    import('../../core/database/tables/settings.ts'),
  ]);
  if (!settings.readSettings(context.database.read)) {
    const begun = { ...settings.DEFAULT_SETTINGS, municipality: SAMPLE_MUNICIPALITY };
    context.write((scope) => {
      settings.writeSettings(scope.db, begun);
      saveCouncil(context, scope, sampleCouncil());
    });
  }
  const made: RecordId[] = [];
  for (const batch of batches(contents, BATCH)) made.push(...addCases(context, batch, 'create'));
  return made;
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

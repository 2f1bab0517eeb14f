import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { addCases } from '../../electron/core/cases/cases.ts';
import { createCore } from '../../electron/core/core.ts';
import { quiet } from '../../electron/core/maintenance/control.ts';
import { putMeetings } from '../../electron/core/meetings/plan.ts';
import { packFile } from '../../electron/core/packs/index.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import type { PackFormat } from '../../shared/pack/schema.ts';
import { type AgendaItem, plannedMeeting } from '../../shared/records/meeting.ts';
import { interleaved } from './measure.ts';
import { findOffice } from './office.ts';
import { ms, type Part, type Row, times, unmeasured } from './table.ts';

const ITEMS = 60;
/** So often each case's text stands in its item, for a pack of about 300 pages. */
const COPIES = 3;
const ROUNDS = 3;
const NAME = `pack of ${ITEMS} items, records to PDF/UA`;
const run = promisify(execFile);

/** A whole committee pack from the records to the file, against LibreOffice with our Word file of the same pack. */
export const pack: Part = {
  name: NAME,
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    const core = createCore({ dataDir: join(folder, 'data'), host: 'cli' });
    try {
      const make = maker(core);
      const first = performance.now();
      await make('pdf');
      const cold = performance.now() - first;
      const soffice = findOffice();
      if (!soffice) return [{ ...unmeasured(NAME, 'LibreOffice is not on this machine'), ours: ms(cold) }];
      const word = join(folder, 'pack.docx');
      await writeFile(word, await make('docx'));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
      const convert = () => run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word]);
      await convert();
      const found = await interleaved({ ours: () => make('pdf'), office: convert }, ROUNDS);
      return [rowOf(found.ours ?? Number.NaN, found.office ?? Number.NaN, cold)];
    } finally {
      core.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function rowOf(ours: number, office: number, cold: number): Row {
  const ratio = office / ours;
  return {
    measure: NAME,
    ours: `${ms(ours)}, first ${ms(cold)}`,
    peer: `LibreOffice: ${ms(office)}`,
    ratio: `${times(ratio)} faster`,
    target: '2x',
    met: ratio >= 2 ? 'yes' : 'no',
  };
}

/** A meeting with sixty cases in a core of its own; answers what makes its pack. */
function maker(core: ReturnType<typeof createCore>): (format: PackFormat) => Promise<Uint8Array> {
  const { context } = core;
  const samples = exampleCases().map(({ content }) => content);
  const contents = Array.from({ length: ITEMS }, (_, index) => {
    const content = samples[index % samples.length];
    if (!content) throw new Error('No sample');
    const body = { ...content.body, content: Array.from({ length: COPIES }, () => content.body.content ?? []).flat() };
    return { ...content, body };
  });
  const ids = addCases(context, contents, 'import');
  const openness = { closed: false, reason: '', publicTitle: '' };
  const items = ids.map((caseId, index): AgendaItem => {
    const { title, caseNumber } = contents[index]?.fields ?? { title: '', caseNumber: '' };
    const about = { id: `i${index}`, caseId, title, caseNumber, openness, number: String(index + 1) };
    return { ...about, kind: 'case', group: 'A', role: 'decides', minutes: 10, lateReason: '' };
  });
  const plan = plannedMeeting({ body: 'kb', date: '2026-12-14', time: '18:00', place: '', kind: 'ordinary' });
  const [id] = context.write((scope) => putMeetings(context, scope, [{ ...plan, items }]));
  if (!id) throw new Error('No meeting');
  return async (format) =>
    (await packFile(context, { id, audience: 'members', variant: 'full', format }, quiet())).bytes;
}

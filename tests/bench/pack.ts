import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Core } from '../../electron/core/core.ts';
import { printedPack } from '../../electron/core/packs/printed.ts';
import { toMarkdown } from '../../electron/core/print/markdown/markdown.ts';
import { findProgram } from '../interop/programs.ts';
import { interleaved, median, timed } from './measure.ts';
import { benchMeeting, ITEMS, openBenchCore } from './pack/meeting.ts';
import { ms, type Part, type Row, times, unmeasured } from './table.ts';

const ROUNDS = 3;
const run = promisify(execFile);

/** A whole committee pack of about 300 pages, from the records to the file. */
export const pack: Part = {
  name: 'committee pack',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    const core = openBenchCore(join(folder, 'data'));
    try {
      return [
        await againstOffice(core, folder),
        await again(folder),
        await cancelled(core),
        await againstPandoc(core, folder),
        await peak(folder),
      ];
    } finally {
      core.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Another meeting with other texts in each round: pages that were set before are kept, and would flatter us. */
async function againstOffice(core: Core, folder: string): Promise<Row> {
  const measure = `pack of ${ITEMS} items, records to PDF/UA, nothing set before`;
  const [ours, office]: [number[], number[]] = [[], []];
  const soffice = findProgram('LibreOffice');
  const word = join(folder, 'pack.docx');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const convert = (to: string) =>
    run(soffice ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, to]);
  for (let round = 0; round <= ROUNDS; round++) {
    const meeting = benchMeeting(core, round + 1);
    const own = await timed(() => meeting.make('pdf'));
    if (round > 0) ours.push(own);
    if (!soffice) continue;
    await writeFile(word, await meeting.make('docx'));
    const theirs = await timed(() => convert(word));
    // The first round makes LibreOffice's profile, and warms our code.
    if (round > 0) office.push(theirs);
  }
  if (!soffice) return { ...unmeasured(measure, 'LibreOffice is not on this machine'), ours: ms(median(ours)) };
  const ratio = median(office) / median(ours);
  const told = { measure, ours: ms(median(ours)), peer: `LibreOffice, our Word file: ${ms(median(office))}` };
  return { ...told, ratio: `${times(ratio)} faster`, target: '2x', met: ratio >= 2 ? 'yes' : 'no' };
}

async function again(folder: string): Promise<Row> {
  const data = join(folder, 'again');
  const prepared = openBenchCore(data);
  const { id, middle } = benchMeeting(prepared, 20);
  prepared.close();
  const found: { first: number; second: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'pack/again.ts'), data, id, middle]);
    found.push(JSON.parse(stdout));
  }
  const ratio = median(found.map(({ first, second }) => first / second));
  return {
    measure: '– again after one item changed',
    ours: ms(median(found.map(({ second }) => second))),
    peer: `the first time: ${ms(median(found.map(({ first }) => first)))}`,
    ...{ ratio: `${times(ratio)} faster`, target: '5x', met: ratio >= 5 ? 'yes' : 'no' },
  };
}

async function cancelled(core: Core): Promise<Row> {
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS * 3; round++) {
    const meeting = benchMeeting(core, 40 + round);
    const control = new AbortController();
    const made = meeting.make('pdf', { signal: control.signal, progress: () => {} }).then(
      () => Promise.reject(new Error('The pack was done before it was cancelled')),
      () => performance.now(),
    );
    await new Promise((resolve) => setTimeout(resolve, 60 + round * 60));
    const start = performance.now();
    control.abort();
    waits.push((await made) - start);
  }
  const worst = Math.max(...waits);
  return {
    measure: '– cancelled on its way, the longest wait',
    ours: ms(worst),
    peer: `median ${ms(median(waits))}`,
    ...{ ratio: '–', target: 'under 200 ms', met: worst < 200 ? 'yes' : 'no' },
  };
}

async function againstPandoc(core: Core, folder: string): Promise<Row> {
  const measure = `pack of ${ITEMS} items, to Word`;
  const meeting = benchMeeting(core, 60);
  const markdown = join(folder, 'pack.md');
  await writeFile(markdown, toMarkdown(printedPack(await meeting.pack())));
  const has = await run('pandoc', ['--version']).then(
    () => true,
    () => false,
  );
  if (!has) return unmeasured(measure, 'pandoc is not on this machine');
  const convert = () => run('pandoc', ['-f', 'gfm+footnotes', markdown, '-o', join(folder, 'pandoc.docx')]);
  const found = await interleaved({ ours: () => meeting.make('docx'), pandoc: convert }, ROUNDS);
  const [ours, pandoc] = [found.ours ?? Number.NaN, found.pandoc ?? Number.NaN];
  const ratio = pandoc / ours;
  const told = { measure, ours: `${ms(ours)}, from the records`, peer: `pandoc, from Markdown: ${ms(pandoc)}` };
  return { ...told, ratio: `${times(ratio)} faster`, target: '1x', met: ratio >= 1 ? 'yes' : 'no' };
}

// The high-water mark of the process's own memory. `maxRSS` would not do on Linux: it begins at the size of the process that started this one.
const PEAK = [
  'import{readFileSync}from"node:fs";',
  'const own=()=>/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1];',
  'process.on("exit",()=>console.error(process.platform==="linux"?own():process.resourceUsage().maxRSS))',
].join('');

/** Of the built command line, which is what a person runs. */
async function peak(folder: string): Promise<Row> {
  const data = join(folder, 'peak');
  const prepared = openBenchCore(data);
  const { id } = benchMeeting(prepared, 99);
  prepared.close();
  const { stderr } = await run(process.execPath, [
    ...['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`, 'dist/cli.js', 'pack', id, '--data', data],
    ...['--audience', 'members', '--format', 'pdf', '--out', join(folder, 'peak.pdf')],
  ]);
  // Both count in kilobytes.
  const megabytes = Number(stderr.trim().split('\n').at(-1)) / 1000;
  return {
    measure: '– most memory of a process that makes it',
    ours: `${megabytes.toFixed(0)} MB`,
    peer: '–',
    ...{ ratio: '–', target: 'under 600 MB', met: megabytes < 600 ? 'yes' : 'no' },
  };
}

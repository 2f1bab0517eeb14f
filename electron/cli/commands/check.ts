import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { humanReport } from '../check/human.ts';
import type { Outcome } from '../check/outcome.ts';
import { filesOf } from '../check/paths.ts';
import { outcomes } from '../check/pool.ts';
import type { FileReport } from '../check/report.ts';
import { readSelection, SELECTION_OPTIONS } from '../check/selection.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { type ExitCode, usage } from '../failure.ts';
import { both } from '../language.ts';
import { JSON_OPTION, wholeNumber } from '../options.ts';
import { json } from '../output.ts';

const MOST_JOBS = 64;

export const check: Command = {
  name: 'check',
  usage: 'PATH… [--format text|json|sarif] [--only …] [--min-severity …] [--jobs N]',
  summary: both('Læs filer og mapper igennem som en tjekliste', 'Read files and folders through as a checklist'),
  details: both(
    'Læser Word, Markdown og HTML; af en mappe alle sådanne filer, også i mapper i den. Kræver ingen datamappe. Slutter med 0 uden fund, 1 med fund og 2, hvis en fil ikke kan læses.\n--format json giver en liste med ét objekt pr. fil: { file, case, findings, questions, lix, words, sentences, notes }.\nstart og end i et fund er UTF-16-positioner i sagens tekst: alle afsnit, punkter og celler i rækkefølge, adskilt af linjeskift.\n--format sarif giver én SARIF 2.1.0-log til andre programmer.',
    'Reads Word, Markdown and HTML; of a folder all such files, those in folders within it too. Needs no data folder. Ends with 0 without findings, 1 with, and 2 when a file cannot be read.\n--format json gives an array with one object per file: { file, case, findings, questions, lix, words, sentences, notes }.\nstart and end of a finding are UTF-16 offsets into the plain text: all paragraphs, items and cells in order, joined by a line feed.\n--format sarif gives one SARIF 2.1.0 log for other programs.',
  ),
  options: {
    format: { type: 'string', value: 'text|json|sarif', help: both('Form (text)', 'Form (text)') },
    json: { ...JSON_OPTION, help: both('Som --format json', 'As --format json') },
    'with-text': {
      type: 'boolean',
      help: both(
        'Tag teksten, som start og end tæller i, med som plainText',
        'Add the text that start and end count in as plainText',
      ),
    },
    ...SELECTION_OPTIONS,
    jobs: {
      type: 'string',
      value: 'N',
      help: both('Læs så mange filer ad gangen (maskinens kerner)', 'Read so many files at once (the machine’s cores)'),
    },
    timings: {
      type: 'boolean',
      help: both('Fortæl, hvor tiden gik', 'Tell where the time went'),
    },
  },
  positionals: { min: 1, max: 10_000 },
  async run(args, terminal) {
    const format = formatOf(args);
    const selection = await readSelection(args);
    const paths: string[] = [];
    for await (const path of filesOf(args.positionals)) paths.push(path);
    if (paths.length === 0) throw usage('Der er ingen filer at læse', 'There are no files to read');
    const jobs = wholeNumber(args, 'jobs', { min: 1, max: MOST_JOBS, fallback: jobsFor(paths.length) });
    const reports: FileReport[] = [];
    const spent = { read: 0, check: 0 };
    for await (const outcome of outcomes(paths, { selection, jobs })) {
      reports.push(reportOf(outcome, args, format));
      if ('timing' in outcome) {
        spent.read += outcome.timing.read;
        spent.check += outcome.timing.check;
      }
      tell(outcome, { terminal, format, first: reports.length === 1 });
    }
    if (format === 'json') terminal.out(json(reports));
    if (format === 'sarif') await tellSarif(reports, terminal);
    if (args.has('timings')) terminal.error(timings(spent, terminal));
    return exitOf(reports);
  },
};

type Format = 'text' | 'json' | 'sarif';

function formatOf(args: Arguments): Format {
  const asked = args.text('format') ?? (args.has('json') ? 'json' : 'text');
  if (asked === 'text' || asked === 'json' || asked === 'sarif') return asked;
  throw usage(`--format er text, json eller sarif, ikke »${asked}«`, `--format is text, json or sarif, not "${asked}"`);
}

/** Another thread costs more to start than a few files to read. */
function jobsFor(files: number): number {
  return files < 16 ? 1 : Math.min(availableParallelism(), MOST_JOBS);
}

/** What is kept of a file until the end: in text form only whether there was anything to tell. */
function reportOf(outcome: Outcome, args: Arguments, format: Format): FileReport {
  if ('error' in outcome) return outcome;
  const { report, plainText } = outcome;
  if (format === 'text') return { ...report, findings: report.findings.slice(0, 1), questions: [], notes: [] };
  return args.has('with-text') ? { ...report, plainText } : report;
}

function tell(
  outcome: Outcome,
  { terminal, format, first }: { terminal: Terminal; format: Format; first: boolean },
): void {
  if ('error' in outcome) {
    const { file, error } = outcome;
    terminal.error(`${file}: ${terminal.lang === 'da' ? error.message : error.messageEn}`);
  } else if (format === 'text') {
    terminal.out(`${first ? '' : '\n'}${humanReport(outcome.report, outcome.plainText, terminal)}`);
  }
}

async function tellSarif(reports: readonly FileReport[], terminal: Terminal): Promise<void> {
  const { sarif } = await import('../check/sarif.ts');
  const sourceOf = (file: string) => (/\.docx$/i.test(file) ? null : readFileSync(resolve(file), 'utf8'));
  terminal.out(json(await sarif(reports, { folder: process.cwd(), sourceOf })));
}

function timings({ read, check: checked }: { read: number; check: number }, { lang }: Terminal): string {
  const share = (part: number) => `${Math.round(part)} ms, ${Math.round((100 * part) / Math.max(1, read + checked))} %`;
  return lang === 'da'
    ? `Læst: ${share(read)}. Tjekket: ${share(checked)}.`
    : `Reading: ${share(read)}. Checking: ${share(checked)}.`;
}

function exitOf(reports: readonly FileReport[]): ExitCode {
  if (reports.some((report) => 'error' in report)) return 2;
  return reports.some((report) => 'findings' in report && report.findings.length > 0) ? 1 : 0;
}

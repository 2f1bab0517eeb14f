import { type HumanOptions, humanReport } from '../check/human.ts';
import type { CheckedFile, FileReport, UnreadableFile } from '../check/report.ts';
import type { Command, Terminal } from '../command.ts';
import { type ExitCode, explain } from '../failure.ts';
import { both } from '../language.ts';
import { JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const check: Command = {
  name: 'check',
  usage: 'FILE… [--json] [--with-text]',
  summary: both('Læs filer igennem som en tjekliste', 'Read files through as a checklist'),
  details: both(
    'Læser Word, Markdown og HTML. Kræver ingen datamappe. Slutter med 0 uden fund, 1 med fund og 2, hvis en fil ikke kan læses.\n--json giver en liste med ét objekt pr. fil: { file, case, findings, lix, words, sentences, notes }.\nstart og end i et fund er UTF-16-positioner i sagens tekst: alle afsnit, punkter og celler i rækkefølge, adskilt af linjeskift.',
    'Reads Word, Markdown and HTML. Needs no data folder. Ends with 0 without findings, 1 with, and 2 when a file cannot be read.\n--json gives an array with one object per file: { file, case, findings, lix, words, sentences, notes }.\nstart and end of a finding are UTF-16 offsets into the plain text: all paragraphs, items and cells in order, joined by a line feed.',
  ),
  options: {
    json: JSON_OPTION,
    'with-text': {
      type: 'boolean',
      help: both(
        'Tag teksten, som start og end tæller i, med som plainText',
        'Add the text that start and end count in as plainText',
      ),
    },
  },
  positionals: { min: 1, max: 10_000 },
  async run(args, terminal) {
    const reports: FileReport[] = [];
    for (const file of args.positionals) {
      const outcome = await checkOne(file);
      if ('error' in outcome) {
        reports.push(outcome);
        terminal.error(`${file}: ${terminal.lang === 'da' ? outcome.error.message : outcome.error.messageEn}`);
        continue;
      }
      const { report, plainText } = outcome;
      reports.push(args.has('with-text') ? { ...report, plainText } : report);
      if (!args.has('json')) tellPerson(report, { plainText, terminal, first: reports.length === 1 });
    }
    if (args.has('json')) terminal.out(json(reports));
    return exitOf(reports);
  },
};

async function checkOne(file: string): Promise<UnreadableFile | { report: CheckedFile; plainText: string }> {
  // Loaded here: the importer and its Word reader are of no use to `--help`.
  const { checkFile } = await import('../check/checkFile.ts');
  try {
    return await checkFile(file);
  } catch (error) {
    const { text, code } = explain(error);
    return { file, error: { code, message: text.da, messageEn: text.en } };
  }
}

function tellPerson(
  report: CheckedFile,
  { plainText, terminal, first }: { plainText: string; terminal: Terminal; first: boolean },
): void {
  const options: HumanOptions = terminal;
  terminal.out(`${first ? '' : '\n'}${humanReport(report, plainText, options)}`);
}

function exitOf(reports: readonly FileReport[]): ExitCode {
  if (reports.some((report) => 'error' in report)) return 2;
  return reports.some((report) => 'findings' in report && report.findings.length > 0) ? 1 : 0;
}

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  type AgendaMapping,
  type AgendaPreview,
  type AgendaProblem,
  placeOf,
} from '../../../shared/contract/agendaImport.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { type ExitCode, usage } from '../failure.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { aligned, json, spanOf } from '../output.ts';
import { readMappingFile } from '../readMapping.ts';

export const importAgenda: Command = {
  name: 'import-agenda',
  usage: 'FILE [--mapping M.json] [--leave-out LINES] [--untold open|closed] [--dry-run] [--data DIR] [--json]',
  summary: both('Læs en dagsorden fra et andet system ind', 'Read in an agenda from another system'),
  details: both(
    'Læser CSV, Excel (.xlsx) og Word (.docx). Hver række eller nummereret overskrift bliver et punkt med sin sag; rækker med\nsamme udvalg og dag bliver ét møde. Skriver id på hvert møde, ét pr. linje. Problemer skrives med linje og grund.\nEr der fejl, læses intet ind, medmindre rækkerne udelades med --leave-out 3,7,12. Med fejl slutter kommandoen med 1.\nEt punkt, som filen ikke siger er åbent, kommer ind som lukket. Med --untold open bliver de punkter åbne, som filen intet siger om;\ndem, hvor noget taler for lukket, forbliver lukkede.\nUden --mapping bruges det, der er husket for filens kolonner, ellers et forslag; --dry-run --json viser det.\nM.json: { "columns": { "title": "Titel", "date": "Mødedato", … }, "bodies": { "ØU": "oeu" },\n"meeting": { "body": "oeu", "date": "2026-12-14", "time": "16:00", "ends": "18:00" }, "readings": { "1/2/27": "2027-02-01", "4 pm": "16:00" } }.\nHvad der kan betyde flere dage eller klokkeslæt, siges i "readings". Rækker på det andet ark og de følgende har to numre; det i\nparentes er det, --leave-out tager.',
    'Reads CSV, Excel (.xlsx) and Word (.docx). Each row or numbered heading becomes an item with its case; rows of the same\nbody and day become one meeting. Prints the id of each meeting, one per line. Problems are told with line and reason.\nWhile there are errors nothing is read in, unless the rows are left out by --leave-out 3,7,12. With errors the command ends with 1.\nAn item that the file does not tell open comes in closed. With --untold open those the file says nothing of are opened;\nthose where something speaks for closed stay closed.\nWithout --mapping: what is remembered for the file’s columns, else a proposal; --dry-run --json shows it.\nM.json: { "columns": { "title": "Titel", "date": "Mødedato", … }, "bodies": { "ØU": "oeu" },\n"meeting": { "body": "oeu", "date": "2026-12-14", "time": "16:00", "ends": "18:00" }, "readings": { "1/2/27": "2027-02-01", "4 pm": "16:00" } }.\nWhat may mean several days or times is said in "readings". Rows of a second or later sheet have two numbers; the one in\nbrackets is what --leave-out takes.',
  ),
  options: {
    mapping: {
      type: 'string',
      value: 'M.json',
      help: both('Hvilken kolonne der er hvad', 'Which column is what'),
    },
    'leave-out': {
      type: 'string',
      value: 'LINES',
      help: both('Linjer, der ikke skal med', 'Lines that are not to be read in'),
    },
    untold: {
      type: 'string',
      value: 'open|closed',
      help: both(
        'Punkter, filen intet siger om: åbne eller lukkede (closed)',
        'Items the file says nothing of: open, or closed (the default)',
      ),
    },
    'dry-run': {
      type: 'boolean',
      help: both('Vis, hvad der ville ske; ændr intet', 'Show what would happen; change nothing'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const leaveOut = linesOf(args);
    const untold = untoldOf(args);
    const mapping = await mappingOf(args);
    const file = args.positionals[0] ?? '';
    const order = { name: basename(file), bytes: await readFile(resolve(file)), mapping, leaveOut, open: [] };
    const isDry = args.has('dry-run');
    const core = await import('../../core/meetings/importAgenda.ts');
    return withCore({ args, terminal, access: isDry ? 'read' : 'write' }, async ({ context, refresh }) => {
      const told = await core.previewAgenda(context, order);
      const open =
        untold === 'open' ? told.rows.filter((row) => row.openness === 'untold').map(({ line }) => line) : [];
      const preview = open.length > 0 ? await core.previewAgenda(context, { ...order, open }) : told;
      for (const problem of preview.problems) terminal.error(lineOf(problem, preview, terminal.lang));
      if (isDry || preview.errors > 0) return tellPreview(preview, args, terminal);
      const done = await core.importAgenda(context, { ...order, open, mapping: preview.mapping });
      if (args.has('json')) terminal.out(json(done));
      else for (const { id } of done.meetings) terminal.out(id);
      await refresh();
      return 0;
    });
  },
};

function linesOf(args: Arguments): number[] {
  const text = args.text('leave-out');
  if (text === undefined) return [];
  const lines = text.split(',').map((one) => one.trim());
  if (lines.every((one) => /^[1-9]\d{0,8}$/.test(one))) return lines.map(Number);
  throw usage(
    `--leave-out er linjenumre med komma imellem, ikke »${text}«`,
    `--leave-out is line numbers parted by commas, not "${text}"`,
  );
}

function untoldOf(args: Arguments): 'open' | 'closed' {
  const text = args.text('untold') ?? 'closed';
  if (text === 'open' || text === 'closed') return text;
  throw usage(`--untold er open eller closed, ikke »${text}«`, `--untold is open or closed, not "${text}"`);
}

async function mappingOf(args: Arguments): Promise<AgendaMapping | null> {
  const path = args.text('mapping');
  if (path === undefined) return null;
  return readMappingFile(await readFile(resolve(path), 'utf8'), path);
}

const UNITS = {
  line: both('linje', 'line'),
  row: both('række', 'row'),
  paragraph: both('afsnit', 'paragraph'),
} as const;
const LEVELS = { error: both('fejl', 'error'), warning: both('advarsel', 'warning') } as const;

/** `linje 7: fejl: »31-02-2026« er ikke en dag …`; of a second sheet with the number that `--leave-out` takes. */
function lineOf({ line, level, message }: AgendaProblem, { unit, sheets }: AgendaPreview, lang: Language): string {
  const place = line === null ? null : placeOf(sheets, line);
  const number = place && (place.sheet === null || place.line === line ? `${place.line}` : `${place.line} (${line})`);
  const where = place ? `${place.sheet === null ? '' : `${place.sheet}, `}${UNITS[unit][lang]} ${number}: ` : '';
  return `${where}${LEVELS[level][lang]}: ${message[lang]}`;
}

function tellPreview(preview: AgendaPreview, args: Arguments, { lang, out, error }: Terminal): ExitCode {
  const { errors, warnings, meetings, rows } = preview;
  if (args.has('json')) out(json(preview));
  else if (args.has('dry-run')) out(human(preview, lang));
  const left = rows.filter(({ leftOut }) => leftOut).length;
  const told = both(
    `${rows.length} punkter på ${meetings.length} møder, ${errors} fejl, ${warnings} advarsler, ${left} udeladt. Intet er ændret.`,
    `${rows.length} items on ${meetings.length} meetings, ${errors} errors, ${warnings} warnings, ${left} left out. Nothing was changed.`,
  );
  error(told[lang]);
  return errors > 0 ? 1 : 0;
}

function human({ meetings, rows, mapping }: AgendaPreview, lang: Language): string {
  const closed = both('lukket', 'closed')[lang];
  const columns = Object.entries(mapping.columns).map(([field, column]) => [field, column]);
  const listed = meetings.flatMap(({ bodyName, date, time, ends, known }, index) => [
    '',
    `${[`${bodyName}, ${date}`, spanOf({ time, ends })].filter(Boolean).join(' ')} (${(known ? both('findes', 'is there') : both('nyt', 'new'))[lang]})`,
    aligned(
      rows
        .filter(({ meeting }) => meeting === index)
        .map((row) => [
          String(row.line),
          row.number || '–',
          row.title,
          row.caseNumber || '–',
          row.closed ? closed : '',
          row.openness === 'untold' ? '' : row.because[lang],
        ]),
    ),
  ]);
  return [aligned(columns), ...listed].join('\n');
}

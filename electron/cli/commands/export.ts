import { ExportFormat } from '../../../shared/contract/files.ts';
import { namesOf } from '../../../shared/print/formats.ts';
import type { Arguments, Command } from '../command.ts';
import { withCore, withTemporaryFolder } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { putInPlace } from '../place.ts';

const FORMATS = ExportFormat.options.join('|');

export const exportFiles: Command = {
  name: 'export',
  usage: `ID… --format ${FORMATS} --out PATH [--data DIR] [--include-closed] [--json]`,
  summary: both(
    `Gem en sag som ${namesOf(ExportFormat.options, 'da')}`,
    `Save a case as ${namesOf(ExportFormat.options, 'en')}`,
  ),
  details: both(
    'Flere id giver én ZIP-fil. Hjælpetekst, fund og noter kommer aldrig med, lukkede dele kun med --include-closed.\nFilen bliver skrevet færdig, før den får sit navn; en fil med samme navn bliver erstattet.',
    'Several ids give one ZIP file. Help text, findings and notes never come along, closed parts only with --include-closed.\nThe file is written in full before it gets its name; a file of the same name is replaced.',
  ),
  options: {
    format: { type: 'string', value: FORMATS, help: both('Filens slags', 'Kind of file') },
    out: { type: 'string', value: 'PATH', help: both('Hvor filen skal ligge', 'Where to put the file') },
    data: DATA_OPTION,
    'include-closed': { type: 'boolean', help: both('Tag lukkede dele med', 'Include closed parts') },
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 200 },
  async run(args, terminal) {
    const format = formatOf(args);
    const out = args.text('out');
    if (!out) throw usage('Skriv --out PATH', 'Write --out PATH');
    const ids = args.positionals.map(recordId);
    const includeClosed = args.has('include-closed') ? 'yes' : 'no';
    const [{ exportCases }, { Transfers }, { quiet }] = await Promise.all([
      import('../../core/cases/exportCases.ts'),
      import('../../core/files/transfers.ts'),
      import('../../core/control.ts'),
    ]);
    const { size, notes = [] } = await withCore({ args, terminal, access: 'read' }, ({ context }) =>
      withTemporaryFolder(async (folder) => {
        // Not in the data folder: it may be read-only, and it may be in use.
        const transfers = new Transfers(folder);
        const saved = await exportCases({ ...context, transfers }, { ids, format, includeClosed }, quiet());
        await putInPlace((await transfers.open(saved.transfer)).stream, out);
        return saved;
      }),
    );
    for (const { message } of notes) terminal.error(message[terminal.lang]);
    terminal.out(args.has('json') ? json({ out, format, size, notes }) : out);
    return 0;
  },
};

function formatOf(args: Arguments): ExportFormat {
  const format = ExportFormat.safeParse(args.text('format'));
  if (format.success) return format.data;
  throw usage(`Skriv --format ${FORMATS}`, `Write --format ${FORMATS}`);
}

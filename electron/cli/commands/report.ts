import { ReportFormat, ReportSubject } from '../../../shared/contract/reports.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import type { Arguments, Command } from '../command.ts';
import { withCore, withTemporaryFolder } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { putInPlace } from '../place.ts';

const FORMATS = ReportFormat.options.join('|');

export const report: Command = {
  name: 'report',
  usage: `ID|--meeting BODY,DATE --format ${FORMATS} --out PATH [--data DIR] [--json]`,
  summary: both(
    'Gem den interne tjekrapport for en sag eller et møde',
    'Save the internal check report of a case or a meeting',
  ),
  details: both(
    'Rapporten er til dem, der arbejder med sagen: den har begrundelser, svar og navne med og må ikke offentliggøres.\nEt møde er et organ og en dag: --meeting "Økonomiudvalget,2026-12-08".',
    'The report is for those who work with the case: it holds reasons, answers and names, and is not to be published.\nA meeting is a body and a day: --meeting "Økonomiudvalget,2026-12-08".',
  ),
  options: {
    meeting: {
      type: 'string',
      value: 'BODY,DATE',
      help: both('Alle sager, organet har på den dag', 'Every case the body has on that day'),
    },
    format: { type: 'string', value: FORMATS, help: both('Filens slags', 'Kind of file') },
    out: { type: 'string', value: 'PATH', help: both('Hvor filen skal ligge', 'Where to put the file') },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 1 },
  async run(args, terminal) {
    const subject = subjectOf(args);
    const format = ReportFormat.safeParse(args.text('format'));
    if (!format.success) throw usage(`Skriv --format ${FORMATS}`, `Write --format ${FORMATS}`);
    const out = args.text('out');
    if (!out) throw usage('Skriv --out PATH', 'Write --out PATH');
    const [{ makeReport }, { Transfers }, { quiet }] = await Promise.all([
      import('../../core/report/makeReport.ts'),
      import('../../core/files/transfers.ts'),
      import('../../core/control.ts'),
    ]);
    const size = await withCore({ args, terminal, access: 'read' }, ({ context }) =>
      withTemporaryFolder(async (folder) => {
        // Not in the data folder: it may be read-only, and it may be in use.
        const transfers = new Transfers(folder);
        const saved = await makeReport({ ...context, transfers }, { subject, format: format.data }, quiet());
        await putInPlace((await transfers.open(saved.transfer)).stream, out);
        return saved.size;
      }),
    );
    terminal.out(args.has('json') ? json({ out, format: format.data, size }) : out);
    return 0;
  },
};

function subjectOf(args: Arguments): ReportSubject {
  const meeting = args.text('meeting');
  const [id] = args.positionals;
  if (meeting === undefined && id !== undefined) return { kind: 'case', id: RecordId.parse(recordId(id)) };
  if (meeting === undefined || id !== undefined)
    throw usage('Skriv enten et id eller --meeting', 'Write either an id or --meeting');
  const at = meeting.lastIndexOf(',');
  const [body, date] = [meeting.slice(0, Math.max(0, at)).trim(), meeting.slice(at + 1).trim()];
  const subject = ReportSubject.safeParse({ kind: 'meeting', body, date });
  if (subject.success) return subject.data;
  throw usage(
    'Skriv mødet som organ og dag: --meeting "Økonomiudvalget,2026-12-08"',
    'Write the meeting as body and day: --meeting "Økonomiudvalget,2026-12-08"',
  );
}

import type { z } from 'zod';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { Audience, PackFormat, PackVariant } from '../../../shared/pack/schema.ts';
import type { Arguments, Command } from '../command.ts';
import { withCore, withTemporaryFolder } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { putInPlace } from '../place.ts';

const AUDIENCES = Audience.options.join('|');
const FORMATS = PackFormat.options.join('|');
const VARIANTS = PackVariant.options.join('|');

export const pack: Command = {
  name: 'pack',
  usage: `ID --audience ${AUDIENCES} --format ${FORMATS} --out PATH [--variant ${VARIANTS}] [--data DIR] [--json]`,
  summary: both('Gem et mødes materiale som fil', 'Save the pack of a meeting as a file'),
  details: both(
    'Den offentlige udgave og pressens har af et lukket punkt kun nummeret og den titel, der må offentliggøres.\nreading-pdf er den samlede læse-PDF med bilagenes sider på deres plads; den er mindre tilgængelig end pdf.',
    'The public and the press edition hold of a closed item only its number and the title that may be published.\nreading-pdf has the pages of the attachments in place; it is less accessible than pdf.',
  ),
  options: {
    audience: { type: 'string', value: AUDIENCES, help: both('Hvem den er til', 'Who it is for') },
    format: { type: 'string', value: FORMATS, help: both('Filens slags', 'Kind of file') },
    variant: {
      type: 'string',
      value: VARIANTS,
      help: both('Hvor meget der er med (ellers full)', 'How much it holds (else full)'),
    },
    out: { type: 'string', value: 'PATH', help: both('Hvor filen skal ligge', 'Where to put the file') },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const id = RecordId.parse(recordId(args.positionals[0] ?? ''));
    const audience = chosen(args, 'audience', Audience);
    const format = chosen(args, 'format', PackFormat);
    const variant = args.text('variant') === undefined ? 'full' : chosen(args, 'variant', PackVariant);
    const out = args.text('out');
    if (!out) throw usage('Skriv --out PATH', 'Write --out PATH');
    const [{ makePack }, { Transfers }, { quiet }] = await Promise.all([
      import('../../core/packs/index.ts'),
      import('../../core/files/transfers.ts'),
      import('../../core/control.ts'),
    ]);
    const { size, notes = [] } = await withCore({ args, terminal, access: 'read' }, ({ context }) =>
      withTemporaryFolder(async (folder) => {
        // Not in the data folder: it may be read-only, and it may be in use.
        const transfers = new Transfers(folder);
        const saved = await makePack({ ...context, transfers }, { id, audience, variant, format }, quiet());
        await putInPlace((await transfers.open(saved.transfer)).stream, out);
        return saved;
      }),
    );
    for (const { message } of notes) terminal.error(message[terminal.lang]);
    terminal.out(args.has('json') ? json({ out, audience, variant, format, size, notes }) : out);
    return 0;
  },
};

function chosen<T extends string>(
  args: Arguments,
  option: string,
  schema: z.ZodType<T> & { options: readonly T[] },
): T {
  const parsed = schema.safeParse(args.text(option));
  if (parsed.success) return parsed.data;
  const choices = schema.options.join('|');
  throw usage(`Skriv --${option} ${choices}`, `Write --${option} ${choices}`);
}

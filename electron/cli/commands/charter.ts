import { CharterEdition, CharterFormat } from '../../../shared/contract/charter.ts';
import { isText, namesOf } from '../../../shared/print/formats.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION } from '../options.ts';
import { putInPlace } from '../place.ts';

const FORMATS = CharterFormat.options.join('|');
/** What a terminal can show is printed where no place for it is given. */
const TEXTS = CharterFormat.options.filter(isText);
const OTHERS = CharterFormat.options.filter((format) => !isText(format));
const EDITIONS = CharterEdition.options.join('|');

export const charter: Command = {
  name: 'charter',
  // What it was called before.
  aliases: ['code'],
  usage: `--format ${FORMATS} [--edition ${EDITIONS}] [--out PATH] [--data DIR]`,
  summary: both('Skriv samarbejdskodekset som fil', 'Write the collaboration code as a file'),
  details: both(
    `adopted er den gældende udgave, som den blev vedtaget, wall kun punkterne, working det, der står nu, med tilslutning og evaluering.\n${namesOf(TEXTS, 'da', 'and')} skrives ud, når --out ikke er givet.`,
    `adopted is the version in force as it was adopted, wall the clauses alone, working what stands now, with sign-on and evaluation.\n${namesOf(TEXTS, 'en', 'and')} are printed where --out is not given.`,
  ),
  options: {
    format: { type: 'string', value: FORMATS, help: both('Filens art (ellers md)', 'Kind of file (else md)') },
    edition: { type: 'string', value: EDITIONS, help: both('Udgave (ellers adopted)', 'Edition (else adopted)') },
    out: { type: 'string', value: 'PATH', help: both('Hvor filen skrives', 'Where the file is written') },
    data: DATA_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const format = CharterFormat.safeParse(args.text('format') ?? 'md');
    const edition = CharterEdition.safeParse(args.text('edition') ?? 'adopted');
    const out = args.text('out');
    if (!format.success) throw usage(`Skriv --format ${FORMATS}`, `Write --format ${FORMATS}`);
    if (!edition.success) throw usage(`Skriv --edition ${EDITIONS}`, `Write --edition ${EDITIONS}`);
    if (out === undefined && !isText(format.data))
      throw usage(`Skriv --out PATH til ${namesOf(OTHERS, 'da')}`, `Write --out PATH for ${namesOf(OTHERS, 'en')}`);
    const { charterFile } = await import('../../core/charter/charterFile.ts');
    const file = await withCore({ args, terminal, access: 'read' }, ({ context }) =>
      charterFile(context, { format: format.data, edition: edition.data }),
    );
    if (out === undefined) terminal.out(new TextDecoder().decode(file.bytes).trimEnd());
    else {
      await putInPlace(file.bytes, out);
      terminal.out(out);
    }
    return 0;
  },
};

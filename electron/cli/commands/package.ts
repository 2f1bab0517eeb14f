import type { Core } from '../../core/core.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { putInPlace } from '../place.ts';

export const packageRecords: Command = {
  name: 'package',
  usage: '--out FILE [ID… | --all] [--data DIR] [--json]',
  summary: both(
    'Gem sager, møder og andet som en pakke til en anden computer',
    'Save records as a package for another computer',
  ),
  details: both(
    'Pakken rummer det hele: teksten, hvad der er sket, hvem der skrev hvad hvornår, det forseglede og bilagene. handlerum merge fletter den ind på den anden computer. Med --all følger alt med undtagen forhandlinger og private noter; de kommer kun med, når deres id er nævnt. Kan køre, mens programmet er åbent.',
    'The package holds everything: the text, what has happened, who wrote what and when, what was sealed and the attachments. handlerum merge merges it on the other computer. With --all everything goes along but negotiations and private notes; they go only when their id is given. May run while the program is open.',
  ),
  options: {
    out: { type: 'string', value: 'FILE', help: both('Hvor filen skal ligge', 'Where to put the file') },
    all: {
      type: 'boolean',
      help: both('Alt undtagen forhandlinger og private noter', 'Everything but negotiations and private notes'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 10_000 },
  async run(args, terminal) {
    const out = args.text('out');
    if (!out) throw usage('Skriv --out FILE', 'Write --out FILE');
    const given = args.positionals.map(recordId);
    if (args.has('all') === given.length > 0) throw usage('Skriv enten id’er eller --all', 'Write either ids or --all');
    const { packRecords } = await import('../../core/exchange/pack.ts');
    const ids = await withCore({ args, terminal, access: 'read' }, async (core) => {
      const wanted = given.length > 0 ? given : await sharedRecords(core);
      const bytes = await packRecords(core.context, wanted);
      await putInPlace(bytes, out, 0o600);
      return wanted;
    });
    terminal.out(args.has('json') ? json({ out, records: ids }) : out);
    return 0;
  },
};

/** All that may leave the computer without being named. */
async function sharedRecords({ context }: Core) {
  const { allRecords } = await import('../../core/database/tables/updates.ts');
  const shared = allRecords(context.database.read).filter(({ kind }) => !context.kinds[kind].isPrivate);
  if (shared.length === 0) throw usage('Der er intet at gemme i pakken', 'There is nothing to save in the package');
  return shared.map(({ id }) => id);
}

import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const rebuild: Command = {
  name: 'rebuild',
  usage: '[--data DIR] [--json]',
  summary: both('Byg lister og søgning op på ny', 'Make lists and search anew'),
  details: both(
    'Læser alle ændringer igen og skriver listerne forfra. Sagerne selv ændres ikke.',
    'Reads all changes again and writes the lists from scratch. The cases themselves do not change.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const service = await import('../../core/maintenance/rebuild.ts');
    const records = await withCore({ args, terminal, access: 'write' }, async ({ context }) =>
      service.rebuild(context),
    );
    const words = both(`${records} sager bygget op på ny`, `${records} cases rebuilt`);
    terminal.out(args.has('json') ? json({ records }) : words[terminal.lang]);
    return 0;
  },
};

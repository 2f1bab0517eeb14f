import { readFile } from 'node:fs/promises';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const merge: Command = {
  name: 'merge',
  usage: 'FILE [--data DIR] [--json]',
  summary: both('Flet en pakke fra en anden computer ind', 'Merge a package from another computer'),
  details: both(
    'Teksten flettes, og det, der er sket, kommer til uden at ændre noget, der allerede er sket. Pakken tages helt eller slet ikke; at læse den ind to gange gør ingen forskel. Er noget gjort hver for sig, som I selv må afgøre, vises det i programmet som uafklaret.',
    'The text merges, and what has happened is added without changing anything that already has. The package is taken whole or not at all; reading it in twice makes no difference. What was done apart and you must settle yourselves is shown in the program.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const [file = ''] = args.positionals;
    const bytes = await readFile(file);
    const { takeRecords } = await import('../../core/exchange/take.ts');
    const { made, changed } = await withCore({ args, terminal, access: 'write' }, ({ context }) =>
      takeRecords(context, bytes),
    );
    if (args.has('json')) terminal.out(json({ made, changed }));
    else
      terminal.out(
        both(`${made.length} nye, ${changed.length} ændret`, `${made.length} new, ${changed.length} changed`)[
          terminal.lang
        ],
      );
    return 0;
  },
};

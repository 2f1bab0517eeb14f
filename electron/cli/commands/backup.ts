import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const backup: Command = {
  name: 'backup',
  usage: '--out FILE [--data DIR] [--json]',
  summary: both('Gem alt i datamappen i én fil', 'Save everything in the data folder as one file'),
  details: both(
    'Filen er en ZIP med databasen og alle bilag; handlerum restore læser den ind igen. Kan køre, mens programmet er åbent.',
    'The file is a ZIP of the database and all attachments; handlerum restore reads it back. May run while the program is open.',
  ),
  options: {
    out: { type: 'string', value: 'FILE', help: both('Hvor filen skal ligge', 'Where to put the file') },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const out = args.text('out');
    if (!out) throw usage('Skriv --out FILE', 'Write --out FILE');
    const [{ backUp }, { quiet }] = await Promise.all([
      import('../../core/maintenance/backup.ts'),
      import('../../core/control.ts'),
    ]);
    const target = resolve(out);
    await withCore({ args, terminal, access: 'read' }, async ({ context }) => {
      await mkdir(dirname(target), { recursive: true });
      await backUp(context, target, quiet());
    });
    terminal.out(args.has('json') ? json({ out }) : out);
    return 0;
  },
};

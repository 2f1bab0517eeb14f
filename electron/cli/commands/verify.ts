import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const verify: Command = {
  name: 'verify',
  usage: '[--data DIR] [--json]',
  summary: both('Kontrollér, at datamappen er hel', 'Check that the data folder is sound'),
  details: both(
    'Bygger hver liste op på ny ud fra ændringerne og sammenligner med det, der er gemt. Ændrer ingenting.\nSlutter med 1, hvis noget er forkert.',
    'Makes each list anew from the changes and compares it with what is stored. Changes nothing.\nEnds with 1 when something is wrong.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const [check, { quiet }] = await Promise.all([
      import('../../core/maintenance/verify.ts'),
      import('../../core/control.ts'),
    ]);
    const report = await withCore({ args, terminal, access: 'read' }, ({ context }) => check.verify(context, quiet()));
    const { records, updates, problems } = report;
    const words = both(
      `${records} sager og poster, ${updates} ændringer, ${problems.length} fejl`,
      `${records} records, ${updates} changes, ${problems.length} problems`,
    );
    terminal.out(args.has('json') ? json(report) : words[terminal.lang]);
    for (const problem of problems) terminal.error(problem);
    return problems.length > 0 ? 1 : 0;
  },
};

import { readFile } from 'node:fs/promises';
import type { CoreContext } from '../../core/context.ts';
import type { Took } from '../../core/exchange/take.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { inExchangeWords } from '../exchangeWords.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';
import { filePassphrase, PASSPHRASE_FILE } from './bundle.ts';
import { inspect } from './inspect.ts';

export const merge: Command = {
  name: 'merge',
  usage: 'FILE [--dry-run] [--passphrase-file FILE] [--trust] [--data DIR] [--json]',
  summary: both('Flet en udvekslingsfil ind', 'Merge a file of exchange'),
  details: both(
    'Teksten flettes, og det, der er sket, kommer til uden at ændre noget, der allerede er sket. Filen tages helt eller slet ikke; at læse den ind to gange gør ingen forskel. Afsenderens nøgle huskes; kommer et kendt navn med en anden nøgle, standser det, indtil nogen med --trust siger god for den. Er noget gjort hver for sig, som I selv må afgøre, vises det i programmet som uafklaret.',
    'The text merges, and what has happened is added without changing anything that already has. The file is taken whole or not at all; reading it in twice makes no difference. The key of the sender is remembered; if a known name comes with another key it stops until somebody vouches for it with --trust. What was done apart and you must settle yourselves is shown in the program.',
  ),
  options: {
    'dry-run': { type: 'boolean', help: both('Vis kun, hvad der ville ske', 'Only show what would happen') },
    'passphrase-file': PASSPHRASE_FILE,
    trust: {
      type: 'boolean',
      help: both('Sig god for en ny nøgle til et kendt navn', 'Vouch for a new key of a known name'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    if (args.has('dry-run')) return inspect.run(args, terminal);
    const [path = ''] = args.positionals;
    const passphrase = await filePassphrase(args);
    const trust = args.has('trust') ? 'anyone' : 'known';
    const { made, changed, aside } = await withCore({ args, terminal, access: 'write' }, ({ context }) =>
      inExchangeWords(() => taken(context, { path, passphrase }, trust)),
    );
    if (args.has('json')) terminal.out(json({ made, changed, aside }));
    else
      terminal.out(
        both(
          `${made.length} nye, ${changed.length} ændret${aside > 0 ? `, ${aside} ændringer lagt til side (handlerum aside)` : ''}`,
          `${made.length} new, ${changed.length} changed${aside > 0 ? `, ${aside} changes kept aside (handlerum aside)` : ''}`,
        )[terminal.lang],
      );
    return 0;
  },
};

/** A file of exchange, or a package from before there were such files. */
async function taken(
  context: CoreContext,
  file: { readonly path: string; readonly passphrase: string | null },
  trust: 'anyone' | 'known',
): Promise<Took> {
  const { kindOfFile } = await import('../../core/exchange/file/envelope.ts');
  if ((await kindOfFile(file.path)) !== 'old')
    return (await import('../../core/exchange/takeFile.ts')).takeFile(context, file, trust);
  const { takeRecords } = await import('../../core/exchange/take.ts');
  return takeRecords(context, await readFile(file.path));
}

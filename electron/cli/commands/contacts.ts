import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { CommandFailure } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const contactsCommand: Command = {
  name: 'contacts',
  usage: '[--remove KEY] [--data DIR] [--json]',
  summary: both('Vis, hvis nøgler der er kendt her', 'Show whose keys are known here'),
  details: both(
    'Den, hvis udvekslingsfil er flettet ind, er kendt med den nøgle, filen var underskrevet med. --remove glemmer en nøgle; det, der er flettet ind, bliver.',
    'Whoever’s file of exchange was merged is known by the key that signed it. --remove forgets a key; what was merged stays.',
  ),
  options: {
    remove: { type: 'string', value: 'KEY', help: both('Glem denne nøgle', 'Forget this key') },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const { contacts, removeContact } = await import('../../core/database/tables/contacts.ts');
    const { fingerprint } = await import('../../core/keys/fingerprint.ts');
    const key = args.text('remove');
    const known = await withCore(
      { args, terminal, access: key === undefined ? 'read' : 'write' },
      async ({ context }) => {
        if (key !== undefined && !context.write((scope) => removeContact(scope.db, key)))
          throw new CommandFailure(2, both('Ingen har den nøgle', 'Nobody has that key'));
        return contacts(context.database.read).map((one) => ({ ...one, words: fingerprint(one.key) }));
      },
    );
    if (args.has('json')) terminal.out(json(known));
    else for (const { name, key: own, words } of known) terminal.out(`${name}\t${own}\t${words.join(' ')}`);
    return 0;
  },
};

import type { Inspected } from '../../core/exchange/takeFile.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { inExchangeWords } from '../exchangeWords.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';
import { asideWords } from './aside.ts';
import { filePassphrase, PASSPHRASE_FILE } from './bundle.ts';

export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE [--passphrase-file FILE] [--data DIR] [--json]',
  summary: both('Vis, hvad en udvekslingsfil ville ændre', 'Show what a file of exchange would change'),
  details: both(
    'Filen læses og prøves helt, som når den flettes ind, men intet ændres. Ordene er afsenderens nøgle: hør, om afsenderen har de samme.',
    "The file is read and tried in full, as when it is merged, but nothing is changed. The words are the sender's key: hear whether the sender has the same.",
  ),
  options: { 'passphrase-file': PASSPHRASE_FILE, data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const [path = ''] = args.positionals;
    const { inspectFile } = await import('../../core/exchange/takeFile.ts');
    const passphrase = await filePassphrase(args);
    const found = await withCore({ args, terminal, access: 'write' }, ({ context }) =>
      inExchangeWords(() => inspectFile(context, { path, passphrase })),
    );
    terminal.out(
      args.has('json')
        ? json(found)
        : inWords(found)
            .map((line) => line[terminal.lang])
            .join('\n'),
    );
    return 0;
  },
};

const STANDING = {
  own: both('denne computer', 'this computer'),
  known: both('kendt', 'known'),
  new: both('ny', 'new'),
  otherKey: both('KENDT MED EN ANDEN NØGLE', 'KNOWN BY ANOTHER KEY'),
} as const;

const COMES = {
  new: both('ny', 'new'),
  changes: both('ændres', 'changes'),
  nothing: both('intet nyt', 'nothing new'),
} as const;

function inWords({ manifest, fingerprint, standing, takenAt, records, foreign, attachments }: Inspected) {
  const { sender, madeAt, note } = manifest;
  const words = fingerprint.join(' ');
  return [
    both(
      `Fra: ${sender.name} (${STANDING[standing].da}): ${words}`,
      `From: ${sender.name} (${STANDING[standing].en}): ${words}`,
    ),
    both(`Lavet: ${madeAt}`, `Made: ${madeAt}`),
    ...(note === '' ? [] : [both(`Besked: ${note}`, `Message: ${note}`)]),
    ...(takenAt === null ? [] : [both(`Flettet ind før: ${takenAt}`, `Merged before: ${takenAt}`)]),
    ...records.map(({ id, title, audience, comes, rows }) => {
      const what = [title.kind, title.text, title.day, id, `(${audience.kind})`].filter(Boolean).join(' ');
      return both(`${what}: ${COMES[comes].da}, ${rows} ændringer`, `${what}: ${COMES[comes].en}, ${rows} changes`);
    }),
    ...records.flatMap(({ title, aside }) => aside.map((one) => asideWords({ title, ...one }))),
    ...foreign.map(({ id, audience, rows }) =>
      both(
        `${id} (${audience}): kendes ikke af denne udgave, gemmes helt, ${rows} ændringer`,
        `${id} (${audience}): not known to this version, kept whole, ${rows} changes`,
      ),
    ),
    both(`Bilag: ${attachments}`, `Attachments: ${attachments}`),
  ];
}

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Keyring } from '../../core/keys/keyring.ts';
import type { Command } from '../command.ts';
import { dataDirOf } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';
import { keyFor, OF_FOLDER } from '../secret.ts';

const OF_BACKUP = both(
  'Sikkerhedskopiens adgangskode eller gendannelsesnøgle: ',
  'Passphrase or recovery key of the backup: ',
);

export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--data DIR] [--json]',
  summary: both('Læs en sikkerhedskopi ind i datamappen', 'Read a backup into the data folder'),
  details: both(
    'Kopien bliver pakket ud og kontrolleret, før noget ændres. Det, der lå i datamappen, bliver gemt ved siden af.\nEn krypteret kopi kræver sin egen adgangskode, som derefter er datamappens. En kopi, der ikke er krypteret, bliver det, hvis datamappen er.',
    'The backup is unpacked and checked before anything changes. What was in the data folder is kept beside it.\nAn encrypted backup needs its own passphrase, which is the folder’s afterwards. A plain one is encrypted when the folder is.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const file = resolve(args.positionals[0] ?? '');
    await access(file);
    const { restoreBackup } = await import('../../core/maintenance/restore.ts');
    const dataDir = await dataDirOf(args, terminal);
    const ask = { args, terminal };
    const keys = {
      ofBackup: (keyring: Keyring) => keyFor(keyring, { ...ask, prompt: OF_BACKUP }),
      ofFolder: (keyring: Keyring) => keyFor(keyring, { ...ask, prompt: OF_FOLDER }),
    };
    const { kept } = await restoreBackup(file, dataDir, { now: () => new Date(), keys });
    const before = kept === null ? both('', '') : both(`; det gamle ligger i ${kept}`, `; the old one is in ${kept}`);
    const words = both(`Læst ind i ${dataDir}${before.da}`, `Restored into ${dataDir}${before.en}`);
    terminal.out(args.has('json') ? json({ dataDir, kept }) : words[terminal.lang]);
    return 0;
  },
};

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { dataDirOf } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--data DIR] [--json]',
  summary: both('Læs en sikkerhedskopi ind i datamappen', 'Read a backup into the data folder'),
  details: both(
    'Kopien bliver pakket ud og kontrolleret, før noget ændres. Det, der lå i datamappen, bliver gemt ved siden af.',
    'The backup is unpacked and checked before anything changes. What was in the data folder is kept beside it.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const file = resolve(args.positionals[0] ?? '');
    await access(file);
    const { restoreBackup } = await import('../../core/maintenance/restore.ts');
    const dataDir = await dataDirOf(args, terminal);
    const { kept } = await restoreBackup(file, dataDir, { now: () => new Date() });
    const before = kept === null ? both('', '') : both(`; det gamle ligger i ${kept}`, `; the old one is in ${kept}`);
    const words = both(`Læst ind i ${dataDir}${before.da}`, `Restored into ${dataDir}${before.en}`);
    terminal.out(args.has('json') ? json({ dataDir, kept }) : words[terminal.lang]);
    return 0;
  },
};

import { createCore } from '../../../electron/core/core.ts';
import { allRecords } from '../../../electron/core/database/tables/updates.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { manyRecords, packWithAttachments } from './material.ts';

/**
 * One step in a process of its own, so that its memory is its own: `make DIR many|pack` fills a folder, `key DIR` tells the key of another,
 * `out DIR FILE RECIPIENT` writes all of a folder to a file, `in DIR FILE` takes it. Prints milliseconds and the most memory it ever held.
 */
const [step = '', dataDir = '', file = '', recipient = ''] = process.argv.slice(2);
const core = createCore({ dataDir, host: 'cli' });
const keys = core.context.keys;
if (!keys) throw new Error('no keys');

const STEPS: Readonly<Record<string, () => Promise<unknown>>> = {
  make: async () => {
    if (file === 'many') manyRecords(core, 1000, 19_000);
    else await packWithAttachments(core);
  },
  key: async () => {},
  out: async () => {
    const records = allRecords(core.context.database.read).map(({ id }) => id);
    await writeBundle(core.context, file, { records, purpose: 'pack', note: '', sealing: { to: [recipient] } });
  },
  in: async () => takeFile(core.context, { path: file, passphrase: null }),
};
const begun = performance.now();
await STEPS[step]?.();
const ms = performance.now() - begun;
core.close();
// Kilobytes, as Linux and macOS count them here.
const bytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ms, bytes, recipient: keys.recipient, identity: keys.identities[0] }));

import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A restore in a process of its own that kills itself at a step: `node killedRestore.ts BACKUP DATADIR STEP`, where STEP is
 * `unpacking`, or `before` or `after` and the number of a renaming.
 */
const [backup = '', dataDir = '', step = ''] = process.argv.slice(2);
const { rename, mkdir } = fs;
const done = { renames: 0, folders: 0 };
const at = (here: string) => {
  if (step === here) process.kill(process.pid, 'SIGKILL');
};
fs.rename = async (from, to) => {
  done.renames++;
  at(`before${done.renames}`);
  await rename(from, to);
  at(`after${done.renames}`);
};
fs.mkdir = (async (path: string, options: { recursive: true }) => {
  done.folders++;
  if (done.folders === 3) at('unpacking');
  return mkdir(path, options);
}) as typeof fs.mkdir;
syncBuiltinESMExports();
const { restoreBackup } = await import('../../electron/core/maintenance/restore.ts');
await restoreBackup(backup, dataDir, { now: () => new Date(Date.UTC(2026, 10, 24)) });
process.stdout.write('restored');

import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { clientOf, openCore, temporaryFolder, value } from '../../../support/core.ts';
import { newCase } from '../support.ts';
import { filesOf, meet, rounds, rowFiles, type Sharer, sharedFolder, sharer, stateOf, sync } from './laptops.ts';

/** A laptop that looks by itself, and does long work in a thread of its own. */
async function watching(name: string, folder: string): Promise<Sharer> {
  const core = openCore({ host: 'browser', folder: 'watch', dataDir: join(temporaryFolder(), 'data') });
  const client = clientOf(core);
  await value(client.app.changeSettings({ profile: { name, role: 'secretariat', group: '' } }));
  await value(client.folder.choose({ path: folder }));
  return { core, client, folder, pass: () => {} };
}

it('takes what comes by itself and tells the page, writes what is typed not at once but before the end', {
  timeout: 60_000,
}, async () => {
  const folder = sharedFolder();
  const [ida, bo] = [await sharer('Ida Holm', folder), await watching('Bo Falk', folder)];
  await meet([ida, bo]);
  await rounds([ida, bo], 2);
  const heard: string[] = [];
  bo.client.on('folder.changed', () => heard.push('folder'));
  bo.client.on('cases.changed', ({ ids }) => heard.push(...ids));
  const id = newCase(ida);
  await sync(ida);
  await vi.waitFor(() => expect(Object.keys(stateOf(bo))).toEqual([id]), { timeout: 20_000, interval: 100 });
  await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(['folder', id])), { timeout: 10_000 });
  await rounds([bo, ida, bo], 1);
  const before = filesOf(bo);
  newCase(bo);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(filesOf(bo)).toEqual(before);
  await bo.core.sharedFolder.settle();
  expect(rowFiles(bo)).toHaveLength(1);
  // Nothing is unsent: it does not keep the program from ending.
  renameSync(folder, `${folder}-away`);
  await bo.core.sharedFolder.settle();
});

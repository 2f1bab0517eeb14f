import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { agendaOf, wordFileOf } from './material.ts';

/**
 * One import into a new folder by the program that lies in a folder, so that two commits can be measured alike: `probe.ts ROOT agenda 5000`
 * or `probe.ts ROOT word 20000`. Prints milliseconds until the import was answered, and until all of it was judged.
 */
const [root = '', what = '', count = '0'] = process.argv.slice(2);
const module = (path: string) => import(pathToFileURL(join(root, path)).href);
const { createCore } = (await module('electron/core/core.ts')) as typeof import('../../../electron/core/core.ts');
const { clientOf, handIn } = {
  ...((await module('tests/bench/blocking/asker.ts')) as typeof import('../blocking/asker.ts')),
  ...((await module('tests/bench/blocking/material.ts')) as typeof import('../blocking/material.ts')),
};

const folder = mkdtempSync(join(tmpdir(), 'handlerum-bench-'));
const core = createCore({ dataDir: join(folder, 'data'), host: 'browser' });
try {
  const client = clientOf(core);
  const profile = { name: 'Bench', role: 'secretariat', group: '' } as const;
  await client.app.begin({ start: 'sample', municipality: '', profile });
  const run = what === 'agenda' ? await agenda() : await word();
  const begun = performance.now();
  const result = await run();
  const saved = performance.now() - begun;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  await core.refresh();
  process.stdout.write(JSON.stringify({ saved, judged: performance.now() - begun }));

  async function agenda() {
    const transfer = await handIn(core, { name: 'dagsorden.csv', bytes: agendaOf(Number(count)) });
    const order = { transfer, leaveOut: [], open: [] };
    const preview = await client.agendaImport.preview({ ...order, mapping: null });
    if (!preview.ok) throw new Error(preview.error.message);
    return () => client.agendaImport.run({ ...order, mapping: preview.value.mapping }).result;
  }

  async function word() {
    const transfer = await handIn(core, { name: 'rapport.docx', bytes: wordFileOf(Number(count)) });
    return () => client.imports.cases({ transfers: [transfer] }).result;
  }
} finally {
  core.close();
  rmSync(folder, { recursive: true, force: true });
}

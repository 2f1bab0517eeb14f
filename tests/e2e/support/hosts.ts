import { createInterface } from 'node:readline';
import { type BrowserHost, startBrowserHost } from '../../../electron/browser/host.ts';
import { builtDir } from '../../../electron/core/paths.ts';
import { Vault } from '../../../electron/core/vault/vault.ts';
import { Asked } from './asked.ts';
import { Worlds } from './worlds.ts';

/**
 * One process that is the browser host of many data folders, one after the other or side by side: starting a process costs more than most
 * tests do. Reads a request from each line of standard input and answers it with a line. Bundled by `buildHosts.ts` before the tests; those
 * that start `dist/browser.js` themselves look at the program's own bundle.
 */
const open = new Map<string, { core: Vault; host: BrowserHost }>();
const worlds = new Worlds(process.argv[2] ?? '');

for await (const line of createInterface({ input: process.stdin })) {
  const asked = Asked.parse(JSON.parse(line));
  process.stdout.write(`${JSON.stringify(await answer(asked))}\n`);
}

async function answer(asked: Asked): Promise<object> {
  const { what, dataDir } = asked;
  if (what === 'fill') return worlds.fill(dataDir, asked.world);
  if (what === 'open') return { url: (await start(dataDir)).url };
  const known = open.get(dataDir);
  if (!known) throw new Error(`${dataDir} is not open`);
  if (what === 'address') return { url: known.host.newAddress() };
  open.delete(dataDir);
  await known.host.close();
  known.core.close();
  return {};
}

async function start(dataDir: string): Promise<BrowserHost> {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const core = new Vault({ dataDir, host: 'browser', log });
  const host = await startBrowserHost({ core, rendererDir: builtDir('renderer'), log });
  open.set(dataDir, { core, host });
  core.refresh().catch((error: unknown) => log(`The list could not be brought up to date: ${String(error)}`));
  return host;
}

import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { builtDir } from '../core/web/paths.ts';
import { pendingCore } from '../core/web/pending.ts';
import { type BrowserHost, startBrowserHost } from './host.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' } },
});

const core = pendingCore();
const log = (line: string) => void process.stderr.write(`${line}\n`);
const host = await startBrowserHost({
  core,
  rendererDir: builtDir('renderer'),
  port: Number(values.port),
  openBrowser: values['no-open'] ? 'no' : 'yes',
  log,
});
process.stdout.write(`Handlerum: ${host.url}\n`);
offerNewAddress(host);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await host.close();
process.exit(0);

/** The address works once; whoever sits at the terminal can have another. */
function offerNewAddress(host: BrowserHost): void {
  process.stdin.on('data', () => process.stdout.write(`Handlerum: ${host.newAddress()}\n`));
  process.stdin.on('error', () => {});
  process.stdin.unref?.();
}

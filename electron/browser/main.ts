import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { failure } from '../../shared/rpc/result.ts';
import { type BrowserHost, type HostCore, startBrowserHost } from './host.ts';
import { rendererDir } from './paths.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' } },
});

// Replaced by createCore as soon as electron/core has it.
const core: HostCore = {
  openSession: () => ({ handle: async () => failure('not_found', 'The core is not here yet'), close: () => {} }),
  receiveUpload: () => Promise.reject(new Error('The core is not here yet')),
  openTransfer: () => Promise.reject(new Error('The core is not here yet')),
  openAttachment: () => Promise.reject(new Error('The core is not here yet')),
};
const log = (line: string) => void process.stderr.write(`${line}\n`);
const host = await startBrowserHost({
  core,
  rendererDir: rendererDir(),
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

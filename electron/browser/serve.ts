import { builtDir } from '../core/paths.ts';
import { Vault } from '../core/vault/vault.ts';
import { startHostAgain } from './again.ts';
import type { BrowserHost } from './host.ts';

export interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly openBrowser: 'yes' | 'no';
}

/**
 * Opens a data folder, one that is encrypted locked, and serves it until the process is asked to end (SIGINT, SIGTERM). Prints the address on standard
 * output, and another one whenever Enter is pressed, since each signs in one browser once. Throws `AppError` when the
 * data folder cannot be opened.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const core = new Vault({ dataDir: options.dataDir, host: 'browser', log });
  try {
    const host = await startHostAgain({ ...options, core, rendererDir: builtDir('renderer'), log });
    process.stdout.write(`Handlerum: ${host.url}\n`);
    offerNewAddress(host);
    core.refresh().catch((error: unknown) => log(`The list could not be brought up to date: ${String(error)}`));
    await askedToEnd();
    await host.close();
    await core.settle();
  } finally {
    core.close();
    process.stdin.pause();
  }
}

function offerNewAddress(host: BrowserHost): void {
  process.stdin.on('data', () => process.stdout.write(`Handlerum: ${host.newAddress()}\n`));
  // Standard input may be closed or nothing at all; then there is nobody to press Enter.
  process.stdin.on('error', () => {});
}

function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

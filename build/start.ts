import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { obtainElectron } from './electron.ts';
import { isStale } from './lib/sources.mjs';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2).filter((arg) => arg !== '--browser');

/** An Electron that ends this soon and unhappily could not start on this machine. Milliseconds. */
const TOO_SOON = 10_000;

if (isStale(root)) {
  process.stdout.write('Building …\n');
  const status = await run(process.execPath, [join(root, 'build/build.ts')]);
  if (status !== 0) process.exit(status);
}
process.exit(process.argv.includes('--browser') ? await openInBrowser() : await openApp());

async function openApp(): Promise<number> {
  const electron = await obtainElectron(root);
  if ('missing' in electron) {
    process.stdout.write(`${electron.missing}; opening in the browser instead.\n`);
    return openInBrowser();
  }
  const started = Date.now();
  const status = await run(electron.path, [root, ...args]);
  if (status === 0 || Date.now() - started > TOO_SOON) return status;
  process.stdout.write(`Electron could not start here (exit code ${status}); opening in the browser instead.\n`);
  return openInBrowser();
}

function openInBrowser(): Promise<number> {
  return run(process.execPath, [join(root, 'dist/browser.js'), ...args]);
}

/** Runs to its end, passing signals on. */
function run(command: string, commandArgs: readonly string[]): Promise<number> {
  const child = spawn(command, commandArgs, { cwd: root, stdio: 'inherit' });
  const pass = () => void child.kill('SIGTERM');
  // A terminal sends Ctrl+C to the child as well.
  const ignore = () => {};
  process.on('SIGTERM', pass).on('SIGINT', ignore);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });
}

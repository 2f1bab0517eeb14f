import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How long fetching the binary may take, once per version. Milliseconds. */
const FETCH_LIMIT = 180_000;

/** What decides whether a window can be opened at all. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly user: 'root' | 'person';
}

export type Electron = { readonly path: string } | { readonly missing: string };

/** Path of Electron's binary if it is here. Its npm package comes without one and notes the name when it has it. */
export function installedElectron(root: string): string | undefined {
  const dir = join(root, 'node_modules/electron');
  try {
    const path = join(dir, 'dist', readFileSync(join(dir, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The binary, fetched if need be; or one sentence that says why there is none. A failed fetch is not tried again for that version. */
export async function obtainElectron(root: string, machine: Machine = thisMachine()): Promise<Electron> {
  const obstacle = whyNotHere(machine);
  if (obstacle) return { missing: obstacle };
  const here = installedElectron(root);
  if (here) return { path: here };
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  const tried = join(root, 'node_modules/.cache/handlerum', `electron-${version}-tried`);
  if (existsSync(tried))
    return { missing: `Electron's binary could not be had earlier (delete ${tried} to try again)` };
  mkdirSync(dirname(tried), { recursive: true });
  writeFileSync(tried, '');
  process.stdout.write("Fetching Electron's binary (at most three minutes, once) …\n");
  await run(join(root, 'node_modules/electron/install.js'));
  const fetched = installedElectron(root);
  return fetched ? { path: fetched } : { missing: "Electron's binary could not be had" };
}

function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, user: process.getuid?.() === 0 ? 'root' : 'person' };
}

function whyNotHere({ env, platform, user }: Machine): string | undefined {
  if (env.HANDLERUM_NO_ELECTRON) return 'HANDLERUM_NO_ELECTRON is set';
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display for a window';
  return user === 'root' ? "Electron's sandbox does not run as root" : undefined;
}

/** Its own output is a stack trace when there is no network; the caller says the one line that matters. */
function run(script: string): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: FETCH_LIMIT });
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

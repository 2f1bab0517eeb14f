import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Native or too large to bundle; installed beside the bundle. */
const EXTERNAL = ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'];

const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  external: EXTERNAL,
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
  absWorkingDir: join(import.meta.dirname, '..'),
};

/** Hosts and command line as ES modules that share their chunks; the preload alone, as sandboxed pages demand CommonJS. */
export async function bundleHosts(root: string): Promise<void> {
  const entries = {
    browser: 'electron/browser/main.ts',
    cli: 'electron/cli/main.ts',
    desktop: 'electron/desktop/main.ts',
  };
  const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)));
  await build({
    ...SHARED,
    entryPoints: Object.fromEntries(present),
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    define: { __HANDLERUM_VERSION__: JSON.stringify(version(root)) },
    chunkNames: 'chunks/[name]-[hash]',
    // Bundled CommonJS libraries ask for `require`, which a module does not have.
    banner: {
      js: "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url);",
    },
  });
  if (!existsSync(join(root, 'electron/desktop/preload.ts'))) return;
  await build({
    ...SHARED,
    entryPoints: { preload: 'electron/desktop/preload.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
}

function version(root: string): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

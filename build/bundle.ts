import { readFileSync } from 'node:fs';
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

/** Hosts and command line as ES modules that share their chunks. */
export function hostBundle(root: string): BuildOptions {
  return {
    ...SHARED,
    entryPoints: {
      browser: 'electron/browser/entry.ts',
      cli: 'electron/cli/entry.ts',
      checkWorker: 'electron/cli/check/worker.ts',
      desktop: 'electron/desktop/main.ts',
    },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    define: { __HANDLERUM_VERSION__: JSON.stringify(version(root)) },
    chunkNames: 'chunks/[name]-[hash]',
    // Bundled CommonJS libraries ask for `require`, which a module does not have.
    banner: {
      js: "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url);",
    },
  };
}

/** The preload alone: a sandboxed page's preload has to be CommonJS in one file. */
export function preloadBundle(): BuildOptions {
  return {
    ...SHARED,
    entryPoints: { preload: 'electron/desktop/preload.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  };
}

/** The threads of dictionary and typesetting, each in one file. */
export function threadBundle(): BuildOptions {
  return {
    ...SHARED,
    entryPoints: {
      spellingWorker: 'electron/core/spelling/worker.ts',
      typesettingWorker: 'electron/core/typesetting/worker.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  };
}

export async function bundleHosts(root: string): Promise<void> {
  await Promise.all([build(hostBundle(root)), build(preloadBundle()), build(threadBundle())]);
}

function version(root: string): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

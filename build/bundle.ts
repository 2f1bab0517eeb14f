import { createHash } from 'node:crypto';
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
export async function hostBundle(root: string): Promise<BuildOptions> {
  return {
    ...SHARED,
    entryPoints: {
      browser: 'electron/browser/entry.ts',
      cli: 'electron/cli/entry.ts',
      checkWorker: 'electron/cli/check/worker.ts',
      desktop: 'electron/desktop/main.ts',
      // The process the desktop app keeps its core in.
      core: 'electron/core/process/entry.ts',
    },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    define: {
      __HANDLERUM_VERSION__: JSON.stringify(version(root)),
      __HANDLERUM_PROJECTION__: JSON.stringify(await projectionHash()),
    },
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
      typesettingWorker: 'electron/core/print/pdf/typesetting/worker.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  };
}

/** The threads of long work and of reading, each with all it needs in one file, a module wherever it lies. */
function workBundle(hosts: BuildOptions): BuildOptions {
  return {
    ...hosts,
    entryPoints: {
      longWorker: 'electron/core/longWork/worker.ts',
      readingWorker: 'electron/core/reading/worker.ts',
    },
    outExtension: { '.js': '.mjs' },
    splitting: false,
  };
}

export async function bundleHosts(root: string): Promise<void> {
  const hosts = await hostBundle(root);
  await Promise.all([build(hosts), build(preloadBundle()), build(threadBundle()), build(workBundle(hosts))]);
}

/** Of the code that makes the rows lists read, libraries with it and comments without: see `PROJECTED_BY`. */
async function projectionHash(): Promise<string> {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: ['electron/core/kinds/index.ts'],
    sourcemap: false,
    legalComments: 'none',
    minify: true,
    format: 'esm',
    write: false,
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  return hash.digest('hex').slice(0, 16);
}

function version(root: string): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

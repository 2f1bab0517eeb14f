import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, type Plugin as Bundling, build } from 'esbuild';
import type { Plugin } from 'vite';

/** How sources and tests name a thread. */
const THREAD = /new URL\('(\.[^']*\/worker\.ts)', import\.meta\.url\)/g;

/** Those whose libraries are CommonJS stay that, as in the program's own bundle. */
const FORMATS: Readonly<Record<string, 'mjs' | 'cjs'>> = {
  'electron/cli/check/worker.ts': 'mjs',
  'electron/core/longWork/worker.ts': 'mjs',
  'electron/core/print/pdf/typesetting/worker.ts': 'cjs',
  'electron/core/reading/worker.ts': 'mjs',
  'electron/core/spelling/worker.ts': 'cjs',
};

/** Native or too large to bundle, as in the program's own bundle. */
const EXTERNAL = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'];
/** Bundled CommonJS libraries ask for `require`, which a module does not have. */
const REQUIRE =
  "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url);";

/**
 * Lets tests that run on the sources start the program's threads from one file each, bundled from these very sources when the first test
 * needs one. From the sources each start reads several hundred files, which took a quarter of the time of all unit tests. What is bundled
 * is as it stands: it believes to lie where its sources lie, so it finds what they find.
 */
export function threads(root: string): Plugin {
  const made: { bundle?: Promise<void> } = {};
  return {
    name: 'threads',
    enforce: 'pre',
    // What names a thread may come from Vitest's cache of modules, and no transform be asked for: a thread of before would run.
    async buildStart() {
      if (!isFresh(root)) made.bundle ??= bundle(root);
      await made.bundle;
    },
    async transform(code, id) {
      if (code.search(THREAD) < 0) return undefined;
      if (!isFresh(root)) made.bundle ??= bundle(root);
      await made.bundle;
      return { code: withThreads(root, { code, path: id }), map: null };
    },
    async watchChange() {
      if (made.bundle) made.bundle = bundle(root);
      await made.bundle;
    },
  };
}

const out = (root: string): string => join(root, 'node_modules/.cache/threads');

/** The text of a module with the addresses of the bundles in place of those of the sources. */
function withThreads(root: string, { code, path }: { code: string; path: string }): string {
  return code.replaceAll(THREAD, (_, source: string) => {
    const entry = relative(root, join(dirname(path), source)).replaceAll('\\', '/');
    return `new URL(${JSON.stringify(pathToFileURL(join(out(root), fileOf(entry))).href)})`;
  });
}

function fileOf(entry: string): string {
  const format = FORMATS[entry];
  if (!format) throw new Error(`build/threads.ts knows no thread ${entry}`);
  return `${nameOf(entry)}.${format}`;
}

const nameOf = (entry: string): string => dirname(entry).replaceAll('/', '-');

async function bundle(root: string): Promise<void> {
  const begun = Date.now();
  const inputs = await Promise.all([
    bundleAs(root, { extension: 'mjs', format: 'esm', banner: { js: REQUIRE } }),
    bundleAs(root, { extension: 'cjs', format: 'cjs' }),
  ]);
  writeFileSync(join(out(root), INPUTS), JSON.stringify({ begun, inputs: [...new Set(inputs.flat())] }));
}

const INPUTS = 'inputs.json';

/** Whether the bundles are there and none of what they were made of was changed since. */
function isFresh(root: string): boolean {
  try {
    const made: { begun: number; inputs: string[] } = JSON.parse(readFileSync(join(out(root), INPUTS), 'utf8'));
    return made.inputs.every((path) => statSync(join(root, path)).mtimeMs < made.begun);
  } catch {
    // None yet, or of something that is gone.
    return false;
  }
}

interface As extends Pick<BuildOptions, 'format' | 'banner'> {
  readonly extension: 'mjs' | 'cjs';
}

/** Answers what went into it, from the root. */
async function bundleAs(root: string, { extension, ...as }: As): Promise<string[]> {
  const entries = Object.keys(FORMATS).filter((entry) => FORMATS[entry] === extension);
  const { outputFiles, metafile } = await build({
    metafile: true,
    ...as,
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: nameOf(entry) })),
    outdir: out(root),
    outExtension: { '.js': `.${extension}` },
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: EXTERNAL,
    plugins: [asSources(root)],
    logLevel: 'warning',
    write: false,
  });
  mkdirSync(out(root), { recursive: true });
  for (const { path, contents } of outputFiles) {
    // Another run may be starting a thread from what is there.
    const beside = `${path}.${process.pid}`;
    writeFileSync(beside, contents);
    renameSync(beside, path);
  }
  return Object.keys(metafile.inputs);
}

/** Modules keep the addresses they have as sources. */
function asSources(root: string): Bundling {
  return {
    name: 'as-sources',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](?:electron|shared)[\\/].*\.ts$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8');
        if (path.includes('node_modules') || !code.includes('import.meta')) return undefined;
        const here = withThreads(root, { code, path })
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
        return { contents: here, loader: 'ts' };
      });
    },
  };
}

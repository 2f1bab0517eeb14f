import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { procedures } from './procedures.ts';
import { words } from './words.ts';

const root = join(import.meta.dirname, '..');

/** The page only. Nothing is inlined: the content security policy allows neither inline script nor `data:` fonts. */
export default defineConfig({
  root: join(root, 'renderer'),
  base: '/',
  plugins: [react(), procedures(root), words(root)],
  // Every schema of the page stands on this one module, which says first that no code may be compiled.
  resolve: { alias: [{ find: /^zod$/, replacement: join(root, 'renderer/noCompiledSchemas.ts') }] },
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // What the budget of the first page is counted by.
    manifest: true,
    // A part of one page may stand on another: its style must be there, whichever was opened first.
    cssCodeSplit: false,
  },
});

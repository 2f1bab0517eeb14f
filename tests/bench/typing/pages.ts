import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { systemChromium } from '../../../build/lib/chromium.mjs';
import { handlerum, ROOT } from '../host.ts';

const RENDERER = join(ROOT, 'dist/renderer');

/** Chromium as people have it. */
export const CHROMIUM_ARGS = ['--no-sandbox'];

/** Where Chromium is on this machine; null where it is not. */
export function chromiumPath(): string | null {
  const path = systemChromium() ?? chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** Imports the paragraphs as one case of one section into `data`, and answers its id. */
export async function importCase(folder: string, paragraphs: readonly string[]): Promise<string> {
  const file = join(folder, 'lang.md');
  await writeFile(file, `# Lang sag til måling\n\n## Sagsfremstilling\n\n${paragraphs.join('\n\n')}\n`);
  return (await handlerum('import', file, '--data', join(folder, 'data'))).trim();
}

/** A data folder that is begun, so that the page does not ask how to begin. */
export async function begun(folder: string): Promise<string> {
  const data = join(folder, 'data');
  await handlerum('sample', '--cases', '1', '--data', data);
  return data;
}

/** A page that can show tiptap's starter kit alone with the paragraphs; `benchOpen()` in it does. */
export async function barePage(browser: Pick<BrowserContext, 'newPage'>, paragraphs: readonly string[]): Promise<Page> {
  const entryPoints = [join(ROOT, 'tests/bench/typing/bare.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, minify: true, format: 'iife' });
  const page = await browser.newPage();
  const address = 'http://bench.test/';
  await page.route(`${address}**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: await barePageHtml() });
    return route.fulfill({ path: join(RENDERER, path) });
  });
  await page.goto(address);
  await page.evaluate((texts) => Object.assign(window, { benchParagraphs: texts }), paragraphs);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return page;
}

/** Our style sheets and the elements around our text, so that the same words are set in the same type and column. */
async function barePageHtml(): Promise<string> {
  const index = await readFile(join(RENDERER, 'index.html'), 'utf8');
  const styles = (index.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? []).join('').replaceAll(' crossorigin', '');
  const around =
    '<div class="workspace"><section class="document"><div class="scroll"><article><main></main></article></div></section></div>';
  return `<!doctype html><html lang="da"><head>${styles}</head><body>${around}</body></html>`;
}

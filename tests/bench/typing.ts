import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { systemChromium } from '../../build/lib/chromium.mjs';
import { startHost } from '../e2e/support/host.ts';
import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { handlerum, ROOT } from './host.ts';
import { median, quantile } from './measure.ts';
import { ms, type Part, type Row, times, unmeasured } from './table.ts';
import { CHROMIUM_ARGS, keystrokes, TYPED } from './typing/probe.ts';

/** The case of the other parts, and one of about a hundred pages. */
const LENGTHS = [
  { words: TEN_THOUSAND_WORDS, measure: 'Keystroke to paint, 10,000 words' },
  { words: 45_000, measure: 'Keystroke to paint, 45,000 words' },
];
const ROUNDS = 5;
const RENDERER = join(ROOT, 'dist/renderer');

/** Typing into our editor with every check on, against bare tiptap with the same paragraphs, in the same Chromium. */
export const typing: Part = {
  name: 'Typing',
  async run() {
    const executablePath = systemChromium() ?? chromium.executablePath();
    if (!existsSync(executablePath)) return LENGTHS.map(({ measure }) => unmeasured(measure, 'no Chromium'));
    const rows: Row[] = [];
    for (const length of LENGTHS) {
      const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
      const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
      try {
        rows.push(await compare(browser, folder, length));
      } finally {
        await browser.close();
        await rm(folder, { recursive: true, force: true });
      }
    }
    return rows;
  },
};

async function compare(browser: Browser, folder: string, { words, measure }: (typeof LENGTHS)[number]): Promise<Row> {
  const paragraphs = corpus(words);
  const id = await importCase(folder, paragraphs);
  const host = await startHost(join(folder, 'data'));
  try {
    const pages = { bare: await barePage(browser, paragraphs), ours: await ourPage(browser, host.url, id) };
    const found = { bare: [] as number[], ours: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const name of ['bare', 'ours'] as const) {
        const measured = await keystrokes(pages[name], TYPED);
        if (round > 0) found[name].push(...measured);
      }
    }
    const ratio = median(found.ours) / median(found.bare);
    const both = (values: readonly number[]) => `p50 ${ms(median(values))}, p95 ${ms(quantile(values, 0.95))}`;
    const met = ratio <= 1.3 ? ('yes' as const) : ('no' as const);
    const peer = `bare tiptap: ${both(found.bare)}`;
    return { measure, ours: both(found.ours), peer, ratio: times(ratio), target: '<= 1.30x', met };
  } finally {
    await host.stop();
  }
}

async function importCase(folder: string, paragraphs: readonly string[]): Promise<string> {
  const file = join(folder, 'lang.md');
  await writeFile(file, `# Lang sag til måling\n\n## Sagsfremstilling\n\n${paragraphs.join('\n\n')}\n`);
  const data = join(folder, 'data');
  // Begun, so that the page does not ask how to begin.
  await handlerum('sample', '--cases', '1', '--data', data);
  return (await handlerum('import', file, '--data', data)).trim();
}

async function barePage(browser: Browser, paragraphs: readonly string[]): Promise<Page> {
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
  return caretIn(page);
}

/** Our style sheets and the elements around our text, so that the same words are set in the same type and column. */
async function barePageHtml(): Promise<string> {
  const index = await readFile(join(RENDERER, 'index.html'), 'utf8');
  const styles = (index.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? []).join('').replaceAll(' crossorigin', '');
  const around =
    '<div class="workspace"><section class="document"><div class="scroll"><article><main></main></article></div></section></div>';
  return `<!doctype html><html lang="da"><head>${styles}</head><body>${around}</body></html>`;
}

async function ourPage(browser: Browser, url: string, id: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/sager/${id}`);
  return caretIn(page);
}

/** Puts the caret in the middle of the text, where a person would be mending it. */
async function caretIn(page: Page): Promise<Page> {
  const paragraphs = page.locator('.ProseMirror p');
  await paragraphs.nth(50).waitFor();
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.waitForTimeout(1000);
  return page;
}

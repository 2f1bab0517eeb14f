import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startHost } from '../e2e/support/host.ts';
import { corpus, HUNDRED_PAGES, TEN_THOUSAND_WORDS } from './corpus.ts';
import { median, quantile } from './measure.ts';
import { ms, type Part, type Row, times, unmeasured } from './table.ts';
import { barePage, begun, CHROMIUM_ARGS, chromiumPath, importCase } from './typing/pages.ts';
import { keystrokes, TYPED } from './typing/probe.ts';

/** The case of the other parts, and one of about a hundred pages. */
const LENGTHS = [
  { chars: TEN_THOUSAND_WORDS, measure: 'Keystroke to paint, 10,000 words' },
  { chars: HUNDRED_PAGES, measure: 'Keystroke to paint, 45,000 words' },
];
const ROUNDS = 5;

/** Typing into our editor with every check on, against bare tiptap with the same paragraphs, in the same Chromium. */
export const typing: Part = {
  name: 'Typing',
  async run() {
    const executablePath = chromiumPath();
    if (executablePath === null) return LENGTHS.map(({ measure }) => unmeasured(measure, 'no Chromium'));
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

async function compare(browser: Browser, folder: string, { chars, measure }: (typeof LENGTHS)[number]): Promise<Row> {
  const paragraphs = corpus(chars);
  const data = await begun(folder);
  const id = await importCase(folder, paragraphs);
  const host = await startHost(data);
  try {
    const pages = { bare: await bareOpen(browser, paragraphs), ours: await ourPage(browser, host.url, id) };
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

async function bareOpen(browser: Browser, paragraphs: readonly string[]): Promise<Page> {
  const page = await barePage(browser, paragraphs);
  await page.evaluate(() => window.benchOpen());
  return caretIn(page);
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

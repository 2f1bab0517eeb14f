import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { type HostProcess, startHost } from '../e2e/support/host.ts';
import { corpus, HUNDRED_PAGES, TEN_THOUSAND_WORDS } from './corpus.ts';
import { handlerum } from './host.ts';
import { median } from './measure.ts';
import { listDrawn, type Opened, opened, scriptTime } from './opening/probe.ts';
import { ms, type Part, type Row, times, unmeasured } from './table.ts';
import { barePage, begun, CHROMIUM_ARGS, chromiumPath, importCase } from './typing/pages.ts';

const CASES = [
  { chars: TEN_THOUSAND_WORDS, measure: 'Case of 10,000 words' },
  { chars: HUNDRED_PAGES, measure: 'Case of 45,000 words' },
];
const ROUNDS = 7;
/** Milliseconds from the press to the first text, and from the start to a list that can be used. */
const FIRST_TEXT = 300;
const LIST = 900;
const MANY = 2000;
const FEW = 10;
const VIEW = { viewport: { width: 1440, height: 900 } };

/** What a person waits for first: the text of a case they press in the list, and the list itself. */
export const opening: Part = {
  name: 'Opening',
  async run() {
    const executablePath = chromiumPath();
    if (executablePath === null)
      return [...CASES, { measure: 'List' }].map((one) => unmeasured(one.measure, 'no Chromium'));
    const rows: Row[] = [];
    for (const length of CASES)
      rows.push(...(await inFolder(executablePath, (browser, at) => cases(browser, at, length))));
    return [...rows, ...(await inFolder(executablePath, list))];
  },
};

async function inFolder(
  executablePath: string,
  work: (browser: Browser, folder: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    return await work(browser, folder);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each time in a page that was just loaded, as for the first case of the day; tiptap in one that holds its script and the words. */
async function cases(
  browser: Browser,
  folder: string,
  { chars, measure }: (typeof CASES)[number],
): Promise<readonly Row[]> {
  const paragraphs = corpus(chars);
  const data = await begun(folder);
  const id = await importCase(folder, paragraphs);
  const host = await startHost(data);
  try {
    const context = await signedIn(browser, host);
    const found: { bare: Opened[]; ours: Opened[] } = { bare: [], ours: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      const bare = await bareOpened(context, paragraphs);
      const ours = await caseOpened(context, host, id);
      if (round === 0) continue;
      found.bare.push(bare);
      found.ours.push(ours);
    }
    return told(measure, found);
  } finally {
    await host.stop();
  }
}

function told(measure: string, { bare, ours }: { bare: readonly Opened[]; ours: readonly Opened[] }): readonly Row[] {
  const of = (all: readonly Opened[], name: keyof Opened) => median(all.map((one) => one[name]));
  const [text, peer] = [of(ours, 'text'), of(bare, 'text')];
  return [
    {
      measure: `${measure}: press to first text`,
      ours: ms(text),
      peer: `bare tiptap: ${ms(peer)}`,
      ratio: times(text / peer),
      target: `<= ${FIRST_TEXT} ms`,
      met: text <= FIRST_TEXT ? 'yes' : 'no',
    },
    {
      measure: `${measure}: press to first findings`,
      ours: `${ms(of(ours, 'findings'))}, longest hold ${ms(of(ours, 'hold'))}`,
      peer: '–',
      ratio: '–',
      target: '–',
      met: '–',
    },
  ];
}

async function bareOpened(context: BrowserContext, paragraphs: readonly string[]): Promise<Opened> {
  const page = await barePage(context, paragraphs);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Open';
    button.addEventListener('click', () => window.benchOpen());
    document.body.prepend(button);
  });
  await page.waitForTimeout(500);
  const found = await opened(page, { press: 'body > button', findings: 'no' });
  await page.close();
  return found;
}

async function caseOpened(context: BrowserContext, { origin }: HostProcess, id: string): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(`${origin}/#/sager`);
  await page.locator('.list-row .list-link').first().waitFor();
  // The other pages are fetched behind the first.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  const found = await opened(page, { press: `.list-link[href*="${id}"]`, findings: 'yes' });
  await page.close();
  return found;
}

/** From the navigation, with nothing kept by the browser, until rows stand on the screen and the keys work in them. */
async function list(browser: Browser, folder: string): Promise<readonly Row[]> {
  const dirs = { few: join(folder, 'few'), many: join(folder, 'many') };
  await handlerum('sample', '--data', dirs.few, '--cases', String(FEW));
  await handlerum('sample', '--data', dirs.many, '--cases', String(MANY));
  const hosts = { few: await startHost(dirs.few), many: await startHost(dirs.many) };
  try {
    const found = { few: [] as number[], many: [] as number[], script: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const few = await listDrawn(await signedIn(browser, hosts.few), hosts.few.origin);
      const many = await listDrawn(await signedIn(browser, hosts.many), hosts.many.origin);
      // Apart, because a trace costs time itself.
      const script = await scriptTime(browser, await signedIn(browser, hosts.many), hosts.many.origin);
      if (round === 0) continue;
      found.few.push(few);
      found.many.push(many);
      found.script.push(script);
    }
    const [few, many] = [median(found.few), median(found.many)];
    return [
      {
        measure: `List of ${MANY} cases: start to usable`,
        ours: `${ms(many)}, of that script read and begun ${ms(median(found.script))}`,
        peer: `same with ${FEW}: ${ms(few)}`,
        ratio: times(many / few),
        target: `<= ${LIST} ms`,
        met: many <= LIST ? 'yes' : 'no',
      },
    ];
  } finally {
    await hosts.few.stop();
    await hosts.many.stop();
  }
}

async function signedIn(browser: Browser, host: HostProcess): Promise<BrowserContext> {
  const context = await browser.newContext(VIEW);
  const page = await context.newPage();
  await page.goto(await host.newAddress());
  await page.close();
  return context;
}

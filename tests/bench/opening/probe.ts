import type { Browser, BrowserContext, Page } from '@playwright/test';

/** Milliseconds. */
export interface Opened {
  /** From the press to the frame that shows the first text. */
  readonly text: number;
  /** To the frame that tells what the checks have found. */
  readonly findings: number;
  /** The longest the page was held up between the text and a second after the findings. */
  readonly hold: number;
}

interface Asked {
  /** What is pressed. */
  readonly press: string;
  /** Whether findings are waited for. */
  readonly findings: 'yes' | 'no';
}

/** Presses, and tells when the frames came. Nothing asks the page for anything in between. */
export async function opened(page: Page, { press, findings }: Asked): Promise<Opened> {
  await page.evaluate(() => {
    const found = { press: 0, text: 0, findings: 0, hold: 0 };
    const channel = new MessageChannel();
    const painted: (() => void)[] = [];
    // A message posted in a frame callback is handled when that frame has been painted.
    channel.port1.onmessage = () => painted.shift()?.();
    const note = (name: 'text' | 'findings') => {
      found[name] = -1;
      requestAnimationFrame(() => {
        painted.push(() => {
          found[name] = performance.now() - found.press;
        });
        channel.port2.postMessage(null);
      });
    };
    addEventListener('pointerdown', ({ timeStamp }) => (found.press = timeStamp), { capture: true, once: true });
    new MutationObserver(() => {
      if (found.press === 0) return;
      if (found.text === 0 && document.querySelector('main .ProseMirror')?.textContent) note('text');
      if (found.findings === 0 && document.querySelector('.summary .is-open')) note('findings');
    }).observe(document, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => {
      const later = list.getEntries().filter(({ startTime }) => found.text > 0 && startTime > found.press + found.text);
      found.hold = Math.max(found.hold, ...later.map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    Object.assign(window, { benchOpened: found });
  });
  await page.locator(press).click();
  const last = findings === 'yes' ? ('findings' as const) : ('text' as const);
  await page.waitForFunction((name: 'text' | 'findings') => (window as unknown as Held).benchOpened[name] > 0, last, {
    polling: 250,
  });
  await page.waitForTimeout(1000);
  const found = await page.evaluate(() => (window as unknown as Held).benchOpened);
  if (found.text <= 0 || found.press === 0) throw new Error('no text came of the press');
  return found;
}

interface Held {
  readonly benchOpened: Opened & { readonly press: number };
}

/** Milliseconds from the navigation to the painted list; fails where its rows do not take the keys. */
export async function listDrawn(context: BrowserContext, origin: string): Promise<number> {
  const page = await listPage(context, origin);
  const drawn = await page.evaluate(() => (window as unknown as Listed).benchList);
  await page.locator('.list-row[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  const active = await page.locator('.list-row:focus').getAttribute('aria-rowindex');
  if (active !== '3') throw new Error(`the keys do not work in the list: row ${active}`);
  await context.close();
  return drawn;
}

interface Listed {
  readonly benchList: number;
}

async function listPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      performance.mark('bench list');
      Object.assign(window, { benchList: performance.now() });
    };
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.list-row .list-link')) return;
      seen.disconnect();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
    seen.observe(document, { subtree: true, childList: true });
  });
  await page.goto(`${origin}/#/sager`);
  await page.waitForFunction(() => 'benchList' in window, null, { polling: 250 });
  return page;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
}

/** What the page's thread spends on compiling script and on running it for the first time, before the list is painted. */
const SCRIPT = new Set(['V8.CompileCode', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'EvaluateScript']);

/** Milliseconds of the page's own thread for reading script (parse, compile) and evaluating it, until the list is painted. */
export async function scriptTime(browser: Browser, context: BrowserContext, origin: string): Promise<number> {
  const categories = ['devtools.timeline', 'blink.user_timing', 'v8', 'disabled-by-default-v8.compile'];
  await browser.startTracing(await context.newPage(), { categories });
  await listPage(context, origin);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  await context.close();
  const painted = trace.traceEvents.find(({ name }) => name === 'bench list');
  if (!painted) throw new Error('the trace does not tell when the list was painted');
  const own = trace.traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' && SCRIPT.has(name) && pid === painted.pid && tid === painted.tid && ts < painted.ts,
  );
  return outermost(own).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** Compiling goes on within evaluating; what lies in another is not counted twice. */
function outermost(events: readonly (TraceEvent & { readonly dur?: number })[]): readonly TraceEvent[] {
  const end = ({ ts, dur = 0 }: { ts: number; dur?: number }) => ts + dur;
  const kept: (TraceEvent & { dur?: number })[] = [];
  for (const one of [...events].sort((a, b) => a.ts - b.ts || end(b) - end(a))) {
    const last = kept.at(-1);
    if (!last || one.ts >= end(last)) kept.push(one);
  }
  return kept;
}

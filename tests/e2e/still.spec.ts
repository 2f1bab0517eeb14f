import type { Page } from '@playwright/test';
import { expect, inWorld } from './support/fixtures.ts';

/** What has moved since the page was first drawn, by its class and how far down it went. */
declare global {
  interface Window {
    moved: string[];
  }
}

/** Notes each shift of the layout that nobody asked for, as the browser counts them. */
function noteMoves(): void {
  window.moved = [];
  const told = ({ node, previousRect, currentRect }: Shift['sources'][number]) =>
    `${node instanceof Element ? node.className || node.localName : 'text'} ${previousRect.y} to ${currentRect.y}`;
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { node?: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
  new PerformanceObserver((list) => {
    // A count that gets its second digit moves its neighbour by a hair.
    for (const shift of list.getEntries() as Shift[])
      if (shift.value > 0.001) window.moved.push(...shift.sources.map(told));
  }).observe({ type: 'layout-shift', buffered: true });
}

async function movesOf(page: Page, view: string): Promise<string[]> {
  await page.goto(view);
  await page.reload();
  await page.locator('main h1').first().waitFor();
  // Long after the last answer of a first view: it is there after a tenth of this.
  await page.waitForTimeout(1_200);
  return page.evaluate(() => window.moved);
}

const test = inWorld('meeting', '#/');

test('nothing moves under the pointer once a page is drawn', async ({ page, meetingId }) => {
  await page.addInitScript(noteMoves);
  const views = [
    '',
    'sager',
    'moeder',
    `moeder/${meetingId}`,
    'kodeks',
    'kommune',
    'tjekliste',
    'kvalitet',
    'indstillinger',
    'udveksling',
    'udveksling?part=keys',
  ];
  const moves = [];
  for (const view of views) for (const move of await movesOf(page, `/#/${view}`)) moves.push(`${view}: ${move}`);
  expect(moves).toEqual([]);
});

inWorld('empty', '#/')('nor on the overview of a council that has just begun', async ({ page }) => {
  await page.addInitScript(noteMoves);
  expect(await movesOf(page, '/#/')).toEqual([]);
});

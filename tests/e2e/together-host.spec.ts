import type { Browser, Page } from '@playwright/test';
import { openCase, storedText, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';
import type { Host } from './support/hostPool.ts';
import { Chance } from './together/chance.ts';

const test = inWorld('newCase');

/** Rounds of keys by each person; `TOGETHER_ROUNDS` for more. */
const ROUNDS = Number(process.env.TOGETHER_ROUNDS ?? 12);
const BASE = 'αβγδεζηθικλμ';
const WRITERS = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz', '1234567890'] as const;
const KEY = 'presentation';

const block = (page: Page) => page.locator(`.case-body section[data-key="${KEY}"] .section-text p`).first();

/** One more window of a browser of its own, on the same case. */
async function anotherWindow(browser: Browser, { host, id }: { host: Host; id: string }): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(await host.newAddress());
  await openCase(page, id);
  return page;
}

async function caretAt(page: Page, offset: number): Promise<void> {
  await block(page).click();
  await page.keyboard.press('Home');
  for (let step = 0; step < offset; step += 1) await page.keyboard.press('ArrowRight');
}

async function shown(page: Page): Promise<string> {
  return (await block(page).textContent()) ?? '';
}

test('three windows write in one paragraph, and each word stays whole where it was begun', async ({
  page,
  host,
  browser,
  caseId: id,
}) => {
  await block(page).click();
  await page.keyboard.type(BASE);
  await untilSaved(page);
  const others = [await anotherWindow(browser, { host, id }), await anotherWindow(browser, { host, id })];
  const pages = [page, ...others];
  const chance = new Chance(7);
  const written = ['', '', ''];
  const offsets = [9, 2, 5];
  for (const [person, one] of pages.entries()) await caretAt(one, offsets[person] ?? 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(
      pages.map(async (one, person) => {
        const letter = WRITERS[person]?.[written[person]?.length ?? 0];
        if (letter === undefined || chance.below(4) === 0) return;
        written[person] += letter;
        await one.keyboard.press(letter);
      }),
    );
  }
  const wanted = [...BASE].reduce((text, letter, index) => text + (written[offsets.indexOf(index)] ?? '') + letter, '');
  for (const one of pages) await expect(block(one)).toHaveText(wanted);
  for (const one of pages) await untilSaved(one);
  expect(await storedText(page, id, KEY)).toContain(wanted);
});

test('undo and redo go to the change, and a neighbour stays where he is', async ({
  page,
  host,
  browser,
  caseId: id,
}) => {
  await block(page).click();
  await page.keyboard.type('En skole i 2027');
  await untilSaved(page);
  const other = await anotherWindow(browser, { host, id });
  await caretAt(other, 15);
  await caretAt(page, 5);
  // What was typed before is a step of its own after half a second.
  await page.waitForTimeout(600);
  // At once, so that it is one step however busy the machine is.
  await page.keyboard.insertText('STOR ');
  await expect(block(other)).toHaveText('En skSTOR ole i 2027');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+z');
  await other.keyboard.type('!');
  await expect(block(page)).toHaveText('En skole i 2027!');
  await page.keyboard.press('Control+y');
  await page.keyboard.type('X');
  await expect(block(other)).toHaveText('En skSTOR Xole i 2027!');
  await other.keyboard.type('?');
  await expect(block(page)).toHaveText('En skSTOR Xole i 2027!?');
});

test('a paragraph split and joined under a neighbour takes his caret along', async ({
  page,
  host,
  browser,
  caseId: id,
}) => {
  await block(page).click();
  await page.keyboard.type('En skole i 2027');
  await untilSaved(page);
  const other = await anotherWindow(browser, { host, id });
  await caretAt(other, 11);
  await caretAt(page, 3);
  await page.keyboard.press('Enter');
  await expect(block(other)).toHaveText('En');
  await other.keyboard.type('år ');
  await expect.poll(() => storedText(page, id, KEY)).toContain('En \nskole i år 2027');
  await page.keyboard.press('Backspace');
  await expect(block(other)).toHaveText('En skole i år 2027');
  await other.keyboard.type('og ');
  await expect(block(page)).toHaveText('En skole i år og 2027');
  expect(await shown(other)).toBe(await shown(page));
});

test('a column here and a row there at once make one column and one row', async ({
  page,
  host,
  browser,
  caseId: id,
}) => {
  await block(page).click();
  await page.keyboard.press('Alt+Shift+t');
  const rows = (one: Page) => one.locator('.case-body tr').evaluateAll((all) => all.map((row) => row.children.length));
  await expect.poll(() => rows(page)).toEqual([3, 3, 3]);
  await untilSaved(page);
  const other = await anotherWindow(browser, { host, id });
  for (const one of [page, other]) await one.locator('.case-body td').first().click();
  for (let size = 4; size <= 7; size += 1) {
    await Promise.all([page.keyboard.press('Alt+Shift+ArrowRight'), other.keyboard.press('Alt+Shift+ArrowDown')]);
    const wanted = Array.from({ length: size }, () => size);
    for (const one of [page, other]) await expect.poll(() => rows(one)).toEqual(wanted);
    for (const one of [page, other]) await untilSaved(one);
  }
});

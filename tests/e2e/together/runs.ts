import { expect, type Page } from '@playwright/test';
import { ask, Chance } from './drive.ts';

/** Letters nobody types, each once, so that every place between them has a name. */
const GREEK = ['αβγδεζηθικλμ', 'νξοπρστυφχψω'] as const;
const WRITERS = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '1234567890'] as const;

const PLACES = {
  paragraph: `<p>${GREEK[0]}</p><p>${GREEK[1]}</p>`,
  list: `<ul><li><p>${GREEK[0]}</p></li><li><p>${GREEK[1]}</p></li></ul>`,
  table: `<table><tr><td><p>${GREEK[0]}</p></td><td><p>${GREEK[1]}</p></td></tr><tr><td><p></p></td><td><p></p></td></tr></table>`,
} as const;

export type Where = keyof typeof PLACES;

interface Writer {
  readonly letters: string;
  readonly block: string;
  readonly offset: number;
  written: string;
}

/** Several people put their carets somewhere in two blocks and write, while the network delivers when it likes. */
export async function typeTogether(page: Page, where: Where, seed: number): Promise<void> {
  const chance = new Chance(seed);
  const count = 2 + chance.below(2);
  await ask(page, 'open', count, PLACES[where]);
  const writers: Writer[] = [];
  for (let person = 0; person < count; person += 1) {
    const block = chance.below(4) > 0 ? GREEK[0] : GREEK[1];
    const writer = { letters: WRITERS[person] ?? '', block, offset: chance.below(block.length + 1), written: '' };
    writers.push(writer);
    await ask(page, 'put', person, block.slice(0, 1), writer.offset);
  }
  for (let act = 0; act < 24; act += 1) await oneAct(page, chance, writers);
  await ask(page, 'settle');
  await expectAllEqual(page, count);
  for (const [person, writer] of writers.entries()) await expectOrder(page, person, writer);
}

async function oneAct(page: Page, chance: Chance, writers: readonly Writer[]): Promise<void> {
  const person = chance.below(writers.length);
  const writer = writers[person];
  if (!writer) return;
  const kind = chance.below(10);
  if (kind < 4) return void (await ask(page, 'deliver', person, 1 + chance.below(5)));
  await ask(page, 'focus', person);
  if (kind < 9) {
    const letter = writer.letters[writer.written.length];
    if (letter === undefined) return;
    await page.keyboard.press(letter);
    writer.written += letter;
    return;
  }
  if (writer.written === '') return;
  await page.keyboard.press('Control+z');
  await ask(page, 'deliver', person, 1 + chance.below(5));
  await page.keyboard.press('Control+y');
}

/** Whatever the others wrote put aside, the person's letters stand as one word where the caret was put, and the caret behind them. */
async function expectOrder(page: Page, person: number, { letters, block, offset, written }: Writer): Promise<void> {
  const own = (text: string) => [...text].filter((letter) => block.includes(letter) || letters.includes(letter)).join('');
  const { blocks, before, after } = await ask(page, 'look', person);
  const wanted = block.slice(0, offset) + written + block.slice(offset);
  expect(blocks.map(own).filter((text) => text !== '')).toContain(wanted);
  expect([own(before), own(after)]).toEqual([block.slice(0, offset) + written, block.slice(offset)]);
}

async function expectAllEqual(page: Page, count: number): Promise<void> {
  const first = await ask(page, 'look', 0);
  for (let person = 1; person < count; person += 1) {
    const other = await ask(page, 'look', person);
    expect(other.json).toBe(first.json);
    expect(other.stored).toBe(first.stored);
  }
}

interface Stand {
  readonly text: string;
  readonly caret: number;
}

/** One person writes and deletes, moves about, and goes back and forth; text and caret are known after each act. */
export async function undoAlone(page: Page, where: Where, seed: number): Promise<void> {
  const chance = new Chance(seed);
  const model = { now: { text: GREEK[0], caret: 0 } as Stand, done: [] as Step[], undone: [] as Step[] };
  await ask(page, 'open', 1, PLACES[where]);
  await ask(page, 'put', 0, 'α', 0);
  for (let act = 0; act < 24; act += 1) {
    await undoAct(page, chance, model);
    const { before, after } = await ask(page, 'look', 0);
    const { text, caret } = model.now;
    expect([before, after]).toEqual([text.slice(0, caret), text.slice(caret)]);
  }
}

interface Step {
  readonly from: Stand;
  readonly to: Stand;
}

async function undoAct(page: Page, chance: Chance, model: { now: Stand; done: Step[]; undone: Step[] }): Promise<void> {
  const kind = chance.below(10);
  const { text, caret } = model.now;
  if (kind < 3) {
    const place = chance.below(text.length + 1);
    await ask(page, 'put', 0, text.slice(0, 1), place);
    model.now = { text, caret: place };
  } else if (kind < 7) {
    const word = kind < 6 ? chance.of(['ab', 'aa', 'α', 'xyz']) : '';
    if (word === '' && caret === 0) return;
    await ask(page, 'pause', 0);
    if (word === '') await page.keyboard.press('Backspace');
    else await page.keyboard.type(word);
    const at = word === '' ? caret - 1 : caret;
    const to = { text: text.slice(0, at) + word + text.slice(caret), caret: at + word.length };
    model.done.push({ from: model.now, to });
    model.undone.length = 0;
    model.now = to;
  } else await step(page, model, kind < 9 ? 'undo' : 'redo');
}

async function step(
  page: Page,
  model: { now: Stand; done: Step[]; undone: Step[] },
  way: 'undo' | 'redo',
): Promise<void> {
  await page.keyboard.press(way === 'undo' ? 'Control+z' : 'Control+y');
  const taken = (way === 'undo' ? model.done : model.undone).pop();
  if (!taken) return;
  (way === 'undo' ? model.undone : model.done).push(taken);
  model.now = way === 'undo' ? taken.from : taken.to;
}

const SHAPES = ['addColumnAfter', 'addRowAfter', 'deleteColumn', 'deleteRow', 'write'] as const;

/** Several people change the shape of one table at once, or write in it, three times over. */
export async function tableTogether(page: Page, seed: number): Promise<void> {
  const chance = new Chance(seed);
  const count = 2 + chance.below(2);
  const size = { rows: 4, columns: 4 };
  const row = `<tr>${'<td><p></p></td>'.repeat(4)}</tr>`;
  await ask(page, 'open', count, `<table>${row.repeat(4)}</table>`);
  for (let round = 0; round < 3; round += 1) {
    await shapeAct(page, chance, { count, size });
    for (let delivery = 0; delivery < 6; delivery += 1) await ask(page, 'deliver', chance.below(count), 1);
    await ask(page, 'settle');
    await expectAllEqual(page, count);
    const { rows } = await ask(page, 'look', 0);
    expect(rows.map(({ length }) => length)).toEqual(Array.from({ length: size.rows }, () => size.columns));
  }
}

async function shapeAct(
  page: Page,
  chance: Chance,
  { count, size }: { count: number; size: { rows: number; columns: number } },
): Promise<void> {
  const gone = { rows: new Set<number>(), columns: new Set<number>() };
  const added = { rows: 0, columns: 0 };
  for (let person = 0; person < count; person += 1) {
    const place = { row: chance.below(size.rows), column: chance.below(size.columns) };
    const shape = size.rows > 3 && size.columns > 3 ? chance.of(SHAPES) : chance.of(['addColumnAfter', 'addRowAfter'] as const);
    await ask(page, 'putInCell', person, place.row, place.column);
    if (shape === 'write') await page.keyboard.type(WRITERS[person]?.slice(0, 3) ?? '');
    else await ask(page, 'run', person, shape);
    if (shape === 'addColumnAfter') added.columns += 1;
    if (shape === 'addRowAfter') added.rows += 1;
    if (shape === 'deleteColumn') gone.columns.add(place.column);
    if (shape === 'deleteRow') gone.rows.add(place.row);
  }
  size.rows += added.rows - gone.rows.size;
  size.columns += added.columns - gone.columns.size;
}

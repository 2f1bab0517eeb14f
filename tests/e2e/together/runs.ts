import { Chance } from './chance.ts';
import {
  deliver,
  look,
  open,
  pause,
  press,
  put,
  putInCell,
  run,
  settle,
  step as stepCaret,
  type,
  underline,
} from './page.ts';

/** Letters nobody types, each once, so that every place between them has a name. */
const GREEK = ['αβγδεζηθικλμ', 'νξοπρστυφχψω'] as const;
const WRITERS = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '1234567890'] as const;

const PLACES = [
  `<p>${GREEK[0]}</p><p>${GREEK[1]}</p>`,
  `<ul><li><p>${GREEK[0]}</p></li><li><p>${GREEK[1]}</p></li></ul>`,
  `<table><tr><td><p>${GREEK[0]}</p></td><td><p>${GREEK[1]}</p></td></tr><tr><td><p></p></td><td><p></p></td></tr></table>`,
] as const;

interface Writer {
  readonly letters: string;
  readonly block: string;
  readonly offset: number;
  written: string;
}

/** Several people put their carets somewhere in two blocks and write, while the network delivers when it likes. */
export async function typeTogether(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const count = 2 + chance.below(2);
  open(count, chance.of(PLACES));
  const writers: Writer[] = [];
  for (let person = 0; person < count; person += 1) {
    const block = chance.below(4) > 0 ? GREEK[0] : GREEK[1];
    const writer = { letters: WRITERS[person] ?? '', block, offset: chance.below(block.length + 1), written: '' };
    writers.push(writer);
    put(person, block.slice(0, 1), writer.offset);
  }
  for (let act = 0; act < 24; act += 1) await oneAct(chance, writers);
  settle();
  expectAllEqual(count);
  for (const [person, writer] of writers.entries()) expectOrder(person, writer);
}

async function oneAct(chance: Chance, writers: readonly Writer[]): Promise<void> {
  const person = chance.below(writers.length);
  const writer = writers[person];
  if (!writer) return;
  const kind = chance.below(10);
  if (kind < 4) return deliver(person, 1 + chance.below(5));
  if (kind < 9) {
    const letter = writer.letters[writer.written.length];
    if (letter === undefined) return;
    await type(person, letter);
    writer.written += letter;
    return;
  }
  if (writer.written === '') return;
  await press(person, 'undo');
  deliver(person, 1 + chance.below(5));
  await press(person, 'redo');
}

/** Whatever the others wrote put aside, the person's letters stand as one word where the caret was put, and the caret behind them. */
function expectOrder(person: number, { letters, block, offset, written }: Writer): void {
  const own = (text: string) =>
    [...text].filter((letter) => block.includes(letter) || letters.includes(letter)).join('');
  const { blocks, before, after } = look(person);
  const wanted = block.slice(0, offset) + written + block.slice(offset);
  same(blocks.map(own).includes(wanted), true, `${wanted} in ${blocks.join()}`);
  same([own(before), own(after)], [block.slice(0, offset) + written, block.slice(offset)], 'caret');
}

function expectAllEqual(count: number): void {
  const first = look(0);
  for (let person = 1; person < count; person += 1) {
    const other = look(person);
    same(other.json, first.json, 'what is shown');
    same(other.stored, first.stored, 'what is stored');
  }
}

/** One person moves the caret and what another wrote arrives at once, before the browser has told of the move. */
export async function moveAsTheOtherWrites(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const block = GREEK[0];
  open(2, chance.of(PLACES));
  const start = 1 + chance.below(block.length - 1);
  const direction = chance.of(['forward', 'backward'] as const);
  const end = start + (direction === 'forward' ? 1 : -1);
  put(1, 'α', chance.below(block.length + 1));
  await type(1, 'abc');
  put(0, 'α', start);
  await type(0, '');
  stepCaret(0, direction);
  deliver(0, 3);
  await type(0, 'X');
  settle();
  expectAllEqual(2);
  expectOrder(0, { letters: 'X', block, offset: end, written: 'X' });
}

/** One person moves the caret and findings are shown at once, before the browser has told of the move. */
export async function moveAsFindingsCome(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const block = GREEK[0];
  open(1, chance.of(PLACES));
  const start = 1 + chance.below(block.length - 1);
  const direction = chance.of(['forward', 'backward'] as const);
  put(0, 'α', start);
  await type(0, '');
  stepCaret(0, direction);
  underline(0, 'α');
  await type(0, 'X');
  expectOrder(0, { letters: 'X', block, offset: start + (direction === 'forward' ? 1 : -1), written: 'X' });
}

interface Stand {
  readonly text: string;
  readonly caret: number;
}

/** One person writes and deletes, moves about, and goes back and forth; text and caret are known after each act. */
export async function undoAlone(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const model = { now: { text: GREEK[0], caret: 0 } as Stand, done: [] as Step[], undone: [] as Step[] };
  open(1, chance.of(PLACES));
  put(0, 'α', 0);
  for (let act = 0; act < 24; act += 1) {
    await undoAct(chance, model);
    const { before, after } = look(0);
    const { text, caret } = model.now;
    same([before, after], [text.slice(0, caret), text.slice(caret)], `act ${act}`);
  }
}

interface Step {
  readonly from: Stand;
  readonly to: Stand;
}

async function undoAct(chance: Chance, model: { now: Stand; done: Step[]; undone: Step[] }): Promise<void> {
  const kind = chance.below(10);
  const { text, caret } = model.now;
  if (kind < 3) {
    const place = chance.below(text.length + 1);
    put(0, text.slice(0, 1), place);
    model.now = { text, caret: place };
  } else if (kind < 7) {
    const word = kind < 6 ? chance.of(['ab', 'aa', 'α', 'xyz']) : '';
    if (word === '' && caret === 0) return;
    pause(0);
    if (word === '') await press(0, 'Backspace');
    else await type(0, word);
    const at = word === '' ? caret - 1 : caret;
    const to = { text: text.slice(0, at) + word + text.slice(caret), caret: at + word.length };
    model.done.push({ from: model.now, to });
    model.undone.length = 0;
    model.now = to;
  } else await step(model, kind < 9 ? 'undo' : 'redo');
}

async function step(model: { now: Stand; done: Step[]; undone: Step[] }, way: 'undo' | 'redo'): Promise<void> {
  await press(0, way);
  const taken = (way === 'undo' ? model.done : model.undone).pop();
  if (!taken) return;
  (way === 'undo' ? model.undone : model.done).push(taken);
  model.now = way === 'undo' ? taken.from : taken.to;
}

const SHAPES = ['addColumnAfter', 'addRowAfter', 'deleteColumn', 'deleteRow', 'write'] as const;

/** Several people change the shape of one table at once, or write in it, three times over. */
export async function tableTogether(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const count = 2 + chance.below(2);
  const size = { rows: 4, columns: 4 };
  const row = `<tr>${'<td><p></p></td>'.repeat(4)}</tr>`;
  open(count, `<table>${row.repeat(4)}</table>`);
  for (let round = 0; round < 3; round += 1) {
    await shapeAct(chance, { count, size });
    for (let delivery = 0; delivery < 6; delivery += 1) deliver(chance.below(count), 1);
    settle();
    expectAllEqual(count);
    const { rows } = look(0);
    same(
      rows.map(({ length }) => length),
      Array.from({ length: size.rows }, () => size.columns),
      `round ${round}`,
    );
  }
}

async function shapeAct(
  chance: Chance,
  { count, size }: { count: number; size: { rows: number; columns: number } },
): Promise<void> {
  const gone = { rows: new Set<number>(), columns: new Set<number>() };
  const added = { rows: 0, columns: 0 };
  for (let person = 0; person < count; person += 1) {
    const place = { row: chance.below(size.rows), column: chance.below(size.columns) };
    const shape =
      size.rows > 3 && size.columns > 3 ? chance.of(SHAPES) : chance.of(['addColumnAfter', 'addRowAfter'] as const);
    putInCell(person, place.row, place.column);
    if (shape === 'write') await type(person, WRITERS[person]?.slice(0, 3) ?? '');
    else run(person, shape);
    if (shape === 'addColumnAfter') added.columns += 1;
    if (shape === 'addRowAfter') added.rows += 1;
    if (shape === 'deleteColumn') gone.columns.add(place.column);
    if (shape === 'deleteRow') gone.rows.add(place.row);
  }
  size.rows += added.rows - gone.rows.size;
  size.columns += added.columns - gone.columns.size;
}

function same(found: unknown, wanted: unknown, what: string): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`);
}

Object.assign(window, {
  together: { typeTogether, moveAsTheOtherWrites, moveAsFindingsCome, undoAlone, tableTogether },
});

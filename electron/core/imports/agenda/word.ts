import type { CaseContent, DocJson } from '../../../../shared/kinds/case/case.ts';
import { boldLead, textOf } from '../inline.ts';
import { structure } from '../structure.ts';
import type { ReadFile } from '../types.ts';
import { splitItemHeading } from './itemHeading.ts';
import type { RawRow, Table, TableRow } from './types.ts';
import { dayOf, timeOf } from './values.ts';

/** What a Word agenda is told as: the same table for every such file, so that one mapping fits them all. */
const KNOWN = {
  number: 'Nr.',
  title: 'Titel',
  openness: 'Åbenhed',
  reason: 'Begrundelse for lukning',
  caseNumber: 'Sagsnr.',
  type: 'Sagstype',
  owner: 'Sagsbehandler',
  competence: 'Besluttes af',
  body: 'Udvalg',
  date: 'Dato',
  time: 'Kl.',
  place: 'Sted',
} as const;
type Cells = Record<keyof typeof KNOWN, string>;

interface Options {
  readonly name: string;
  readonly newId: () => string;
  readonly templateId: string;
  /** Names of bodies to look for in the lines before the first item. */
  readonly bodies: readonly string[];
}

interface Item {
  readonly line: number;
  readonly number: string;
  readonly title: string;
  readonly openness: string;
  readonly blocks: DocJson[];
}

/** A Word agenda: each numbered heading begins an item, what stands before the first is the meeting's head. Null when there is none. */
export function tableOfWord(read: ReadFile, options: Options): Table | null {
  const { items, front, leftOver } = divide(read.blocks);
  if (items.length === 0) return null;
  const head = headOf(front, options.bodies);
  const columns = Object.values(KNOWN);
  return {
    ...{ kind: 'docx', unit: 'paragraph', columns, head: null, known: KNOWN, leftOver, notes: [], files: read.files },
    rows: items.map((item) => rowOf(item, head, options)),
  };
}

/** The largest table of a Word file whose items are not headings but rows. */
export function rawTableOfWord({ blocks }: ReadFile): RawRow[] {
  const tables = blocks.filter(({ type }) => type === 'table').map((table) => table.content ?? []);
  const largest = tables.reduce((best, rows) => (rows.length > best.length ? rows : best), []);
  return largest.map((row, index) => ({
    line: index + 1,
    cells: (row.content ?? []).map((cell) => textOf(cell).trim()),
  }));
}

interface Division {
  readonly items: Item[];
  readonly front: string[];
  readonly leftOver: string[];
}

/** Items are the numbered headings of the level that has most of them; deeper ones belong to the item's text. */
function divide(blocks: readonly DocJson[]): Division {
  const level = itemLevel(blocks);
  const division: Division = { items: [], front: [], leftOver: [] };
  let openness = '';
  let isOutside = false;
  for (const [index, block] of blocks.entries()) {
    const own = levelOf(block);
    const found = own === level ? splitItemHeading(textOf(block)) : null;
    const current = division.items.at(-1);
    if (found) {
      isOutside = false;
      division.items.push({ line: index + 1, ...found, openness: found.openness || openness, blocks: [] });
    } else if (own <= level && own !== LINE) {
      const text = textOf(block).trim();
      openness = /lukke/iu.test(text) ? 'Lukket' : /åbn|åben/iu.test(text) ? 'Åben' : openness;
      isOutside = true;
      if (current && !/^(?:åbn|åben|lukke)/iu.test(text)) division.leftOver.push(text);
      else division.front.push(text);
    } else if (current && !isOutside) current.blocks.push(block);
    else (current ? division.leftOver : division.front).push(textOf(block).trim());
  }
  return division;
}

/** Where a file has no headings, lines all in bold stand in for them. */
const BOLD = 7;
const LINE = 99;

function levelOf(block: DocJson): number {
  if (block.type === 'heading') return Number(block.attrs?.level);
  const bold = block.type === 'paragraph' ? boldLead(block) : null;
  return bold && bold.rest.length === 0 ? BOLD : LINE;
}

function itemLevel(blocks: readonly DocJson[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    const level = levelOf(block);
    if (level !== LINE && splitItemHeading(textOf(block))) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const styled = [...counts].filter(([level]) => level < BOLD);
  const among = styled.length > 0 ? styled : [...counts];
  // The highest level wins a tie: items hold numbered headings of their own, never the other way.
  return among.sort(([a, n], [b, m]) => (isClear(n, m) ? m - n : a - b))[0]?.[0] ?? 0;
}

const isClear = (a: number, b: number): boolean => Math.max(a, b) > 4 * Math.min(a, b);

function rowOf(item: Item, head: Head, { name, newId, templateId }: Options): TableRow {
  const heading = { type: 'heading', attrs: { id: newId(), level: 1 }, content: [{ type: 'text', text: item.title }] };
  const { content } = structure({ blocks: [heading, ...item.blocks], title: '' }, { name, newId, templateId });
  const cells = cellsOf(item, content, head);
  const columns = Object.keys(KNOWN) as (keyof Cells)[];
  return { line: item.line, cells: columns.map((key) => cells[key]), count: columns.length, content };
}

const TYPES = { decision: 'Beslutning', discussion: 'Drøftelse', information: 'Orientering' } as const;

function cellsOf({ number, title, openness }: Item, { fields }: CaseContent, head: Head): Cells {
  const isClosed = fields.openness.closed || openness === 'Lukket';
  return {
    ...head,
    ...{ number, title },
    openness: isClosed ? 'Lukket' : openness || 'Åben',
    reason: fields.openness.reason,
    caseNumber: fields.caseNumber,
    type: TYPES[fields.caseType],
    owner: fields.responsible.person,
    competence: fields.competence,
  };
}

type Head = Pick<Cells, 'body' | 'date' | 'time' | 'place'>;

/** Body, day, time and place as the first lines name them, in whatever order. */
function headOf(front: readonly string[], bodies: readonly string[]): Head {
  const lines = front.flatMap((text) => text.split('\n')).map((line) => line.trim());
  const all = lines.join('\n');
  const known = bodies
    .filter((name) => all.toLowerCase().includes(name.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
  const stated = valueAfter(lines, /^(?:udvalg|organ|forum|møde i|committee|body)\s*:\s*(.+)$/iu);
  const named = /(\p{Lu}[\p{L} ,-]{2,80}?(?:udvalget|udvalg|rådet|bestyrelsen))s?(?!\p{L})/u.exec(all)?.[1];
  const dated = lines.find((line) => dayOf(line) !== null) ?? valueAfter(lines, /^(?:møde)?dato\s*:\s*(.+)$/iu);
  const clock = lines.map(
    (line) => /(?:kl\.?|klokken|tidspunkt:?|tid:)\s*(\d{1,2}[.:]\d{2}|\d{1,2}(?!\d))/iu.exec(line)?.[1],
  );
  return {
    body: known ?? stated ?? named ?? '',
    date: (dated && (dayOf(dated) ?? dated)) ?? '',
    time: timeOf(clock.find((one) => one !== undefined) ?? '') ?? '',
    place: valueAfter(lines, /^(?:møde)?(?:sted|lokale)\s*:\s*(.+)$/iu) ?? '',
  };
}

function valueAfter(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])[0];
}

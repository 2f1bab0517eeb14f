import type { CaseContent, DocJson } from '../../../../shared/kinds/case/case.ts';
import { textOf } from '../inline.ts';
import { blockSignals, fileSignals } from '../openness.ts';
import { structure } from '../structure.ts';
import type { ReadFile } from '../types.ts';
import type { Around } from './tableSections.ts';
import type { RawRow, Table, TableRow } from './types.ts';
import { dayOf, timeOf } from './values.ts';
import { Divider, type Item, itemLevel, tellItems } from './wordSections.ts';

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

/** A Word agenda: each numbered heading begins an item, what stands before the first is the meeting's head. Null when there is none. */
export function tableOfWord(read: ReadFile, options: Options): Table | null {
  const divider = new Divider(itemLevel(read.blocks));
  for (const [index, block] of read.blocks.entries()) divider.add(block, index + 1);
  const division = divider.division();
  const { items, front, leftOver } = division;
  if (items.length === 0) return null;
  const told = tellItems(division, read, options.name);
  const head = headOf(front, options.bodies);
  const columns = Object.values(KNOWN);
  return {
    ...{
      kind: 'docx',
      unit: 'paragraph',
      columns,
      head: null,
      known: KNOWN,
      leftOver,
      notes: [],
      told,
      files: read.files,
    },
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

/** What stands around the largest table of a Word file: the lines above it in their order; those below may be about it too. */
export function aroundTable(read: ReadFile, name: string): Around {
  const tables = read.blocks.filter(({ type }) => type === 'table');
  const rows = (table: DocJson) => table.content?.length ?? 0;
  const largest = tables.reduce(
    (best, table) => (rows(table) > rows(best) ? table : best),
    tables[0] ?? { type: 'table' },
  );
  const at = read.blocks.indexOf(largest);
  const others = read.blocks.filter((block) => block !== largest);
  const doubts = blockSignals(others.filter((block) => read.blocks.indexOf(block) > at)).filter(
    ({ says }) => says !== 'open',
  );
  return {
    lines: read.blocks.slice(0, Math.max(at, 0)).flatMap((block) => textOf(block).split('\n')),
    told: [...fileSignals(read.said, name), ...doubts.map((one) => ({ ...one, says: 'unclear' as const }))],
  };
}

function rowOf(item: Item, head: Head, { name, newId, templateId }: Options): TableRow {
  const heading = { type: 'heading', attrs: { id: newId(), level: 1 }, content: [{ type: 'text', text: item.title }] };
  const { content } = structure({ blocks: [heading, ...item.blocks], title: '' }, { name, newId, templateId });
  const cells = cellsOf(item, content, head);
  const columns = Object.keys(KNOWN) as (keyof Cells)[];
  const { own, section } = item;
  return { line: item.line, cells: columns.map((key) => cells[key]), count: columns.length, content, own, section };
}

const TYPES = { decision: 'Beslutning', discussion: 'Drøftelse', information: 'Orientering' } as const;

function cellsOf({ number, title, openness }: Item, { fields }: CaseContent, head: Head): Cells {
  const isClosed = fields.openness.closed || openness === 'Lukket';
  return {
    ...head,
    ...{ number, title },
    openness: isClosed ? 'Lukket' : openness,
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

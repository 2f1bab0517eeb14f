import type { CaseContent, DocJson } from '../../../../shared/kinds/case/case.ts';
import { readClock } from '../../../../shared/text/readClock.ts';
import { readDay } from '../../../../shared/text/readDay.ts';
import { structure } from '../structure.ts';
import type { ReadFile } from '../types.ts';
import type { Table, TableRow } from './types.ts';
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
    kind: 'docx',
    unit: 'paragraph',
    columns,
    head: null,
    known: KNOWN,
    leftOver,
    notes: [],
    told,
    files: read.files,
    rows: items.map((item) => rowOf(item, head, options)),
  };
}

/** Where each item is a numbered paragraph and no heading, it is read as one. */
export function withListedItems(read: ReadFile, newId: () => string): ReadFile {
  const blocks = read.blocks.flatMap((block) => {
    const start = Number(block.attrs?.start ?? 1);
    if (block.type !== 'orderedList' || block.attrs?.type) return [block];
    return (block.content ?? []).flatMap((item, index) => {
      const [first, ...rest] = item.content ?? [];
      const number: DocJson = { type: 'text', text: `${start + index}. ` };
      return [
        { type: 'heading', attrs: { id: newId(), level: 1 }, content: [number, ...(first?.content ?? [])] },
        ...rest,
      ];
    });
  });
  return { ...read, blocks };
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
    number,
    title,
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
  const dated =
    valueAfter(lines, /^mødedato\s*:\s*(.+)$/iu) ??
    lines.find((line) => readDay(line).is === 'day') ??
    valueAfter(lines, /^dato\s*:\s*(.+)$/iu) ??
    '';
  const timed = lines
    .filter((line) => !ENDS.test(line))
    .map((line) => /(?:kl\.?|klokken|tidspunkt:?|tid:)\s*(\d.*)$/iu.exec(line)?.[1]);
  return {
    body: known ?? stated ?? named ?? '',
    date: dayIn(dated),
    time: spanIn(timed.find((one) => one !== undefined) ?? '', valueAfter(lines, ENDS) ?? ''),
    place: valueAfter(lines, /^(?:møde)?(?:sted|lokale)\s*:\s*(.+)$/iu) ?? '',
  };
}

/** The day alone where the line is read for certain; else its words, for the rows to ask about. */
function dayIn(line: string): string {
  const reading = readDay(line);
  return reading.is === 'day' && reading.last === null && reading.misnamed === null ? reading.day : line;
}

/** A line goes on after the hour: *kl. 16.00 i Lokale 4*. */
function clockIn(words: string): string {
  const reading = readClock(words);
  return reading.is === 'clock' && reading.until.length === 0 ? reading.clock : words;
}

/** *Slut: 18.00*, *Forventet sluttidspunkt: kl. 18*: a line of its own. */
const ENDS =
  /^(?:(?:mødets?|forventet|planlagt)\s+)*(?:møde)?(?:slut(?:ter|tid|tidspunkt)?|afslutning|end time|ends?)(?:\s*:\s*|\s+(?=kl))(.+)$/iu;

/** When the meeting begins and, as the end of a span, when it ends. */
const spanIn = (begins: string, ends: string): string =>
  [clockIn(begins), begins && clockIn(ends)].filter(Boolean).join(' - ');

function valueAfter(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])[0];
}

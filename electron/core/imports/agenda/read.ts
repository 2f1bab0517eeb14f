import type { ImportNote } from '../../../../shared/contract/files.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { type Encoding, readText } from '../encoding.ts';
import { fileKind } from '../kind.ts';
import { fileSignals } from '../openness.ts';
import { refusalOf } from '../refusal.ts';
import { note, type ReadFile } from '../types.ts';
import { openParts, type Parts } from '../word/archive.ts';
import { readDocx } from '../word/read.ts';
import { readProperties } from '../word/said.ts';
import { readCsv } from './csv.ts';
import { tableOfSheets } from './sheets.ts';
import { tableOf } from './table.ts';
import type { Table } from './types.ts';
import { tableOfWord, withListedItems } from './word.ts';
import { tablesOfWord } from './wordTables.ts';
import { partOf, readWorkbook } from './xlsx.ts';

export interface AgendaFile {
  /** Used only where the case itself has no name: what the file is, its bytes decide. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly newId: () => string;
  readonly templateId: string;
  /** Names of the council's bodies. */
  readonly bodies: readonly string[];
}

/**
 * Reads a CSV, XLSX or DOCX file as a table of agenda items, in full and changing nothing. Throws what `importFile` throws; a file of
 * another kind is `file_unsupported` with `details.found`.
 */
export async function readAgendaFile(file: AgendaFile, signal?: AbortSignal): Promise<Table> {
  try {
    return await readAny(file, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof AppError) || error.code !== 'file_unsupported') throw refusalOf(error);
    const named = String(error.details?.found ?? '');
    const found = named === 'txt' ? 'binary' : named;
    throw new AppError('file_unsupported', `Wanted is CSV, Excel (.xlsx) or Word (.docx); found is ${found}`, {
      found,
    });
  }
}

async function readAny(file: AgendaFile, signal?: AbortSignal): Promise<Table> {
  // The name given here is no file's: an agenda's own name says nothing, and text is a list or nothing.
  if (fileKind({ name: 'agenda.txt', bytes: file.bytes }) !== 'docx') return tableOfText(file);
  const parts = await openParts(file.bytes, { main: MAIN, isNeeded: (name) => WORKBOOK.test(name) }, signal);
  if (parts.has('xl/workbook.xml')) return tableOfWorkbook(parts, file.name);
  const read = await readDocx(file.bytes, { newId: file.newId, signal, progress: () => {} });
  const agenda = tableOfWord(read, file);
  const notes = [...read.notes, ...commentNotes(read.comments.length)];
  if (agenda) return { ...agenda, notes };
  const { rows, around, leftOver } = tablesOfWord(read, file.name);
  if (rows.length < 2) return listedAgenda(read, file, notes);
  const table = tableOf(rows, 'xlsx', around);
  return { ...table, kind: 'docx', notes, leftOver: [...leftOver, ...table.leftOver] };
}

function listedAgenda(read: ReadFile, file: AgendaFile, notes: readonly ImportNote[]): Table {
  const listed = tableOfWord(withListedItems(read, file.newId), file);
  if (!listed) throw new AppError('file_unsupported', 'The Word file has no numbered items', { found: 'docx' });
  return { ...listed, notes };
}

/** An item has no room for what was said beside its text; the case has, when it is read in by itself. */
function commentNotes(count: number): ImportNote[] {
  if (count === 0) return [];
  const [da, en] =
    count === 1
      ? ['En kommentar fra Word er ikke med.', 'A comment from Word was left out.']
      : [`${count} kommentarer fra Word er ikke med.`, `${count} comments from Word were left out.`];
  return [note('comment', da, en)];
}

function tableOfWorkbook(parts: Parts, name: string): Table {
  const properties = readProperties({ part: (one) => partOf(parts, one), names: [...parts.keys()] });
  return tableOfSheets(readWorkbook(parts), fileSignals(properties, name));
}

/** Any Office archive: a Word file may call its main part what it likes, and `readDocx` finds it. */
const MAIN = /^(?:_rels\/\.rels|(?:xl\/workbook|word\/document\d*)\.xml)$/;
const WORKBOOK =
  /^(?:xl\/(?:workbook|sharedStrings|styles|_rels\/workbook\.xml|worksheets\/(?:_rels\/)?[^/]+|comments\/?[^/]*|threadedComments\/[^/]+|drawings\/[^/]+)\.(?:xml|rels)|docProps\/(?:core|custom)\.xml)$/;

function tableOfText({ bytes, name }: AgendaFile): Table {
  const { text, encoding } = readText(bytes);
  const other = /^\s*(?:<(?:!doctype|html|\?xml)|[[{])/i.exec(text.slice(0, 200));
  if (other)
    throw new AppError('file_unsupported', 'This is no list of items', {
      found: other[0].includes('<') ? 'html' : 'json',
    });
  const rows = readCsv(text);
  if (rows.length > 0 && rows.every(({ cells }) => cells.length < 2))
    throw new AppError('file_unsupported', 'This is text without columns', { found: 'text' });
  const table = tableOf(rows, 'csv', { lines: [], told: fileSignals([], name) });
  return { ...table, notes: [...encodingNotes(encoding), ...table.notes] };
}

/** Which of two old encodings a file has is read from its words: it is told, since it can be wrong. */
function encodingNotes(encoding: Encoding): ImportNote[] {
  const names: Partial<Record<Encoding, string>> = { cp850: 'DOS (CP850)', macintosh: 'Macintosh (Mac Roman)' };
  const name = names[encoding];
  if (name === undefined) return [];
  const da = `Filen er læst som gammel tekst fra ${name}. Er æ, ø og å forkerte, så gem den som UTF-8.`;
  const en = `The file was read as old text from ${name}. If æ, ø and å are wrong, save it as UTF-8.`;
  return [note('info', da, en)];
}

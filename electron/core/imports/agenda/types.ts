import type { AgendaField, AgendaProblemCode } from '../../../../shared/contract/agendaImport.ts';
import type { ImportNote } from '../../../../shared/contract/files.ts';
import type { CaseContent } from '../../../../shared/kinds/case/case.ts';
import type { Signal } from '../../../../shared/openness/judge.ts';
import type { Aside, ImportedFile } from '../types.ts';

export interface TableRow {
  /** As people count it in the file: its line, its row, or its paragraph. */
  readonly line: number;
  /** As many as the table has columns, trimmed. */
  readonly cells: readonly string[];
  /** How many cells the file has in this row. */
  readonly count: number;
  /** The case as the file tells it; null where there is nothing but the cells. */
  readonly content: CaseContent | null;
  /** What the file says of its openness beside its cells. */
  readonly own: readonly Signal[];
  /** What the lines that divide the agenda say of it. */
  readonly section: Signal | null;
  /** What its sheet says of all its rows. */
  readonly told?: readonly Signal[];
  /** What stands beside its cells and has no room in an item, told in both languages. */
  readonly notes?: readonly RowNote[];
}

export interface RowNote {
  readonly code: Extract<AgendaProblemCode, 'comment' | 'leftOver'>;
  readonly message: { readonly da: string; readonly en: string };
}

/** A file read as a table, before anyone has asked what it means. */
export interface Table {
  readonly kind: 'csv' | 'xlsx' | 'docx';
  readonly unit: 'line' | 'row' | 'paragraph';
  /** Sheets with the number their lines begin after; none for a file that has no sheets. */
  readonly sheets?: readonly { readonly name: string; readonly after: number }[];
  /** No two alike, none empty. */
  readonly columns: readonly string[];
  /** Line of the column names; null for a file that has none. */
  readonly head: number | null;
  readonly rows: readonly TableRow[];
  /** Fields that the reader itself knows the columns of. */
  readonly known: Partial<Record<AgendaField, string>>;
  /** Words of the file that belong to no row. */
  readonly leftOver: readonly string[];
  /** What the reader of the file left out on its way, told in both languages. */
  readonly notes: readonly ImportNote[];
  /** What the file says of the openness of all that is in it. */
  readonly told: readonly Signal[];
  readonly files: readonly ImportedFile[];
}

/** Cells in the order of the file; rows without any are left out. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What was said of its cells beside them. */
  readonly comments?: readonly CellComment[];
  readonly state?: 'shown' | 'hidden';
}

export interface CellComment {
  /** `C7`. */
  readonly cell: string;
  readonly text: string;
}

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly state: 'shown' | 'hidden';
  /** What it shows beside its cells, its name among it. */
  readonly said: readonly Aside[];
  /** Counted from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** What its reader left out, told in both languages. */
  readonly notes: readonly ImportNote[];
}

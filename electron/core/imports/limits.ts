import type { TooMuch } from '../../../shared/contract/tooMuch.ts';
import { AppError } from '../../../shared/rpc/result.ts';

const MB = 1024 * 1024;

/**
 * How much a foreign file may be. What it unfolds to is judged, not what it is on disk: a report of 300 pages and 150,000 words has a
 * third of this, and a bomb of 40 kB a hundred times as much.
 */
export const LIMITS = {
  /** Elements of one part of an Office file, or of one page of HTML. */
  elements: 400_000,
  /** Of one part of a workbook, where each cell is two: 20,000 rows of 20 columns. */
  sheetElements: 1_000_000,
  /** Elements within each other in an Office file; Word nests a few dozen. */
  depth: 400,
  /** Paragraphs, headings, items and cells with text in one case; the editor shows no more. */
  paragraphs: 50_000,
  /** Rows of a list of items, and its columns: what stands further to the right is no part of a list people read. */
  rows: 20_000,
  columns: 200,
  /** Cells of a sheet that merged ones cover: one line of the file may cover all of it. */
  cells: 500_000,
  /** Parts of an Office archive. */
  entries: 5000,
  /** Bytes of all parts that are read of an Office archive. */
  bytes: 256 * MB,
  /** Bytes of one XML part, and of all together. */
  xml: 20 * MB,
  allXml: 40 * MB,
  /** Heap of the thread that reads, and how long it may take. */
  memory: 512 * MB,
  seconds: 30,
} as const;

/** `file_too_large` that says what there was too much of: `details.unit` and `details.limit`. */
export function tooMuch(unit: TooMuch, limit: number): AppError {
  return new AppError('file_too_large', `The file has more than can be read: ${unit} > ${limit}`, { unit, limit });
}

import { AppError } from '../../../../shared/rpc/result.ts';
import type { RawRow } from './types.ts';

const DELIMITERS = [';', ',', '\t'] as const;

/**
 * Rows of a text whose cells are parted by commas, semicolons or tabs (RFC 4180: quotes around a cell, doubled inside one). Lines are
 * counted as an editor does, by where a row begins. `file_corrupt` with `details.line` when a quotation never ends.
 */
export function readCsv(text: string): RawRow[] {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  // Excel's own way to say what parts the cells.
  const stated = /^sep=(.)\r?\n/i.exec(whole);
  const rows = parse(stated ? whole.slice(stated[0].length) : whole, stated?.[1] ?? delimiterOf(whole));
  return stated ? rows.map(({ line, cells }) => ({ line: line + 1, cells })) : rows;
}

/** The one that parts the first lines into most cells, and into the same number of them. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = parse(head, delimiter, 'begun')
      .slice(0, 20)
      .map(({ cells }) => cells.length);
    const most = Math.max(1, ...counts);
    const alike = counts.filter((count) => count === most).length / Math.max(1, counts.length);
    return { delimiter, score: most === 1 ? 0 : alike * 100 + Math.min(most, 50) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

interface Reading {
  readonly rows: RawRow[];
  cells: string[];
  line: number;
  begun: number;
}

function parse(text: string, delimiter: string, end: 'whole' | 'begun' = 'whole'): RawRow[] {
  const state: Reading = { rows: [], cells: [], line: 1, begun: 1 };
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, state) : plainCell(text, at, delimiter);
    if (!cell) {
      if (end === 'begun') break;
      throw new AppError('file_corrupt', `The quotation that begins on line ${state.line} never ends`, {
        line: state.line,
      });
    }
    state.cells.push(cell.text.trim());
    at = endCell(text, cell.end, { delimiter, state });
  }
  endRow(state);
  return state.rows;
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(from, end), end };
}

/** Null when the quotation does not end. What stands between its end and the next delimiter belongs to it. */
function quotedCell(text: string, from: number, state: Reading): Cell | null {
  let at = from + 1;
  const parts: string[] = [];
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      const value = parts.join('');
      state.line += value.split('\n').length - 1;
      return { text: value, end: quote + 1 };
    }
    parts.push('"');
    at = quote + 2;
  }
}

function endCell(text: string, end: number, { delimiter, state }: { delimiter: string; state: Reading }): number {
  let at = end;
  // A cell that goes on after its quotation, as some programs write: it is kept.
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  const rest = text.slice(end, at);
  if (rest.trim() !== '') state.cells.push(`${state.cells.pop() ?? ''}${rest.trimEnd()}`);
  if (at >= text.length) return at;
  if (text[at] === delimiter) {
    if (at + 1 === text.length) state.cells.push('');
    return at + 1;
  }
  endRow(state);
  state.line += 1;
  state.begun = state.line;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function endRow(state: Reading): void {
  if (state.cells.some((cell) => cell !== '')) state.rows.push({ line: state.begun, cells: state.cells });
  state.cells = [];
}

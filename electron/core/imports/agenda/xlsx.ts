import { LIMITS } from '../limits.ts';
import { damaged, type Parts } from '../word/archive.ts';
import { sheetMargins } from '../word/said.ts';
import { childrenOf, descendants, find, parseXml, type XmlElement, XmlError } from '../word/xml.ts';
import { besideSheet } from './sheetAside.ts';
import type { RawRow, Sheet } from './types.ts';

/**
 * The sheets of an XLSX workbook in their order, as rows of text; hidden ones are passed over. Dates are `2026-12-14`, times `16:00`.
 * Values of formulas are those stored in the file: nothing is computed. `file_corrupt` when a part is no XML.
 */
export function readWorkbook(parts: Parts): Sheet[] {
  const workbook = partOf(parts, 'xl/workbook.xml');
  if (!workbook) throw damaged(new XmlError('it has no workbook'));
  const targets = new Map(
    childrenOf(partOf(parts, 'xl/_rels/workbook.xml.rels') ?? workbook).map(({ attrs }) => [attrs.Id, attrs.Target]),
  );
  const reading: Reading = {
    strings: stringsOf(partOf(parts, 'xl/sharedStrings.xml')),
    dates: dateStyles(partOf(parts, 'xl/styles.xml')),
    epoch: /^(?:1|true)$/.test(find(workbook, 'workbookPr')?.attrs.date1904 ?? '') ? 1904 : 1900,
  };
  const sheets = descendants(workbook, 'sheet').filter(({ attrs }) => !attrs.state || attrs.state === 'visible');
  return sheets.flatMap(({ attrs }) => {
    const target = targets.get(attrs['r:id'] ?? '');
    const path = target === undefined ? '' : pathOf(target);
    const sheet = partOf(parts, path);
    if (!sheet) return [];
    const { comments, said } = besideSheet(path, (name) => partOf(parts, name));
    const rows = rowsOf(sheet, reading).map((row) => ({ ...row, comments: comments.get(row.line) ?? [] }));
    return [{ name: attrs.name ?? '', rows, said: [...sheetMargins(sheet), ...said] }];
  });
}

interface Reading {
  readonly strings: readonly string[];
  /** Of each cell style, whether it shows a date. */
  readonly dates: readonly boolean[];
  readonly epoch: 1900 | 1904;
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

export function partOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  try {
    return parseXml(new TextDecoder().decode(bytes), LIMITS.sheetElements);
  } catch (error) {
    if (error instanceof XmlError) throw damaged(new XmlError(`${name}: ${error.message}`));
    throw error;
  }
}

/** Text of a cell or a shared string; how East Asian words are pronounced is not part of it. */
function textOf(node: XmlElement): string {
  return childrenOf(node)
    .filter(({ name }) => name !== 'rPh')
    .map((child) =>
      child.name === 't' ? child.children.filter((one) => typeof one === 'string').join('') : textOf(child),
    )
    .join('');
}

function stringsOf(part: XmlElement | undefined): string[] {
  return part ? childrenOf(part).map(textOf) : [];
}

/** Formats built into every workbook that show a day, a time or both. */
const isBuiltIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

function dateStyles(styles: XmlElement | undefined): boolean[] {
  if (!styles) return [];
  const own = new Map(
    childrenOf(find(styles, 'numFmts') ?? styles).map(({ attrs }) => [Number(attrs.numFmtId), attrs.formatCode ?? '']),
  );
  const shows = (code: string) => /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  const formats = find(styles, 'cellXfs');
  return (formats ? childrenOf(formats) : []).map(({ attrs }) => {
    const id = Number(attrs.numFmtId);
    return isBuiltIn(id) || shows(own.get(id) ?? '');
  });
}

function rowsOf(sheet: XmlElement, reading: Reading): RawRow[] {
  const data = find(sheet, 'sheetData');
  const rows: RawRow[] = [];
  let line = 0;
  for (const row of data ? childrenOf(data) : []) {
    line = Number(row.attrs.r) || line + 1;
    const cells: string[] = [];
    for (const cell of childrenOf(row)) {
      const column = columnOf(cell.attrs.r) ?? cells.length;
      while (cells.length < Math.min(column, MAX_COLUMNS)) cells.push('');
      if (column < MAX_COLUMNS) cells[column] = cellText(cell, reading).trim();
    }
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  }
  return rows;
}

/** What stands further to the right is not part of a list people read. */
const MAX_COLUMNS = 200;

/** `C7` is column 2; null when the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, { strings, dates, epoch }: Reading): string {
  const raw = (find(cell, 'v')?.children ?? []).filter((one) => typeof one === 'string').join('');
  const { t: type = 'n', s: style = '' } = cell.attrs;
  if (type === 'inlineStr') return textOf(find(cell, 'is') ?? cell);
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type !== 'n' || raw === '') return type === 'e' ? '' : raw;
  const isDate = dates[Number(style)] ?? false;
  return isDate ? dayOf(Number(raw), epoch) : numberText(raw);
}

/** `12` for what the file may write as `12.0` or `1.2E1`. */
function numberText(raw: string): string {
  const value = Number(raw);
  return Number.isSafeInteger(value) ? String(value) : raw;
}

const DAY = 86_400_000;

/** Sheets count days from the end of 1899 (they take 1900 for a leap year), or from 1904; the fraction is the time of day. */
function dayOf(serial: number, epoch: 1900 | 1904): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial);
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(start + Math.round(serial * 1440) * (DAY / 1440)).toISOString();
  const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
  if (serial < 1) return time;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}

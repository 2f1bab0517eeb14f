import { format, isDateFormat } from 'numfmt';
import { childrenOf, find, ownText, type XmlElement } from '../word/xml.ts';

/** What the cells of a workbook share. */
export interface Book {
  readonly strings: readonly string[];
  /** Of each cell style, how it shows a number. */
  readonly formats: readonly string[];
  readonly epoch: 1900 | 1904;
}

const DANISH = { locale: 'da' } as const;
const PLAIN = 'General';
const ACCOUNT = '#,##0;-#,##0';
const ACCOUNT_CENTS = '#,##0.00;-#,##0.00';
/** Formats that a file names by number alone (ECMA-376, 18.8.30), as Danish sheets show them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd-mm-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd-mm-yyyy hh:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  37: ACCOUNT,
  38: ACCOUNT,
  39: ACCOUNT_CENTS,
  40: ACCOUNT_CENTS,
  48: '##0.0E+0',
  49: '@',
};

/** How each style of the workbook shows a number: `0%`, `"26/"0000`, `dd-mm-yyyy`. */
export function numberFormats(styles: XmlElement | undefined): string[] {
  if (!styles) return [];
  const own = new Map(
    childrenOf(find(styles, 'numFmts') ?? styles).map(({ attrs }) => [Number(attrs.numFmtId), attrs.formatCode ?? '']),
  );
  const styled = find(styles, 'cellXfs');
  return (styled ? childrenOf(styled) : []).map(({ attrs }) => {
    const id = Number(attrs.numFmtId ?? 0);
    return own.get(id) || BUILT_IN[id] || PLAIN;
  });
}

/**
 * A cell as its sheet shows it in Danish, with two exceptions that no reader can take for another: days are `2026-12-14`, times `16:00`.
 * The value of a formula is the one stored in the file: nothing is computed.
 */
export function cellText(cell: XmlElement, { strings, formats, epoch }: Book): string {
  const raw = (find(cell, 'v')?.children ?? []).filter((one) => typeof one === 'string').join('');
  const { t: type = 'n', s: style = '0' } = cell.attrs;
  if (type === 'inlineStr') return wordsOf(find(cell, 'is') ?? cell);
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? 'SAND' : 'FALSK';
  if (type !== 'n' || raw === '') return raw;
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  const code = formats[Number(style)] ?? PLAIN;
  return isDateFormat(code) ? whenText(value, code, epoch) : shownNumber(value, code);
}

/** Text of a cell or a shared string; how East Asian words are pronounced is not part of it. */
export function wordsOf(node: XmlElement): string {
  return childrenOf(node)
    .filter(({ name }) => name !== 'rPh')
    .map((child) => (child.name === 't' ? ownText(child) : wordsOf(child)))
    .join('');
}

function shownNumber(value: number, code: string): string {
  // A long number without a format of its own is a number of something: a sheet shows it as 1,23E+12 only for want of room.
  if (code === PLAIN && Number.isSafeInteger(value)) return String(value);
  try {
    return format(code, value, DANISH).replaceAll(/\s+/g, ' ').trim();
  } catch {
    // A format that no sheet would show anything by either.
    return format(PLAIN, value, DANISH);
  }
}

const DAY = 86_400_000;

/** Sheets count days from the end of 1899 (they take 1900 for a leap year), or from 1904; the fraction is the time of day. */
function whenText(serial: number, code: string, epoch: Book['epoch']): string {
  if (serial < 0 || serial > 2_958_465) return String(serial);
  if (/\[(?:h+|m+|s+)\]/i.test(code) && serial >= 1) return format(code, serial, DANISH);
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(start + Math.round(serial * 1440) * (DAY / 1440)).toISOString();
  const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
  if (serial < 1) return time;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}

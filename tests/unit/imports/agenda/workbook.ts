import { strToU8, zipSync } from 'fflate';

type Cell = string | number | { readonly value: string | number; readonly style?: number; readonly formula?: string };

export interface SheetOf {
  readonly name: string;
  /** `null` is a row that is not in the file; a row may be hidden. */
  readonly rows: readonly (readonly Cell[] | { readonly hidden: readonly Cell[] })[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merged?: readonly string[];
  /** Counted from 1, as the file does. */
  readonly hiddenColumns?: readonly number[];
  /** By the cell they are on. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly footer?: string;
}

const xml = (root: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`);
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook as Excel writes it, with what the library of the other tests cannot write. `formats` are the number formats of styles 1, 2, … */
export function workbook(sheets: readonly SheetOf[], formats: readonly string[] = []): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': xml(
      `<workbook ${MAIN} ${R}><sheets>${sheets.map(({ name, state }, n) => `<sheet name="${safe(name)}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${REL}">${sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${TYPE}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet ${MAIN}><numFmts>${formats.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${safe(code)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, n) => `<xf numFmtId="${164 + n}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
  };
  for (const [n, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${n + 1}.xml`] = xml(sheetXml(sheet));
    if (!sheet.comments) continue;
    const notes = Object.entries(sheet.comments);
    files[`xl/comments${n + 1}.xml`] = xml(
      `<comments ${MAIN}><commentList>${notes.map(([cell, text]) => `<comment ref="${cell}"><text><r><t>${safe(text)}</t></r></text></comment>`).join('')}</commentList></comments>`,
    );
    files[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = xml(
      `<Relationships xmlns="${REL}"><Relationship Id="c" Type="${TYPE}/comments" Target="../comments${n + 1}.xml"/></Relationships>`,
    );
  }
  return zipSync(files);
}

function sheetXml({ rows, merged = [], hiddenColumns = [], footer }: SheetOf): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join('');
  const lines = rows.map((row, n) => {
    const cells = 'hidden' in row ? row.hidden : row;
    const inner = cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${n + 1}`)).join('');
    return `<row r="${n + 1}"${'hidden' in row ? ' hidden="1"' : ''}>${inner}</row>`;
  });
  return `<worksheet ${MAIN}>${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData>${
    merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
  }${footer ? `<headerFooter><oddFooter>${safe(footer)}</oddFooter></headerFooter>` : ''}</worksheet>`;
}

function cellXml(cell: Cell, name: string): string {
  const { value, style = 0, formula } = typeof cell === 'object' ? cell : { value: cell };
  const counted = formula === undefined ? '' : `<f>${safe(formula)}</f>`;
  if (value === '') return formula === undefined ? '' : `<c r="${name}">${counted}</c>`;
  if (typeof value === 'number') return `<c r="${name}" s="${style}">${counted}<v>${value}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t>${safe(value)}</t></is></c>`;
}

import type { CostKind, OptionKind } from '../kinds/case/handlerum.ts';
import type { DocJson } from '../kinds/docJson.ts';
import { formatMoney, type MoneyUnit, type Ore, readMoney } from './money.ts';

/** One option a table seems to tell of. */
export interface FoundOption {
  readonly label: string;
  readonly title: string;
  readonly kind: OptionKind;
  readonly advantages: string;
  readonly disadvantages: string;
}

/** One amount a table seems to hold, for the option of that name or for the case as a whole (`''`). */
export interface FoundCost {
  readonly option: string;
  readonly kind: CostKind;
  readonly year: number;
  readonly ore: Ore;
  /** As it was written. */
  readonly written: string;
}

/** A cell that should hold an amount and cannot be read: it is never taken for 0. */
export interface Unread {
  readonly row: string;
  readonly column: string;
  readonly written: string;
}

export interface UnderstoodTable {
  /** Place among the tables of the text. */
  readonly index: number;
  readonly section: string;
  readonly kind: 'options' | 'economy';
  readonly options: readonly FoundOption[];
  readonly costs: readonly FoundCost[];
  readonly unread: readonly Unread[];
  /** What amounts without a unit are counted in, and where that is said. */
  readonly unit: MoneyUnit;
}

/**
 * Tables of a text that hold options (a column for advantages or drawbacks, or a first column of options) or amounts by year. Only what is plainly there is read;
 * what is not understood is told as such, and nothing is recorded here.
 */
export function understoodTables(body: DocJson): UnderstoodTable[] {
  const found: { section: string; rows: readonly (readonly string[])[]; before: string }[] = [];
  for (const section of body.content ?? []) {
    let last: DocJson | null = null;
    for (const node of section.content ?? []) {
      if (node.type !== 'table') {
        last = node;
        continue;
      }
      const before = last ? words(last) : String(section.attrs?.heading ?? '');
      found.push({ section: String(section.attrs?.key), rows: rowsOf(node), before });
    }
  }
  return found.flatMap(({ section, rows, before }, index) => {
    const table = economyIn(rows, before) ?? optionsIn(rows);
    return table ? [{ index, section, ...table }] : [];
  });
}

function words(node: DocJson): string {
  return ((node.text ?? '') + (node.content ?? []).map(words).join(' ')).replaceAll(/\s+/g, ' ').trim();
}

const rowsOf = (table: DocJson): string[][] => (table.content ?? []).map((row) => (row.content ?? []).map(words));

const OPTION_HEAD = /^(?:løsning|alternativ|model|mulighed|handlemulighed|scenari|variant|forslag)/iu;
const ADVANTAGES = /^fordele?$/iu;
const DISADVANTAGES = /^ulemper?$/iu;
const ZERO = /^(?:0|nul)(?:[-.\s]|$)|uændret|ingen ændring/iu;
const NAME =
  /^(?:(?:løsning|alternativ|model|mulighed|scenarie|variant|forslag)\s+)?(\d|[A-H])(?:[.:)]|\s*[-–]|\s|$)\s*(.*)$/iu;

type Understood = Omit<UnderstoodTable, 'index' | 'section'>;

function optionsIn([head = [], ...rows]: readonly (readonly string[])[]): Understood | null {
  const [pro, con] = [head.findIndex((one) => ADVANTAGES.test(one)), head.findIndex((one) => DISADVANTAGES.test(one))];
  if (!OPTION_HEAD.test(head[0] ?? '') && (pro < 1 || con < 1)) return null;
  const options = rows.flatMap((row): FoundOption[] => {
    const first = (row[0] ?? '').trim();
    if (first === '') return [];
    const [, label = '', rest = ''] = NAME.exec(first) ?? [];
    const kind = ZERO.test(first) ? 'zero' : 'alternative';
    const at = (column: number) => (column > 0 ? (row[column] ?? '') : '');
    return [{ label, title: label ? rest : first, kind, advantages: at(pro), disadvantages: at(con) }];
  });
  return options.length > 0 ? { kind: 'options', options, costs: [], unread: [], unit: 'kr' } : null;
}

const YEAR = /^(20[2-9]\d)(?!\d)/u;
const SUM = /^(?:i alt|sum|total|netto|samlet)/iu;

function economyIn([head = [], ...rows]: readonly (readonly string[])[], before: string): Understood | null {
  const years = head.map((one) => Number(YEAR.exec(one.trim())?.[1] ?? 0));
  if (years.filter((year) => year > 0).length === 0) return null;
  const unit = unitIn(`${before} ${head.join(' ')}`);
  const costs: FoundCost[] = [];
  const unread: Unread[] = [];
  for (const row of rows) {
    const name = (row[0] ?? '').trim();
    const kind = kindOf(name);
    // Sums are counted, never copied.
    if (name === '' || SUM.test(name) || !kind) {
      if (name !== '' && !SUM.test(name) && !kind)
        unread.push({ row: name, column: '', written: row.slice(1).join(' · ') });
      continue;
    }
    years.forEach((year, column) => {
      const written = (row[column] ?? '').trim();
      if (year === 0 || written === '' || /^[-–—]$/u.test(written)) return;
      const read = readMoney(written, unit);
      if (!read.ok) unread.push({ row: name, column: String(year), written });
      else
        costs.push({
          option: optionOf(name),
          kind,
          year,
          ore: kind === 'financing' ? Math.abs(read.ore) : read.ore,
          written,
        });
    });
  }
  return costs.length > 0 ? { kind: 'economy', options: [], costs, unread, unit } : null;
}

function kindOf(name: string): CostKind | null {
  if (/anlæg/iu.test(name)) return 'capital';
  if (/drift|løn/iu.test(name)) return 'operating';
  return /finansier|kassebeholdning|tilskud|rådighedsbeløb/iu.test(name) ? 'financing' : null;
}

/** *Løsning A, drift*: A. */
const optionOf = (name: string): string =>
  /(?:løsning|alternativ|model|mulighed|forslag)\s+(\d|[A-H])(?![\p{L}\d])/iu.exec(name)?.[1]?.toUpperCase() ?? '';

function unitIn(text: string): MoneyUnit {
  if (/mio\.?|million/iu.test(text)) return 'million';
  return /1\.000 kr|t\.?\s?kr|tusind/iu.test(text) ? 'thousand' : 'kr';
}

/** *200 (i 1.000 kr.): 200.000 kr.* */
export const toldCost = ({ written, ore }: FoundCost): string => `${written} → ${formatMoney(ore)}`;

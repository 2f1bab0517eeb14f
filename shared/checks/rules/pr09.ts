import { formatDanishNumber, parseDanishNumber } from '../../text/numbers.ts';
import type { Check, Hit } from '../define.ts';
import type { CellView, TableView } from '../tables.ts';
import type { SectionView } from '../view.ts';

const TOTAL =
  /^(?:i alt|ialt|sum|total|samlet|samlet sum|i alt netto|total i alt|udgifter i alt|indtægter i alt|samlede udgifter)[\s:]*$/iu;
const SUBTOTAL = /(?:i alt|subtotal|delsum|mellemsum)\s*:?$/iu;
const PART = /^(?:heraf|deraf|-\s*heraf|herunder)/iu;
/** Columns whose numbers are not meant to be added. */
const NOT_ADDED = /%|pct|procent|pr\.|per |andel|gennemsnit|snit|indeks|takst|pris pr|år til|forskel|afvigelse i/iu;

const message = (sum: number, stated: number) => ({
  da: `Summen er ${formatDanishNumber(sum)}, men der står ${formatDanishNumber(stated)}.`,
  en: `The sum is ${formatDanishNumber(sum)}, but it says ${formatDanishNumber(stated)}.`,
});

interface Line {
  readonly label: string;
  readonly cells: readonly CellView[];
}

/** Half a unit of the last digit shown for each number added, and only where rounding is said to be the reason. */
function isOff(sum: number, stated: number, rounding: { numbers: number; noted: boolean }): boolean {
  const difference = Math.abs(sum - stated);
  return difference > 1e-6 && !(rounding.noted && difference <= rounding.numbers * 0.5);
}

/** Each total row against the rows above it: all of them, those since the last subtotal, or the subtotals. */
function columnHits({ rows }: TableView, noted: boolean): Hit[] {
  const header = rows[0] ?? [];
  const lines: Line[] = rows.slice(1).map((cells) => ({ label: cells[0]?.text ?? '', cells }));
  return lines.flatMap((line, index) => {
    if (!TOTAL.test(line.label)) return [];
    const above = lines.slice(0, index);
    return line.cells.slice(1).flatMap((cell, offset): Hit[] => {
      const column = offset + 1;
      if (NOT_ADDED.test(header[column]?.text ?? '')) return [];
      return sumHit(cell, candidates(above, column), noted);
    });
  });
}

function candidates(above: readonly Line[], column: number): number[][] {
  const values = (lines: readonly Line[]): number[] =>
    lines.flatMap(({ cells }) => parseDanishNumber(cells[column]?.text ?? '') ?? []);
  const whole = above.filter(({ label }) => !PART.test(label));
  const subtotals = whole.filter(({ label }) => SUBTOTAL.test(label));
  const last = subtotals.at(-1);
  const since = last ? whole.slice(whole.indexOf(last) + 1) : whole;
  return [values(whole.filter(({ label }) => !SUBTOTAL.test(label))), values(subtotals), values(since), values(whole)];
}

/** *I alt* as the last column, or *Anlæg i alt* after the columns that begin with *Anlæg*. */
function rowHits({ rows }: TableView, noted: boolean): Hit[] {
  const header = (rows[0] ?? []).map(({ text }) => text);
  return header.flatMap((title, column) => {
    const name = /^(.*?)\s*(?:i alt|sum|total)$/iu.exec(title)?.[1];
    if (name === undefined || column < 2) return [];
    const added = header.flatMap((other, index) =>
      index > 0 && index < column && other.toLowerCase().startsWith(name.toLowerCase()) && !NOT_ADDED.test(other)
        ? [index]
        : [],
    );
    if (added.length < 2 || (name === '' && added.length !== column - 1)) return [];
    return rows.slice(1).flatMap((cells): Hit[] => {
      const cell = cells[column];
      const numbers = added.map((index) => parseDanishNumber(cells[index]?.text ?? ''));
      if (!cell || numbers.some((value) => value === null)) return [];
      return sumHit(cell, [numbers.flatMap((value) => value ?? [])], noted);
    });
  });
}

function sumHit(cell: CellView, ways: readonly number[][], noted: boolean): Hit[] {
  const stated = parseDanishNumber(cell.text);
  const usable = ways.filter((numbers) => numbers.length >= 2);
  if (stated === null || !cell.block || usable.length === 0) return [];
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);
  if (usable.some((numbers) => !isOff(total(numbers), stated, { numbers: numbers.length, noted }))) return [];
  return [{ block: cell.block, message: message(Math.round(total(usable[0] ?? []) * 1e6) / 1e6, stated) }];
}

export const pr09: Check = {
  id: 'PR09',
  category: 'precision',
  severity: 'error',
  needs: ['tables'],
  name: { da: 'Tabelsum stemmer ikke', en: 'Table does not add up' },
  why: {
    da: 'En forkert sum i en økonomitabel er den fejl, der oftest sender en sag tilbage, og den er til at finde før mødet.',
    en: 'A wrong sum in an economy table is what most often sends a case back, and it can be found before the meeting.',
  },
  run: (view) =>
    view.sections.flatMap(({ tables, text }: SectionView) => {
      const noted = /afrund/iu.test(text);
      return tables.flatMap((table) => [...columnHits(table, noted), ...rowHits(table, noted)]);
    }),
  examples: {
    bad: [
      {
        sections: {
          economy:
            '| Kr. | 2027 |\n| Veje | 1.150.000 |\n| Stier | 980.000 |\n| Lys | 320.000 |\n| I alt | 2.540.000 |',
        },
      },
      { sections: { economy: '| 1.000 kr. | 2027 | 2028 | I alt |\n| Drift | 100 | 200 | 301 |' } },
      { sections: { economy: '| Kr. | 2027 |\n| A | 10 |\n| B | 20 |\n| Sum | 40 |' } },
      { sections: { economy: '| | Anlæg 2027 | Anlæg 2028 | Anlæg i alt |\n| C | 1.500 | 1.600 | 3.000 |' } },
      { sections: { economy: '| Mio. kr. | 2027 |\n| Løn | 1,5 |\n| Varer | 0,4 |\n| Total | 2,1 |' } },
    ],
    good: [
      {
        sections: {
          economy:
            '| Kr. | 2027 |\n| Veje | 1.150.000 |\n| Stier | 980.000 |\n| Lys | 320.000 |\n| I alt | 2.450.000 |',
        },
      },
      {
        sections: {
          economy: 'Afrunding kan give forskelle.\n| Mio. kr. | 2027 |\n| A | 1 |\n| B | 1 |\n| C | 1 |\n| I alt | 4 |',
        },
      },
      { sections: { economy: '| Kr. | 2027 |\n| Løn | 10 |\n| heraf vikarer | 4 |\n| Varer | 5 |\n| I alt | 15 |' } },
      {
        sections: {
          economy:
            '| | Anlæg 2027 | Anlæg 2028 | Anlæg i alt | Afledt drift pr. år |\n| C | 1.500 | 1.600 | 3.100 | 60 |',
        },
      },
      {
        sections: {
          economy: '| Kr. | Beløb | Andel i procent |\n| A | 10 | 33 |\n| B | 20 | 66 |\n| I alt | 30 | 100 |',
        },
      },
      {
        sections: {
          economy:
            '| Kr. | 2027 |\n| Drift 1 | 10 |\n| Drift 2 | 20 |\n| Drift i alt | 30 |\n| Anlæg 1 | 5 |\n| Anlæg i alt | 5 |\n| I alt | 35 |',
        },
      },
      { sections: { background: '| Skole | Elever |\n| Nord | 310 |\n| I alt | 310 |' } },
    ],
  },
};

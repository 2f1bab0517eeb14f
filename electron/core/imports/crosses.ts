import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { isoDate } from './chain.ts';
import { textOf } from './inline.ts';

interface Stop {
  readonly body: string;
  readonly date: string | null;
  readonly itemNumber: null;
}

export interface Crossed {
  readonly stops: readonly Stop[];
  /** The body with a cross under what decides; empty where no column says so. */
  readonly decider: string;
}

const CROSS = /^(?:x|×|✓|✔|☒|☑|ja)$/iu;
const DECIDES = /^(?:beslutter|beslutning|til beslutning|afgør(?:er|else)?|godkender|kompetence)$/iu;
const NAMES_BODY =
  /^(?:\p{Lu}[\p{L}, &-]{0,60}(?:udvalg(?:et)?|råd(?:et)?)|Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen|Magistraten)(?!\p{L})/u;

/** Bodies down the first column or along the first row, and crosses for what each of them does; null for any other table. */
export function crossesOf(block: DocJson): Crossed | null {
  if (block.type !== 'table') return null;
  const rows = (block.content ?? []).map((row) => (row.content ?? []).map((cell) => textOf(cell).trim()));
  return downwards(rows) ?? downwards(turned(rows));
}

const turned = (rows: readonly (readonly string[])[]): string[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column] ?? ''));

function downwards(rows: readonly (readonly string[])[]): Crossed | null {
  const named = rows.filter(([name = '']) => NAMES_BODY.test(name));
  const [head] = rows;
  const others = rows.filter((row) => !named.includes(row));
  if (named.length < 2 || others.length > 1 || (others.length === 1 && others[0] !== head)) return null;
  const isFilled = (cells: readonly string[]) =>
    cells.slice(1).every((cell) => cell === '' || CROSS.test(cell) || isoDate(cell) !== null);
  if (!named.every(isFilled) || !named.some(hasCross)) return null;
  const crossed = named.filter(hasCross);
  const column = others.length === 0 ? -1 : (head ?? []).findIndex((title, index) => index > 0 && DECIDES.test(title));
  const decider = column < 0 ? undefined : crossed.findLast((cells) => CROSS.test(cells[column] ?? ''));
  return { stops: crossed.map(stopOf), decider: decider?.[0] ?? '' };
}

const hasCross = (cells: readonly string[]): boolean => cells.slice(1).some((cell) => CROSS.test(cell));

const stopOf = ([body = '', ...cells]: readonly string[]): Stop => ({
  body,
  date: cells.map(isoDate).find((date) => date !== null) ?? null,
  itemNumber: null,
});

import { allMatches } from '../../text/allMatches.ts';
import { tableUnit } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse } from '../define.ts';
import type { TableView } from '../tables.ts';
import type { CaseView, SectionView } from '../view.ts';
import { type Written, written } from './money.ts';
import { amountIn } from './sums.ts';

/** A grant with what the table it rests on shows instead, in kroner. */
export interface Unborne {
  readonly grant: Written;
  readonly shown: number;
}

const TOTAL = /^(?:i alt|sum|total|netto|i alt netto|netto i alt|samlet|resultat)(?:[\s:,.].*)?$/iu;
const YEAR = /^20\d\d$/;
const CAPTION = /^tabel\s+(\d{1,2})(?!\d)/iu;

interface Shown {
  readonly table: TableView;
  /** Of its caption; null where it has none. */
  readonly number: string | null;
  /** Kroner of one unit of its numbers; null where it does not say. */
  readonly unit: number | null;
}

function shownIn(section: SectionView): readonly Shown[] {
  return section.tables.map((table) => {
    const first = table.blocks[0];
    const before = first ? section.blocks[section.blocks.indexOf(first) - 1] : undefined;
    const caption = before?.text.slice(0, 300) ?? '';
    const head = (table.rows[0] ?? []).map(({ text }) => text).join(' ');
    const unit = tableUnit(head) ?? tableUnit(caption) ?? tableUnit(section.heading);
    return { table, number: CAPTION.exec(caption.trim())?.[1] ?? null, unit };
  });
}

const totalRow = ({ rows }: TableView) => rows.findLast(([first]) => TOTAL.test(first?.text.trim() ?? ''));

/** Written to the nearest digit, or in the unit of the table where that is not told. */
function isSame({ kroner, digit }: Written, value: number, unit: number | null): boolean {
  const units = unit === null ? [1, 1e3, 1e6] : [unit];
  return units.some((one) => Math.abs(Math.abs(value) * one - kroner) <= Math.max(digit / 2, 0.5));
}

/** *tillægsbevillinger på netto 5,2 mio. kr. som vist i tabel 2*. */
const AS_IN_TABLE =
  /^[^.]{0,40}(?<!\p{L})(?:vist i|jf\.|fremgår af|se|efter|angivet i|opgjort i)\s+tabel\s+(\d{1,2})(?!\d)/iu;

/** The grant is none of the numbers of the table it refers to, which has a total in a unit that is told. */
function againstNamed(grant: Written, tables: readonly Shown[]): Unborne[] {
  const name = AS_IN_TABLE.exec(grant.block.text.slice(grant.to, grant.to + 90))?.[1];
  const named = name === undefined ? [] : tables.filter(({ number }) => number === name);
  const [only] = named;
  const total = only && totalRow(only.table);
  if (named.length !== 1 || !only || !total || only.unit === null) return [];
  const values = only.table.rows.flatMap((row) => row.slice(1).map((cell) => amountIn(cell) ?? 0));
  const last = total.map(amountIn).findLast((value) => value !== null && value !== 0) ?? 0;
  if (values.some((value) => isSame(grant, value, only.unit)) || last === 0) return [];
  return [{ grant, shown: Math.abs(last) * only.unit }];
}

const IN_YEAR = /^\s(?:i|for)\s(20\d\d)(?!\d)/u;

interface Yearly {
  readonly grant: Written;
  readonly year: string;
}

function yearlyIn(block: TextBlock): readonly Yearly[] {
  return block.memo(written).flatMap((grant) => {
    const year = IN_YEAR.exec(block.text.slice(grant.to, grant.to + 10))?.[1];
    return year === undefined ? [] : [{ grant, year }];
  });
}

/** *-0,9 mio. kr. i 2026 og -3,0 mio. kr. i 2027*: where the total of the one year is borne out, that of the other must be. */
function againstYears(yearly: readonly Yearly[], tables: readonly Shown[]): Unborne[] {
  for (const { table, unit } of tables) {
    const total = totalRow(table);
    const columns = new Map(
      (table.rows[0] ?? []).flatMap(({ text }, at) => (YEAR.test(text.trim()) ? [[text.trim(), at] as const] : [])),
    );
    if (!total || columns.size < 2) continue;
    const read = yearly.flatMap(({ grant, year }) => {
      const value = amountIn(total[columns.get(year) ?? -1]);
      return value === null || value === 0 || !columns.has(year)
        ? []
        : [{ grant, value, same: isSame(grant, value, unit) }];
    });
    if (read.length < 2 || !read.some(({ same }) => same)) continue;
    return read.flatMap(({ grant, value, same }) =>
      same ? [] : [{ grant, shown: Math.abs(value) * (unit ?? scaleOf(grant, value)) }],
    );
  }
  return [];
}

/** The unit the amount is most likely told in, where the table does not say. */
const scaleOf = ({ kroner }: Written, value: number): number =>
  [1, 1e3, 1e6].reduce((best, one) =>
    Math.abs(Math.log(kroner / Math.abs(value * one))) < Math.abs(Math.log(kroner / Math.abs(value * best)))
      ? one
      : best,
  );

/** Amounts of the recommendation that the table they name, or the one of their years, shows otherwise. */
export function unborneByTables(view: CaseView): readonly Unborne[] {
  const asked = view.section('recommendation')?.blocks.filter(isProse) ?? [];
  if (!asked.some((block) => block.memo(written).length > 0)) return [];
  const tables = view.sections.flatMap((section) => section.memo(shownIn));
  return asked.flatMap((block) => [
    ...block.memo(written).flatMap((grant) => againstNamed(grant, tables)),
    ...againstYears(block.memo(yearlyIn), tables),
  ]);
}

const SET_ASIDE = /(?<!\p{L})afsat(?!\p{L})/u;
const SPENT =
  /(?<!\p{L})(?:heraf|deraf|af dem|af beløbet|af puljen)(?!\p{L}).{0,60}(?<!\p{L})(?:brugt|disponeret|anvendt|bundet|reserveret|forbrugt|bevilget|frigivet)/u;
const FROM_POOL =
  /(?<!\p{L})finansier\p{L}*(?!\p{L})[^.]{0,60}(?<!\p{L})(?:af|fra|inden for)\s(?:det |den |de )?(?:\p{L}+ )?(?:rådighedsbeløb|pulje|\p{L}{2,30}pulje)(?:et|n|r|rne)?(?!\p{L})/u;

interface Pool {
  readonly left: number;
  /** Part of it is said to be spent. */
  readonly isDrawn: boolean;
}

/** What is set aside in a section, less what is said to be spent of it; null where that is not told in one place. */
function poolIn({ blocks }: SectionView): Pool | null {
  const places = blocks.filter(isProse).flatMap((block) => block.sentences().map((span) => ({ block, span })));
  const set = places.filter(
    ({ block, span }) =>
      SET_ASIDE.test(block.lower.slice(span.from, span.to)) &&
      !/(?<!\p{L})ikke(?!\p{L})/u.test(block.lower.slice(span.from, span.to)),
  );
  const [only] = set;
  if (set.length !== 1 || !only) return null;
  const within = ({ block, span }: (typeof places)[number]) =>
    block.memo(written).filter(({ from, to }) => from >= span.from && to <= span.to);
  const sum = (amounts: readonly Written[]) => amounts.reduce((total, { kroner }) => total + kroner, 0);
  const aside = within(only);
  // *heraf 0,4 mio. kr. til projektledelse*: parts of the whole in the same sentence.
  if (aside.length === 0 || /(?<!\p{L})heraf(?!\p{L})/u.test(only.block.lower.slice(only.span.from, only.span.to)))
    return null;
  const spent = places.filter(
    (place) => place !== only && SPENT.test(place.block.lower.slice(place.span.from, place.span.to)),
  );
  const drawn = spent.flatMap(within);
  return { left: sum(aside) - sum(drawn), isDrawn: drawn.length > 0 };
}

/** A grant larger than what is left of the pool that is to pay it. */
export interface Overdrawn extends Unborne {
  readonly isDrawn: boolean;
}

const GRANTS = /(?<!\p{L})\p{L}{0,12}bevilling(?:en)?(?!\p{L})/u;
/** Far smaller than the grant, it is not meant to pay all of it. */
const SHARE = 0.3;

/** *af puljen på 2,0 mio. kr. er 0,5 mio. kr. brugt*, and 1,65 mio. kr. is granted from it. */
export function overdrawn(view: CaseView): readonly Overdrawn[] {
  const [economy, recommendation] = [view.section('economy'), view.section('recommendation')];
  if (!economy || !recommendation) return [];
  const asked = recommendation.blocks.filter(isProse);
  if (!asked.some(({ lower }) => FROM_POOL.test(lower))) return [];
  // More than one source pays together.
  const sources = asked.flatMap(({ lower }) => allMatches(lower, SOURCES).map(([word]) => word.replace(POOL, 'pulje')));
  if (new Set(sources).size > 1) return [];
  const pool = economy.memo(poolIn);
  const grants = asked.filter(({ lower }) => GRANTS.test(lower)).flatMap((block) => block.memo(written));
  const largest = grants.reduce<Written | null>((best, one) => (best && best.kroner >= one.kroner ? best : one), null);
  if (!pool || !largest || pool.left < largest.kroner * SHARE) return [];
  return largest.kroner - pool.left > largest.digit / 2
    ? [{ grant: largest, shown: pool.left, isDrawn: pool.isDrawn }]
    : [];
}
/** Two words for what has been set aside. */
const POOL = /^.*(?:rådighedsbeløb|pulje).*$/u;
const SOURCES =
  /(?<!\p{L})(?:rådighedsbeløb\p{L}*|\p{L}*pulje\p{L}*|tilskud\p{L}*|låne?\p{L}*|kassebeholdning\p{L}*|kassen|fond\p{L}*|mindreforbrug\p{L}*)(?!\p{L})/gu;

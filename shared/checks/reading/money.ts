import { type Amount, amounts } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { isExempt } from '../define.ts';
import type { SectionView } from '../view.ts';
import { type Known, tableAmounts } from './moneyTables.ts';

/** An amount as a text writes it. */
export interface Written extends Amount {
  readonly block: TextBlock;
  /** The size of its last digit in kroner, 1 at least: *2,4 mio. kr.* is told to the nearest 100.000, and øre are not read (`amounts`). */
  readonly digit: number;
  /** Said to be rounded: *ca.*, *knap*. */
  readonly about: boolean;
}

const ABOUT =
  /(?<!\p{L})(?:ca\.?|cirka|omkring|omtrent|godt|knap|næsten|i alt ca\.|rundt regnet|anslået(?: til)?|skønnet|skønsmæssigt)\s+$/u;
export function written(block: TextBlock): readonly Written[] {
  if (block.context.quoted) return [];
  const lower = block.lower;
  return amounts(block.text)
    .filter(({ from, kroner }) => kroner > 0 && !isExempt(block, from))
    .map((amount) => {
      const words = lower.slice(amount.from, amount.to);
      const decimals = /(\d+)(?:,(\d+))?\D*$/u.exec(words)?.[2]?.length ?? 0;
      const scale = /mia|milliard/u.test(words)
        ? 1e9
        : /mio|mill/u.test(words)
          ? 1e6
          : /t\.?\s?kr|tusind/u.test(words)
            ? 1e3
            : 1;
      const before = lower.slice(Math.max(0, amount.from - 30), amount.from);
      return { ...amount, block, digit: Math.max(1, scale / 10 ** decimals), about: ABOUT.test(before) };
    });
}

export const writtenIn = (section: SectionView): readonly Written[] =>
  section.blocks.flatMap((block) => block.memo(written));

const half = ({ digit }: Written): number => digit / 2;

/** The same amount, or as near as the rounding that is told allows: from half a digit below to less than half above. */
export function agrees(grant: Written, { kroner, rounding }: Known): boolean {
  const off = grant.kroner - kroner;
  const same = Math.abs(off) <= 0.5 || (off >= -rounding && off < rounding);
  return same || (grant.about && Math.abs(off) <= Math.max(half(grant), kroner / 20));
}

export function agreesWithText(grant: Written, text: Written): boolean {
  const inRange = text.lowest < text.kroner && text.lowest >= text.kroner / 1e3;
  if (inRange && grant.kroner >= text.lowest && grant.kroner <= text.kroner) return true;
  const about = { ...grant, about: grant.about || text.about };
  return (
    agrees(about, { kroner: text.kroner, rounding: text.about ? half(text) : 0, added: false }) ||
    agrees(about, { kroner: text.lowest, rounding: 0, added: false })
  );
}

/** *1,4 mio. kr.* for 1.412.000: rightly rounded, and not said to be. */
const isRounded = (grant: Written, kroner: number, digit: number): boolean =>
  roundsTo(kroner, grant.digit, grant.kroner) || roundsTo(grant.kroner, digit, kroner);

const roundsTo = (exact: number, digit: number, rounded: number): boolean =>
  digit > 1 && Math.abs(Math.round(exact / digit) * digit - rounded) < 1;

/** Sums, differences and a few years' worth of what the economy's text names. */
function derived(texts: readonly Written[]): Known[] {
  const values = texts.slice(0, 12).map(({ kroner }) => kroner);
  const pairs = values.flatMap((one, index) =>
    values.slice(index + 1).flatMap((other) => [one + other, Math.abs(one - other)]),
  );
  const all = values.reduce((sum, value) => sum + value, 0);
  const years = texts.slice(0, 12).flatMap(({ kroner, digit }) =>
    [2, 3, 4].flatMap((count) => [
      { kroner: kroner * count, rounding: 0, added: true },
      { kroner: kroner / count, rounding: digit / 2 / count, added: true },
    ]),
  );
  return [...[...pairs, all].map((kroner) => ({ kroner, rounding: 0, added: true })), ...years];
}

/** What a table's amounts give with those of the text: what is short of the frame. */
function withTables(texts: readonly Written[], tables: readonly Known[]): Known[] {
  return texts.slice(0, 6).flatMap(({ kroner }) =>
    tables.slice(0, 40).flatMap((table) => [
      { kroner: Math.abs(table.kroner - kroner), rounding: table.rounding, added: true },
      { kroner: table.kroner + kroner, rounding: table.rounding, added: true },
    ]),
  );
}

/** What the economy of a case tells of money. */
export interface Money {
  readonly texts: readonly Written[];
  readonly tables: readonly Known[];
  /** What follows from those by adding and taking away. */
  readonly derived: readonly Known[];
}

export function moneyIn(section: SectionView): Money {
  const texts = writtenIn(section);
  const tables = tableAmounts(section);
  return { texts, tables, derived: [...derived(texts), ...withTables(texts, tables)] };
}

/** True where the economy bears the amount out. */
export function bearsOut({ texts, tables, derived: more }: Money, grant: Written): boolean {
  return (
    texts.some((text) => agreesWithText(grant, text)) || [...tables, ...more].some((known) => agrees(grant, known))
  );
}

/** The amount the economy gives where the grant is that one rounded, though it does not say so. */
export function roundedFrom({ texts, tables }: Money, grant: Written): number | undefined {
  return (
    texts.find((text) => isRounded(grant, text.kroner, text.digit))?.kroner ??
    tables.find(({ kroner, added }) => !added && isRounded(grant, kroner, 1))?.kroner
  );
}

/** Amounts named as such, and not only got by adding. */
export function namedAmounts({ texts, tables }: Money): number[] {
  return [...texts.map(({ kroner }) => kroner), ...tables.flatMap(({ kroner, added }) => (added ? [] : [kroner]))];
}

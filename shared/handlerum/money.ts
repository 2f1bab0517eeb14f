/**
 * Amounts in whole øre, so that sums are exact: 90 billion kroner are 9·10¹² øre, far inside what a number holds without loss.
 * Expenses are positive, income and financing negative, as in municipal budgets.
 */
export type Ore = number;

/** No municipality has more; beyond it an amount is a slip. 1,000 billion kroner. */
export const MOST_ORE: Ore = 100_000_000_000_000;

/** What an amount is counted in where the text does not say so itself, as the head of a column does. */
export type MoneyUnit = 'kr' | 'thousand' | 'million';

/** `form`: not a Danish amount. `fraction`: finer than an øre. `size`: beyond `MOST_ORE`. */
export type MoneyRefusal = 'empty' | 'form' | 'fraction' | 'size';

export type MoneyRead = { readonly ok: true; readonly ore: Ore } | { readonly ok: false; readonly why: MoneyRefusal };

const SPACE = '[ \\u00a0\\u202f]';
const AMOUNT = new RegExp(
  `^(?<sign>[-−–+])?${SPACE}?(?<whole>\\d{1,3}(?:(?:\\.\\d{3})+|(?:${SPACE}\\d{3})+)|\\d{1,15})(?:,(?<decimals>\\d{1,9}))?` +
    `(?:${SPACE}?(?<unit>mia\\.?|milliarder|milliard|mio\\.?|millioner|million|mill\\.?|t\\.?|tusind|tkr\\.?))?(?:${SPACE}?(?:kr\\.?|kroner))?$`,
  'iu',
);

/** Digits to move the comma of kroner by, to come to øre. */
const SHIFTS: Readonly<Record<MoneyUnit, number>> = { kr: 2, thousand: 5, million: 8 };

/**
 * An amount as Danes write it: `1,4 mio.` is 1,400,000 kr, `200.000`, `450 t.kr.`, `−2 mio. kr.`. Exact: no float is ever made.
 * What is not clearly an amount is refused and never taken for 0: `1.4 mio.` (a point is no comma), `ca. 3`, `2-3 mio.`, `12.34`.
 * `unit` is what counts where the text names none; a unit in the text wins.
 */
export function readMoney(text: string, unit: MoneyUnit = 'kr'): MoneyRead {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, why: 'empty' };
  const found = AMOUNT.exec(trimmed)?.groups;
  if (!found?.whole) return { ok: false, why: 'form' };
  const digits = found.whole.replaceAll(/\D/g, '');
  const decimals = (found.decimals ?? '').replace(/0+$/, '');
  const shift = found.unit ? shiftOf(found.unit) : SHIFTS[unit];
  if (decimals.length > shift) return { ok: false, why: 'fraction' };
  const ore = BigInt(digits + decimals.padEnd(shift, '0'));
  if (ore > BigInt(MOST_ORE)) return { ok: false, why: 'size' };
  const isNegative = found.sign !== undefined && found.sign !== '+';
  return { ok: true, ore: ore === 0n ? 0 : Number(isNegative ? -ore : ore) };
}

function shiftOf(unit: string): number {
  if (/^(?:mia|milliard)/iu.test(unit)) return 11;
  return /^mi/iu.test(unit) ? 8 : 5;
}

/** `1.400.000 kr.`; øre only where there are any: `12,50 kr.` */
export function formatMoney(ore: Ore): string {
  return `${formatAmount(ore)} kr.`;
}

/** `1.400.000`, `−200.000`, `12,50`: what `readMoney` reads back to the same øre. */
export function formatAmount(ore: Ore): string {
  const digits = Math.abs(ore).toString().padStart(3, '0');
  const grouped = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const rest = digits.slice(-2);
  return `${ore < 0 ? '−' : ''}${grouped}${rest === '00' ? '' : `,${rest}`}`;
}

/** As it is said in running text: `1,4 mio. kr.` where that is exact to three decimals, else in full. */
export function formatShort(ore: Ore): string {
  const thousandths = Math.abs(ore) / 100_000;
  if (Math.abs(ore) < 100_000_000 || !Number.isInteger(thousandths)) return formatMoney(ore);
  const digits = thousandths.toString().padStart(4, '0');
  const whole = digits.slice(0, -3).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return `${ore < 0 ? '−' : ''}${whole}${decimals ? `,${decimals}` : ''} mio. kr.`;
}

/** Exact as long as no partial sum leaves the safe integers, which `MOST_ORE` times ninety amounts cannot. */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

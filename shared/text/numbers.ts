import { allMatches } from './allMatches.ts';

/**
 * Danish numbers: point between thousands, comma before decimals. Strict, because a misread amount is worse than none: `1.400` is
 * 1400, `1,4` is 1.4, `1.4` and `1 4` are not numbers. A leading sign, `+` or `−`, is allowed; spaces between thousands
 * (no-break or thin) are read as points.
 */
const DANISH = /^[-−–+]?\s?(?:\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d+)(?:,\d+)?$/;

/** The number, or null when the text is not one in Danish spelling. */
export function parseDanishNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!DANISH.test(trimmed)) return null;
  const negative = /^[-−–]/.test(trimmed);
  const value = Number(
    trimmed
      .replace(/^[-−–+]\s?/, '')
      .replaceAll(/[.\u00a0\u202f]/g, '')
      .replace(',', '.'),
  );
  return negative ? -value : value;
}

/** In Danish spelling with as many decimals as given, at most six. */
export function formatDanishNumber(value: number, decimals?: number): string {
  const fixed = decimals === undefined ? trimZeros(value.toFixed(6)) : value.toFixed(decimals);
  const [whole = '0', fraction] = fixed.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const sign = Number(fixed) < 0 ? '-' : '';
  return sign + grouped + (fraction ? `,${fraction}` : '');
}

function trimZeros(fixed: string): string {
  return fixed.replace(/\.?0+$/, '');
}

export interface Amount {
  /** In kroner; the upper end when a range is given. */
  readonly kroner: number;
  /** The lower end of a range, else equal to `kroner`. */
  readonly lowest: number;
  readonly from: number;
  readonly to: number;
}

const NUMBER = '\\d{1,3}(?:[.\\u00a0\\u202f]\\d{3}){1,4}(?:,\\d{1,4})?|\\d{1,12}(?:,\\d{1,4})?';
const UNIT = 'mia\\.?|milliarder|milliard|mio\\.?|millioner|million|mill\\.?|t\\.?|tusind';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(${NUMBER})\\s?(?:-|–|til|og)\\s?)?(${NUMBER})\\s{0,2}(?:(?:(${UNIT})\\s{0,2})?(?:kr(?!\\p{L})\\.?|kroner(?!\\p{L}))|(tkr)(?!\\p{L})\\.?)`,
  'giu',
);

const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^mia|^milliard/i, 1e9],
  [/^mio|^mill/i, 1e6],
  [/^t/i, 1e3],
];

/**
 * Amounts in kroner named in a text, with where they stand: `1,4 mio. kr.`, `200.000 kr.`, `450 t.kr.`, `700 tkr.`, `2-3 mio. kr.`
 * Amounts whose currency is not written are left out.
 */
export function amounts(text: string): Amount[] {
  return allMatches(text, AMOUNT).flatMap((match) => {
    const [whole, low, high = '', unit, thousands] = match;
    const value = parseDanishNumber(high);
    if (value === null) return [];
    const scale = scaleOf(thousands ?? unit ?? '');
    const lowest = low === undefined ? value : (parseDanishNumber(low) ?? value);
    const kroner = (number: number): number => Math.round(number * scale);
    return [{ kroner: kroner(value), lowest: kroner(lowest), from: match.index, to: match.index + whole.length }];
  });
}

function scaleOf(unit: string): number {
  return SCALE.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
}

/** What one unit of a table's numbers is in kroner, by its heading or caption: `1.000 kr.` is 1000, `mio. kr.` a million; null when it does not say. */
export function tableUnit(caption: string): number | null {
  const unit =
    /(?<![\p{L}\p{N}.,])(?:(1\.000\.000|1\.000)\s?|(mia|mio|mill|t)\.?\s?)?(?:(tkr)|kr|kroner|dkk)(?!\p{L})/iu.exec(
      caption,
    );
  if (!unit) return null;
  const [, number, word, thousands] = unit;
  return number ? (parseDanishNumber(number) ?? 1) : scaleOf(word ?? thousands ?? '');
}

import { printableText } from '../../clean.ts';
import type { Coverage } from './coverage.ts';

/** Stands where no font of the program has the sign. */
export const MISSING = '□';

/** `cluster`: a letter with its marks, and joined emoji, are one sign. `single`: every code point by itself, which no shaping can surprise. */
export type Joining = 'cluster' | 'single';

export interface Shown {
  readonly text: string;
  /** Code points that were replaced, once each, in their order. */
  readonly missing: readonly number[];
}

/** Nothing outside of it can be missing; most texts are found to be harmless here. */
const PLAIN = /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff–—‘’“”„…•]*$/;
/** Seen by nobody, and refused by the standard of accessible PDF or shown as a box: marks of order, choice of variant, tags. */
const UNSEEN = /(?![\u00ad\u200c-\u200f\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;
/** Join or part letters of some scripts and emoji; between others they only make letters of two faces one sign. */
const JOINERS = /[\u200c\u200d]/g;
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Extended_Pictographic}]/u;
/** A key with a figure on it is set as a figure in a ring: no face draws the key around a figure of another. */
const KEY = /([0-9#*])\ufe0f?\u20e3/g;
const RINGS = '⓪①②③④⑤⑥⑦⑧⑨';
const ring = (_key: string, on: string): string => RINGS[Number(on)] ?? `[${on}]`;
/** Marks on a letter; more of them cover the lines above and below. */
const MOST_MARKS = 6;
const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' });

/**
 * A text in which every sign can be shown by a font of the program. Private-use characters of Word become the signs they stand for; what
 * no font has becomes `□`, one for each sign.
 */
export function shownText(text: string, coverage: Coverage, joining: Joining = 'cluster'): Shown {
  if (PLAIN.test(text)) return { text, missing: [] };
  const seen = printableText(text)
    .replaceAll(KEY, ring)
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\u2028\u2029]/g, ' ')
    .replaceAll(/\p{Zs}/gu, (space) => (coverage.hasTogether([codeOf(space)]) ? space : ' '));
  const missing = new Set<number>();
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(seen)) parts.push(shownSign(segment, { coverage, joining, missing }));
  return { text: parts.join(''), missing: [...missing] };
}

interface Setting {
  readonly coverage: Coverage;
  readonly joining: Joining;
  readonly missing: Set<number>;
}

function shownSign(sign: string, { coverage, joining, missing }: Setting): string {
  const cluster = JOINED.test(sign) ? sign : sign.replaceAll(JOINERS, '');
  const marks = cluster.match(/\p{M}/gu)?.length ?? 0;
  if (joining === 'cluster' && marks <= MOST_MARKS) {
    const whole = [cluster, cluster.normalize('NFC')].find((one) => coverage.hasTogether(codesOf(one)));
    if (whole !== undefined) return whole;
  }
  const parts = [...cluster.replaceAll(JOINERS, '')].map((part) => {
    const isLone = !/^\p{M}$/u.test(part);
    if (isLone && coverage.hasTogether(codesOf(part))) return part;
    missing.add(codeOf(part));
    return MISSING;
  });
  // Fifty marks on a letter are one sign that cannot be shown.
  return parts.join('').replace(/□{2,}/, MISSING);
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;

/** Code points that need a glyph: joiners and marks of direction need none. */
const codesOf = (sign: string): number[] => [...sign].map(codeOf).filter((code) => !isUnneeded(code));

const isUnneeded = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 0xad ||
  (code >= 0x200c && code <= 0x200f) ||
  (code >= 0x2066 && code <= 0x2069);

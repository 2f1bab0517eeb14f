import type { TextBlock } from '../blocks.ts';
import { isProse } from '../define.ts';
import { type Written, written } from './money.ts';

/** A difference the text works out from two amounts, and what they give. */
export interface Reckoned {
  readonly stated: Written;
  readonly from: Written;
  readonly less: Written;
  readonly gives: number;
}

/** *Merudgiften er altså omkring 125.000 kr.*, *Forskellen bliver dermed 40.000 kr.*: said to follow from what stands before. */
const FOLLOWS =
  /(?<!\p{L})(?:mer|mindre)?(?:udgift|indtægt|forskel|besparelse|stigning|forøgelse|nedgang|gevinst)(?:en|len|n)?\s(?:er|bliver|udgør)\s(?:altså|dermed|derfor|således|derved|så)\s(?:kun\s|alene\s|på\s)?(?:omkring\s|ca\.\s|cirka\s|godt\s|knap\s|i alt\s)?$/u;
/** So near that it is meant to be that difference. */
const NEAR = 1.5;
/** How far a rounded one may be off, as a share of it. */
const ROUNDING = 0.03;

/** Differences that are none of the two amounts before them in the same paragraph. */
export function misreckoned(block: TextBlock): readonly Reckoned[] {
  if (!isProse(block)) return [];
  const amounts = block.memo(written);
  return amounts.flatMap((stated, at): Reckoned[] => {
    const [first, second] = amounts.slice(Math.max(0, at - 2), at);
    if (!first || !second || !FOLLOWS.test(block.lower.slice(Math.max(0, stated.from - 80), stated.from))) return [];
    const [from, less] = first.kroner >= second.kroner ? [first, second] : [second, first];
    const gives = from.kroner - less.kroner;
    const slack = Math.max(stated.digit / 2, first.digit, second.digit, stated.about ? stated.kroner * ROUNDING : 0);
    const isMeant = Math.max(gives, stated.kroner) <= Math.min(gives, stated.kroner) * NEAR;
    return isMeant && Math.abs(gives - stated.kroner) > slack ? [{ stated, from, less, gives }] : [];
  });
}

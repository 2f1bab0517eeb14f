import type { TextBlock } from '../blocks.ts';
import { type Hit, isProse, lowerMatches } from '../define.ts';
import type { Message } from '../types.ts';

/** *efter § 83 a-lignende principper*: no rule says so. *bekendtgørelsen om udbud*: there are many, and each has a number. */
const LIKE_LAW = /§\s?\d{1,4}(?:\s?\p{Ll})?-lignende(?!\p{L})/gu;
const ORDER_NAMED = /(?<!\p{L})bekendtgørelsen? om (?:\p{L}+e |\p{L}+t )?\p{L}+(?!\p{L})/gu;
const NUMBERED = /(?<!\p{L})(?:nr\.? ?\d|bek\.? ?\d)|§/u;
const ITS_NUMBER = { da: 'Skriv bekendtgørelsens nummer og dato.', en: 'Give the number and date of the order.' };
const WHAT_HOLDS = {
  da: 'Hvilken bestemmelse gælder? Skriv lov og paragraf.',
  en: 'Which provision holds? Give the act and section.',
};

/** Places of a block that point at rules without the provision or the number that would let one look them up. */
export function looseReferences(block: TextBlock): readonly Hit[] {
  if (!isProse(block)) return [];
  const like = block.lower.includes('-lignende') ? lowerMatches(block, LIKE_LAW) : [];
  const orders =
    block.section === 'legalBasis' && block.lower.includes('bekendtgørelse') ? lowerMatches(block, ORDER_NAMED) : [];
  return [
    ...like.map((match) => placed(block, match, WHAT_HOLDS)),
    ...orders
      .filter(({ index }) => !NUMBERED.test(around(block, index)))
      .map((match) => placed(block, match, ITS_NUMBER)),
  ];
}
/** Letters after the name in which its number stands. */
const FAR = 120;
const around = ({ lower }: TextBlock, at: number): string => lower.slice(at, at + FAR);
const placed = (block: TextBlock, { index, 0: { length } }: RegExpExecArray, message: Message): Hit => ({
  block,
  from: index,
  to: index + length,
  message,
  severity: 'suggestion',
});

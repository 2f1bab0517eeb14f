import type { TextBlock } from '../blocks.ts';
import { type Hit, isProse, lowerMatches } from '../define.ts';

/** *efter § 83 a-lignende principper*: no rule says so. */
const LIKE_LAW = /§\s?\d{1,4}(?:\s?\p{Ll})?-lignende(?!\p{L})/gu;
const WHAT_HOLDS = {
  da: 'Hvilken bestemmelse gælder? Skriv lov og paragraf.',
  en: 'Which provision holds? Give the act and section.',
};

/** Places of a block that are likened to a provision, so that nobody can look up what holds. */
export const looseReferences = (block: TextBlock): readonly Hit[] =>
  isProse(block) && block.lower.includes('-lignende')
    ? lowerMatches(block, LIKE_LAW).map(({ index, 0: { length } }) => {
        return { block, from: index, to: index + length, message: WHAT_HOLDS, severity: 'suggestion' };
      })
    : [];

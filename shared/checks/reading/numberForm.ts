import type { TextBlock } from '../blocks.ts';
import { type Hit, isProse, matches } from '../define.ts';

/** Each way of writing an amount that Danish readers stumble over, and how to write it: certain, so it can be put right. */
const FORMS: readonly (readonly [pattern: RegExp, write: (words: string) => string])[] = [
  // 12500 kr. From five digits on; of four both ways are in use.
  [/(?<![\d.,\p{L}])\d{5,12}(?=(?:,\d{1,2})?\s?(?:kr|kroner)(?!\p{L}))/gu, grouped],
  // 3.5 mio.: a point that can part no thousands.
  [/(?<![\d.,])\d{1,3}\.\d{1,2}(?=\s?(?:mio|mia|millioner|milliarder)(?!\p{L}))/gu, (words) => words.replace('.', ',')],
  // 3 mio kr.
  [/(?<=\d\s?)(?:mio|mia)(?=\s?kr(?!\p{L}))/gu, (words) => `${words}.`],
];

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** Amounts in running text whose form can be put right for certain; suggestions, each with its fix. */
export function numberForms(block: TextBlock): Hit[] {
  if (!isProse(block)) return [];
  return FORMS.flatMap(([pattern, write]) =>
    matches(block, pattern).map(({ index: from, 0: words }): Hit => {
      const [to, insert] = [from + words.length, write(words)];
      return {
        block,
        from,
        to,
        severity: 'suggestion',
        message: { da: `Skriv ${insert}.`.replace('..', '.'), en: `Write ${insert}.`.replace('..', '.') },
        fix: { label: { da: `Skriv »${insert}«`, en: `Write "${insert}"` }, from, to, insert },
      };
    }),
  );
}

import { words } from '../../text/lix.ts';
import { type Check, type Hit, inProse } from '../define.ts';

const WARN_ABOVE = 30;
const ERROR_ABOVE = 45;

/** Numbered points written in a row are read one by one, like those of a list. */
const PARTS = /;|\s\d{1,2}[.)]\s(?=\p{Ll})/u;

const message = (count: number) => ({
  da: `Sætningen har ${count} ord. Del den.`,
  en: `The sentence has ${count} words. Split it.`,
});

const clause = 'udvalget ser på sagen igen ';
const filler = (count: number): string =>
  `Vi ved, at ${clause
    .repeat(40)
    .split(' ')
    .slice(0, count - 3)
    .join(' ')}.`;

export const sp02: Check = {
  id: 'SP02',
  category: 'language',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Lang sætning', en: 'Long sentence' },
  why: {
    da: 'I lange sætninger gemmer forbeholdene sig. To korte siger det samme og kan citeres hver for sig.',
    en: 'Reservations hide in long sentences. Two short ones say the same and can be quoted one by one.',
  },
  run: inProse((block) =>
    block.sentences().flatMap(({ from, to }): Hit[] => {
      const text = block.text.slice(from, to);
      const longest = Math.max(...text.split(PARTS).map((part) => words(part).length));
      if (longest <= WARN_ABOVE) return [];
      return [{ block, from, to, message: message(longest), severity: longest > ERROR_ABOVE ? 'error' : 'warning' }];
    }),
  ),
  examples: {
    bad: [filler(31), filler(46), `Kort sætning. ${filler(35)}`, `- ${filler(40)}`, filler(60)],
    good: [
      filler(30),
      `${filler(20).replace('.', '')}; ${filler(20)}`,
      `> ${filler(50)}`,
      `| ${filler(50)} | x |`,
      'Udvalget vælger. Det sker bl.a. ved mødet den 3. marts 2027 kl. 17.30.',
    ],
  },
};

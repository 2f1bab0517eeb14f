import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, isExempt } from '../define.ts';
import { type BlockWords, wordsOf } from '../words.ts';

const MESSAGE = { da: 'Ordet står to gange.', en: 'The word stands twice.' };

/** A word of letters, short enough to be one; *i* alone of those of one letter. */
const A_WORD = /^(?:\p{L}{2,30}|i)$/u;
const APART = /^\s{1,3}$/u;
/**
 * Words that may stand twice: *det hus, der der ligger*, *sørge for for meget*, *den, den rammer*; and those said twice for their own sake.
 */
const MAY_STAND_TWICE = new Set(
  `der for til af om på op ud ned ind hen med så hvor her som
   meget hej ja nej mere bedre længere flere tak lidt langt stadig dyrere større mindre stille`.split(/\s+/),
);
/** *At det at læse* has two clauses; *at at læse* none. *De de har valgt*: the first is whom it is about. */
const PAIRS: Readonly<Record<string, RegExp>> = {
  // *det hus, vi bor i i dag*
  i: /^\s+(?:dag|går|aftes|morgen|aften|år|forvejen|øvrigt|øjeblikket|alt|stedet|perioden|tiden|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|sommer|vinter|foråret|efteråret|\d)/u,
  at: /^\s+\p{Ll}{2,30}[eåø]\s+(?:\p{Ll}+\s+){0,4}(?:er|kan|vil|skal|har|bliver|koster|kræver|giver|tager)(?!\p{L})/u,
  det: /^\s+(?:er|har|kan|vil|skal|handler|drejer|gælder|koster|kræver)\s+(?:\p{Ll}+\s+){0,4},?\s?er(?!\p{L})/u,
  de: /^\s+(?:har|kan|vil|skal|får)\s+(?:\p{Ll}+,?\s+){1,4}(?:er|har|kan|vil|skal)(?!\p{L})/u,
  // *ophører den den 31. december*
  den: /^\s+(?:\d|(?:har|kan|vil|skal|får)\s+(?:\p{Ll}+,?\s+){1,4}(?:er|har|kan|vil|skal)(?!\p{L}))/u,
};

/** A word that stands right after itself, with no hyphen on either side. */
interface Doubled extends Span {
  readonly word: string;
}

function doubledWords({ lower, runs, words }: BlockWords): readonly Doubled[] {
  const found: Doubled[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const word = words[at] ?? '';
    if (word !== words[at + 1]) continue;
    const [from = 0, end = 0, start = 0, to = 0] = runs.slice(2 * at, 2 * at + 4);
    if (lower[from - 1] === '-' || lower[to] === '-' || !A_WORD.test(word) || !APART.test(lower.slice(end, start)))
      continue;
    found.push({ word, from, to });
    // *meget meget meget* is told once.
    at++;
  }
  return found;
}

function doubled(block: TextBlock): Hit[] {
  const lower = block.lower;
  return doubledWords(wordsOf(block)).flatMap(({ word, from: index, to }): Hit[] => {
    if (MAY_STAND_TWICE.has(word) || isExempt(block, index) || PAIRS[word]?.test(lower.slice(to, to + 80))) return [];
    // A name may repeat itself: *Baden Baden*, *Bora Bora*.
    const isName = /^\p{Lu}/u.test(block.text.slice(to - word.length, to));
    if (isName && block.sentenceAt(index).from !== index) return [];
    const second = { from: index + word.length, to };
    return [{ block, from: index, to, message: MESSAGE, fix: { label: LABEL, ...second, insert: '' } }];
  });
}

const LABEL = { da: 'Slet det ene', en: 'Delete one of them' };

export const pr19: Check = {
  id: 'PR19',
  category: 'language',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Samme ord to gange', en: 'A word twice' },
  why: {
    da: 'Et ord, der står to gange, er oftest en rest af en rettelse. Læseren standser og leder efter det, der mangler.',
    en: 'A word that stands twice is mostly left over from a change. The reader stops and looks for what is missing.',
  },
  source: {
    da: 'Egen gennemlæsning af dagsordener: fejlen stod i to af ni sager.',
    en: 'Own reading of agendas: the slip stood in two of nine items.',
  },
  run: inProse(doubled),
};

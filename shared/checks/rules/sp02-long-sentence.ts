import { countWords } from '../../text/tokens.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse } from '../define.ts';
import type { Threshold } from '../tuning.ts';
import type { Severity } from '../types.ts';

/** Words a sentence may have; SP01 does not repeat what is said of those that have more. */
export const LONG_SENTENCE: Threshold = {
  id: 'warnAbove',
  name: { da: 'Advarsel, når sætningen har flere ord end', en: 'Warning when a sentence has more words than' },
  value: 32,
  min: 10,
  max: 100,
};
/** A sentence of fifty words is hard to read and no reason to hold a case back: an error is for what cannot be read at all. */
const ERROR_ABOVE: Threshold = {
  id: 'errorAbove',
  name: { da: 'Fejl, når sætningen har flere ord end', en: 'Error when a sentence has more words than' },
  value: 120,
  min: 10,
  max: 200,
};

/** Numbered points written in a row are read one by one, like those of a list. */
const POINTS = /\s\d{1,2}[.)]\s(?=\p{Ll})/u;
const IN_A_ROW = /\s1[.)]\s\p{Ll}.*\s2[.)]\s\p{Ll}/su;
/** Names and the like in a row: long, but not hard in the way other long sentences are. */
const LISTED = 8;

/** *Offentlig høring: Forslaget har været …*: a heading run in. */
const RUN_IN = /^\p{Lu}[^:.!?]{2,50}:\s(?=\p{Lu})/u;
/** *3,2 mio. kr. i 2026, 15,4 mio. kr. i 2027 og 6,0 mio. kr. i 2028*: one sum and its years, read as a row of a table. */
const BY_YEAR =
  /(?<=\d{4}),?\s(?:og\s)?-?\d[\d.,]*\s(?:(?:mio|mia|t)\.\s)?kr\.\s(?:årligt\s)?(?:i|fra|for|til)\s(?:19|20)\d\d(?!\d)/gu;

/** Words of the longest stretch that is read in one breath. */
function longestPart(text: string): number {
  const sentence = text.replace(RUN_IN, '').replaceAll(BY_YEAR, '');
  const parts = sentence.split(';').flatMap((part) => (IN_A_ROW.test(sentence) ? part.split(POINTS) : [part]));
  return Math.max(...parts.map((part) => countWords(part, 0).words));
}

/** Words over the limit that nobody feels where the sentence is easy to follow. */
const JUST_OVER = 4;
/** Words of a clause that is read by itself. */
const SHORT_CLAUSE = 18;
const CLAUSES =
  /,\s(?=(?:(?:og|men|eller)\s)?(?:at|der|som|hvor|hvis|når|fordi|da|så|mens|men|og|hvilket)\s)|\s(?:og|eller|men)\s(?=(?:at|der|som|den|det|de|han|hun|vi)\s)/u;
/** *familier, der modtager friplads, kan få …*: a clause between the subject and its verb, which the reader must keep in mind. */
const NESTED =
  /,\s(?:som|der|hvor)\s[^,;]{3,120},\s(?:kan|kunne|vil|ville|skal|skulle|må|bør|er|var|har|havde|får|fik|bliver|blev|to|tre|fire|\p{L}{3,30}(?:es|ede|te))\s/u;

/** *Aftalen udløber …, og udvalget får …*, *Vi ved, at …, at …*: clauses one after another, each short enough to be read by itself. */
const isEasy = (sentence: string): boolean => {
  const clauses = sentence.split(CLAUSES);
  return clauses.length >= 2 && clauses.every((clause) => countWords(clause, 0).words <= SHORT_CLAUSE);
};

/** *§ 40, stk. 2: Foranstaltninger, der …*: the words of the act. */
const isOfLaw = ({ section }: TextBlock, sentence: string): boolean =>
  section === 'legalBasis' && /§[^.:]{0,30}(?:stk\. ?\d+|nr\. ?\d+|\d):/u.test(sentence);

function isTooLong(sentence: string, { count, limit }: { count: number; limit: number }): boolean {
  if (count <= limit) return false;
  return count > limit + (isEasy(sentence) && !NESTED.test(sentence) ? JUST_OVER : 0);
}

/** Words of a sentence that is too long to be read in one breath; null where it is not. */
export function tooManyWords(block: TextBlock, { text, limit }: { text: string; limit: number }): number | null {
  // Most sentences are short, and a glance tells.
  if (countWords(text, 0).words <= limit) return null;
  const count = longestPart(text);
  return !isOfLaw(block, text) && isTooLong(text, { count, limit }) ? count : null;
}

const severityOf = (sentence: string, { count, most }: { count: number; most: number }): Severity =>
  count > most && sentence.split(',').length <= LISTED ? 'error' : 'warning';

const message = (count: number) => ({
  da: `Sætningen har ${count} ord. Del den.`,
  en: `The sentence has ${count} words. Split it.`,
});

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
  thresholds: [LONG_SENTENCE, ERROR_ABOVE],
  run: {
    tuned: (tuning) => {
      const limits = { warn: tuning.threshold(LONG_SENTENCE), most: tuning.threshold(ERROR_ABOVE) };
      return inProse((block) =>
        block.sentences().flatMap(({ from, to }): Hit[] => {
          const text = block.prose().slice(from, to);
          const count = tooManyWords(block, { text, limit: limits.warn });
          if (count === null) return [];
          return [{ block, from, to, message: message(count), severity: severityOf(text, { count, ...limits }) }];
        }),
      );
    },
  },
};

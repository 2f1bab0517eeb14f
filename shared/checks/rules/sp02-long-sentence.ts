import { countWords } from '../../text/tokens.ts';
import { type Check, type Hit, inProse } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import type { Threshold } from '../tuning.ts';
import type { Severity } from '../types.ts';

const WARN_ABOVE: Threshold = {
  id: 'warnAbove',
  name: { da: 'Advarsel, når sætningen har flere ord end', en: 'Warning when a sentence has more words than' },
  value: 30,
  min: 10,
  max: 100,
};
const ERROR_ABOVE: Threshold = {
  id: 'errorAbove',
  name: { da: 'Fejl, når sætningen har flere ord end', en: 'Error when a sentence has more words than' },
  value: 45,
  min: 10,
  max: 200,
};

/** Numbered points written in a row are read one by one, like those of a list. */
const POINTS = /\s\d{1,2}[.)]\s(?=\p{Ll})/u;
const IN_A_ROW = /\s1[.)]\s\p{Ll}.*\s2[.)]\s\p{Ll}/su;
/** Names and the like in a row: long, but not hard in the way other long sentences are. */
const LISTED = 8;

/** Words of the longest stretch that is read in one breath. */
function longestPart(sentence: string): number {
  const parts = sentence.split(';').flatMap((part) => (IN_A_ROW.test(sentence) ? part.split(POINTS) : [part]));
  return Math.max(...parts.map((part) => countWords(part, 0).words));
}

/** Words over the limit that nobody feels where the clauses are short. */
const JUST_OVER = 6;
const A_FEW = 2;
const SHORT_CLAUSE = 14;
const CLAUSES =
  /,\s(?=(?:(?:og|men|eller)\s)?(?:at|der|som|hvor|hvis|når|fordi|da|så|mens|men|og|hvilket)\s)|\s(?:og|eller|men)\s(?=(?:at|der|som|den|det|de|han|hun|vi)\s)/u;

/** *Vi ved, at …, at …, og at …*: at least three clauses, each short enough to be read by itself. */
function isOfShortClauses(sentence: string): boolean {
  const clauses = sentence.split(CLAUSES);
  return clauses.length >= 3 && clauses.every((clause) => countWords(clause, 0).words <= SHORT_CLAUSE);
}

function severityOf(sentence: string, { count, most }: { count: number; most: number }): Severity {
  return count > most && sentence.split(',').length <= LISTED ? 'error' : 'warning';
}

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
  thresholds: [WARN_ABOVE, ERROR_ABOVE],
  run: {
    tuned: (tuning) => {
      const [warn, most] = [tuning.threshold(WARN_ABOVE), tuning.threshold(ERROR_ABOVE)];
      const find = inProse((block) =>
        block.sentences().flatMap(({ from, to }): Hit[] => {
          const text = block.prose().slice(from, to);
          const count = longestPart(text);
          if (count <= warn) return [];
          if (count <= warn + JUST_OVER && isOfShortClauses(text)) return [];
          return [{ block, from, to, message: message(count), severity: severityOf(text, { count, most }) }];
        }),
      );
      // How long is too long each house decides; a word or two over is nothing to tell it.
      const mild = ({ block, from = 0, to = 0 }: Hit): boolean =>
        block !== undefined && longestPart(block.prose().slice(from, to)) <= warn + A_FEW;
      return (view) => (isOwnHouse(view) ? find(view) : find(view).filter((hit) => !mild(hit)));
    },
  },
  examples: {
    bad: [
      `Vi gik. ${filler(32)} Vi kom.`,
      `1. ${filler(36)}`,
      filler(34).replace('ser', 'ser bl.a.'),
      filler(38).replace('udvalget', 'Kommunalbestyrelsen'),
      `${filler(20).replace('.', '')}; ${filler(33)}`,

      filler(31),
      filler(46),
      `Kort sætning. ${filler(35)}`,
      `- ${filler(40)}`,
      filler(60),
      filler(33).replace('ser', 'ser den 3. marts'),
    ],
    good: [
      'Gennemgangen viser, at vognene i gennemsnit kører med under halvdelen af pladserne optaget, at en tredjedel af turene er planlagt for sent, og at de derfor ikke kan samordnes med andre ture.',
      `${filler(25)} ${filler(25)}`,
      filler(27).replace('ser', 'ser den 3. marts'),
      `- ${filler(20)}\n- ${filler(20)}`,
      'Aftalen siger: »Vi vil.« Det er kort.',

      filler(30),
      `${filler(20).replace('.', '')}; ${filler(20)}`,
      `> ${filler(50)}`,
      `| ${filler(50)} | x |`,
      'Udvalget vælger. Det sker bl.a. ved mødet den 3. marts 2027 kl. 17.30.',
      `Udvalget skal 1. ${filler(20).replace('Vi', 'vi')} 2. ${filler(20).replace('Vi', 'vi')}`,
      `### ${filler(50)}`,
    ],
  },
};

import { lineMark } from '../../openness/labels.ts';
import { mayTell } from '../../openness/words.ts';
import type { TextBlock } from '../blocks.ts';
import { anyBlock, type Check, isProse } from '../define.ts';
import { CLOSING_CATEGORIES, NEVER_CLOSED } from '../lists/closing.ts';
import { isOwnHouse } from '../reading/house.ts';
import type { Tuning } from '../tuning.ts';
import type { CaseView } from '../view.ts';

const QUESTION = {
  da: 'Begrund konkret, og skriv en titel, der må offentliggøres.',
  en: 'Give a concrete reason, and write a title that may be published.',
};
const IS_CLOSED = {
  da: 'Sagen er læst ind som lukket. Er den åben, så ret det; er den lukket, så begrund det, og skriv en titel, der må offentliggøres.',
  en: 'The case was read in as closed. If it is open, change that; if it is closed, give the reason, and write a title that may be published.',
};
const FORBIDDEN = {
  da: 'Denne slags sag skal efter reglerne behandles for åbne døre. Lukningen kræver en særlig begrundelse.',
  en: 'This kind of case must be handled in public. Closing it takes a particular reason.',
};

const LAW = /(?:jf\.?|jævnfør|efter|i henhold til)?\s*(?:[\p{L}]{1,40}loven?s?\s*)?§{1,2}\s*\d{1,3}[^.;]{0,40}/giu;
const WORD = /\p{L}{2,}/gu;
/** Words a sentence needs to say what would happen if the matter were known. */
const LEAST = 5;

/** What is left of the reason when acts and categories are taken out of it must still say something. */
function isConcrete(reason: string, categories: readonly string[]): boolean {
  const bare = reason.toLowerCase().replace(LAW, ' ');
  const rest = categories
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, category) => text.replaceAll(category, ' '), bare);
  return (rest.match(WORD)?.length ?? 0) >= LEAST;
}

function neverClosed(title: string, tuning: Tuning): boolean {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const stems = tuning.entries(NEVER_CLOSED).map(({ term }) => term);
  // The word itself or its definite form: *budgettet*, *lokalplanen*; *budgetopfølgning* and *budgetramme* are other matters.
  return words.some((word) =>
    stems.some((stem) => word === stem || /^(?:e?n|e?t|tet|ens|s|er|erne|ne)$/.test(tail(word, stem))),
  );
}

const SAYS_CLOSED = /(?<!\p{L})(?:lukket|fortrolig\p{L}*|ikke offentlig\p{L}*)(?!\p{L})/iu;

const marks = ({ text }: TextBlock): boolean => mayTell(text) && lineMark(text) !== null;
const speaksOfOthers = ({ fields, blocks }: CaseView): boolean =>
  fields.attachments.some(({ title, closed: isClosed }) => isClosed || SAYS_CLOSED.test(title)) ||
  blocks.some((block) => block.memo(marks));

/** *Punktet behandles for lukkede døre efter § 10, stk. 1, da drøftelsen kan …*: the reason stands in the text. */
const IS_BEHIND_DOORS =
  /(?<!\p{L})(?:lukkede døre|lukket (?:punkt|dagsorden|møde|behandling)|(?:punktet|sagen) (?:er|behandles|holdes) (?:\p{L}+ )?lukket|ikke (?:være )?offentlig\p{L}*|lukkes)(?!\p{L})/u;
const BECAUSE = /(?<!\p{L})(?:da|fordi|idet|af hensyn til|hensynet til|eftersom)(?!\p{L})/u;
const reasonIsGiven = anyBlock(
  (block) =>
    isProse(block) &&
    block.sentences().some(({ from, to }) => {
      const sentence = block.lower.slice(from, Math.min(to, from + LONGEST));
      return IS_BEHIND_DOORS.test(sentence) && BECAUSE.test(sentence);
    }),
);
/** Letters of a sentence that are read for it. */
const LONGEST = 600;

const tail = (word: string, stem: string): string => (word.startsWith(stem) ? word.slice(stem.length) : '-');

export const pc03: Check = {
  id: 'PC03',
  category: 'process',
  severity: 'error',
  judge: 'both',
  question: QUESTION,
  needs: ['fields'],
  name: { da: 'Lukket punkt', en: 'Closed item' },
  why: {
    da: 'Møder er offentlige. Et punkt må kun lukkes efter en konkret vurdering af, hvad der ville ske, hvis det blev kendt. Offentligheden skal kunne se, at sagen findes.',
    en: 'Meetings are public. An item may only be closed after weighing concretely what would happen if it were known. The public must be able to see that the case exists.',
  },
  source: { da: 'Kommunestyrelseslovens § 10', en: 'Local Government Act, section 10' },
  lists: [CLOSING_CATEGORIES, NEVER_CLOSED],
  run: {
    tuned: (tuning) => {
      const categories = tuning.entries(CLOSING_CATEGORIES).map(({ term }) => term);
      return (view) => {
        const { title, openness } = view.fields;
        if (!openness.closed) return [];
        // An import closes what may be closed: nobody has said so yet, and its note asks.
        const isAsked =
          !isOwnHouse(view) && `${openness.reason}${openness.publicTitle}`.trim() === '' && !SAYS_CLOSED.test(title);
        // Words in the text about an attachment or another item closed it by caution; what read it in has asked already.
        if (isAsked && speaksOfOthers(view)) return [];
        // Another house that gives a reason has its own way of writing it; of a kind that is never closed it is told all the same.
        const isGiven = !isOwnHouse(view) && (openness.reason.trim() !== '' || reasonIsGiven(view));
        const isWeak = openness.publicTitle.trim() === '' || !isConcrete(openness.reason, categories);
        return [
          ...(isWeak && !isGiven
            ? [
                {
                  about: `reason ${openness.reason} ${openness.publicTitle}`,
                  message: isAsked ? IS_CLOSED : QUESTION,
                  ...(isAsked || !isOwnHouse(view) ? { severity: 'suggestion' as const } : {}),
                },
              ]
            : []),
          ...(neverClosed(title, tuning) ? [{ about: `title ${title}`, message: FORBIDDEN }] : []),
        ];
      };
    },
  },
};

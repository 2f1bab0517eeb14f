import { type Check, type Hit, inSections, type TunedRule } from '../define.ts';
import { GROUPS_AFFECTED } from '../lists/room.ts';
import { hints, ownSentence } from '../reading/hints.ts';
import { realOptions, recorded, unlessRecorded } from '../reading/recorded.ts';
import type { TermMatch } from '../terms.ts';
import type { CaseView } from '../view.ts';

const QUESTION = { da: 'Hvem mærker det, og hvor mange er de?', en: 'Who feels it, and how many are they?' };

/** A number says how many. */
const ANSWERED = /\d/u;

/** A group alone is no consequence: something must happen to it. */
const EFFECT =
  /(?<!\p{L})(?:får|få|mister|miste|oplever|opleve|rammes|ramme|rammer|berøres|berører|berøre|påvirkes|påvirker|påvirke|skal|må|vente|ventes|betale[rs]?|flytte[rs]?|sparer|spare|slipper|kommer til)(?!\p{L})/u;
/** What people are told, asked or may do is nothing they gain or lose. */
const INFORMED =
  /(?<!\p{L})(?:får|få|skal have|modtager) (?:\p{L}+ ){0,3}(?:besked|brev|information|svar|høring|mulighed for at (?:svare|afgive))|(?<!\p{L})(?:høres|orienteres|informeres|hørt|inviteres)(?!\p{L})/u;

const isNoEffect = (match: TermMatch): boolean => {
  const sentence = ownSentence(match);
  const first = sentence.search(EFFECT);
  return first < 0 || INFORMED.test(sentence);
};

const NOTHING =
  /^(?:konsekvenser:?\s*)?(?:ingen(?: (?:særlige|øvrige))?(?: (?:konsekvenser|bemærkninger))?|intet|-|–)\.?$/iu;
const NO_CONSEQUENCES =
  /(?<!\p{L})ingen (?:væsentlige |særlige )?konsekvenser for (?:kommunens )?(?:borger|børn|unge|ældre|bruger|familie|beboer)/iu;

/** *Ingen* in the place of an answer. */
const nobodyNamed = inSections((section): readonly Hit[] => {
  if (section.key !== 'consequences') return [];
  return section.blocks.flatMap((block) => {
    const reasoned = /(?<!\p{L})(?:fordi|da|idet)(?!\p{L})/iu.test(block.text);
    const empty = NOTHING.test(block.text.trim()) || NO_CONSEQUENCES.test(block.text);
    return empty && !reasoned ? [{ block, message: QUESTION }] : [];
  });
});

const effects = hints({
  list: GROUPS_AFFECTED,
  question: QUESTION,
  answered: ANSWERED,
  otherSense: isNoEffect,
});

/** Each recorded option tells of citizens, with numbers. */
const counted = (view: CaseView): boolean =>
  realOptions(view).length > 0 &&
  realOptions(view).every(({ id }) =>
    recorded(view).consequences.some(
      ({ option, dimension, text }) => option === id && dimension === 'citizens' && /\d/u.test(text),
    ),
  );

const RULE: TunedRule = {
  tuned: (tuning) => {
    const run = unlessRecorded(counted, effects).tuned(tuning);
    return (view) => [...nobodyNamed(view), ...run(view)];
  },
};

export const hr15: Check = {
  id: 'HR15',
  category: 'room',
  severity: 'warning',
  judge: 'human',
  needs: ['text', 'fields'],
  about: ['consequences', 'options', 'presentation'],
  question: QUESTION,
  lists: [GROUPS_AFFECTED],
  name: { da: 'Hvem vinder og taber', en: 'Who gains and who loses' },
  why: {
    da: 'Bag hver beslutning er der nogen, der får det bedre, og nogen, der får det dårligere. De bør kunne finde sig selv i sagen, og politikeren bør vide hvor mange de er.',
    en: 'Behind every decision some gain and some lose. They should find themselves in the case, and politicians should know how many they are.',
  },
  run: RULE,
};

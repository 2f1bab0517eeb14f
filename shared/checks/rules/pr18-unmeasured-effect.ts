import type { Check } from '../define.ts';
import { PROMISED_EFFECTS } from '../lists/effects.ts';
import { existence, type TermMatch } from '../terms.ts';

const QUESTION = {
  da: 'Hvordan kan udvalget se, om det virkede?',
  en: 'How will the committee see whether it worked?',
};

/** The sentence or one of its neighbours says how much, or how it will be seen. */
const MEASURED =
  /\d|(?<!\p{L})(?:måles?|målt|målet|måling(?:en|er)?|opgøres|opgøre[tr]?|tælles|evalueres|evaluering(?:en)?|følges op|indikator(?:er|en)?|spørgeskema|brugerundersøgelse(?:n)?|trafiktælling(?:en|er)?|status)(?!\p{L})/u;
/** *bidrager til kassebeholdningen*, *styrker ikke*: money, or no promise. */
const OTHER_SENSE = /^\s+(?:ikke(?!\p{L})|\p{L}*(?:kassebeholdningen|driften af|udgiften|finansieringen|betalingen))/u;

function near({ block, from }: TermMatch): string {
  const spans = block.sentences();
  const at = spans.findIndex((span) => span.from <= from && from < span.to);
  const next = spans[at + 1];
  return block.lower.slice(spans[at]?.from ?? 0, next?.to ?? spans[at]?.to ?? block.text.length);
}

export const pr18: Check = {
  id: 'PR18',
  category: 'precision',
  severity: 'suggestion',
  judge: 'human',
  needs: ['text'],
  question: QUESTION,
  name: { da: 'Effekt uden måling', en: 'Effect without measure' },
  why: {
    da: 'En virkning, som ingen kan måle, kan ingen stilles til regnskab for. Skriv hvad der måles, hvem der gør det, og hvornår.',
    en: 'Nobody can be held to an effect that nobody can measure. Say what is measured, who does it, and when.',
  },
  lists: [PROMISED_EFFECTS],
  run: existence({
    list: PROMISED_EFFECTS,
    message: QUESTION,
    allowed: (match) => OTHER_SENSE.test(match.after) || MEASURED.test(near(match)),
  }),
};

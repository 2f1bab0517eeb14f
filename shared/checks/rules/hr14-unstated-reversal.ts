import type { Check } from '../define.ts';
import { LASTING_STEPS } from '../lists/room.ts';
import { hints } from '../reading/hints.ts';
import { realOptions, unlessRecorded } from '../reading/recorded.ts';

const QUESTION = {
  da: 'Kan beslutningen ændres senere, og hvad koster det at vente?',
  en: 'Can the decision be changed later, and what does waiting cost?',
};

/** It says whether it can be undone, or what waiting costs. */
const ANSWERED =
  /(?<!\p{L})(?:kan (?:ikke |altid |senere )?(?:\p{L}+ ){0,6}(?:ændres|omgøres|gøres om|fortrydes|genåbne[s]?|åbnes igen|trækkes tilbage|opsiges igen|hjemtages|tilbagekøbes|købes tilbage)|genåbne[s]?|genplantes|forsøgsperiode|forsøg|at vente|ved at vente|udskydelse(?:n)? (?:koster|betyder)|udsættelse(?:n)? (?:koster|betyder)|midlertidig[te]?)(?!\p{L})/u;

export const hr14: Check = {
  id: 'HR14',
  category: 'room',
  severity: 'suggestion',
  judge: 'human',
  needs: ['text', 'fields'],
  question: QUESTION,
  lists: [LASTING_STEPS],
  name: { da: 'Fortrydelse og tidspres', en: 'Reversal and time pressure' },
  why: {
    da: 'Et valg, der ikke kan gøres om, kræver større sikkerhed end et, der kan. Og den, der presses på tid, skal kende prisen for at vente.',
    en: 'A choice that cannot be undone needs more certainty than one that can. And those pressed for time must know the price of waiting.',
  },
  run: unlessRecorded(
    (view) => realOptions(view).some(({ reversibleUntil }) => reversibleUntil.trim() !== ''),
    hints({ list: LASTING_STEPS, question: QUESTION, answered: ANSWERED }),
  ),
};

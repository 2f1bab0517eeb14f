import type { Check } from '../define.ts';
import { ASSESSMENTS } from '../lists/room.ts';
import { hints } from '../reading/hints.ts';

const QUESTION = {
  da: 'Hvad er fakta, og hvad er administrationens vurdering?',
  en: "What is fact, and what is the administration's assessment?",
};

/** A reason, a source, or a figure it rests on. */
const ANSWERED =
  /§|(?<!\p{L})(?:fordi|da|idet|på baggrund af|på grundlag af|ud fra|begrundelsen er|bygger på|jf\.|ifølge|bilag \d|rapport(?:en)? fra|mægler|notat(?:et)? fra)(?!\p{L})/u;

export const hr12: Check = {
  id: 'HR12',
  category: 'room',
  severity: 'warning',
  judge: 'human',
  needs: ['text'],
  question: QUESTION,
  lists: [ASSESSMENTS],
  name: { da: 'Fakta og vurdering adskilt', en: 'Facts and assessment apart' },
  why: {
    da: 'En politiker skal kunne være uenig i en vurdering uden at være uenig i tallene. Så skal man kunne se, hvad der er hvad, og hvorfor.',
    en: 'A politician must be able to disagree with an assessment without disagreeing with the figures. So it must show which is which, and why.',
  },
  run: hints({ list: ASSESSMENTS, question: QUESTION, answered: ANSWERED }),
};

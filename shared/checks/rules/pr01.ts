import { anyOf, type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';

const MESSAGE = {
  da: 'Hvor mange? Skriv et tal, eller skriv at tallet ikke kendes.',
  en: 'How many? Give a number, or say that it is not known.',
};

const TERMS = ['en række', 'diverse', 'en del', 'visse', 'adskillige', 'mange', 'enkelte', 'et antal'];
const TERM = anyOf(TERMS);
/** A row of things that stand in a row. */
const IN_A_ROW = /^\s(?:træer|stole|huse|lygtepæle|borde|buske|parkeringspladser|p-pladser|skure|boder)/iu;
const NOUN = /^\s+\p{L}[\p{L}-]*/u;
/** *den enkelte borger*, *hvor mange*, *en del af planen* say something else. */
const BEFORE = /(?:^|[^\p{L}])(?:den|det|de|hver|hvert|hvor|for|så|lige så|hvis|som|i hvert)\s+$/iu;

export const pr01: Check = {
  id: 'PR01',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Vagt mængdeord', en: 'Vague quantity' },
  why: {
    da: 'Et medlem kan ikke veje en sag, når omfanget er skjult bag et ord som »en række«. Et tal, eller en ærlig oplysning om at tallet mangler, kan vejes.',
    en: 'A member cannot weigh a case when its extent hides behind words like "a number of". A figure, or an honest "not known", can be weighed.',
  },
  run: inProse((block) =>
    matches(block, TERM).flatMap((match): Hit[] => {
      const end = match.index + match[0].length;
      const rest = block.text.slice(end, end + 60);
      const noun = NOUN.exec(rest)?.[0];
      if (!noun || IN_A_ROW.test(rest)) return [];
      if (/^en\s+del$/iu.test(match[0]) && /^\s+(?:af|i)\s/iu.test(rest)) return [];
      if (BEFORE.test(block.text.slice(Math.max(0, match.index - 12), match.index))) return [];
      if (/\d/.test(sentenceText(block, match.index))) return [];
      return [{ block, from: match.index, to: end + noun.length, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'En række borgere har henvendt sig.',
      'Der er kommet mange klager over støjen fra pladsen.',
      'Adskillige institutioner mangler pædagoger.',
      'Visse grupper får sværere ved at nå bussen.',
      'Administrationen har holdt diverse møder med foreningerne.',
      'En del forældre ønsker længere åbningstid.',
    ],
    good: [
      '34 borgere har henvendt sig.',
      'Kommunen planter en række træer langs vejen.',
      'Den enkelte borger får besked i e-Boks.',
      'Veddelev er en del af lokalplanens område.',
      'En række borgere, i alt 34, har henvendt sig.',
      'Udvalget spurgte, hvor mange elever der berøres.',
      'Taksten betales af hver enkelt forening.',
      '> En række borgere har henvendt sig.',
    ],
  },
};

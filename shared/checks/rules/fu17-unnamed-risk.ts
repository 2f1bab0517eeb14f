import type { Check } from '../define.ts';
import { RISKS } from '../lists/hearing.ts';
import { hints } from '../reading/hints.ts';

const QUESTION = { da: 'Hvad kan gå galt, og hvad koster det?', en: 'What can go wrong, and what would it cost?' };

/** How likely, how much, or who carries it. */
const ANSWERED =
  /(?<!\p{L})(?:\d[\d.,]* (?:mio|mia|kr|procent|%|dage|uger|måneder|år)|procent|(?:lille|stor|lav|høj|begrænset|ubetydelig|sandsynlig(?:heden)?)(?!\p{L})|kommunen (?:bærer|betaler|hæfter|dækker)|(?<!om )(?:entreprenøren|leverandøren|sælger|udlejer|staten|forsikringen) (?:bærer|betaler|hæfter|dækker)|hæfter for|bærer (?:selv )?risikoen|er forsikret|afsat en reserve)(?!\p{L})/u;
/** *risikovurdering*, *uden risiko*, *på det sikre*: no risk that is told. */
const OTHER_SENSE = /(?<!\p{L})(?:ingen|uden|for at undgå|mindsker|fjerner) (?:\p{L}+ )?$/u;

export const fu17: Check = {
  id: 'FU17',
  category: 'completeness',
  severity: 'warning',
  judge: 'human',
  needs: ['text'],
  question: QUESTION,
  lists: [RISKS],
  name: { da: 'Risiko og usikkerhed', en: 'Risk and uncertainty' },
  why: {
    da: 'Den, der siger ja, skal vide, hvad der kan gå galt, hvor sandsynligt det er, og hvem der betaler.',
    en: 'Whoever says yes must know what can go wrong, how likely it is, and who pays.',
  },
  run: hints({
    list: RISKS,
    question: QUESTION,
    answered: ANSWERED,
    otherSense: ({ before }) => OTHER_SENSE.test(before),
  }),
};

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
  examples: {
    bad: [
      'Der er en risiko for, at byggeriet trækker ud.',
      'Prisen er usikker, og der er usikkerhed om jorden.',
      'Tidsplanen forudsætter, at ekspropriationen lykkes.',
      'Kommunen risikerer at miste tilskuddet.',
      'Projektet afhænger af en aftale med Banedanmark.',
      'Renoveringen kan blive dyrere end ventet.',
      'Det er en forudsætning, at menighedsrådet vil sælge.',
      'Arbejdet kan blive forsinket af fund fra oldtiden.',
      'Det er usikkert, om staten betaler.',
      'Der er risici ved at vente.',
      'Flytningen er afhængig af, at skolen står færdig.',
      'Ordningen indebærer en risiko for flere sygedage.',
    ],
    good: [
      'Der er en risiko for, at jorden er forurenet. Det koster i givet fald 0,9 mio. kr., som sælger betaler.',
      'Risikoen for forsinkelse er lille, og entreprenøren betaler dagbod.',
      'Prisen har en usikkerhed på 15 procent.',
      'Tidsplanen forudsætter en tilladelse. Den tager normalt 8 uger.',
      'Løsningen er uden risiko for de gående.',
      'Rækværket mindsker risikoen for fald.',
      'Byggeriet er færdigt i august 2028.',
      '> I risikerer børnenes liv.',
      'Naboen skriver: »Det er for stor en risiko.«',
      'Kommunen risikerer at miste tilskuddet på 2 mio. kr.',
      'Sandsynligheden er lav, og det er usikkert, hvornår svaret kommer.',
      'Vejen er glat om vinteren.',
    ],
  },
};

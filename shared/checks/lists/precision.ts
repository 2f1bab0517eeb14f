import { wordList } from '../tuning.ts';

const CATALOGUE = {
  da: 'Tjeklistens katalog, udvidet efter gennemlæsning af dagsordener.',
  en: 'The checklist catalogue, extended after reading agendas.',
};

/** *flere* and *nogle* are left out: both have too many proper uses. *forskellige* counts only with people and organisations. */
export const VAGUE_QUANTITIES = wordList({
  id: 'vague-quantities',
  name: { da: 'Vage mængdeord', en: 'Vague quantities' },
  source: CATALOGUE,
  terms: [
    'en række',
    'en lang række',
    'en hel række',
    'diverse',
    'en del',
    'en hel del',
    'visse',
    'adskillige',
    'mange',
    'enkelte',
    'talrige',
    'utallige',
    'et antal',
    'et stort antal',
    'et større antal',
    'et mindre antal',
    'forskellige',
    ...['hovedparten', 'langt hovedparten', 'størstedelen', 'langt størstedelen', 'de fleste', 'langt de fleste', 'et fåtal'],
    ...['en bunke', 'en stor bunke', 'en stak', 'en stor stak', 'en masse', 'en håndfuld', 'et væld af', 'et utal af'],
  ],
});

export const VAGUE_TIMES = wordList({
  id: 'vague-times',
  name: { da: 'Vage tidsangivelser', en: 'Vague times' },
  source: CATALOGUE,
  terms: [
    'snarest',
    'snarest muligt',
    'hurtigst muligt',
    'på sigt',
    'på længere sigt',
    'på lang sigt',
    'på kort sigt',
    'løbende',
    'inden længe',
    'inden for kort tid',
    'i nær fremtid',
    'i den nære fremtid',
    'i nærmeste fremtid',
    'i den nærmeste fremtid',
    'i den kommende tid',
    'på et senere tidspunkt',
    'på et tidspunkt',
    'på et passende tidspunkt',
    'inden for en overskuelig fremtid',
    'i en overskuelig fremtid',
    'i den kommende periode',
    'om kort tid',
    'når der er basis for det',
    'når der er mulighed for det',
    'når der er ressourcer til det',
    'når der er tid til det',
    'når tiden er til det',
    'senere',
    'fremadrettet',
  ],
});

/** Fixed by any year in the sentence: *faldt i de seneste år (2021-2025)*. */
export const RECENT = [
  'i de senere år',
  'i de seneste år',
  'i den senere tid',
  'i den seneste tid',
  'i den sidste tid',
  ...['de senere år', 'de seneste år', 'de seneste par år', 'de sidste par år', 'de seneste mange år', 'den seneste tid'],
  ...['i en årrække', 'gennem en årrække', 'over en årrække', 'i en lang årrække', 'gennem en lang årrække'],
  ...['kommende budgetforhandlinger', 'kommende budgetforhandling', 'næste budgetforhandlinger', 'kommende budgetlægning'],
];

export const RELATIVE_DATES = wordList({
  id: 'relative-dates',
  name: { da: 'Relative datoer', en: 'Relative dates' },
  source: CATALOGUE,
  terms: [
    ...[
      'i år',
      'i fjor',
      'sidste år',
      'sidste års',
      'næste år',
      'næste års',
      'indeværende år',
      'indeværende års',
      'forrige år',
      'forrige års',
    ],
    ...['sidste måned', 'næste måned', 'denne måned', 'sidste uge', 'næste uge', 'i sidste uge', 'i næste uge'],
    ...['for nylig', 'for nyligt', 'fornylig', 'p.t.', 'pt.', 'nuværende', 'i dag', 'i går', 'i morgen'],
    ...[
      'i øjeblikket',
      'for øjeblikket',
      'for tiden',
      'i skrivende stund',
      'for indeværende',
      'på nuværende tidspunkt',
      'aktuelt',
      'sidste gang',
    ],
    ...['sidste forår', 'sidste sommer', 'sidste efterår', 'sidste vinter', 'sidste jul'],
    ...['for et par år siden', 'for nogle år siden', 'for få år siden', 'for år tilbage', 'for nogle år tilbage'],
    ...RECENT,
    ...['primo', 'medio', 'ultimo'],
  ],
});

import { wordList } from '../tuning.ts';

export const COMPARISONS = wordList({
  id: 'comparisons',
  name: { da: 'Sammenligninger', en: 'Comparisons' },
  source: {
    da: 'Tjeklistens katalog (PR15), udvidet med de samme ord i andre former. »Større«, »mindre« og »flere« er udeladt: de bruges oftest om noget, der er talt.',
    en: 'The checklist catalogue (PR15), extended with the same words in other forms. "Larger", "smaller" and "more" are left out: they are mostly used of what has been counted.',
  },
  terms: [
    ...['bedre', 'billigere', 'hurtigere', 'mere effektiv', 'mere effektivt', 'mere effektive', 'mere attraktiv'],
    ...['mere attraktivt', 'mere attraktive', 'øget', 'øgede', 'styrket', 'styrkede', 'højere kvalitet'],
    ...['betydelig forbedring', 'betydelige forbedringer', 'markant forbedring', 'markante forbedringer'],
    ...['væsentlig forbedring', 'væsentlige forbedringer', 'stor forbedring', 'store forbedringer', 'betydeligt løft'],
    ...['mere fleksibel', 'mere fleksibelt', 'mere fleksible', 'mere sammenhængende', 'større tryghed'],
    ...['markant løft', 'væsentligt løft', 'forbedret', 'forbedrede'],
  ],
});

export const AGREEMENTS = wordList({
  id: 'agreements',
  name: { da: 'Aftaler', en: 'Agreements' },
  source: {
    da: 'Tjeklistens katalog (FU16): konstitueringsaftale og budgetaftale, med de ord, de også går under.',
    en: 'The checklist catalogue (FU16): constitution and budget agreements, with the words they also go by.',
  },
  terms: [
    ...['konstitueringsaftale', 'konstitueringsaftalen', 'konstitueringsaftalens', 'konstitueringen'],
    ...['budgetaftale', 'budgetaftalen', 'budgetaftalens', 'budgetaftaler', 'budgetforlig', 'budgetforliget'],
    ...[
      'budgetforligets',
      'aftaleparterne',
      'forligspartierne',
      'forligsparterne',
      'det vedtagne budget',
      'vedtaget budget',
    ],
    ...['flertalsaftale', 'flertalsaftalen', 'samarbejdsaftalen mellem partierne', 'det politiske forlig'],
    ...['arbejdsgrundlag for valgperioden', 'koalitionsaftalen'],
  ],
});

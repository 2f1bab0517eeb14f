import { wordList } from '../tuning.ts';

/** An act that is new or on its way: asked for once, where the case tells nowhere which it is. */
export const NEW_LAW: readonly string[] = [
  ...['lovændringen', 'lovændringerne', 'lovændringens', 'lovforslaget', 'lovforslagets', 'lovforslagene'],
  ...['den nye lov', 'den nye lovgivning', 'de nye lovregler', 'ny lovgivning', 'ændret lovgivning'],
];

export const VAGUE_LAW = wordList({
  id: 'vague-law',
  name: { da: 'Upræcise lovhenvisninger', en: 'Imprecise references to law' },
  source: {
    da: 'Tjeklistens katalog (PR16), udvidet med de samme vendinger i andre former.',
    en: 'The checklist catalogue (PR16), extended with the same phrases in other forms.',
  },
  terms: [
    ...['ifølge loven', 'ifølge lovgivningen', 'efter loven', 'efter lovgivningen', 'i henhold til loven'],
    ...['i henhold til lovgivningen', 'i medfør af loven', 'i medfør af lovgivningen', 'jf. loven', 'jf. lovgivningen'],
    ...['lovgivningen', 'gældende lovgivning', 'gældende lov', 'gældende regler', 'gældende ret'],
    ...['efter reglerne', 'ifølge reglerne', 'reglerne på området', 'loven kræver', 'loven foreskriver', 'loven siger'],
    ...[
      'følger af loven',
      'følger af lovgivningen',
      'følger af bekendtgørelsen',
      'ifølge bekendtgørelsen',
      'efter bekendtgørelsen',
      'bekendtgørelsens krav',
      'lovens krav',
      'lovgivningens krav',
      'lovgivningens rammer',
      'er forpligtet',
      'lovgivningsmæssigt forpligtet',
      'juridisk forpligtet',
      'forpligtet til',
      'lovkrav',
      'et lovkrav',
    ],
    ...NEW_LAW,
  ],
});

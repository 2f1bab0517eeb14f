import { type Economy, EMPTY_ECONOMY } from '../../kinds/case/handlerum.ts';
import type { Example, Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';

const economy = (text: string, caseType: 'decision' | 'information' = 'decision'): Example => ({
  sections: { economy: text },
  fields: { caseType },
});

const TABLE = '| Udgift | A | B |\n| Etablering | 1.400 | 2.450 |\n| Skilte | 120 | 140 |\n| Rådgiver | 80 | 90 |';

const FULL =
  '| 1.000 kr., 2027-pl | 2027 | 2028 |\n| Anlæg | 1.400 | 0 |\n| Afledt drift | 0 | 80 |\n| I alt | 1.400 | 80 |\n| Finansiering: kassebeholdningen | -1.400 | -80 |';

const priced = (patch: Partial<Economy>) =>
  withRoom({
    costs: [{ id: 'a', owner: 'a', kind: 'capital', year: 2027, ore: 140_000_000 }],
    economy: {
      ...EMPTY_ECONOMY,
      priceYear: 2027,
      fundingSource: 'Kassebeholdningen',
      operatingAfter: '35.000 kr. om året',
      ...patch,
    },
  });

export const examples: Examples = {
  bad: [
    ...['Der henvises til sagsfremstillingen.', 'Se sagsfremstillingen', 'Se ovenfor.'].map((text) => ({
      sections: { economy: text, presentation: 'Regnskabet er lavet.' },
    })),
    { sections: { economy: 'Se tabellen.' }, fields: priced({ priceYear: null }) },
    { sections: { economy: 'Se tabellen.' }, fields: priced({ operatingAfter: '' }) },
    { sections: { economy: 'Se tabellen.' }, fields: priced({ fundingSource: '' }) },
    economy(TABLE),
    economy(`Beløb i 1.000 kr.\n${TABLE}`),
    economy(`Beløb i 1.000 kr., 2027-priser.\n${TABLE}`),
    economy(`Udgiften finansieres af kassebeholdningen.\n${TABLE}`),
    economy(FULL.replace(', 2027-pl', '')),
    economy(FULL.replace('| I alt | 1.400 | 80 |\n', '')),
    economy(FULL.replace('1.000 kr., ', '')),
    economy(FULL.replace('| Finansiering: kassebeholdningen | -1.400 | -80 |', '| Rest | 0 | 0 |')),
    economy(FULL.replace('| Afledt drift | 0 | 80 |', '| Skilte | 0 | 80 |')),
    economy('| Udgift i mio. kr. | 2027 |\n| Bro | 2,4 |\n| Sti | 1,2 |\n| Lys | 0,4 |'),
    economy('| Pris | A |\n| Køb | 14.500 |\n| Oprensning | 900 |\n| Tinglysning | 80 |'),
    economy(`Drift og anlæg i 2027.\n${TABLE}`),
    economy(
      'Der frigives 2,9 mio. kr. i 2027.\n| Udvalg | Projekt | Ramme | Beløb i 1.000 kr. (2027-p/l) |\n| TMU | Nye bænke | 3100 Anlæg | 2.940 |\n| I alt | - | - | 2.940 |',
    ),
    economy('| Udgift | kr. |\n| Præmie | 10.000 |\n| I alt | 10.000 |'),
  ],
  good: [
    ...['Der henvises til sagsfremstillingen.', 'Se sagsfremstillingen', 'Se ovenfor.'].map((text) => ({
      sections: { economy: text, presentation: 'Regnskabet viser 2,1 mio. kr.' },
    })),
    {
      fields: { templateId: 'unknown' },
      sections: { economy: '| | Kr. |\n| Salgsindtægt | 5.698.000 |\n| Mægler | -114.000 |\n| I alt | 5.584.000 |' },
    },
    { sections: { economy: 'Se tabellen.' }, fields: priced({}) },
    economy(FULL),
    economy(
      `Beløb i mio. kr., 2027-priser. Udgiften til drift finansieres af rammen.\n| Udgift | 2027 | 2028 |\n| Løn | 2,4 | 2,4 |\n| Husleje | 0,4 | 0,4 |\n| I alt | 2,8 | 2,8 |`,
    ),
    economy('Udgiften er 2,4 mio. kr.'),
    economy('| Skole | Elever |\n| Mosede | 402 |\n| Engskolen | 318 |\n| Åskolen | 288 |'),
    economy(TABLE, 'information'),
    economy('| Udgift | kr. |\n| Præmie | 10.000 |'),
    economy('| Hold | Deltagere |\n| A | 12 |\n| I alt | 12 |'),
    { sections: { background: TABLE } },
    economy(''),
    economy('| Dag | Åbent |\n| Mandag | 10-17 |\n| Tirsdag | 10-17 |\n| Onsdag | 10-19 |'),
    economy(`${FULL}\nUsikkerheden er 10 procent.`),
    economy('| Hold | Deltagere |\n| A | 12 |\n| B | 14 |\n| C | 9 |'),
    economy(FULL.replace('2027-pl', 'faste priser')),
  ],
};

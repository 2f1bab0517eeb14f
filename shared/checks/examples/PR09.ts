import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    {
      sections: {
        economy: '| Kr. | 2027 |\n| Veje | 1.150.000 |\n| Stier | 980.000 |\n| Lys | 320.000 |\n| I alt | 2.540.000 |',
      },
    },
    { sections: { economy: '| 1.000 kr. | 2027 | 2028 | I alt |\n| Drift | 100 | 200 | 301 |' } },
    { sections: { economy: '| Kr. | 2027 |\n| A | 10 |\n| B | 20 |\n| Sum | 40 |' } },
    { sections: { economy: '| | Anlæg 2027 | Anlæg 2028 | Anlæg i alt |\n| C | 1.500 | 1.600 | 3.000 |' } },
    { sections: { economy: '| Mio. kr. | 2027 |\n| Løn | 1,5 |\n| Varer | 0,4 |\n| Total | 2,1 |' } },
    { sections: { background: '| Skole | Elever |\n| Nord | 310 |\n| Syd | – |\n| Vest | 120 |\n| I alt | 440 |' } },
    {
      sections: {
        economy: '| Kr. | 2027 |\n| Løn | 10 |\n| Varer | 5 |\n| Drift i alt | 15 |\n| Vej | 7 |\n| I alt | 25 |',
      },
    },
    {
      sections: {
        economy: 'Afrunding kan give forskelle.\n| Mio. kr. | 2027 |\n| A | 1,0 |\n| B | 1,0 |\n| I alt | 2,4 |',
      },
    },
    {
      sections: {
        economy:
          '| Mio. kr. | 2027 |\n| Løn | 1,9 |\n| Varer | 1,5 |\n| Udgifter i alt | 3,4 |\n| Gebyrer | -3,1 |\n| Netto | 0,5 |',
      },
    },
    {
      sections: { hearing: '| Svar | Antal |\n| For | 23 |\n| Imod | 11 |\n| Ved ikke | 4 |\n| Antal i alt | 41 |' },
    },
    {
      sections: {
        economy:
          '| Kr. | 2027 | 2028 |\n| Hjemmepleje | 250 | 300 |\n| Hjælpemidler | 50 | 70 |\n| I alt | 300 | 360 |',
      },
    },
    {
      sections: {
        background: '| Plejehjem | Pladser |\n| Birkelund | 48 |\n| Engbo | 36 |\n| Åhuset | 30 |\n| Total | 124 |',
      },
    },
    { sections: { economy: '| Kr. | 2027 |\n| Løn | 1 400 |\n| Tilskud | (400) |\n| I alt | 1 800 |' } },
  ],
  good: [
    '| | Engang | Årligt |\n| Dispensere, 42 stk. | 63.000 kr. | |\n| Bind | | 96.000 kr. |\n| Rengøring | | 28.000 kr. |\n| I alt | 63.000 kr. | 124.000 kr. |',
    {
      sections: {
        economy: '| Kr. | 2027 |\n| Veje | 1.150.000 |\n| Stier | 980.000 |\n| Lys | 320.000 |\n| I alt | 2.450.000 |',
      },
    },
    {
      sections: {
        economy: 'Afrunding kan give forskelle.\n| Mio. kr. | 2027 |\n| A | 1 |\n| B | 1 |\n| C | 1 |\n| I alt | 4 |',
      },
    },
    { sections: { economy: '| Kr. | 2027 |\n| Løn | 10 |\n| heraf vikarer | 4 |\n| Varer | 5 |\n| I alt | 15 |' } },
    {
      sections: {
        economy:
          '| | Anlæg 2027 | Anlæg 2028 | Anlæg i alt | Afledt drift pr. år |\n| C | 1.500 | 1.600 | 3.100 | 60 |',
      },
    },
    {
      sections: {
        economy: '| Kr. | Beløb | Andel i procent |\n| A | 10 | 33 |\n| B | 20 | 66 |\n| I alt | 30 | 100 |',
      },
    },
    {
      sections: {
        economy:
          '| Kr. | 2027 |\n| Drift 1 | 10 |\n| Drift 2 | 20 |\n| Drift i alt | 30 |\n| Anlæg 1 | 5 |\n| Anlæg i alt | 5 |\n| I alt | 35 |',
      },
    },
    { sections: { background: '| Skole | Elever |\n| Nord | 310 |\n| I alt | 310 |' } },
    {
      sections: {
        economy: '| Vare | Antal | Pris | I alt |\n| Bænk | 4 | 2.000 | 8.000 |\n| Træ | 9 | 10.000 | 90.000 |',
      },
    },
    {
      sections: {
        economy:
          '| Mio. kr. | 2027 |\n| Løn | 1,9 |\n| Varer | 1,5 |\n| Udgifter i alt | 3,4 |\n| Gebyrer | -3,1 |\n| Netto | 0,3 |',
      },
    },
    { sections: { economy: '| Kr. | 2027 |\n| Udgifter | 400 |\n| Indtægter | 300 |\n| Netto | 100 |' } },
    {
      sections: {
        economy:
          '| Kr. | 2027 |\n| Model 1: løn | 450 |\n| Model 1: bus | -60 |\n| Model 1 i alt | 390 |\n| Model 2: løn | 1.700 |\n| Model 2: bus | -290 |\n| Model 2 i alt | 1.410 |',
      },
    },
    { sections: { economy: '| Kr. | 2027 |\n| Løn | 400* |\n| Varer | 100 |\n| I alt | 510 |' } },
    { sections: { economy: '| Kr. | 2027 |\n| Løn | 400 |\n| Tilskud | -100 |\n| I alt | 300 |' } },
    {
      sections: {
        economy:
          '| Kr. | Drift 2027 | Drift 2028 |\n| Indtægter | 400 | 500 |\n| Udgifter | 300 | 350 |\n| Resultat | 100 | 150 |',
      },
    },
    { sections: { economy: '| | 2027 | 2028 | I alt |\n| Drift | 100 | – | 100 |\n| Anlæg | | 50 | 50 |' } },
    { sections: { economy: '| Kr. | 2027 |\n| A | 1 400 |\n| B | 1 600 |\n| I alt | 3 000 |' } },
    {
      sections: {
        economy: 'Tallene er afrundet.\n| Mio. kr. | 2027 |\n| A | 0,4 |\n| B | 0,4 |\n| C | 0,4 |\n| I alt | 1,3 |',
      },
    },
  ],
};

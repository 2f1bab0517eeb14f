import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';

/** One option with all that is asked for. */
const told = (citizens: string, law: string) =>
  withRoom({
    options: [roomOption('A')],
    consequences: Object.entries({ citizens, economy: '1,4 mio. kr.', time: '2027', law }).map(([dimension, text]) => ({
      id: `option-A/${dimension}`,
      option: 'option-A',
      dimension,
      text,
    })),
  });

export const examples: Examples = {
  bad: [
    ...[
      'Model 1 ændrer udgiften til busser. Lejen er 3,6 mio. kr.',
      'Model 1 koster 400.000 kr. om året.',
      'Model 1 er udgiftsneutral.',
      'I model 1 spares 0,4 mio. kr.',
      'Model 1 giver en merudgift, som holdes inden for rammen.',
      'Prisen for model 1 er 2 mio. kr.',
    ].map((economy) => elsewhere('Der er model 1 med ét distrikt og model 2 med to.', { economy })),
    { fields: told('Alle 310 elever', '') },
    {
      sections: {
        options: '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig | Lang vej | 400 |\n| B | Hurtig |  | 500 |',
      },
    },
    {
      sections: {
        options:
          '| Løsning | Fordele | Ulemper | Pris |\n| 0 | Ingen udgift | - | 0 |\n| A | Billig | Lang vej | 400 |\n| B | Hurtig | Dyr | 500 |',
      },
    },
    {
      sections: {
        options:
          '| Model | Borgere | Økonomi | Tid |\n| Model 1 | Kortere ventetid | 1,2 mio. kr. | 2027 |\n| Model 2 | - | 0,8 mio. kr. | 2028 |',
      },
    },
    {
      sections: {
        consequences:
          '| Mulighed | Elever | Personale |\n| To skoler | Samme vej | Samme antal |\n| Én skole | 62 får længere vej |  |',
      },
    },
    {
      sections: {
        options: '| | Model 1 | Model 2 |\n| Borgere | Kortere vej | Længere vej |\n| Miljø | Færre biler |  |',
      },
    },
    {
      sections: {
        presentation:
          '| Placering | Konsekvenser for naboer | Trafik |\n| A | Skygge i haver | Flere biler |\n| B |  | Uændret |',
      },
    },
    {
      sections: {
        options:
          '| Scenarie | Fordele | Ulemper |\n| 1. Fælles leder | Mindre administration | Længere til leder |\n| 2. To ledere |  |  |',
      },
    },
    { sections: { options: '| Løsning | Hvad | Pris |\n| A | Kunstgræs | 4 mio. kr. |\n| B | Naturgræs |  |' } },
    {
      sections: {
        options:
          '| Alternativ | Klima | Økonomi |\n| Fjernvarme | 400 ton CO2 mindre | 12 mio. kr. |\n| Varmepumpe | – | 9 mio. kr. |',
      },
    },
    {
      sections: {
        options:
          '| Forslag | For | Imod |\n| Lukke filialen | Sparer 0,6 mio. kr. | Længere til bøger |\n| Færre timer | Sparer 0,3 mio. kr. | - |',
      },
    },
    {
      sections: {
        options:
          'Løsning A: Hjemmeplejen deles i tre mindre hold, så hver borger møder højst otte medarbejdere, og kørslen falder med 11 km om dagen.\nLøsning B: Fem hold.',
      },
    },
    {
      sections: {
        presentation:
          'Model 1: Fælles ledelse for de to børnehaver, hvor én leder har ansvar for begge huse, og de 94 børn bliver, hvor de er.\nModel 2: Sammenlægning på Engvej.',
      },
    },
    {
      sections: {
        options:
          '### Løsning A\nEn ny rundkørsel giver kortere kø for de 9.000 biler, der kører i krydset hver dag, og koster 6 mio. kr.\n### Løsning B\nLyskryds.',
      },
    },
  ],
  good: [
    ...[
      'Model 1 koster 400.000 kr. om året, og model 2 koster det samme.',
      'Model 1 koster 400.000 kr. Uanset model betales det af rammen.',
      'I begge modeller spares 0,4 mio. kr., og i model 1 straks.',
      'Udgiften er 400.000 kr.',
      '| Model | Kr. |\n| 1 | 400.000 |\n| 2 | 300.000 |\nModel 1 koster mest.',
      'Model 1 koster 400.000 kr. Model 2 er billigere.',
    ].map((economy) => elsewhere('Der er model 1 med ét distrikt og model 2 med to.', { economy })),
    { fields: told('Alle 310 elever', 'Ingen') },
    { sections: { presentation: '| Forslag | 2028 | 2029 |\n| Færre timer | 400 |  |\n| Højere takst |  | 300 |' } },
    {
      sections: {
        hearing: '| Part | Fordele | Ulemper |\n| Ældrerådet | Kort vej |  |\n| Handicaprådet |  | Trapper |',
      },
    },
    { sections: { presentation: '| Gruppe | For | Imod |\n| Liste A | 9 |  |\n| Liste V |  | 3 |' } },
    {
      sections: {
        options: '| Løsning | Fordele | Ulemper | Pris |\n| A | Billig | Lang vej | 400 |\n| B | Hurtig | Dyr | 500 |',
      },
    },
    {
      sections: {
        options:
          '| Løsning | Hvad | Klar |\n| 0 | Vejen ændres ikke | – |\n| A | Fire bump | Juni 2027 |\n| B | Cykelgade | Oktober 2027 |',
      },
    },
    { sections: { options: '| Løsning | Anlæg 2027 | Anlæg 2028 |\n| A | 400 | - |\n| B | 300 | 500 |' } },
    {
      sections: {
        options:
          '| Model | Fordele | Bemærkninger |\n| 1 | Kortere vej |  |\n| 2 | Lavere pris | Kræver dispensation |',
      },
    },
    { sections: { options: '| Tilbud | Skole A | Skole B |\n| Svømning | x |  |\n| Musik |  | x |' } },
    { sections: { options: '| Løsning | Cykelsti | Belysning |\n| A | x |  |\n| B | x | x |' } },
    { sections: { economy: '| Løsning | 2027 | 2028 |\n| A | 400 |  |\n| B | 300 | 500 |' } },
    { sections: { presentation: '| Skole | Elever | Klasser |\n| Byens Skole | 310 |  |\n| Engskolen | 184 | 9 |' } },
    {
      sections: {
        options:
          '| Løsning | Fordele | Ulemper |\n| A | Billig | Lang vej |\n| B | Hurtig | Dyr |\n| A+B | Hurtig og billigere i drift |  |',
      },
    },
    {
      sections: {
        options:
          'Løsning A: En ny hal på 800 m² ved skolen, som koster 14 mio. kr. og kan stå færdig i august 2028, hvis udbuddet sendes ud til april.\nLøsning B: En mindre hal.\nHallen i løsning B er på 500 m² og koster 9 mio. kr.',
      },
    },
    { sections: { options: '- Skolen udvides\n- Eleverne fordeles på to skoler' } },
    {
      sections: {
        presentation:
          '**Model 0: To skoler.** Begge fortsætter uændret.\nModel 1: Fælles ledelse koster 0,4 mio. kr. mindre om året.',
      },
    },
    { sections: { options: '| Løsning | Konsekvens |\n| Drift | |\n| A | Flere timer |\n| B | Færre timer |' } },
    { sections: { decision: '| Løsning | For | Imod |\n| A | 13 |  |\n| B |  | 12 |' } },
    { sections: { consequences: 'Borgere: Længere vej. Økonomi: 2 mio. kr. Klima: –' } },
  ],
};

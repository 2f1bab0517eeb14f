import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';

export const examples: Examples = {
  bad: [
    {
      fields: withRoom({ options: [roomOption('A'), roomOption('B')] }),
      sections: { recommendation: 'At udvalget godkender løsning B.' },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'Centret indstiller, at Kommunalbestyrelsen\n1. godkender løsning B',
      },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'At Byrådet\n1. vælger løsning A\n2. giver en anlægsbevilling på 0,4 mio. kr.',
      },
    },
    {
      sections: {
        presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
        recommendation: 'Det indstilles, at model 2 godkendes.',
      },
    },
    {
      sections: {
        presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
        recommendation: 'Børn og Skole indstiller til Byrådet, at model 1 gennemføres fra den 1. august 2027.',
      },
    },
    {
      sections: {
        presentation: 'Der er regnet på scenarie 1, 2 og 3.',
        recommendation: 'At Økonomiudvalget\n1. godkender scenarie 3',
      },
    },
    {
      sections: {
        options: '- Udvidelse af Byens Skole\n- Pavilloner ved Sønderskolen',
        recommendation: 'At Byrådet\n1. godkender udvidelse af Byens Skole',
      },
    },
    {
      sections: {
        options: '### Længere åbningstid\nTo timer mere.\n### Ubemandet bibliotek\nNøglekort til alle.',
        recommendation: 'At Kulturudvalget\n1. indfører ubemandet bibliotek fra 2027',
      },
    },
    {
      sections: {
        presentation: 'Placering A ligger ved åen, og placering B ved stationen.',
        recommendation: 'At udvalget\n1. peger på placering B som sted for plejehjemmet',
      },
    },
    {
      sections: {
        presentation: 'Forslag 1 sparer 2 mio. kr. Forslag 2 sparer 3 mio. kr.',
        recommendation: 'At Byrådet\n1. vedtager forslag 2',
      },
    },
    {
      sections: {
        options: '| Model | Pris |\n| Åbent hele året | 400 |\n| Lukket om vinteren | 250 |',
        recommendation: 'At udvalget\n1. godkender modellen Lukket om vinteren',
      },
    },
    {
      sections: {
        presentation: 'Alternativ A koster mest, og alternativ B tager længst tid.',
        recommendation: 'Forvaltningen indstiller, at Teknik- og Miljøudvalget godkender alternativ A.',
      },
    },
    {
      sections: {
        presentation: 'Linjeføring A går syd om byen, og linjeføring B går nord om den.',
        recommendation: 'At Byrådet\n1. beslutter linjeføring A\n2. bemyndiger borgmesteren til at skrive under',
      },
    },
  ],
  good: [
    {
      fields: withRoom({ options: [roomOption('A'), roomOption('B')] }),
      sections: { recommendation: 'At udvalget vælger løsning A eller B.' },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'At Kommunalbestyrelsen\n1. vælger 0, A eller B. Administrationen anbefaler løsning B',
      },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'At Kommunalbestyrelsen\n1. vælger mellem de viste løsninger, idet løsning B anbefales',
      },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: '1. at der vælges en af løsningerne 0, A og B, idet forvaltningen peger på løsning B',
      },
    },
    {
      sections: {
        presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
        recommendation: 'At Byrådet\n1. beslutter, om model 1 skal gennemføres',
      },
    },
    {
      sections: {
        presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
        recommendation: 'At udvalget\n1. drøfter model 2',
      },
    },
    {
      sections: { options: '| Løsning | Pris |\n| A | 400 |', recommendation: 'At Byrådet\n1. godkender løsning A' },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'At Byrådet\n1. godkender løsning B',
        alternativeRecommendation: 'At Byrådet godkender løsning A',
      },
    },
    {
      sections: {
        background: 'Byrådet valgte den 3. marts 2026, punkt 4, model 2 frem for model 1.',
        recommendation: 'At Byrådet\n1. giver en anlægsbevilling på 4 mio. kr. til model 2',
      },
    },
    {
      fields: { caseType: 'discussion' },
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'At udvalget\n1. kommenterer løsning B',
      },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation: 'At Byrådet\n1. godkender løsning B\n2. anviser finansiering, hvis valget falder på løsning A',
      },
    },
    {
      sections: {
        options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |',
        recommendation:
          'At Byrådet\n1. vælger løsning\n2. giver en bevilling til den valgte løsning, ved løsning B 0,5 mio. kr.',
      },
    },
    {
      sections: {
        options: '- Skolen udvides\n- Eleverne fordeles på to skoler',
        recommendation: 'At Byrådet\n1. beslutter, hvordan skolen skal have plads til eleverne',
      },
    },
    {
      sections: {
        presentation: 'Sagen er lovbundet. Model 1 og 2 er nævnt i loven.',
        recommendation: 'At Byrådet\n1. godkender model 1',
      },
    },
    {
      sections: {
        presentation: 'Model 1 er fælles ledelse. Model 2 er én skole. Hvis intet besluttes, fortsætter to skoler.',
        recommendation: 'At Byrådet\n1. tager stilling til model 2',
      },
    },
    {
      sections: {
        presentation: 'Administrationen har undersøgt tre løsninger.',
        recommendation: 'At Byrådet\n1. godkender forslaget',
      },
    },
  ],
};

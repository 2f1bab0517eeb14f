import type { Examples } from '../define.ts';

const linked = { agreementLinks: ['KA26.1.3'] };

export const examples: Examples = {
  bad: [
    'Skolen udvides med to klasselokaler.',
    'Kommunen har en aftale med Falck om brandslukning.',
    'Lejeaftalen for hallen udløber den 1. maj 2027.',
    'Udgiften holdes inden for budgettet.',
    'Udvalget har en ramme på 2 mio. kr. til trafiksikkerhed.',
    { sections: { summary: 'Kommunalbestyrelsen skal vælge en ny affaldsordning.' } },
    {
      fields: { caseType: 'discussion' },
      sections: { summary: 'Udvalget skal drøfte, hvordan flere unge får job.' },
    },
    'Overenskomsten giver lærerne en højere løn fra 2027.',
    'Budgetopfølgningen viser et merforbrug på 6,1 mio. kr.',
    { fields: { title: 'Ny hal på budgettet' }, sections: { background: 'Hallen er fra 1974.' } },
    'Partnerskabsaftalen med boligselskabet fornyes.',
    { sections: { economy: 'Der er 400.000 kr. i puljen.', recommendation: 'At Kulturudvalget fordeler puljen.' } },
  ],
  good: [
    { fields: { templateId: 'unknown' }, sections: { background: 'Skolen har 402 elever.' } },
    { fields: linked, sections: { background: 'Skolen udvides med to klasselokaler.' } },
    'Sagen følger op på konstitueringsaftalens punkt om skoleveje.',
    'Partierne bag budgetaftalen for 2027 ønskede en ny cykelsti.',
    'I budget 2027 er der afsat 1,5 mio. kr. til formålet.',
    'Rådighedsbeløbet står i budgettet for 2027.',
    'Pengene er fundet i budgetforliget.',
    { sections: {} },
    { fields: { caseType: 'information' }, sections: { background: 'Tilsynet er gennemført.' } },
    'Sagen hører til KA26.1.3 om bedre sagsfremstillinger.',
    'Kommunalbestyrelsen vedtog aftalen om budget 2026-2029 den 6. oktober 2025.',
    { sections: { economy: '| Kilde | 1.000 kr. |\n| Budget 2027 | 400 |' } },
    { sections: { presentation: '### Budgetaftale 2027\nHallen får nyt tag.' } },
    { fields: { title: 'Budgetaftale 2027: ny hal' }, sections: { background: 'Hallen er fra 1974.' } },
    'Sagen er en formsag: valget følger af loven.',
    'Ifølge det vedtagne budget skal taksten stige.',
  ],
};

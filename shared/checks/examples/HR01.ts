import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';

export const examples: Examples = {
  bad: [
    elsewhere('Projektet udføres i etape 1 og etape 2.'),
    elsewhere('Der er indhentet to tilbud fra håndværkere, og det billigste bruges.'),
    elsewhere('Hallen trænger til et nyt tag.'),
    elsewhere('Løsning A er et nyt tag af stål.'),
    'Planen indeholder nye stier og bænke.',
    { fields: withRoom({ options: [roomOption('0'), roomOption('A')] }) },
    { sections: { options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |' } },
    { sections: { options: 'Administrationen foreslår, at skolen udvides.' } },
    { sections: { background: 'Model 1 er undersøgt.' } },
    { sections: { background: 'Løsning A giver en mulighed i 2027.' } },
    { sections: { options: '- Skolen udvides' } },
    { sections: { background: 'Planen er et forslag i aftalen, og der er mulighed i loven for mere.' } },
    { sections: { options: '### Løsning A\nEn ny sti.' } },
    'Der vil løbende ske en udmøntning af planen.',
    'Der er ikke noget alternativ til planen.',
    'Borgerne kan også vælge at køre i bus.',
    'Udvalget kan vælge at godkende planen.',
    'Forvaltningen foreslår at hæve taksten for kolonihaver til 3.200 kr.',
    { sections: { options: '### Udvidelse af plejehjemmet\nTolv nye boliger mod syd.' } },
  ],
  good: [
    elsewhere('Hallen trænger til et nyt tag. Fordele og ulemper er gennemgået på et møde.'),
    elsewhere('Ønsker Byrådet ikke at give tilskuddet, må klubben låne i et pengeinstitut.'),
    elsewhere('Der er kommet tre bud på ejendommen.'),
    elsewhere('Der er indkommet to købstilbud på gården.'),
    elsewhere('Mægleren har modtaget tre tilbud på ejendommen.'),
    ...['Ændrede mødetider som følge af covid-19', 'Akut lukning af broen', 'Nødplan for skolerne'].map((title) =>
      elsewhere('', { title }),
    ),
    elsewhere('At vente med Syd er overvejet og fravalgt, fordi røret er slidt.'),
    ...[
      'Godkendelse af referat',
      'Fordeling af puljen til frivillige 2027',
      'Kommunegaranti til Sønderby Varmeværk',
      'Frigivelse af rådighedsbeløb til cykelstier',
      'Årsredegørelse om magtanvendelser 2027',
      'Udmøntning af budget 2028',
      'Ændring i udvalgsbesættelsen',
    ].map((title) => elsewhere('', { title })),
    elsewhere('', { caseType: 'information' }),
    ...[
      'Udvalget kan vælge alene at lægge taget. Så vil det koste 4 mio. kr.',
      'En bane af grus kan ikke anbefales, fordi støvet generer naboerne.',
      'Det er foreslået at flytte klubben. Forvaltningen anbefaler det ikke, da vejen er for smal.',
      'Byrådet kan beslutte alene at give halvdelen.',
      'Kulturudvalget kan vælge at nøjes med omklædningen.',
      'Kommunalbestyrelsen kan vælge at udskyde taget til 2029.',
    ].map((text) => elsewhere(text)),
    // Copied in part.
    { sections: { presentation: 'Hallen trænger til et nyt tag.' }, fields: { templateId: 'unknown' } },
    {
      fields: { templateId: 'unknown' },
      sections: { ...elsewhere('').sections, politicalRoom: 'Taget kan lægges uden omklædningen.' },
    },
    { sections: { presentation: 'Vi har kigget på tre steder: søen, grunden og hallen.' } },
    { sections: { presentation: '### Muligheder\n- Salg til firmaet\n- Nyt udbud\n- Afvente' } },
    { fields: withRoom({ options: [roomOption('A'), roomOption('B')] }) },
    { sections: { recommendation: 'At udvalget vælger én af de fem foreninger som modtager af prisen.' } },
    { sections: { summary: 'Udvalget skal vælge modtageren af Frivilligprisen blandt fem indstillede foreninger.' } },
    { sections: { options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |' } },
    { sections: { options: '- Skolen udvides\n- Eleverne fordeles på to skoler' } },
    { sections: { background: 'Løsning A koster mest, og løsning B varer længst.' } },
    { sections: { background: 'Sagen er lovbundet: taksten følger af servicelovens § 32.' } },
    { sections: { background: 'Sagen er en udmøntning af budgetaftalen for 2027, punkt 14.' } },
    { fields: { caseType: 'information' }, sections: { background: 'Planen er fulgt.' } },
    { sections: { options: '### Løsning A\nEn ny sti.\n### Løsning B\nEn bro.' } },
    { sections: { background: 'Administrationen har undersøgt tre løsninger.' } },
    { sections: { presentation: '| Model | Pris |\n| Åbent hele året | 400 |\n| Lukket om vinteren | 250 |' } },
    { sections: { recommendation: 'At Kommunalbestyrelsen\n1. vælger løsning 0, A, B, A+B eller C' } },
    {
      sections: { presentation: 'Byrådet kan også vælge at fastholde de seks etager eller at sende planen tilbage.' },
    },
    { sections: { presentation: 'I stedet for en ny bro kan udvalget i stedet vælge en færge.' } },
    {
      sections: {
        presentation:
          '| Indsats | Fordele | Ulemper |\n| 1. Solceller | Sparer el | Nyt tag |\n| 2. Elbiler | Mindre støj | Standere |',
      },
    },
    {
      sections: {
        presentation: 'Byrådet kan vælge at vedtage planen, vedtage den med ændringer eller lade være.',
      },
    },
    { sections: { options: 'Der er kun én mulighed, fordi loven fastsætter prisen.' } },
  ],
};

import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';

export const examples: Examples = {
  bad: [
    elsewhere('Løsning A koster mest, og løsning B varer længst.'),
    elsewhere('Der er set på to modeller, og den ene er dyrest.'),
    elsewhere('Vi har kigget på tre steder: søen, grunden og hallen.'),
    {
      fields: withRoom({ options: [roomOption('A'), roomOption('B')] }),
      sections: { background: 'Vejen ændres ikke.' },
    },
    'Løsning A koster mest, og løsning B varer længst.',
    { sections: { options: '| Løsning | Pris |\n| A | 400 |\n| B | 500 |' } },
    { sections: { options: '- Skolen udvides\n- Eleverne fordeles på to skoler' } },
    'Planen indeholder nye stier og bænke.',
    'Prisen er 0 kr. for borgerne.',
    'Der lægges op til en videreførelse af den nuværende model, hvor plejen dog tilpasses.',
    'Planen skal ændres, og driften fortsætter på to skoler.',
    'Taksten er uændret siden 2024.',
    'Forslag 0,5 meter højere er valgt.',
    'Planen vedtages ikke før til maj, når høringen er slut.',
    'Udvalget kan vælge mellem en kunstgræsbane og en hal til springgymnastik.',
    { sections: { options: '### Model 1\nFælles ledelse.\n### Model 2\nÉn skole.' } },
  ],
  good: [
    ...['Om ordningen i dag', 'Reglerne i dag', 'Nuværende praksis', 'Den nuværende aftale', 'Kørslen i dag'].map(
      (heading) => elsewhere(`\n\n### ${heading}\nDer køres hver tirsdag.\n\nLøsning A er dyr, løsning B er langsom.`),
    ),
    'Sker der ikke finansiering af planen, bliver faldet på 64 procent.',
    { sections: { presentation: '### Muligheder\n- Salg til firmaet\n- Nyt udbud\n- Afvente. Arealet beholdes.' } },
    ...['Udpegning af medlem', 'Salg af areal ved søen', 'Udbud af rengøring', 'Køb af hal', 'Fordeling af midler'].map(
      (title) => elsewhere('Løsning A koster mest, og løsning B varer længst.', { title }),
    ),
    elsewhere('Planen indeholder nye stier og bænke.'),
    {
      fields: { templateId: 'unknown' },
      sections: { presentation: 'Løsning A koster mest, og løsning B varer længst.' },
    },
    { fields: withRoom({ options: [roomOption('0'), roomOption('A')] }) },
    'Scenarie 3 er at beholde gaden, som den er.',
    'Den tredje mulighed er at lade pladsen være, som den er.',
    'Fastsættes der ikke takster for 2027, gælder taksterne for 2026.',
    'Forslag 0. Farten er fortsat 50 km/t.',
    'Hvis taksterne ikke ændres, mangler der 2 mio. kr.',
    'Her vises konsekvensen af at beholde taksterne fra 2026.',
    'Vedtages planen ikke, gælder byplanvedtægt 14 fra 1971 fortsat.',
    'Afviser byrådet forslaget, lukker skolen.',
    { sections: { options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |' } },
    'Administrationen har også undersøgt konsekvensen af ikke at ændre noget.',
    'Ved 0-alternativet fortsætter ordningen.',
    'Hvis intet besluttes, udløber aftalen den 1. juli 2027.',
    { sections: { options: '- Uændret serviceniveau\n- Kortere åbningstid' } },
    'Hvis forslaget ikke vedtages, lukker ordningen den 1. juli 2027.',
    { sections: { options: '| Model | Pris |\n| 0-alternativ | 0 |\n| A | 400 |' } },
    'Ordningen kan fortsætte som i dag.',
    'Udvalget kan vælge at fortsætte med den nuværende standard for træning.',
    'Byrådet kan også vælge at beholde filialen i Sønderlund.',
    'Sagen er lovbundet: taksten følger af servicelovens § 32.',
    { fields: { caseType: 'discussion' }, sections: { background: 'Løsning A og B.' } },
  ],
};

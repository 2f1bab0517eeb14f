import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    ...[
      'Ældrerådet og Handicaprådet har haft forslaget i høring. Handicaprådet lægger vægt på et let sprog.',
      'Seniorrådet og Ungerådet har haft planen i høring i maj. Begge har svaret. Ungerådet støtter planen.',
      'Planen er sendt i høring hos Seniorrådet og Handicaprådet. Handicaprådet foreslår en rampe.',
      'Handicaprådet, Seniorrådet og Frivilligrådet har været hørt. Seniorrådet og Frivilligrådet er enige i planen.',
      'Ældrerådet og Integrationsrådet er hørt. Integrationsrådet havde ingen bemærkninger.',
      'Forslaget har været i høring hos Seniorrådet og Udsatterådet. Udsatterådet ønsker flere bænke.',
    ].map((hearing) => ({ sections: { hearing } })),
    'Bemærkningerne er i vid udstrækning indarbejdet.',
    'Planen har været i høring i otte uger.',
    'Høringssvarene er overvejende positive.',
    'Handicaprådet og Seniorrådet er hørt.',
    'Skolebestyrelserne er blevet hørt om forslaget.',
    'De indkomne kommentarer er så vidt muligt indarbejdet.',
    'Forslaget har været sendt i høring hos de berørte parter.',
    'Svarene har givet anledning til mindre justeringer.',
    'Beboernes bemærkninger er taget i betragtning.',
    'MED-udvalget er blevet inddraget.',
    'Tilbagemeldingerne var generelt positive.',
    'Alle kommentarer er imødekommet.',
    { fields: { templateId: 'unknown' }, sections: { hearing: 'Begge råd har afgivet høringssvar, som er vedlagt.' } },
    { fields: { templateId: 'unknown' }, sections: { hearing: 'Der kom fire forslag, som er indgået i arbejdet.' } },
    {
      fields: { templateId: 'unknown' },
      sections: { hearing: 'Forældrebestyrelsen har haft lejlighed til at udtale sig.' },
    },
    { fields: { templateId: 'unknown' }, sections: { hearing: 'Høringssvarene vil blive eftersendt.' } },
  ],
  good: [
    {
      fields: { templateId: 'unknown' },
      sections: { hearing: 'Begge råd har afgivet høringssvar, som er vedlagt. De ønsker flere bænke.' },
    },
    {
      fields: { templateId: 'unknown' },
      sections: { hearing: 'Rådet har afgivet høringssvar. Det støtter forslaget.' },
    },
    ...['foreslår flere bænke', 'er bekymret for støjen', 'havde ingen bemærkninger', 'svarede, at planen er god'].map(
      (view) => ({
        sections: {
          presentation: `Seniorrådet ${view}.`,
          hearing: 'Seniorrådet og Ungerådet er hørt. Ungerådet ønsker en bænk.',
        },
      }),
    ),
    ...[
      'Seniorrådet og Handicaprådet har haft kravene til udtalelse. Ældrerådet er glad. Handicaprådet mener det samme.',
      'Ældrerådet og Handicaprådet har haft forslaget til udtalelse. Begge råd støtter det.',
      'Seniorrådet og Handicaprådet har haft planen til udtalelse. Handicaprådet havde ingen bemærkninger. Seniorrådet skriver: »Vi er glade.«',
      'Handicaprådet og Seniorrådet får redegørelsen på deres møder i april.',
      'Seniorrådet og Ungerådet drøfter planen i maj. Ungerådet har bedt om den.',
      'Seniorrådet støtter planen. Handicaprådet foreslår en rampe.',
      'Seniorrådet og Handicaprådet har haft planen til udtalelse. Rådene foreslår en rampe.',
    ].map((hearing) => ({ sections: { hearing } })),
    'Planen har været i høring. Der kom 41 svar: 23 ønsker løsning C, og 9 vil beholde vejen.',
    'Handicaprådet er hørt og foreslår en bredere rampe. Rampen er derfor ændret til 1,8 meter.',
    'Planen har været i høring. Ingen har svaret.',
    'Seniorrådet er hørt. Rådet mener, at bussen skal køre hver halve time.',
    'Klimahensyn er indarbejdet i udbuddet.',
    'Høringen begynder den 3. marts 2027.',
    '> Vi er hørt, men ikke forstået.',
    'Naboen skriver: »Mine ord er indarbejdet et sted.«',
    'Skolebestyrelsen er hørt og er imod forslaget.',
    'Forslaget har været i høring, og det førte til, at indgangen er flyttet.',
    'Rådet skal høres, før planen vedtages.',
    'Bemærkningerne er indarbejdet: Stien blev ændret, så den går nord om søen.',
  ],
};

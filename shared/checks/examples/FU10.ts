import type { Example, Examples } from '../define.ts';
import { elsewhere } from '../reading/whole.ts';

const about = (title: string, sections: Record<string, string> = {}): Example => ({
  sections: { background: 'Sagen er fra 2026.', recommendation: '1. godkender forslaget', ...sections },
  fields: { title },
});

export const examples: Examples = {
  bad: [
    elsewhere('', { title: 'Nye boliger på plejehjemmet' }),
    about('Nyt plejehjem ved Engdraget'),
    about('Kvalitetsstandard for hjemmepleje 2027'),
    about('Ændring af skoledistrikter'),
    about('Ny skolestruktur'),
    about('Handicapparkering på torvet'),
    about('Tilgængelighed i rådhusets indgang'),
    about('Flytning af botilbuddet Solsiden'),
    about('Omorganisering af Center for By og Miljø'),
    about('Cykelgade på Torvegade', { recommendation: '1. godkender en cykelgade uden handicapparkering' }),
    about('Boliger på Engvej', { recommendation: '1. opfører 40 ældreboliger' }),
    about('Nyt plejehjem', { hearing: 'Naboerne har været i høring.' }),
    about('Seniorboliger ved stationen'),
  ],
  good: [
    ...[
      'Der er kommet 17 høringssvar.',
      'Forslaget har været i høring fra den 14. juni 2027.',
      'Forslaget sendes i offentlig høring i otte uger.',
      'Høringen løb til den 16. august 2027.',
      'Svarene er samlet i en hvidbog.',
      'I høringsperioden har tre foreninger skrevet.',
    ].map((text) => elsewhere(text, { title: 'Nye boliger på plejehjemmet' })),
    { fields: { templateId: 'unknown', title: 'Nye boliger på plejehjemmet' }, sections: { background: 'Kort.' } },
    about('Nyt plejehjem ved Engdraget', { hearing: 'Seniorrådet er hørt fra den 3. til den 24. marts 2027.' }),
    about('Kvalitetsstandard for hjemmepleje', { hearing: 'Ældrerådet støtter forslaget.' }),
    about('Handicapparkering på torvet', { background: 'Handicaprådet foreslog pladserne i 2025.' }),
    about('Ændring af skoledistrikter', { hearing: 'Skolebestyrelserne høres i marts 2027.' }),
    about('Omorganisering af Center for By', { hearing: 'Hoved-MED har drøftet forslaget.' }),
    about('Nyt plejehjem', { hearing: 'Høring er ikke nødvendig, fordi sagen kun handler om navnet.' }),
    about('Regnskab for plejehjem 2026'),
    about('Takster for madservice til ældre'),
    about('Tilsynsrapport for plejehjemmet Lyngbo'),
    about('Cykelsti på Søvej', { background: 'Stien går forbi plejehjemmet.' }),
    about('Valg af medlemmer til Seniorrådet'),
    {
      fields: { title: 'Nyt plejehjem', caseType: 'information' },
      sections: { background: 'Sagen er fra 2026.', recommendation: '1. tager orienteringen til efterretning' },
    },
    about('Nye bænke i parken'),
  ],
};

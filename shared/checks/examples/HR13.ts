import type { Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';

const part = (id: string) => ({ id, title: `Del ${id}`, text: '', requires: [], excludes: [] });

export const examples: Examples = {
  bad: [
    'Administrationen anbefaler, at den samlede plan vedtages.',
    'Projektet omfatter en ny hal, en skaterbane og en café.',
    'Planen indeholder følgende tiltag: grønne tage, cykelstier og ladestandere.',
    { sections: { recommendation: 'At udvalget godkender det samlede forslag til besparelser.' } },
    'Handlingsplanen forelægges som en helhed.',
    'Pakken består af flere timer i dansk, ny legeplads og mindre klasser.',
    'Alle tiltag foreslås gennemført i 2027.',
    'De fem elementer hænger uløseligt sammen.',
    'Budgetforslaget vedtages i sin helhed.',
    'Forslaget består af en fritidspas-ordning og gratis bus for unge.',
    'Samtlige forslag i kataloget indgår i planen.',
    'Byomdannelsen er tænkt som en samlet løsning for havnen.',
  ],
  good: [
    {
      sections: { presentation: 'Projektet omfatter en ny hal, en skaterbane og en café.' },
      fields: withRoom({ elements: ['a', 'b'].map(part) }),
    },
    'Projektet omfatter en ny hal og en skaterbane. De kan besluttes hver for sig.',
    'Planen indeholder tre etaper, og Byrådet kan nøjes med etape 1.',
    'Pakken består af seks forslag, som kan vælges enkeltvis og er prissat i bilag 3.',
    'Den samlede plan kan deles. Delprisen står ud for hvert tiltag.',
    'Løsningerne A og B kan kombineres for 1,7 mio. kr.',
    '> Den samlede plan er for dyr.',
    'Skolen har samlet alle bøger ét sted.',
    'Forslaget består af én ny rundkørsel, som kan udelades uden at ændre resten.',
    'Etaperne i C kan ikke deles, uden at prisen stiger med 0,3 mio. kr.',
    'Planens tiltag kan vælges til og fra.',
    'Helheden i landskabet bevares.',
    'Administrationen har delt forslaget op i fire punkter, der kan stemmes om særskilt. Forslaget indeholder også priser.',
  ],
};

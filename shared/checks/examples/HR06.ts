import type { Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';

const DUTY = 'Kommunen er forpligtet til at drive et aktivitetscenter.';

const bound = (source: string) =>
  withRoom({
    bindings: [
      {
        id: 'b',
        kind: 'must',
        strength: 'hard',
        text: DUTY,
        source,
        liftableBy: 'Folketinget',
        costOfLifting: '',
        validTo: null,
      },
    ],
  });

export const examples: Examples = {
  bad: [
    'Kommunen er reelt forpligtet til at udvide hallen.',
    { sections: { presentation: DUTY }, fields: bound('') },
    'Planen følges, da lovgivningen på området skal overholdes.',
    'Kommunen har pligt til at have en musikskole.',
    elsewhere('Loven kræver et tilsyn hvert år.'),
    'Det er et lovkrav, at alle ældre får tilbud om besøg.',
    'Ordningen er lovpligtig og kan derfor ikke spares væk.',
    'Det er påkrævet, at der ansættes en klimakoordinator.',
    'Byrådet er forpligtet til at tilbyde bustransport.',
    'Kommunen skal ifølge loven rydde sne på alle stier.',
    'Loven kræver et handicaptoilet på stadion.',
    'Administrationen er forpligtet til at besvare alle henvendelser inden fem dage.',
    'Efter reglerne skal kommunen dække udgiften.',
    'Kommunen skal tilbyde genoptræning til borgere efter indlæggelse.',
    'Derfor skal kommunen oprette en ny daginstitution i Nordbyen.',
    'Kommunen er forpligtet til at drive et bibliotek. Der er skrevet kontrakt med et flyttefirma.',
    'Kommunen er pålagt at nedbringe sygefraværet.',
    { sections: { presentation: 'Kommunen er forpligtet til at drive hallen.', legalBasis: 'Gældende lovgivning.' } },
  ],
  good: [
    ...[
      'Efter § 41 i lov om havne skal der føres bog. Bogen føres.\n\nBogen er den, som loven kræver.',
      'Reglerne står i lov om bade og brønde.\n\nLoven kræver et tilsyn hvert år.',
      'Brandlovens § 12 gælder for haller.\n\nLovgivningen stiller krav om to udgange.',
    ].map((text) => elsewhere(text)),
    'Kommunalbestyrelsen skal vælge mellem løsning A og B.',
    'Loven siger kan (§ 30).',
    { sections: { presentation: DUTY }, fields: bound('Serviceloven § 79') },
    'Kommunen er forpligtet til at høre Handicaprådet, jf. retssikkerhedslovens § 37 a.',
    'Stien skal være 2 meter bred, og arbejdet skal være færdigt i juni 2027.',
    'Byrådet skal beslutte, om kommunen skal tilbyde gratis svømning.',
    'Udvalget skal drøfte, hvordan skolerne kan samarbejde.',
    'Kommunen er ikke forpligtet til at drive en musikskole for voksne.',
    'Administrationen har undersøgt, om kommunen er forpligtet til at overtage vejen.',
    'Køber er forpligtet til at bygge inden for to år.',
    'Forældrene har pligt til at give besked om fravær.',
    'Kommunen er ifølge lejekontrakten forpligtet til at male facaden.',
    'Vælges model 2, skal kommunen stille en bus til rådighed.',
    'Administrationen skal sende opgaven i udbud i februar 2027.',
    'Der er lavet et lovpligtigt eftersyn af elevatoren.',
    'Kommunens mål er, at byrådet skal offentliggøre et klimaregnskab hvert år.',
    'Tilmelding er påkrævet, fordi der kun er 40 pladser.',
    {
      sections: {
        presentation: 'Kommunen er forpligtet til at tilbyde en plads.',
        legalBasis: 'Kommunen skal tilbyde en plads efter dagtilbudslovens § 23.',
      },
    },
    {
      sections: {
        politicalRoom: 'Om: Delvist. Kommunen skal tilbyde mad til dem, der ikke selv kan lave den.',
        legalBasis: 'Serviceloven.',
      },
    },
    '> Kommunen er forpligtet til at hjælpe os.',
    'Et søskendetilskud på 50 procent er lovbestemt og gælder i alle modeller.',
    'Foreningen skriver: »Kommunen har pligt til at hjælpe.«',
    'Vejloven kræver ikke en bestemt løsning.',
    'Reglerne kræver, at ansøgeren bor i kommunen.',
    'Kommunen skal have en samlet plan for plejeboliger, mener Ældrerådet.',
    'Kommunen skal have fundet en ny leverandør inden sommer.',
  ],
};

import type { Example, Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';

const economy = (text: string, more: Record<string, string> = {}): Example => ({
  sections: { economy: text, ...more },
});

const costing = (ore: number) => withRoom({ costs: [{ id: 'a', owner: 'a', kind: 'operating', year: 2027, ore }] });

export const examples: Examples = {
  bad: [
    ...['væsentlige', 'nævneværdige', 'betydelige', 'større'].map((size) => ({
      ...economy(`Flytningen har ingen ${size} økonomiske konsekvenser, da møblerne er købt.`),
      fields: { templateId: 'unknown' },
    })),
    {
      ...economy('Planen har ingen økonomiske konsekvenser, fordi bygherren betaler.'),
      fields: costing(420_000_000),
    },
    ...['Intet.', 'Ingen', 'Intet at bemærke.', 'Ingen bemærkninger.', '-', 'Nej.'].map((text) => ({
      sections: { economy: text, presentation: 'Kommunen betaler i dag 1,2 mio. kr. om året til foreningen.' },
      fields: { templateId: 'unknown', caseType: 'information' as const },
    })),
    economy('Sagen har ingen økonomiske konsekvenser.'),
    economy('Ingen økonomiske konsekvenser.'),
    economy('Forslaget har ikke økonomiske konsekvenser for kommunen.'),
    economy('Sagen har ingen direkte økonomiske konsekvenser.'),
    economy('Der er ingen udgifter for kommunen.'),
    economy('Forslaget er udgiftsneutralt.'),
    economy('Sagen har ingen konsekvenser for økonomien.'),
    economy('Sagen har ingen økonomiske konsekvenser, fordi den er lille.', {
      recommendation: '1. bevilger 2,4 mio. kr.',
    }),
    economy('Planen er uden økonomiske konsekvenser.'),
    economy('Sagen har ingen afledte økonomiske konsekvenser.'),
    economy('Vedtægten har ikke i sig selv økonomiske konsekvenser.'),
    { sections: { economy: 'Ingen økonomiske konsekvenser.' }, fields: { caseType: 'information' } },
    economy('Sagen har ingen budgetmæssige konsekvenser i 2027.'),
    economy('Forslaget er uden bevillingsmæssige konsekvenser.'),
    economy('Sagen har ingen økonomiske implikationer, da beløbet allerede er i budgettet.', {
      recommendation: '1. Byrådet frigiver 1,4 mio. kr. til en maskine.',
    }),
    economy('Sagen har ingen betydning for budgettet.'),
  ],
  good: [
    // A part of a case of another house: the reason may stand in what was left out.
    { ...economy('Sagen har ingen økonomiske konsekvenser for kommunen.'), fields: { templateId: 'unknown' } },
    ...[
      'Såfremt klubben betaler sit lån, vil der ikke være økonomiske konsekvenser for kommunen.',
      'Hvis bygherren anlægger vejen, har planen ingen økonomiske konsekvenser.',
      'Sagen har ingen økonomiske konsekvenser, så længe aftalen løber.',
      'Orienteringen har ingen økonomiske konsekvenser. Der er afsat 3,4 mio. kr. til planen.',
      'Afgivelse af høringssvaret har ingen økonomiske konsekvenser for kommunen.',
      'Redegørelsen har i sig selv ingen økonomiske konsekvenser.',
    ].map((text) => ({ sections: { economy: text }, fields: { templateId: 'unknown' } })),
    ...['Intet.', 'Ingen'].flatMap((text) =>
      ['Klubben har en formue på 1,2 mio. kr.', 'Kommunen gav 4.000 kr. til kaffe.', 'Huset er fra 1904.'].map(
        (presentation) => ({
          sections: { economy: text, presentation },
          fields: { templateId: 'unknown', caseType: 'information' as const },
        }),
      ),
    ),
    ...(['information', 'discussion'] as const).map((caseType) => ({
      sections: { economy: 'Sagen har ingen økonomiske konsekvenser.', recommendation: 'at sagen drøftes' },
      fields: { templateId: 'unknown', caseType },
    })),
    economy('Planen medfører ikke udgifter for kommunen. Den er lang. Vejen anlægges af bygherren.'),
    ...['Godkendelse af mødeplan for 2028', 'Ændring i udvalgsbesættelsen', 'Valg af formand', 'Vejnavngivning'].map(
      (title) => ({
        sections: { economy: 'Sagen har ingen økonomiske konsekvenser.' },
        fields: { templateId: 'unknown', title },
      }),
    ),
    {
      sections: {
        economy: 'Vedtagelsen har ikke i sig selv økonomiske konsekvenser. Banen er anslået til 2,4 mio. kr.',
      },
      fields: { templateId: 'unknown' },
    },
    { ...economy('Planen har ingen økonomiske konsekvenser, fordi bygherren betaler.'), fields: costing(0) },
    economy('Ingen, fordi arbejdet løses af den nuværende bemanding.'),
    economy('Sagen har ingen økonomiske konsekvenser, fordi opgaven løses af de nuværende medarbejdere.'),
    economy('Sagen har ingen økonomiske konsekvenser, da taksten er uændret.'),
    economy('Sagen har ingen økonomiske konsekvenser. Arbejdet holdes inden for det afsatte budget.'),
    economy('Ud over lønnen til to vikarer har sagen ingen økonomiske konsekvenser.'),
    economy('Udgiften er 2 mio. kr.'),
    economy('Det er ikke muligt at opgøre de økonomiske konsekvenser før 2028.'),
    economy('De økonomiske konsekvenser står i tabel 1.'),
    economy('Beløbet er allerede afsat, så forslaget er udgiftsneutralt.'),
    economy('Planen medfører ikke udgifter for kommunen. Bygherren anlægger vej og sti.'),
    { sections: { background: 'Byrådet spurgte, om sagen har ingen økonomiske konsekvenser.' } },
    economy('> Sagen har ingen økonomiske konsekvenser.'),
    economy('Sagen har ingen bevillingsmæssige konsekvenser, da udgiften holdes inden for rammen.'),
    economy('De budgetmæssige konsekvenser er 2 mio. kr. om året.'),
    economy('Sagen har ingen økonomiske konsekvenser, idet plejehjemmet holder samme antal pladser.', {
      recommendation: '1. godkender navnet',
    }),
  ],
};

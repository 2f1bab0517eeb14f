import type { Examples } from '../define.ts';

const chain = (...bodies: readonly string[]) => ({
  chain: bodies.map((body, index) => ({
    id: `${index}`,
    body,
    date: null,
    itemNumber: null,
    role: 'advises' as const,
  })),
});
export const examples: Examples = {
  bad: [
    'Seniorrådet har haft planen i høring. Ældrerådet skriver, at vi skal vente. Seniorrådets svar er vedlagt.',
    { fields: { competence: 'Kommunalbestyrelsen' }, sections: { summary: 'Byrådet beslutter taksten for 2027.' } },
    { fields: chain('Kommunalbestyrelsen'), sections: { background: 'Planen kræver byrådets godkendelse.' } },
    'Byrådet valgte model B. Borgmesteren bad Byrådet vente. Byrådet mødes igen, og Borgerrepræsentationen får besked.',
    'Kommunalbestyrelsen har ramt loftet, og Borgerrepræsentationen skal finde pengene.',
    {
      fields: { templateId: 'odense' },
      sections: { summary: 'Kommunalbestyrelsen skal vælge en model for skolebusser, som byrådet bad om.' },
    },
    {
      fields: { ...chain('Økonomiudvalget', 'Borgerrepræsentationen'), templateId: 'copenhagen' },
      sections: { background: 'Byrådet afsatte 2 mio. kr. til cykelstien.' },
    },
    {
      fields: { ...chain('Byrådet'), competence: 'Byrådet' },
      sections: { nextSteps: 'Sagen forelægges kommunalbestyrelsen igen, når licitationen er afholdt.' },
    },
    {
      fields: chain('Klima- og Miljøudvalget', 'Økonomiudvalget'),
      sections: { background: 'Miljø- og Klimaudvalget bad om et notat om støj.' },
    },
    {
      fields: chain('Klima- og Miljøudvalget'),
      sections: { presentation: 'Klima og Miljøudvalget får en status på vandløbene.' },
    },
    {
      fields: chain('Børne- og Skoleudvalget', 'Kommunalbestyrelsen'),
      sections: { nextSteps: 'Skoleudvalget får resultatet af trivselsmålingen.' },
    },
    {
      fields: chain('Social- og Sundhedsudvalget'),
      sections: { recommendation: 'Det indstilles, at Socialudvalget godkender standarden for hjemmehjælp.' },
    },
    {
      fields: chain('Kultur- og Fritidsudvalget'),
      sections: { hearing: 'Foreningerne har skrevet til Fritids- og Kulturudvalget om lokaletilskud.' },
    },
  ],
  good: [
    'Seniorrådet har haft planen i høring. Seniorrådet skriver, at vi skal vente.',
    'Byrådet drøftede sagen i maj. Byrådet skal nu tage stilling.',
    'Ansættelsen af en ny kommunaldirektør sker i byrådet.',
    'Planen kræver byrådets godkendelse.',
    {
      sections: {
        background: 'Borgerrepræsentationen vedtog planen i 2025.',
        summary: 'Borgerrepræsentationen vælger.',
      },
    },
    {
      fields: { templateId: 'odense' },
      sections: { summary: 'Kommunalbestyrelsen skal vælge en model for skolebusser.' },
    },
    'Byrådet vælger. Byrådet får svar. Byrådet mødes. En kommunalbestyrelse vælges for fire år.',
    'Kommunalbestyrelsen beslutter taksten for 2027.',
    'Furesø Byråd har valgt samme model.',
    'Byrådet i Furesø har valgt samme model.',
    'Det daværende byråd solgte grunden. Byrådet i den tidligere Måløv Kommune købte den.',
    'I 1974 besluttede byrådet at bygge svømmehallen.',
    { fields: { templateId: 'odense' }, sections: { summary: 'Byrådet skal vælge en model for skolebusser.' } },
    {
      fields: { ...chain('Byrådet'), competence: 'Byrådet' },
      sections: { summary: 'Byrådet skal beslutte prisen.' },
    },
    {
      fields: { templateId: 'odense' },
      sections: { legalBasis: 'Kommunalbestyrelsen kan efter planlovens § 27 vedtage planen.' },
    },
    {
      fields: { templateId: 'aarhus' },
      sections: { presentation: 'Efter folkeskolelovens § 24 skal kommunalbestyrelsen høre skolebestyrelserne.' },
    },
    { fields: { competence: 'Byrådet.' }, sections: { summary: 'Byrådet skal vælge en entreprenør.' } },
    {
      fields: { competence: 'Kommunalbestyrelsen efter indstilling fra Økonomiudvalget' },
      sections: { background: 'Økonomiudvalget drøftede lånet, og Kommunalbestyrelsen bestemmer.' },
    },
    'Ungebyrådet har holdt sit første møde, og byrådssalen er lånt ud.',
    'Et byråd har normalt et ulige antal medlemmer.',
    'Naboen skriver: »Byrådet har svigtet os.«',
    '> Byrådet må handle.',
    {
      fields: chain('Klima- og Miljøudvalget', 'Økonomiudvalget'),
      sections: {
        background: 'Klima- og Miljøudvalget og Økonomiudvalget har behandlet sagen, og udvalget bad om mere.',
      },
    },
    {
      fields: chain('Klima- og Miljøudvalget'),
      sections: { background: 'Miljøudvalget behandlede sagen den 3. marts 2015.' },
    },
    {
      fields: chain('Klima- og Miljøudvalget'),
      sections: { background: 'Kultur- og Fritidsudvalget samt Teknik- og Miljøudvalget er orienteret.' },
    },
    {
      fields: chain('Børne- og Skoleudvalget'),
      sections: { background: 'Lærerne og Børne- og Skoleudvalget mødtes i maj.' },
    },
    {
      fields: chain('Sundheds- og Ældreudvalget', 'Økonomiudvalget'),
      sections: { hearing: 'MED-udvalget og forretningsudvalget i Seniorrådet er hørt.' },
    },
  ],
};

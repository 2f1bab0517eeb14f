import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    'Hjælpen gives efter § 83 a-lignende principper.',
    'Der er brugt § 17-lignende vilkår.',
    'Der søges om lov til at fravige lokalplanens § 6. Ifølge loven skal naboerne høres.',
    'Skiftet er sket i henhold til styrelseslovens bestemmelser.',
    'Beretningen skal jævnfør den kommunale styrelseslov sendes til Byrådet.',
    'Barns sygedage og § 56-aftaler indgår ikke.',
    'Borgere med § 85-støtte flytter.',
    'Planen behandles efter reglerne i planloven.',
    'Sagen behandles efter forvaltningslovens regler.',
    {
      fields: { templateId: 'unknown' },
      sections: { legalBasis: 'Kommunestyrelseslovens § 40. Lov om offentlige veje for så vidt angår arealet.' },
    },
    {
      sections: {
        background: 'Efter lovgivningen skal borgere kunne vælge.',
        legalBasis: 'Serviceloven §§ 83 og 91.',
      },
    },
    'Lovgivningen på området skal overholdes.',
    'Ifølge loven skal borgeren have svar inden fire uger.',
    'Kommunen er forpligtet til at tilbyde en plads.',
    'Sagen behandles efter gældende regler.',
    'Det er et lovkrav, at skolen har en nødberedskabsplan.',
    'Hjemmeplejen leveres i overensstemmelse med gældende lovgivning.',
    'Efter reglerne kan taksten højst stige med prisudviklingen.',
    'Loven kræver, at støjen måles hvert femte år.',
    'Kommunalbestyrelsen er derfor juridisk forpligtet til at handle.',
    'Spildevandet håndteres i henhold til lovgivningen.',
    'Det følger af lovgivningen, at tanken skal tømmes en gang om året.',
    'Ordningen er tilrettelagt inden for lovgivningens rammer.',
    { sections: { legalBasis: 'Gældende lovgivning.' } },
    {
      sections: {
        legalBasis: 'Området er reguleret.',
        presentation: 'Efter loven skal forældrene høres, før børnehaven flyttes.',
      },
    },
    'Reglerne på området giver kommunen ret til at sælge grunden.',
    'Som følge af lovændringen må kommunen ikke længere bruge sprøjtegift på fortove.',
    'Lovforslaget betyder, at kommunen skal hente affald hver uge. Lovforslaget ventes vedtaget i maj 2027.',
    'Den nye lov giver forældrene ret til at vælge skole.',
  ],
  good: [
    { sections: { legalBasis: 'Bekendtgørelse nr. 799 om udbud, jf. styrelseslovens § 68.' } },
    { sections: { legalBasis: 'Bekendtgørelse om udbud nr. 799 af 24. juni 2011.' } },
    { sections: { background: 'Der kommer en ny bekendtgørelse om affald, siger ministeren.' } },
    'Skolen har museumslignende rum.',
    {
      sections: {
        legalBasis:
          'Ungdomsskoleloven giver unge ret til indflydelse. Folkeoplysningsloven giver rammen for støtte. Ingen af dem kræver et råd.',
      },
    },
    'SEL § 85-støtten er faldet.',
    { sections: { legalBasis: 'Lejeloven (kommunen er udlejer) og færdselsloven (politiets samtykke).' } },
    'Skiftet er sket i henhold til styrelseslovens § 28.',
    'Sygedagpengelovens § 56 giver ret til en aftale. Der er 12 § 56-aftaler.',
    'Puljen er § 18-midler, og udvalget er et § 17, stk. 4-udvalg.',
    'Engen er § 3-beskyttet natur.',
    'Planen er screenet efter miljøvurderingsloven.',
    {
      sections: {
        presentation: 'Planen er screenet efter miljøvurderingslovens § 10.',
        legalBasis: 'Lov om miljøvurdering. Planlovens § 13.',
      },
    },
    {
      sections: { legalBasis: 'Integrationsloven. Boligerne følger lovens § 12.' },
      fields: { templateId: 'unknown' },
    },
    { sections: { legalBasis: 'Udbudsloven afsnit III. Folkeskoleloven, kapitel 4.' } },
    { sections: { legalBasis: 'Planen er screenet efter miljøvurderingsloven. Planlovens § 27, stk. 1.' } },
    'Fristen følger af planlovens § 24, stk. 3.',
    'Efter servicelovens § 83 skal kommunen tilbyde hjælp. Ifølge loven skal hjælpen være gratis.',
    {
      sections: {
        legalBasis: 'Folkeskolelovens § 24, stk. 3.',
        presentation: 'Kommunen er forpligtet til at høre skolebestyrelserne.',
      },
    },
    'Køber er forpligtet til at bygge inden tre år.',
    'Kommunen er ifølge lejekontrakten forpligtet til at vedligeholde taget.',
    'Administrationen følger ændringer i lovgivningen.',
    'Når lovgivningen er vedtaget, kommer sagen igen.',
    'Kommunen er ikke forpligtet til at eje en svømmehal.',
    'Det er ikke et lovkrav at have et ungdomsråd.',
    'Forældrene skal ifølge dagtilbudsloven betale højst 25 procent.',
    'Reglerne om byggeri i strandzonen er lempet i 2026.',
    'Kommunen er efter loven om trafikselskaber med til at betale.',
    'Skolerne følger de gældende regler for indskrivning, der er vist i bilag 2.',
    'Naboen skriver: »Ifølge loven må man ikke larme om natten.«',
    '> Efter loven skal vi høres.',
    'Bekendtgørelse nr. 799 af 24. juni 2011 gælder, og efter reglerne udbydes grunden offentligt.',
    'Vejlovens regler er fulgt, og loven kræver ikke mere.',
    'Lovforslag L 123 er fremsat. Lovforslaget betyder, at kommunen skal hente affald hver uge.',
    'Lovændringen af 3. maj 2026 ændrer miljøbeskyttelsesloven.',
    {
      sections: {
        background: 'Forslag til lov om affald er fremsat.',
        presentation: 'Lovforslaget giver nye pligter.',
      },
    },
  ],
};

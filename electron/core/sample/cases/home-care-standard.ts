import { attachments, type CaseSource } from '../source.ts';

/** In review; solid, but with officialese, a long sentence and a date without its year. */
export const homeCareStandard: CaseSource = {
  key: 'home-care-standard',
  title: 'Kvalitetsstandard for hjemmepleje i 2027',
  caseNumber: '00.00.00-X00-6-26',
  caseType: 'decision',
  status: 'review',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for Social og Sundhed',
  person: 'Vibeke Damgaard-Frost',
  chain: [
    ['Social- og Sundhedsudvalget', '2027-01-12', null, 'advises'],
    ['Økonomiudvalget', '2027-01-19', null, 'advises'],
    ['Kommunalbestyrelsen', '2027-01-25', null, 'decides'],
  ],
  attachments: attachments('*Kvalitetsstandard 2027 med ændringer', 'Høringssvar', 'Brugerundersøgelse 2026'),
  text: `
## Sammendrag

Kommunalbestyrelsen skal vælge, hvor ofte og hvordan borgere får hjælp til rengøring og bad i 2027. Standarden er den beskrivelse, borgerne kan holde kommunen op på. Administrationen har beskrevet tre niveauer. De koster fra 0 til 3,2 mio. kr. mere om året end i dag.

## Tidligere behandling

Social- og Sundhedsudvalget drøftede brugerundersøgelsen den 6. oktober. Kommunalbestyrelsen godkendte standarden for 2026 den 26. januar 2026, punkt 8.

## Baggrund

1.184 borgere får hjælp i eget hjem. 796 af dem får hjælp til rengøring hver tredje uge. I undersøgelsen fra maj 2026 svarede 603 borgere. 71 procent af de 603 er tilfredse med hjælpen, og 44 procent af de 603 synes, der går for lang tid mellem rengøring (bilag 3).

## Sagsfremstilling

Standarden er skrevet om, så den er kortere og kan læses højt. Selve hjælpen er beskrevet i bilag 1. Der er to ændringer i forhold til 2026. Borgeren får tilbudt en fast dag, og borgeren kan bytte et bad til en gåtur, hvis begge dele tager lige lang tid.

Medarbejderne i hjemmeplejen har i forbindelse med arbejdet med den nye standard peget på, at det er vanskeligt at nå en fast dag i de uger, hvor der er mange nye borgere fra sygehuset, og at der derfor bør være mulighed for at flytte besøget til dagen efter, såfremt borgeren får besked.

Kommunen har to private leverandører, som 31 procent af de 1.184 borgere har valgt. De får samme vilkår som kommunens egen hjemmepleje.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Rengøring hver tredje uge uden fast dag | Ingen merudgift | 44 procent af de 603 er ikke tilfredse med det |
| A | Rengøring hver tredje uge på en fast dag | Borgeren ved, hvornår hjælpen kommer | Færre besøg på en rute |
| B | Rengøring hver anden uge på en fast dag | Renere hjem, og fejl bliver set før | Der skal findes seks nye medarbejdere |

Fast dag og hver anden uge kan vælges hver for sig.

## Politisk handlerum

*Om*: Bundet. Kommunen skal have en kvalitetsstandard og følge op på den mindst en gang om året. *Hvad* og *hvordan*: Frit, så længe hjælpen er givet efter en konkret vurdering af den enkelte. *Hvor meget*: Delvist. Budgettet for 2027 har 0,9 mio. kr. *Hvem*: Kommunalbestyrelsen.

## Lovgrundlag

Servicelovens § 83 og ældreloven om personlig og praktisk hjælp. Servicelovens § 139 om kvalitetsstandarder.

## Økonomi

Merudgift til drift (1.000 kr., 2027-p/l, udgifter med plus)

| Løsning | 2027 | 2028 | 2029 | 2030 |
|---|---|---|---|---|
| 0 | 0 | 0 | 0 | 0 |
| A | 850 | 850 | 850 | 850 |
| B | 2.400 | 3.200 | 3.200 | 3.200 |

A kan betales inden for budgettet. B mangler 1,5 mio. kr. i 2027 og 2,3 mio. kr. om året fra 2028. Overslaget for B har en usikkerhed på 15 procent, fordi kørslen afhænger af, hvor borgerne bor.

## Høring

Seniorrådet og Handicaprådet er hørt fra den 2. til den 30. november 2026 (bilag 2). Seniorrådet anbefaler B og skriver, at støv og fald hænger sammen. Handicaprådet anbefaler A og ønsker, at borgere med synshandicap får besked på telefon. Det er skrevet ind i standarden.

## Konsekvenser

Borgere: A giver 796 borgere en fast dag. B giver de samme borgere ni flere rengøringer om året. Personale: B kræver seks nye medarbejdere, og to af otte stillinger stod ledige i november 2026.

## Indstilling

Center for Social og Sundhed indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A eller B. Administrationen anbefaler A, fordi den holder budgettet og svarer på det, flest har peget på,
2. godkender teksten i bilag 1 med den valgte løsning,
3. anviser finansiering af merudgiften, hvis valget falder på B.

## Videre proces

Administrationen sender den nye standard til borgerne senest den 26. februar 2027 og spørger dem igen i maj 2027.
`,
};

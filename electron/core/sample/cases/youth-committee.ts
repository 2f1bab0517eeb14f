import { attachments, type CaseSource } from '../source.ts';

/** Decided; terms of reference for a special committee with young people in it. */
export const youthCommittee: CaseSource = {
  key: 'youth-committee',
  title: 'Kommissorium for § 17, stk. 4-udvalg om unges medvirken',
  caseNumber: '00.00.00-X00-12-26',
  caseType: 'decision',
  status: 'decided',
  yearOf: 'decision',
  competence: 'Kommunalbestyrelsen',
  unit: 'Politisk Sekretariat',
  person: 'Tobias Lyngsø',
  chain: [
    ['Økonomiudvalget', '2026-06-09', '5', 'advises'],
    ['Kommunalbestyrelsen', '2026-06-15', '7', 'decides'],
  ],
  attachments: attachments('*Udkast til kommissorium', 'Budget for udvalget'),
  agreementLinks: ['KA26.1.2', 'KA26.1.3'],
  text: `
## Sammendrag

Kommunalbestyrelsen skal beslutte, om der skal nedsættes et udvalg om unges medvirken, og hvem der skal sidde i det. Udvalget skal arbejde fra august 2026 til december 2027 og komme med anbefalinger. Det kan ikke selv træffe beslutninger.

## Tidligere behandling

Kommunalbestyrelsen den 23. februar 2026, punkt 4: Kommunalbestyrelsen vedtog at få udarbejdet et kommissorium.

## Baggrund

Ved valget i [november 2025] stemte 54 procent af de 2.310 vælgere under 22 år. For alle vælgere var tallet 72 procent af 38.400. Unge under 18 har ikke stemmeret, men bruger skoler, klubber, busser og haller hver dag.

## Sagsfremstilling

Udkastet giver udvalget tre opgaver (bilag 1):

- at finde ud af, hvornår unge oplever at blive hørt,
- at prøve mindst to nye måder at spørge dem på,
- at foreslå faste regler fra 2028.

Et udvalg efter § 17, stk. 4 er rådgivende. Kommunalbestyrelsen bestemmer opgaven og medlemmerne og kan når som helst nedlægge det. Medlemmer, som ikke sidder i Kommunalbestyrelsen, kan få diæter.

Det er et åbent spørgsmål, om de unge skal vælges af elevråd, findes ved lodtrækning eller melde sig selv. Lodtrækning rammer bredest. Elevråd kender i forvejen arbejdet. Fri tilmelding er hurtigst.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Intet udvalg | Ingen udgift | De stående udvalg skal selv finde en vej |
| A | 5 politikere og 6 unge fra elevråd | Vante mødedeltagere, hurtig start | Unge uden for skolen mangler |
| B | 5 politikere og 10 unge ved lodtrækning | Bredt udsnit af de unge | Kræver mere støtte mellem møderne |
| C | 3 politikere, 6 unge og 2 fra foreninger | Foreningerne kender de unge i fritiden | De unge er kun et flertal med en stemme |

## Politisk handlerum

*Om*, *hvad*, *hvordan* og *hvem*: Frit valg. *Hvor meget*: Delvist. Puljen til demokrati er på 0,6 mio. kr. i 2026 og 2027 tilsammen. *Hvornår*: Frit, men medlemmerne skal være udpeget inden den 1. august 2026, hvis de skal i gang efter ferien.

## Lovgrundlag

Kommunestyrelseslovens § 17, stk. 4: Kommunalbestyrelsen kan nedsætte særlige udvalg. § 16 a giver regler for diæter.

## Økonomi

Drift (1.000 kr., 2026-p/l, udgifter med plus)

| Løsning | 2026 | 2027 | I alt |
|---|---|---|---|
| 0 | 0 | 0 | 0 |
| A | 120 | 240 | 360 |
| B | 190 | 380 | 570 |
| C | 140 | 270 | 410 |

Alle tre løsninger kan betales af puljen til demokrati (bilag 2). Overslagene har en usikkerhed på 10 procent.

## Høring

Elevrådene på de seks skoler og ungdomsskolen er hørt fra den 20. april til den 11. maj 2026. Fem elevråd ønsker A, og to ønsker B. De to skriver, at elevråd ikke taler for dem, der er holdt op med at komme i skole.

## Konsekvenser

Unge: 6 til 10 unge får en plads. Ligestilling: Ved B trækker kommunen lod mellem piger og drenge hver for sig. Personale: B kræver en medarbejder en dag om ugen.

## Indstilling

Politisk Sekretariat indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A, B eller C. Administrationen har ingen anbefaling, fordi valget er politisk,
2. godkender kommissoriet i bilag 1 med den valgte løsning,
3. udpeger medlemmerne fra Kommunalbestyrelsen og vælger formanden blandt dem.

## Videre proces

Politisk Sekretariat skriver til skolerne den 17. juni 2026 og foretager lodtrækningen den 10. august 2026, hvis valget falder på B.

## Beslutning

Kommunalbestyrelsen den 15. juni 2026, punkt 7: Løsning B er vedtaget uden afstemning. Valgt er Frida Enggaard (X), formand, Jonas Strandby (X), Mette Lindegren (L), Sofus Nørhave (T) og Agnete Højris (W).
`,
};

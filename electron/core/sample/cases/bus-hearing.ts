import { attachments, type CaseSource } from '../source.ts';

/** In review; the municipality's own answer to a hearing, with loaded words and an unnamed actor left in. */
export const busHearing: CaseSource = {
  key: 'bus-hearing',
  title: 'Høringssvar om busplan 2028',
  caseNumber: '00.00.00-X00-13-26',
  caseType: 'decision',
  status: 'review',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for By og Miljø',
  person: 'Ellen Thorsager',
  chain: [
    ['Klima- og Miljøudvalget', '2027-01-12', null, 'advises'],
    ['Økonomiudvalget', '2027-01-19', null, 'advises'],
    ['Kommunalbestyrelsen', '2027-01-25', null, 'decides'],
  ],
  attachments: attachments('*Forslag til busplan 2028', 'Udkast til høringssvar'),
  text: `
## Sammendrag

Kommunalbestyrelsen skal beslutte, hvad kommunen skal svare på trafikselskabets forslag til busplan 2028. Forslaget nedlægger linje 46 og giver linje 12 flere afgange. Svaret skal være sendt senest den 5. februar 2027.

## Baggrund

Trafikselskabet sendte forslaget i høring den 16. november 2026 (bilag 1). Kommunen betaler for linje 46 i dag. Regionen betaler for linje 12. I 2025 havde linje 46 i alt 71.000 påstigninger, og linje 12 havde 402.000.

## Sagsfremstilling

Linje 46 kører mellem Lindved Station, Rugparken og Nørre Lind. Den har 14 afgange om dagen. Halvdelen af passagererne er elever på Åskolen. 118 elever bruger bussen hver skoledag, og 73 af dem har ret til gratis kørsel.

Linje 12 får afgang hvert tiende minut i stedet for hvert kvarter. Det giver 9.000 flere påstigninger om året, skønner trafikselskabet. Linjen kører ikke gennem Rugparken.

Trafikselskabet foreslår, at kommunen i stedet bruger flextur. Erfaringer viser, at flextur passer dårligt til elever, som alle skal møde på samme tid. Det er naturligvis et problem for familierne i Nørre Lind.

Pendlere og andre interessenter har kontaktet kommunen, jf. ovenstående. En kortere linje 46 kunne bevares til skolestart og skoleslut.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Kommunen svarer ikke | Intet arbejde | Linje 46 bliver nedlagt |
| A | Sig ja til forslaget | Kommunen sparer 2,1 mio. kr. | 118 elever mangler en bus |
| B | Foreslå en skolebus på linje 46 | Alle 118 elever kan komme i skole | Ingen bus midt på dagen |
| C | Sig nej og bed om uændret drift | Ingen mister noget | Kommunen sparer ikke noget, og trafikselskabet kan sige nej |

## Politisk handlerum

*Om*: Frit valg. Kommunen kan lade være med at svare. *Hvad*: Frit. *Hvordan*: Bundet for de 73 elever, som har ret til kørsel efter folkeskolelovens § 26. *Hvor meget*: Kommunen kan selv købe ekstra kørsel. *Hvornår*: Fristen er den 5. februar 2027. *Hvem*: Kommunalbestyrelsen.

## Lovgrundlag

Lov om trafikselskaber: Kommunen beslutter, hvilke lokale busser den vil betale for. Folkeskolelovens § 26: Kommunen skal sørge for kørsel for elever med lang eller farlig skolevej.

## Økonomi

Drift om året fra 2028 (1.000 kr., 2027-p/l, udgifter med plus)

| Løsning | Linje 46 | Skolekørsel | Udgift i alt | Ændring |
|---|---|---|---|---|
| 0 | 0 | 650 | 650 | -2.100 |
| A | 0 | 650 | 650 | -2.100 |
| B | 1.150 | 0 | 1.150 | -1.600 |
| C | 2.750 | 0 | 2.750 | 0 |

Budgettet for 2028 regner med 2,75 mio. kr. Prisen på B er et skøn med en usikkerhed på 20 procent.

## Høring

Skolebestyrelsen på Åskolen, Seniorrådet og Handicaprådet er spurgt fra den 23. november til den 14. december 2026. Skolebestyrelsen ønsker B. De to råd ønsker C, fordi flextur skal bestilles to timer før. Udkastet til svar står i bilag 2.

## Konsekvenser

Børn: A fjerner bussen for 118 elever, og 73 af dem får taxi. Ældre: 40 procent af passagererne midt på dagen er over 65 år, ud af cirka 90. Klima: Administrationen har ikke regnet på udledningen.

## Indstilling

Center for By og Miljø indstiller, at Kommunalbestyrelsen

1. vælger svar 0, A, B eller C. Administrationen anbefaler B, fordi alle elever stadig kan komme i skole,
2. godkender udkastet i bilag 2, hvis valget falder på B.

## Videre proces

Administrationen sender svaret den 26. januar 2027. Trafikselskabet beslutter planen i april 2027.
`,
};

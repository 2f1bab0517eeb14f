import { attachments, type CaseSource } from '../source.ts';

/** Exemplary: a discussion with open questions, sources, and what each way of listening costs and demands. */
export const youthInfluence: CaseSource = {
  key: 'youth-influence',
  title: 'Unges indflydelse på fritidstilbud',
  caseNumber: '00.00.00-X00-5-26',
  caseType: 'discussion',
  status: 'ready',
  competence: 'Kultur- og Fritidsudvalget',
  unit: 'Center for Kultur og Fritid',
  person: 'Noa Birkedal',
  chain: [
    ['Børne- og Skoleudvalget', '2026-11-24', null, 'informed'],
    ['Kultur- og Fritidsudvalget', '2026-12-01', '5', 'decides'],
  ],
  attachments: attachments('*Svar fra 318 unge', 'Referat af tre ungemøder', 'Erfaringer fra fire kommuner'),
  agreementLinks: ['KA26.1.2'],
  text: `
## Sammendrag

Kultur- og Fritidsudvalget skal drøfte, hvordan unge fra 13 til 18 år kan få indflydelse på kommunens fritidstilbud. 318 unge har svaret på et skema, og 64 har været med til møder. Administrationen beskriver fire måder at gøre det på. Udvalget kan bruge drøftelsen til at bestille en sag med priser.

## Tidligere behandling

Kultur- og Fritidsudvalget den 12. maj 2026, punkt 3: Udvalget bad administrationen spørge de unge, før der kommer forslag.

## Baggrund

Kommunen har tre klubber, to haller og en musikskole. 1.940 unge er mellem 13 og 18 år. I 2025 brugte 702 af dem et tilbud mindst en gang om ugen. I 2020 var tallet 811 (bilag 1).

## Sagsfremstilling

De unge fik skemaet i skolen i september 2026. 318 af 640 har svaret. 121 siger, at tilbuddene lukker for tidligt. 84 mangler et sted at være uden at skulle melde sig til. 47 vil gerne være med til at lave noget selv. 66 er tilfredse.

På de tre møder gik et ønske igen. De unge vil kunne se, hvad der sker med det, de siger. En af dem sagde (bilag 2):

> Vi er blevet spurgt før. Så gik der to år, og så var vi flyttet.

Fire kommuner har prøvet at give unge en fast rolle. To af dem har et ungeråd, og to har givet unge en pulje. Alle fire siger, at en voksen med tid er det vigtigste (bilag 3).

## Handlemuligheder

| Mulighed | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Som i dag: klubberne spørger selv deres brugere | Kræver ingen nye kræfter | Kun dem, der allerede kommer, bliver hørt |
| A | Et ungeråd med 15 medlemmer | En fast stemme, som udvalget kan spørge | De mest vante unge melder sig |
| B | En pulje, som unge selv fordeler | De unge ser hurtigt, at det virker | Gode idéer kan koste mere end puljen |
| C | Møder på skolerne to gange om året | Når unge, som ikke bruger tilbuddene | Kræver timer fra lærere |

A, B og C kan godt gå sammen.

## Politisk handlerum

*Om*, *hvad* og *hvordan*: Frit valg. Ungdomsskoleloven siger, at unge skal have indflydelse på ungdomsskolen, men ikke hvordan. *Hvor meget*: Budgettet for 2027 har ingen penge til formålet. Udvalget kan flytte penge inden for sin egen ramme. *Hvornår*: Frit. *Hvem*: Udvalget kan selv beslutte B og C. Et ungeråd med egne regler hører til hos Kommunalbestyrelsen.

## Lovgrundlag

Ungdomsskoleloven giver unge ret til indflydelse på ungdomsskolen. Folkeoplysningsloven giver rammen for støtte til foreninger. Ingen af dem kræver et ungeråd.

## Økonomi

Sagen koster ikke noget i sig selv, fordi udvalget kun skal drøfte den. De fire kommuner har oplyst, hvad de bruger om året (bilag 3). Lindved kan have andre priser.

| Mulighed | Drift pr. år (1.000 kr., 2026-p/l) |
|---|---|
| A: ungeråd med en ansat på halv tid | 260 |
| B: pulje | 100 |
| C: møder på skolerne | 40 |

## Høring

Sagen er ikke sendt i høring, fordi der ikke er et forslag endnu. Ungdomsskolens elevråd har læst den. Elevrådet ønsker B og C og skriver, at et råd uden penge er spild af tid.

## Konsekvenser

Børn og unge: 1.940 unge kan få en vej til at blive hørt. Foreninger: 23 foreninger med unge kan blive bedt om at deltage. Ligestilling: 58 procent af de 318 svar er fra piger. Klubbernes brugere er for 61 procents vedkommende drenge, talt blandt de 702.

## Indstilling

Center for Kultur og Fritid indstiller, at Kultur- og Fritidsudvalget

1. drøfter, hvad de unge skal have indflydelse på,
2. drøfter, hvilke af mulighederne 0, A, B og C administrationen skal regne på,
3. drøfter, hvordan de unge får svar på, hvad der er blevet af deres forslag.

## Videre proces

Administrationen skriver udvalgets ønsker ned og fremlægger en sag med priser den 2. februar 2027. De 64 unge fra møderne får svar senest den 15. december 2026.
`,
};

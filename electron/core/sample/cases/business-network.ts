import { attachments, type CaseSource } from '../source.ts';

/** Sent in a supplement: it came late and says why. Its stop is the meeting that comes next, so it has no day here. */
export const businessNetwork: CaseSource = {
  key: 'business-network',
  title: 'Ansøgning om tilskud til et netværk for mindre virksomheder',
  caseNumber: '00.00.00-X00-14-26',
  caseType: 'decision',
  status: 'ready',
  competence: 'Erhvervs- og Beskæftigelsesudvalget',
  unit: 'Center for Erhverv',
  person: 'Karen Skovlund',
  chain: [['Erhvervs- og Beskæftigelsesudvalget', '2026-12-02', null, 'decides']],
  attachments: attachments('*Udkast til ansøgning'),
  text: `
## Sammendrag

Erhvervs- og Beskæftigelsesudvalget skal beslutte, om kommunen skal søge Erhvervshuset om tilskud til et netværk for mindre virksomheder. Netværket koster 240.000 kr. om året. Kommunens del er 80.000 kr. eller 120.000 kr.

## Baggrund

Lindved har 1.160 virksomheder, og 940 af dem har færre end ti ansatte (bilag 1). Erhvervshuset giver tilskud til netværk i to år. Fristen er rykket en måned frem.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Kommunen søger ikke | Ingen udgift | De små virksomheder får intet netværk |
| A | Netværk med fire møder om året | Kommunens del er lav | Få møder |
| B | Netværk med otte møder om året | Virksomhederne mødes oftere | Kommunens del er 40.000 kr. højere |

## Politisk handlerum

*Om* og *hvad*: Frit valg. Lov om erhvervsfremme § 13 giver kommunen lov til at støtte netværk, men ingen pligt. *Hvor meget*: Erhvervspuljen har 150.000 kr. tilbage. *Hvornår*: Bundet af Erhvervshusets frist. *Hvordan*: Netværket følger Erhvervshusets vejledning. *Hvem*: Udvalget kan selv beslutte det.

## Lovgrundlag

Lov om erhvervsfremme § 13 om kommunernes erhvervsfremme.

## Økonomi

Drift om året i to år (1.000 kr., 2026-p/l, udgifter med plus)

| Løsning | Udgift | Tilskud | Kommunens del |
|---|---|---|---|
| 0 | 0 | 0 | 0 |
| A | 240 | -160 | 80 |
| B | 360 | -240 | 120 |

Udgiften kan betales af erhvervspuljen.

## Konsekvenser

Virksomheder: A og B er åbne for alle virksomheder med færre end ti ansatte. Landsbyer: Halvdelen af møderne holdes uden for Lindved by.

## Indstilling

Center for Erhverv indstiller, at Erhvervs- og Beskæftigelsesudvalget

1. vælger løsning 0, A eller B. Administrationen anbefaler A, fordi netværket er nyt,
2. afsætter kommunens del af erhvervspuljen.

## Videre proces

Center for Erhverv sender ansøgningen dagen efter mødet og fortæller udvalget om svaret på det næste møde.
`,
};

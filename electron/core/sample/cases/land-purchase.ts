import { attachments, type CaseSource } from '../source.ts';

/** Dispatched and closed: bidding on land, with a concrete reason and a title fit for publication. */
export const landPurchase: CaseSource = {
  key: 'land-purchase',
  title: 'Køb af areal ved Industrivej',
  caseNumber: '00.00.00-X00-10-26',
  caseType: 'decision',
  status: 'dispatched',
  yearOf: 'decision',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for By og Miljø',
  person: 'Karoline Skovbakke',
  chain: [
    ['Økonomiudvalget', '2026-11-10', '9', 'advises'],
    ['Kommunalbestyrelsen', '2026-11-16', '12', 'decides'],
  ],
  closed: {
    reason:
      'Sagen nævner den højeste pris, kommunen vil byde. Kommer den frem, før handlen er på plads, kan sælger bruge den, og kommunen kan komme til at betale mere.',
    publicTitle: 'Køb af areal',
  },
  attachments: attachments('!Vurdering fra to mæglere', '!Udkast til købstilbud', '!Jordbundsundersøgelse'),
  text: `
## Sammendrag

Kommunalbestyrelsen skal beslutte, om kommunen skal byde på 4,1 hektar ved Industrivej, og hvor højt der må bydes. Arealet kan bruges til genbrugsplads eller sælges videre til erhverv. Sælger har bedt om et bud senest den 30. november 2026.

## Tidligere behandling

Økonomiudvalget den 8. september 2026, punkt 14: Udvalget bad om to vurderinger og en undersøgelse af jorden.

## Baggrund

Genbrugspladsen på Havnevej har for lidt plads. I 2025 kom der 92.000 biler, og pladsen er bygget til 60.000. Lejen af jorden udløber den 31. december 2029.

## Sagsfremstilling

To mæglere har vurderet arealet til 14,5 og 16,0 mio. kr. (bilag 1). Undersøgelsen af jorden viser olie i et hjørne på 600 kvadratmeter. Det koster 0,9 mio. kr. at fjerne den (bilag 3). Udkastet til tilbud har et forbehold om, at sælger betaler for det (bilag 2).

Der er mindst én anden, som vil købe. Administrationen kender ikke vedkommendes bud.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Kommunen byder ikke | Ingen udgift | Genbrugspladsen mangler et sted fra 2030 |
| A | Byd op til 14,5 mio. kr. | Prisen er den laveste af de to vurderinger | Risiko for at blive overbudt |
| B | Byd op til 16,0 mio. kr. | Bedre chance for at få jorden | Dyrere, og prisen er i toppen af vurderingerne |
| C | Lej jord ved Havnevej til 2034 | Ingen udgift til køb | Lejen stiger, og pladsen er stadig for lille |

## Politisk handlerum

*Om*: Frit valg. Kommunen kan købe jord til egne formål. *Hvor meget*: Delvist. Kommunen må ikke betale over markedsprisen. *Hvornår*: Bundet af sælgers frist den 30. november 2026. *Hvem*: Kommunalbestyrelsen, fordi købet kræver en bevilling.

## Lovgrundlag

Kommunestyrelseslovens § 40, stk. 2 om bevillinger. Kommunalfuldmagten giver ret til at købe jord til en lovlig kommunal opgave. Kommunestyrelseslovens § 10 giver mulighed for at behandle sagen for lukkede døre.

## Økonomi

Anlæg (1.000 kr., 2026-p/l, udgifter med plus)

| Løsning | Køb | Tinglysning og rådgivning | I alt |
|---|---|---|---|
| 0 | 0 | 0 | 0 |
| A | 14.500 | 350 | 14.850 |
| B | 16.000 | 360 | 16.360 |
| C | 0 | 0 | 0 |

C koster 0,7 mio. kr. om året i leje fra 2030. Puljen til køb af jord har 15,0 mio. kr. i 2026. B mangler 1,36 mio. kr. Kassebeholdningen kan dække det.

## Høring

Sagen er ikke i høring, fordi buddet er fortroligt. Naboerne bliver hørt, når der skal laves lokalplan for arealet.

## Konsekvenser

Borgere: En ny plads kan tage imod 110.000 biler om året. Erhverv: Arealet kan ellers rumme 12 virksomheder.

## Indstilling

Center for By og Miljø indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A, B eller C. Administrationen anbefaler A, fordi den holder sig inden for puljen,
2. giver en anlægsbevilling på 14,85 mio. kr., som finansieres af puljen til køb af jord, hvis valget falder på A,
3. giver en anlægsbevilling på 16,36 mio. kr., hvor 1,36 mio. kr. finansieres af kassebeholdningen, hvis valget falder på B,
4. beslutter, at sagen er åben, når handlen er på plads.

## Videre proces

Administrationen afgiver buddet senest den 27. november 2026 og orienterer Økonomiudvalget den 8. december 2026.
`,
};

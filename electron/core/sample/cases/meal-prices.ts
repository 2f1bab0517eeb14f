import { attachments, type CaseSource } from '../source.ts';

/** Ready, with one error that was set aside with its reason; a price decision with a few vague words. */
export const mealPrices: CaseSource = {
  key: 'meal-prices',
  title: 'Takster for madservice i 2027',
  caseNumber: '00.00.00-X00-4-26',
  caseType: 'decision',
  status: 'ready',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for Social og Sundhed',
  person: 'Bodil Anker',
  chain: [
    ['Social- og Sundhedsudvalget', '2026-12-01', null, 'advises'],
    ['Økonomiudvalget', '2026-12-08', null, 'advises'],
    ['Kommunalbestyrelsen', '2026-12-14', null, 'decides'],
  ],
  attachments: attachments('*Takstberegning 2027', 'Høringssvar fra Seniorrådet'),
  dismissals: [
    {
      id: 'meal-prices-dismissal-1',
      check: 'PR07',
      contextHash: '1faed6c0aaa8e4',
      kind: 'accepted',
      reason: 'Besparelsen er et løst skøn fra køkkenet og indgår ikke i beslutningen.',
      by: 'Jonna Kærgård (eksempel)',
      at: '2026-11-11T09:30:00.000Z',
    },
  ],
  text: `
## Sammendrag

Kommunalbestyrelsen skal vælge, hvad et måltid fra madservice skal koste i 2027. Prisen på råvarer er steget, og den nuværende takst dækker ikke udgiften. Der er tre muligheder.

## Tidligere behandling

Kommunalbestyrelsen den 15. december 2025, punkt 11: Taksten for en hovedret blev sat til 58 kr. i 2026.

## Baggrund

412 borgere får mad bragt ud, og de fleste får mad hver dag. Maden kommer fra Lindved Køkken. I 2025 leverede køkkenet 118.000 hovedretter. Taksten skal ligge under det loft, som staten melder ud hvert år.

## Sagsfremstilling

En hovedret koster 66 kr. at lave og bringe ud i 2027. Råvarer udgør 27 kr., løn 28 kr., kørsel 7 kr. og emballage 4 kr. (bilag 1). Med den nuværende takst på 58 kr. betaler kommunen 8 kr. pr. måltid.

Køkkenet har ændret menuen, så der er mindre oksekød og mere kylling og bønner. Det sparer ca. 0,4 mio. om året. En række borgere har rost de nye retter.

Visse af borgerne har så lav en pension, at de kan få tilskud til taksten. Tilskuddet bliver beregnet ud fra formue og indtægt.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Uændret takst på 58 kr. | Ingen borgere betaler mere | Kommunen betaler 944.000 kr. |
| A | Takst på 62 kr. | Stigningen er delt mellem borger og kommune | En borger betaler 1.460 kr. mere om året ved daglig mad |
| B | Takst på 66 kr. | Taksten dækker udgiften | En borger betaler 2.920 kr. mere om året ved daglig mad |

## Politisk handlerum

*Om*: Delvist. Kommunen skal tilbyde mad til dem, der ikke selv kan lave den. *Hvor meget*: Frit op til loftet, som i 2027 er 66 kr. *Hvornår*: Taksten gælder fra den 1. januar 2027. *Hvem*: Kommunalbestyrelsen fastsætter takster.

## Lovgrundlag

Servicelovens § 83, stk. 1, nr. 3 om madservice og § 161 om betaling.

## Økonomi

Ved 118.000 hovedretter om året (1.000 kr., 2027-p/l, udgifter med plus)

| Løsning | Udgift | Betaling fra borgere | Kommunens udgift |
|---|---|---|---|
| 0 | 7.788 | -6.844 | 944 |
| A | 7.788 | -7.316 | 472 |
| B | 7.788 | -7.788 | 0 |

Budgettet for 2027 har 0,5 mio. kr. til formålet. Løsning 0 mangler derfor 444.000 kr.

## Høring

Seniorrådet er hørt fra den 5. til den 26. oktober 2026. Rådet anbefaler A. Rådet skriver (bilag 2):

> Vi kan godt se, at priserne er steget. Men for en folkepensionist uden formue er 8 kroner om dagen mange penge. Vi beder om, at stigningen kommer over to år.

## Konsekvenser

Borgere: 412 borgere får en ny pris. 96 af dem får tilskud og mærker en mindre stigning. Køkkenet: Et fald i antallet af måltider på 5 procent af de 118.000 gør hvert måltid 1,50 kr. dyrere.

## Indstilling

Center for Social og Sundhed indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A eller B. Administrationen anbefaler A, fordi den holder budgettet og følger Seniorrådet,
2. anviser finansiering på 444.000 kr., hvis valget falder på 0.

## Videre proces

Administrationen skriver til de 412 borgere senest den 18. december 2026. Taksterne på snacks og drikke bliver set efter på et senere tidspunkt.
`,
};

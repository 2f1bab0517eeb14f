import { attachments, type CaseSource } from '../source.ts';

/** Dispatched; sound figures, but a few loose phrases a checklist should catch. */
export const budgetFollowUp: CaseSource = {
  key: 'budget-follow-up',
  title: 'Budgetopfølgning pr. 30. september 2026',
  caseNumber: '00.00.00-X00-2-26',
  caseType: 'decision',
  status: 'dispatched',
  yearOf: 'decision',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for Økonomi',
  person: 'Mads Rosenvang',
  chain: [
    ['Økonomiudvalget', '2026-11-10', '4', 'advises'],
    ['Kommunalbestyrelsen', '2026-11-16', '6', 'decides'],
  ],
  attachments: attachments('*Budgetopfølgning pr. område', 'Overførsler mellem årene', 'Likviditetsprognose'),
  text: `
## Sammendrag

Kommunalbestyrelsen skal beslutte, hvordan et forventet merforbrug på 8,0 mio. kr. i 2026 skal betales. Merforbruget svarer til 0,3 procent af driftsbudgettet på 2.420 mio. kr. Administrationen beskriver tre muligheder og konsekvensen af ikke at handle.

## Tidligere behandling

Kommunalbestyrelsen den 24. august 2026, punkt 7: Budgetopfølgningen pr. 30. juni 2026 blev godkendt. Dengang var det forventede merforbrug 5,2 mio. kr.

## Baggrund

Kommunalbestyrelsen følger budgettet tre gange om året. Denne opfølgning bygger på regnskabet til og med den 30. september 2026 og på centrenes skøn for resten af året (bilag 1).

## Sagsfremstilling

Merforbruget ligger på to områder. På børne- og skoleområdet er der kommet flere elever i specialtilbud. Budgettet bygger på 412 elever, og i september 2026 var tallet 431. En plads koster i gennemsnit 342.000 kr. om året.

På social- og sundhedsområdet er udgifterne til hjælpemidler og midlertidige pladser højere end ventet. Der var 57 borgere på midlertidige pladser i september 2026 mod 46 i budgettet. KMF har siden august 2026 haft venteliste, og derfor køber kommunen pladser hos nabokommunerne.

Tre områder bruger mindre end ventet. Ledigheden er faldet, og det giver 4,6 mio. kr. på beskæftigelsesområdet. Administrationen finder hurtigst muligt andre besparelser.

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Ingen ændring nu | Ingen skal spare i 2026 | Bevillingerne bliver overskredet, og det må de ikke |
| A | Tillægsbevilling på 8,0 mio. kr. fra kassebeholdningen | Ro om driften resten af året | Kassebeholdningen falder |
| B | Tillægsbevilling på 4,0 mio. kr. og besparelser for 4,0 mio. kr. | Kassebeholdningen falder mindre | Ansættelsesstop i november og december 2026 |
| C | Flyt 8,0 mio. kr. fra puljen til vejvedligehold i 2026 | Kassebeholdningen er urørt | 6 kilometer kommunevej må vente til 2027 |

A og C kan deles, så halvdelen kommer fra kassebeholdningen og resten fra puljen.

## Politisk handlerum

*Om*: Bundet. Udgifterne må ikke overstige bevillingen, jf. kommunestyrelseslovens § 40. *Hvad* og *hvor meget*: Frit valg mellem A, B, C og en blanding. *Hvornår*: Beslutningen skal være truffet inden den 31. december 2026. *Hvem*: Kun Kommunalbestyrelsen kan give tillægsbevillinger.

## Lovgrundlag

Kommunestyrelseslovens § 40, stk. 2: Bevillinger kan kun gives af Kommunalbestyrelsen, og en tillægsbevilling skal vise, hvordan den er finansieret.

## Økonomi

Forventet regnskab 2026, drift (1.000 kr., 2026-p/l, udgifter med plus)

| Område | Korrigeret budget | Forventet regnskab | Afvigelse |
|---|---|---|---|
| Børn og skole | 812.400 | 818.900 | 6.500 |
| Social og sundhed | 946.200 | 955.700 | 9.500 |
| By, klima og miljø | 118.600 | 116.400 | -2.200 |
| Kultur og fritid | 87.300 | 87.300 | 0 |
| Erhverv og beskæftigelse | 214.500 | 209.900 | -4.600 |
| Administration | 241.000 | 239.800 | -1.200 |
| I alt | 2.420.000 | 2.428.000 | 8.000 |

Den gennemsnitlige kassebeholdning er 186 mio. kr. Løsning A bringer den ned på 178 mio. kr. Kommunalbestyrelsens mål er mindst 150 mio. kr. (bilag 3). Skønnet for specialtilbud har en usikkerhed på 1,5 mio. kr. Overførslerne til 2027 fremgår af bilag 2.

## Konsekvenser

Borgere: A ændrer ikke på hjælpen. B forlænger sagsbehandlingen af hjælpemidler fra 4 til 6 uger. C giver flere huller i vejene vinteren over. Personale: B betyder, at 11 ledige stillinger først bliver besat i januar 2027.

## Indstilling

Center for Økonomi indstiller, at Kommunalbestyrelsen

1. vælger løsning A, B eller C. Administrationen anbefaler A, fordi kassebeholdningen holder sig over målet,
2. giver tillægsbevillinger til børn og skole på 6,5 mio. kr. og til social og sundhed på 9,5 mio. kr.,
3. nedsætter bevillingerne til de tre øvrige områder med tilsammen 8,0 mio. kr.,
4. godkender, at resten på 8,0 mio. kr. finansieres som i den valgte løsning.

## Videre proces

Center for Økonomi indarbejder beslutningen i december 2026. Næste opfølgning er regnskabet for 2026, som kommer for Kommunalbestyrelsen den 26. april 2027.
`,
};

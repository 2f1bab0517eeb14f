import { attachments, type CaseSource } from '../source.ts';

/** Exemplary: every option priced, every binding with its source, and the parts that can be decided alone. */
export const classSize: CaseSource = {
  key: 'class-size',
  title: 'Klasseloft på 24 elever i 1. til 3. klasse',
  caseNumber: '00.00.00-X00-8-26',
  caseType: 'decision',
  status: 'ready',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for Børn og Skole',
  person: 'Rikke Tornhøj',
  chain: [
    ['Børne- og Skoleudvalget', '2027-01-12', '3', 'advises'],
    ['Økonomiudvalget', '2027-01-19', null, 'advises'],
    ['Kommunalbestyrelsen', '2027-01-25', null, 'decides'],
  ],
  attachments: attachments(
    '*Elevtal og lokaler',
    '*Beregning af udgifter',
    'Forskning om klassestørrelse',
    'Høringssvar',
  ),
  agreementLinks: ['KA26.1.3'],
  text: `
## Sammendrag

Kommunalbestyrelsen skal vælge, om der skal være højst 24 elever i 1. til 3. klasse fra [august 2027]. Siden 2023 har loftet været 26. Administrationen har undersøgt tre løsninger og det at lade loftet være. De koster fra 0 til 9,6 mio. kr. om året, når de virker fuldt ud.

## Tidligere behandling

Børne- og Skoleudvalget den 1. september 2026, punkt 4: Udvalget bad om priser på et loft på 24 og på mindst ét billigere alternativ.

## Baggrund

Kommunen har seks skoler. I september 2026 går der 1.310 elever i 1. til 3. klasse, fordelt på 56 klasser. 17 af de 56 klasser har 25 eller 26 elever (bilag 1). Skolerne melder om uro i de store klasser. Tallene for trivsel viser ingen forskel mellem store og små klasser i 2026 (bilag 1).

Forskningen peger i to retninger. Små klasser hjælper mest de yngste og de svageste læsere. Virkningen er lille, når klassen kun bliver to elever mindre (bilag 3).

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper | Klar |
|---|---|---|---|---|
| 0 | Loftet på 26 bliver | Ingen udgift | 17 klasser er stadig store | – |
| A | Loft på 24 i 1. klasse | Hjælper de yngste, hvor virkningen er størst | Gælder kun en tredjedel af børnene | [August 2027] |
| B | Loft på 24 i 1. til 3. klasse | Ens regel for alle de yngste | Fire skoler mangler et lokale | [August 2028] |
| C | To voksne i dansk og matematik i klasser med 25 eller 26 | Hjælper i alle 17 klasser med det samme | Klassen er stadig stor i de andre timer | [August 2027] |

A og C kan kombineres. B kan indføres med et klassetrin om året. Så koster den 3,2 mio. kr. i det første hele år.

## Politisk handlerum

*Om* og *hvad*: Frit valg. Folkeskolelovens § 17 sætter et loft over antallet af elever. Kommunen kan vælge et lavere. *Hvordan*: Delvist. B kræver lokaler på fire skoler. *Hvornår*: Delvist. Skolerne fordeler børnene i marts 2027. Kommer beslutningen senere, kan den først virke fra [august 2028]. *Hvor meget*: Delvist. Budgettet for 2027 har 2,0 mio. kr. til de yngste klasser. *Hvem*: Kommunalbestyrelsen.

## Lovgrundlag

Folkeskolelovens § 17, stk. 1 sætter det højeste antal elever. Folkeskolelovens § 40, stk. 2 giver Kommunalbestyrelsen ret til at sætte et lavere antal.

## Økonomi

Merudgift til drift (1.000 kr., 2027-p/l, udgifter med plus)

| | 2027 | 2028 | 2029 | 2030 |
|---|---|---|---|---|
| 0 | 0 | 0 | 0 | 0 |
| A | 1.350 | 3.200 | 3.200 | 3.200 |
| B | 0 | 4.000 | 9.600 | 9.600 |
| C | 1.700 | 4.100 | 4.100 | 4.100 |
| A+C | 2.650 | 6.300 | 6.300 | 6.300 |

Anlæg ved løsning B (1.000 kr., 2027-p/l, udgifter med plus)

| Skole | 2027 | 2028 | I alt |
|---|---|---|---|
| Bakkeskolen | 900 | 0 | 900 |
| Engskolen | 600 | 300 | 900 |
| Søndermarkskolen | 400 | 1.800 | 2.200 |
| Åskolen | 500 | 0 | 500 |
| I alt | 2.400 | 2.100 | 4.500 |

Beløbene er overslag med en usikkerhed på 10 procent. De 2,0 mio. kr. i 2027 dækker A eller C. A+C mangler 650.000 kr. i 2027. Fra 2028 er der ingen penge i budgettet til nogen af løsningerne (bilag 2).

## Høring

De seks skolebestyrelser og lærernes udvalg er hørt fra den 26. oktober til den 23. november 2026 (bilag 4). Fire bestyrelser ønsker B. To ønsker C og skriver, at to voksne er bedre end to færre børn. Lærernes udvalg ønsker A+C. Løsning C stod ikke i det første udkast. Den er kommet med, fordi de to bestyrelser foreslog den.

## Konsekvenser

Børn: A gælder 430 børn, B gælder 1.310, og C gælder 434. Personale: A kræver 5 lærere, B kræver 15, og C kræver 7. I november 2026 stod 4 af 210 stillinger ledige. Skolernes klubber: B bruger lokaler, som to klubber bruger om eftermiddagen.

## Indstilling

Center for Børn og Skole indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A, B, C eller A+C. Administrationen anbefaler C, fordi den hjælper alle 17 store klasser fra [august 2027],
2. giver en tillægsbevilling til den valgte løsning: ved C 1,7 mio. kr. i 2027, som finansieres af de 2,0 mio. kr. til de yngste klasser,
3. beslutter, at udgiften fra 2028 skal med i budgettet for 2028,
4. anviser finansiering af merudgiften, hvis valget falder på B eller A+C.

## Videre proces

Administrationen giver skolerne besked den 26. januar 2027. Skolerne fordeler børnene i marts 2027. Udvalget får en status den 7. december 2027.
`,
};

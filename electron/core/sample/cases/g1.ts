import { attachments, type CaseSource } from '../source.ts';
import { g1Room } from './g1Room.ts';

/** The good example of the domain notes, word for word: a real choice with prices, bindings and hearing. */
export const g1: CaseSource = {
  key: 'g1',
  title: 'Sikrere skolevej på Lindevej',
  caseNumber: '00.00.00-X00-1-26',
  caseType: 'decision',
  status: 'ready',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for By og Miljø',
  person: 'Ellen Thorsager',
  chain: [
    ['Klima- og Miljøudvalget', '2026-12-01', null, 'advises'],
    ['Økonomiudvalget', '2026-12-08', null, 'advises'],
    ['Kommunalbestyrelsen', '2026-12-14', null, 'decides'],
  ],
  attachments: attachments('*Uheldsnotat', 'Trafiktælling', '*Anlægsoverslag', 'Høringsnotat'),
  agreementLinks: ['KA26.1.3'],
  handlerum: g1Room,
  text: `
## Sammendrag

Kommunalbestyrelsen skal vælge, hvordan skolevejen på Lindevej skal være mere sikker. Administrationen har undersøgt tre løsninger og konsekvensen af ikke at ændre noget. Løsningerne koster fra 0,4 til 3,1 mio. kr. Budget 2027 har 1,5 mio. kr. til formålet.

## Tidligere behandling

Klima- og Miljøudvalget den 11. august 2026, punkt 5: Udvalget bad om flere løsninger. Kommunalbestyrelsen den 12. oktober 2026, punkt 3: 1,5 mio. kr. blev afsat som rådighedsbeløb i budget 2027.

## Baggrund

Politiet har registreret fire uheld på strækningen fra 2021 til 2025, heraf to med personskade (bilag 1). I uge 17 i 2026 kørte der 2.900 biler i døgnet, og 310 elever cyklede til skole. 62 procent af de 2.900 bilister kørte hurtigere end de tilladte 40 km/t (bilag 2).

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper | Klar |
|---|---|---|---|---|
| 0 | Vejen ændres ikke | Ingen udgift | Farten falder ikke | – |
| A | Fire bump og nye skilte | Billig og hurtig | Cyklister deler stadig kørebane med biler | Juni 2027 |
| B | Cykelgade på 400 meter | Lav fart, børn cykler i hele bredden | 11 p-pladser forsvinder | Oktober 2027 |
| C | Adskilt cykelsti i begge sider | Cykler og biler er helt adskilt | 22 p-pladser og 9 træer forsvinder | August 2028 |

A og B kan kombineres for 1,7 mio. kr. Etaperne i C kan ikke deles uden at prisen stiger med cirka 0,3 mio. kr. (bilag 3).

## Politisk handlerum

*Om* og *hvad*: Frit valg. Vejloven kræver ikke en bestemt løsning. *Hvordan*: B kræver samtykke fra politiet, som har givet foreløbigt tilsagn den 2. november 2026. *Hvor meget*: Rammen er 1,5 mio. kr. Kommunalbestyrelsen kan hæve den med en tillægsbevilling. *Hvornår*: Frit, men udbud efter marts 2027 skubber A og B til 2028.

## Lovgrundlag

Vejloven (kommunen er vejmyndighed) og færdselsloven (politiets samtykke til B).

## Økonomi

(1.000 kr., 2027-p/l, udgifter med plus)

| | Anlæg 2027 | Anlæg 2028 | Anlæg i alt | Afledt drift pr. år |
|---|---|---|---|---|
| 0 | 0 | 0 | 0 | 0 |
| A | 400 | 0 | 400 | 10 |
| B | 1.400 | 0 | 1.400 | 35 |
| A+B | 1.700 | 0 | 1.700 | 45 |
| C | 1.500 | 1.600 | 3.100 | 60 |

A og B kan betales af rådighedsbeløbet. A+B mangler 200.000 kr., og C mangler 1.600.000 kr. Priserne er overslag med en usikkerhed på 15 procent. Driften betales af ramme 10.30.

## Høring

Skolebestyrelsen, Handicaprådet og naboerne er hørt fra den 5. til den 26. oktober 2026. 41 har svaret: 23 ønsker C, 11 B, 4 A og 3 ingen ændring. Handicaprådet ønsker ledelinjer. De er regnet med i B og C (bilag 4).

## Konsekvenser

Børn: B og C giver 310 elever en skolevej med lavere fart. Klima: C fælder 9 træer, som genplantes for 90.000 kr. inden for prisen. Naboer: 34 husstande får længere til en p-plads ved C.

## Indstilling

Center for By og Miljø indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A, B, A+B eller C. Administrationen anbefaler B, fordi den holder rammen og sænker farten på hele strækningen,
2. giver en anlægsbevilling til den valgte løsning: ved B 1,4 mio. kr. i 2027, som finansieres af rådighedsbeløbet,
3. anviser finansiering af merudgiften, hvis valget falder på A+B eller C.

## Videre proces

Administrationen sender opgaven i udbud i februar 2027 og orienterer udvalget den 4. maj 2027.
`,
};

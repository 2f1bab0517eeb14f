import { attachments, type CaseSource } from '../source.ts';

/** Ready; a local plan after its hearing, with what the answers changed. */
export const localPlan: CaseSource = {
  key: 'local-plan',
  title: 'Endelig vedtagelse af lokalplan 214 for boliger ved Mølleengen',
  caseNumber: '00.00.00-X00-3-26',
  caseType: 'decision',
  status: 'ready',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for By og Miljø',
  person: 'Karoline Skovbakke',
  chain: [
    ['Klima- og Miljøudvalget', '2026-11-10', '3', 'advises'],
    ['Økonomiudvalget', '2026-12-08', null, 'advises'],
    ['Kommunalbestyrelsen', '2026-12-14', null, 'decides'],
  ],
  attachments: attachments(
    '*Lokalplan 214, forslag',
    '*Hvidbog med høringssvar',
    'Trafiknotat',
    'Skyggediagrammer',
    'Rettelsesblad',
  ),
  agreementLinks: ['KA26.1.2'],
  text: `
## Sammendrag

Kommunalbestyrelsen skal beslutte, om lokalplan 214 skal vedtages endeligt. Planen giver plads til 64 boliger ved Mølleengen. 38 har svaret i høringen. Svarene handler mest om højden på husene mod nord og om trafikken på Engdraget. Administrationen foreslår to ændringer.

## Tidligere behandling

Klima- og Miljøudvalget den 3. marts 2026, punkt 6: Udvalget anbefalede at sende planen i høring. Kommunalbestyrelsen den 27. april 2026, punkt 9: Forslaget blev sendt i høring i otte uger.

## Baggrund

Området er på 2,9 hektar og ligger mellem Engdraget og åen. Det er udlagt til boliger i kommuneplanen. Ejeren søgte i november 2025 om at bygge 64 boliger i to og tre etager. En fjerdedel af dem er almene.

## Sagsfremstilling

Lokalplanen fastlægger, hvor husene må ligge, hvor høje de må være, og hvor meget regnvand grunden selv skal kunne holde på. Stien langs åen bliver offentlig. Der er krav om 1,2 parkeringspladser pr. bolig.

Trafiknotatet viser, at der kommer 240 flere biler i døgnet på Engdraget. I 2025 kørte der 1.100 biler i døgnet. Vejen kan klare op til 3.000 (bilag 3).

Ni naboer mod nord er bekymrede for skygge. Diagrammerne viser, at tre etager giver skygge på deres haver efter klokken 17 i marts og september. Med to etager rammer skyggen kun to af haverne (bilag 4).

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Planen vedtages ikke | Engen står, som den er | Kommunen mangler 64 boliger i boligprogrammet, og arbejdet skal begynde forfra |
| A | Planen vedtages som i høringen | Alle 64 boliger kan bygges | Ni haver får mere skygge |
| B | To etager mod nord og en sti til skolen | Kun to haver får mere skygge | Seks boliger færre, altså 58 |
| C | To etager i hele området | Ingen haver får mere skygge | 46 boliger, og ejeren har meddelt, at han så ikke bygger de almene |

## Politisk handlerum

*Om* og *hvad*: Frit valg. En lokalplan giver ret til at bygge, men ingen pligt. *Hvordan*: B kan vedtages uden ny høring, fordi ændringen er lille og følger af svarene. C er så stor en ændring, at planen skal i høring igen, jf. planlovens § 27, stk. 2. *Hvornår*: Planen falder bort, hvis den ikke er vedtaget inden den 4. maj 2029. *Hvor meget*: Delvist. Stien i B kræver en anlægsbevilling. *Hvem*: Kommunalbestyrelsen.

## Lovgrundlag

Planlovens § 27 om endelig vedtagelse og § 24 om høring. Loven kræver mindst fire uger for en lokalplan. Kommunalbestyrelsen valgte otte.

## Økonomi

Planen koster ikke kommunen noget i sig selv. Stien i løsning B er på kommunens jord (1.000 kr., 2027-p/l, udgifter med plus):

| Løsning | Anlæg 2027 | Anlæg 2028 | Anlæg i alt | Afledt drift pr. år |
|---|---|---|---|---|
| 0 | 0 | 0 | 0 | 0 |
| A | 0 | 0 | 0 | 0 |
| B | 150 | 450 | 600 | 20 |
| C | 0 | 0 | 0 | 0 |

Overslaget for stien har en usikkerhed på 20 procent. Stien kan betales af puljen til stier, hvor der er 1,1 mio. kr. i 2027.

## Høring

Forslaget var i høring fra den 4. maj til den 29. juni 2026. 38 har svaret (bilag 2). 14 ønsker færre etager mod nord, 11 er bekymrede for trafikken, 8 ønsker en sti til skolen, og 5 støtter planen, som den er. Handicaprådet beder om, at stien får fast belægning. Det er skrevet ind i løsning B. Ordlyden af de to ændringer står i rettelsesbladet (bilag 5, til lokalplanen i bilag 1).

## Konsekvenser

Børn: En sti giver 90 børn en vej til skole uden at krydse Engdraget. Klima: Regnvandet bliver på grunden, også ved en hændelse, som sker hvert tiende år. Naboer: Antallet af haver med mere skygge er ni ved A, to ved B og nul ved C.

## Indstilling

Center for By og Miljø indstiller, at Kommunalbestyrelsen

1. vælger løsning 0, A, B eller C. Administrationen anbefaler B, fordi den imødekommer de fleste svar og stadig giver 58 boliger,
2. vedtager lokalplan 214 endeligt med ændringerne i bilag 5, hvis valget falder på B,
3. giver en anlægsbevilling på 0,6 mio. kr. til stien, som finansieres af puljen til stier, hvis valget falder på B.

## Videre proces

Administrationen offentliggør planen senest den 22. december 2026 og svarer samme dag de 38, der har skrevet. Der kan klages i fire uger.
`,
};

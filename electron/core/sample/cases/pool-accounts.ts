import { attachments, type CaseSource } from '../source.ts';

/** Decided; a formal matter with a decision and a dissenting opinion. */
export const poolAccounts: CaseSource = {
  key: 'pool-accounts',
  title: 'Anlægsregnskab for Søndermarkens Svømmehal',
  caseNumber: '00.00.00-X00-7-26',
  caseType: 'decision',
  status: 'decided',
  yearOf: 'decision',
  competence: 'Kommunalbestyrelsen',
  unit: 'Center for Kultur og Fritid',
  person: 'Jens Ole Vadsted',
  chain: [
    ['Kultur- og Fritidsudvalget', '2026-09-29', '4', 'advises'],
    ['Økonomiudvalget', '2026-10-06', '7', 'advises'],
    ['Kommunalbestyrelsen', '2026-10-12', '8', 'decides'],
  ],
  attachments: attachments('*Anlægsregnskab', 'Revisionens erklæring'),
  text: `
## Sammendrag

Kommunalbestyrelsen skal tage stilling til regnskabet for renovering af Søndermarkens Svømmehal. Arbejdet kostede 1,1 mio. kr. mere end bevilget. Kommunalbestyrelsen skal vælge, hvor pengene skal komme fra.

## Tidligere behandling

Kommunalbestyrelsen den 28. august 2023, punkt 12: En anlægsbevilling på 24,6 mio. kr. blev givet. Kommunalbestyrelsen den 17. juni 2024, punkt 10: Bevillingen blev hævet med 2,0 mio. kr. til et nyt ventilationsanlæg.

## Baggrund

Svømmehallen er fra 1974. Den var lukket i 14 måneder og åbnede igen den 3. november 2025. Fra november 2025 til august 2026 kom der 61.400 gæster. I samme periode to år før var tallet 48.900.

## Sagsfremstilling

Håndværkerne fandt rust i 40 meter af bassinets rør, da gulvet var brudt op. Det stod ikke i forundersøgelsen fra 2022. Nye rør kostede 1,3 mio. kr. Til gengæld blev omklædningen 0,2 mio. kr. billigere end ventet (bilag 1).

Administrationen burde have forelagt merudgiften, da den blev kendt i februar 2025. Det skete ikke. Siden maj 2026 skal alle anlægsprojekter over 5 mio. kr. forelægges igen, når udgiften bliver mere end 2 procent af bevillingen dyrere.

Revisionen har gennemgået regnskabet uden at tage forbehold (bilag 2).

## Handlemuligheder

| Løsning | Hvad | Fordele | Ulemper |
|---|---|---|---|
| 0 | Merudgiften bliver ikke finansieret | Ingen pulje mister penge | Regnskabet kan ikke lukkes, og det er i strid med bevillingsreglerne |
| A | Betal af kassebeholdningen | Ingen projekter må vente | Kassebeholdningen falder med 1,1 mio. kr. |
| B | Betal af puljen til idrætsanlæg i 2026 | Kassebeholdningen er urørt | Nyt lys på Nordbanen må vente til 2027 |

## Politisk handlerum

*Om*: Bundet. Et anlægsregnskab over 2 mio. kr. skal aflægges særskilt. *Hvor meget*: Bundet, fordi pengene er brugt. *Hvad*: Frit valg mellem A, B og en deling. *Hvem*: Kommunalbestyrelsen.

## Lovgrundlag

Kommunestyrelseslovens § 40, stk. 2 om bevillinger og § 45 om regnskab.

## Økonomi

Anlægsudgifter 2023-2026 (1.000 kr., løbende priser, udgifter med plus)

| Post | Bevilling | Regnskab | Afvigelse |
|---|---|---|---|
| Bassin og rør | 9.800 | 11.100 | 1.300 |
| Omklædning | 6.400 | 6.200 | -200 |
| Ventilation | 7.150 | 7.150 | 0 |
| Rådgivning | 3.250 | 3.250 | 0 |
| I alt | 26.600 | 27.700 | 1.100 |

Udgiften til drift falder med 180.000 kr. om året, fordi anlægget bruger mindre varme.

## Høring

Sagen har ikke været i høring, fordi et regnskab ikke ændrer på tilbuddet. Svømmeklubben har fået regnskabet til orientering.

## Konsekvenser

Foreninger: B udskyder nyt lys for 210 spillere på Nordbanen til 2027. Klima: Hallen bruger 310 MWh mindre varme om året end i 2022.

## Indstilling

Center for Kultur og Fritid indstiller, at Kommunalbestyrelsen

1. godkender anlægsregnskabet,
2. vælger løsning A eller B. Administrationen anbefaler A, fordi puljen til idrætsanlæg er lovet væk,
3. giver en tillægsbevilling på 1,1 mio. kr., som finansieres som i den valgte løsning.

## Videre proces

Center for Økonomi lukker projektet senest den 30. oktober 2026.

## Beslutning

Kommunalbestyrelsen den 12. oktober 2026, punkt 8: Regnskabet er godkendt. Løsning A er vedtaget med 19 stemmer for og 6 imod. For stemte gruppe X (9), T (5), W (3), Y (1) og løsgænger Ulrik Fjordbo (1). Imod stemte gruppe L (6).

## Afvigende mening

Gruppe L ønsker ført til protokol, at gruppen ville have valgt løsning B, fordi kassebeholdningen skal bruges til skolerne.
`,
};

import { attachments, type CaseSource } from '../source.ts';

/** Decided; a yearly report that only informs. */
export const useOfForce: CaseSource = {
  key: 'use-of-force',
  title: 'Orientering om magtanvendelser i 2025',
  caseNumber: '00.00.00-X00-11-26',
  caseType: 'information',
  status: 'decided',
  yearOf: 'decision',
  competence: 'Social- og Sundhedsudvalget',
  unit: 'Center for Social og Sundhed',
  person: 'Vibeke Damgaard-Frost',
  chain: [['Social- og Sundhedsudvalget', '2026-05-05', '6', 'informed']],
  attachments: attachments('*Årsrapport om magtanvendelse 2025'),
  text: `
## Sammendrag

Social- og Sundhedsudvalget orienteres om, hvor ofte personalet har brugt magt over for voksne borgere i 2025. Der var 84 indberetninger. Det er 19 færre end i 2024. Tre af dem var ulovlige.

## Baggrund

Kommunen skal hvert år gøre status over brugen af magt. Reglerne gælder voksne med nedsat psykisk funktion, som får hjælp på plejehjem eller botilbud. Personalet skal indberette hver gang. En leder ser på hver indberetning inden for tre dage.

## Sagsfremstilling

De 84 indberetninger handler om 31 borgere. Fem borgere står for 47 af dem (bilag 1). Tallene fordeler sig sådan:

| Art | 2024 | 2025 |
|---|---|---|
| Fastholdelse ved hygiejne | 41 | 33 |
| Fastholdelse i akut fare | 38 | 29 |
| Døralarm eller pejling | 15 | 16 |
| Tilbageholdelse i boligen | 9 | 6 |
| I alt | 103 | 84 |

Faldet skyldes især et plejehjem, hvor personalet har lært at vente og komme igen. Der faldt tallet fra 29 til 12. På et botilbud er tallet steget fra 8 til 17. Det skyldes en ny borger, som i perioder slår sig selv.

I tre tilfælde var magten ulovlig. To gange låste en medarbejder døren om natten. En gang var der ikke søgt om lov til en døralarm. Lederne har talt med medarbejderne, og borgernes værger har fået besked. Ingen har klaget.

I 2026 får 60 medarbejdere undervisning i at forebygge. Undervisningen tager to dage. VISO hjælper med de fem borgere, som oftest er udsat for magt.

## Lovgrundlag

Servicelovens kapitel 24 om magtanvendelse over for voksne. Kommunen skal indberette og gøre status.

## Økonomi

Sagen har ingen økonomiske konsekvenser, fordi undervisningen er betalt af puljen til efteruddannelse i 2026.

## Høring

Seniorrådet og Handicaprådet har fået rapporten til orientering i april 2026. Handicaprådet spørger, om borgere med samme leder i mere end ti år oplever mere magt. Det kan tallene ikke vise, fordi de er for små.

## Konsekvenser

Borgere: 31 borgere har oplevet magt. I 2024 var det 38. Personale: 14 medarbejdere meldte om skader i forbindelse med magt, og to af dem var syge mere end en uge.

## Indstilling

Center for Social og Sundhed indstiller, at Social- og Sundhedsudvalget

1. tager orienteringen til efterretning.

## Videre proces

Administrationen følger tallene hver måned og kommer med næste status den 4. maj 2027.

## Beslutning

Social- og Sundhedsudvalget den 5. maj 2026, punkt 6: Taget til efterretning.
`,
};

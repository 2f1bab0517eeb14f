import { attachments, type CaseSource } from '../source.ts';

/** A first draft: the template's help is still in it, promises are vague and the zero option is missing. */
export const climateAdaptation: CaseSource = {
  key: 'climate-adaptation',
  title: 'Klimatilpasning ved Rugbækken',
  caseNumber: '00.00.00-X00-9-26',
  caseType: 'decision',
  status: 'draft',
  competence: 'Klima- og Miljøudvalget',
  unit: 'Center for By og Miljø',
  person: 'Asger Holmegård',
  chain: [
    ['Klima- og Miljøudvalget', '2027-02-02', null, 'advises'],
    ['Økonomiudvalget', '2027-02-09', null, 'advises'],
    ['Kommunalbestyrelsen', '2027-02-15', null, 'decides'],
  ],
  attachments: attachments('Oversvømmelseskort', '*Skitseprojekt', 'Aftale med forsyningen'),
  text: `
## Sammendrag

Rugbækken er gået over sine bredder fire gange siden 2019. Kommunalbestyrelsen skal tage stilling til, hvordan vandet kan holdes ude af 46 huse i Rugparken. Administrationen har to forslag.

## Baggrund

Den 14. august 2024 faldt der 78 millimeter regn på seks timer. Vandet stod i 46 kældre. Forsikringerne betalte 9,4 mio. kr. i erstatning. Kortet i bilag 1 viser, at det samme kan ske igen, når det regner så meget, som det gør hvert tyvende år.

Det er tidligere besluttet, at kommunen skal være robust over for skybrud.

## Sagsfremstilling

Forslag A er et engområde på 3 hektar, hvor bækken kan brede sig. Det er i dag en fodboldbane og en hundeskov. Forslag B er et rør under Rugvej, som fører vandet uden om kvarteret til fjorden. Begge forslag er beskrevet i bilag 2.

A giver plads til 14.000 kubikmeter vand. B kan føre 1,8 kubikmeter i sekundet. Beregninger viser, at begge dele er nok til den regn, der kommer hvert tyvende år. A kan også tage en del af den regn, der kommer hvert halvtredsindstyvende år.

Klubben Lindved Boldklub skal have en ny bane, hvis A bliver valgt. Administrationen er i dialog med klubben og håber at finde en løsning snarest muligt.

[Indsæt tidsplan]

## Handlemuligheder

| Forslag | Hvad | Fordele | Ulemper |
|---|---|---|---|
| A | Eng på 3 hektar | Natur og sti, og plads til mere vand | En fodboldbane skal flyttes |
| B | Rør under Rugvej | Banen bliver liggende | Rugvej bliver gravet op i syv måneder |

## Lovgrundlag

Vandløbsloven og planloven. Kommunen kan, men skal ikke, beskytte bebyggelse mod oversvømmelse.

## Økonomi

Anlæg (1.000 kr., 2027-p/l, udgifter med plus)

| | 2027 | 2028 | I alt |
|---|---|---|---|
| A | 2.300 | 4.900 | 7.200 |
| B | 1.100 | 10.700 | 11.800 |

Forsyningen betaler ca. 60 procent. Den endelige aftale er ikke underskrevet.

## Høring

Naboer og grundejerforening har været inviteret til et møde den 9. september 2026. 71 kom. De fleste foretrak A.

## Konsekvenser

Borgere: 46 husstande får mindre risiko. Natur: A giver levested for frøer og fugle. Børn: 180 børn i klubben skal spille et andet sted.

## Indstilling

Center for By og Miljø indstiller, at Kommunalbestyrelsen

1. vælger forslag A eller B,
2. giver en anlægsbevilling til det valgte forslag,
3. godkender, at administrationen forhandler videre med forsyningen.

## Videre proces

Administrationen vender tilbage med et projekt på et senere tidspunkt.
`,
};

import type { CaseSource } from '../source.ts';

/** The poor example of the domain notes, word for word: vague, without options. It is there to be found fault with. */
export const p1: CaseSource = {
  key: 'p1',
  title: 'Udviklingsplan for grønne områder',
  caseNumber: '26/1234',
  caseType: 'decision',
  status: 'draft',
  competence: '',
  unit: 'Center for By og Miljø',
  person: 'Asger Holmegård',
  chain: [],
  attachments: [
    { title: 'Udviklingsplan', number: null },
    { title: 'notat', number: null },
    { title: 'notat (2)', number: null },
  ],
  text: `
## Resume

Der er i en længere periode arbejdet med en udviklingsplan for kommunens grønne områder. Planen skal understøtte en helhedsorienteret og robust udvikling på tværs af relevante aktører, og den forelægges hermed til godkendelse.

## Baggrund

Som bekendt har der længe været et ønske om et løft af de grønne områder. En række borgere har henvendt sig, og erfaringer viser, at grønne områder har stor betydning for trivslen. Der er derfor nedsat en arbejdsgruppe, som har foretaget en vurdering af behovet for en gennemførelse af en styrkelse af indsatsen. Det blev tidligere besluttet, at der skulle ske en prioritering af området, jf. ovenstående.

## Sagsfremstilling

Den af arbejdsgruppen udarbejdede udviklingsplan indeholder en række tiltag, som vil bidrage til at sikre mere natur, øget biodiversitet og bedre rammer for fællesskaber, herunder i forhold til borgere med særlige behov. Der vil løbende blive foretaget en udmøntning af planen, idet der som udgangspunkt eventuelt vil kunne ske en justering i det omfang, det måtte vise sig hensigtsmæssigt. Området plejes i dag af MGE i regi af CBEM, og der lægges op til en videreførelse af den nuværende model, hvor der dog sker en tilpasning af plejeniveauet på udvalgte arealer med henblik på at frigøre ressourcer til de nye tiltag. Det vurderes, at der ikke er noget alternativ til den fremlagte plan, da lovgivningen på området skal overholdes, og da en udsættelse ikke er hensigtsmæssig i forhold til den igangværende proces med eksterne parter, som naturligvis forventer en snarlig afklaring.

Planen er blevet kvalitetssikret af konsulenter, og der er bred opbakning til den. Planen forventes at medføre en betydelig forbedring af naturkvaliteten på sigt. Der vil blive fulgt op på planen på et senere tidspunkt, hvor der også vil blive taget stilling til en eventuel udvidelse af indsatsen til at omfatte yderligere områder. Det er administrationens klare opfattelse, at planen er den eneste realistiske vej frem, og at den er oplagt i forhold til kommunens klimamålsætninger.

## Økonomi

Udgifterne afholdes inden for rammen. Der må dog påregnes visse merudgifter til drift i størrelsesordenen ca. 2-3 mio., som vil blive søgt håndteret i forbindelse med de kommende budgetopfølgninger. Derudover kan der komme udgifter til anlæg, afhængigt af hvilke tiltag der igangsættes.

## Høring

Relevante parter er blevet inddraget undervejs i processen, og deres bemærkninger er i vid udstrækning indarbejdet.

## Indstilling

Det indstilles, at udviklingsplanen godkendes, og at administrationen bemyndiges til at foretage de fornødne justeringer.
`,
};

/** The commitments of Ballerup's constitution agreement 2026, transcribed; ids never change. */
export interface Commitment {
  readonly id: string;
  readonly theme: string;
  readonly text: string;
}

export const COMMITMENTS: readonly Commitment[] = [
  {
    id: 'KA26.1.1',
    theme: 'Styrkede lokaldemokratiske processer',
    text: 'Sikre mere transparens og udvikle samarbejdsformen i de politiske processer fx i.f.t. sagsforløb i hhv. udvalg og kommunalbestyrelsen.',
  },
  {
    id: 'KA26.1.2',
    theme: 'Styrkede lokaldemokratiske processer',
    text: 'Arbejde med flere og nye formater for inddragelse af borgere og civilsamfund i politiske beslutningsprocesser',
  },
  {
    id: 'KA26.1.3',
    theme: 'Styrkede lokaldemokratiske processer',
    text: 'Sikre, at den administrative understøttelse af de politiske processer forbedres herunder at sagsfremstillinger er præcise og fyldestgørende, og at der i udvalgsbetjeningen er fokus på det politiske handlerum, så politikerne får et fyldestgørende afsæt for politiske drøftelser og kompromiser.',
  },
  {
    id: 'KA26.1.4',
    theme: 'Styrkede lokaldemokratiske processer',
    text: 'Udarbejde et samarbejdskodeks i kommunalbestyrelsen med henblik på at fremme den konstruktive, demokratiske samtale',
  },
  {
    id: 'KA26.2.1',
    theme: 'Mennesker først',
    text: 'Derfor skal vi i den kommende valgperiode have fokus på at udvikle velfærden med mennesker i centrum og et særligt fokus på at understøtte de borgere i kommunen, der har et særligt behov for støtte fx som følge af handicap, psykiatriske lidelser, alderdom, demens med mere.',
  },
  {
    id: 'KA26.3.1',
    theme: 'Sunde finanser og langsigtet planlægning',
    text: 'Aftalepartierne er enige om at fastholde skatteniveauet i den kommende valgperiode.',
  },
  {
    id: 'KA26.3.2',
    theme: 'Sunde finanser og langsigtet planlægning',
    text: 'Vi vil sikre stabile budgetter, flerårige aftaler og tydelige prioriteringer, så både borgere, medarbejdere og foreninger kan planlægge deres hverdag.',
  },
  {
    id: 'KA26.3.3',
    theme: 'Sunde finanser og langsigtet planlægning',
    text: 'Vi vil arbejde på at sikre en robust kommunal opgaveløsning ved at hjemtage kommunale opgaver og søge tværkommunale samarbejder når det kan føre til øget robusthed, kvalitet og effektivitet.',
  },
  {
    id: 'KA26.3.4',
    theme: 'Sunde finanser og langsigtet planlægning',
    text: 'Med tidlige prognoser, robuste investeringer og klar politisk retning skaber vi et Ballerup, der både er robust i dag – og stærkt i morgen.',
  },
  {
    id: 'KA26.4.1',
    theme: 'Forebyggelse og sundhedsfremme',
    text: 'Aftalepartierne er enige om at prioritere forebyggende indsatser for at øge sundhed, trivsel og livskvaliteten i Ballerup.',
  },
  {
    id: 'KA26.4.2',
    theme: 'Forebyggelse og sundhedsfremme',
    text: 'Vi ønsker at fokusere på langvarige investeringer i forebyggelse, fordi vi tror på, at en investering i forebyggelse i et langsigtet perspektiv skaber bedre liv og en mere robust kommunal økonomi.',
  },
  {
    id: 'KA26.4.3',
    theme: 'Forebyggelse og sundhedsfremme',
    text: 'Vi vil derfor styrke forebyggende og sundhedsfremmende indsatser på tværs af velfærdsområder og aldersgrupper samt arbejde strategisk for færre børn i fattigdom herunder afdække konkrete handlemuligheder.',
  },
  {
    id: 'KA26.4.4',
    theme: 'Forebyggelse og sundhedsfremme',
    text: 'Med kontinuerlige relationer, tidlig opsporing, tværfaglige indsatser og let adgang til hjælp skal borgerne møde et system, der ser dem, før problemerne vokser.',
  },
  {
    id: 'KA26.5.1',
    theme: 'En stærk velfærd',
    text: 'Vi vil gå forrest i at udvikle, afprøve og implementere ambitiøse veje til at sikre en endnu bedre velfærd i Ballerup.',
  },
  {
    id: 'KA26.5.2',
    theme: 'En stærk velfærd',
    text: 'I borgerens møde med kommunen vil vi arbejde for at udbrede principperne for sammenhængende borgerforløb med fokus [på] en tværfaglig og sammenhængende indsats.',
  },
  {
    id: 'KA26.5.3',
    theme: 'En stærk velfærd',
    text: 'Adgang til arbejdsmarkedet for alle er afgørende for et godt og selvstændigt liv. Derfor vil vi prioritere en helhedsorienteret beskæftigelsesindsats højt – med borgeren i centrum.',
  },
  {
    id: 'KA26.5.4',
    theme: 'En stærk velfærd',
    text: 'Vi vil være en kommune der er kendetegnet ved gode børneliv. Derfor vil vi styrke almene tilbud og fællesskaber med henblik på at højne udvikling og trivsel i dagtilbud og skoler i fællesskaber – med respekt for det enkelte barn og den enkelte families ressourcer og behov.',
  },
  {
    id: 'KA26.6.1',
    theme: 'En grøn og klimavenlig kommune',
    text: 'Naturen skal være rygraden i Ballerups udvikling, og vi ønsker flere grønne byrum.',
  },
  {
    id: 'KA26.6.2',
    theme: 'En grøn og klimavenlig kommune',
    text: 'Aftalepartierne vil sikre, at vi når kommunens klimamålsætninger og er så ambitiøse som muligt, og vi vil sikre mere vild natur.',
  },
  {
    id: 'KA26.6.3',
    theme: 'En grøn og klimavenlig kommune',
    text: 'Vi vil skabe sammenhængende naturområder, grønne korridorer, renere vandmiljøer og rekreative landskaber tæt på hverdagen.',
  },
  {
    id: 'KA26.6.4',
    theme: 'En grøn og klimavenlig kommune',
    text: 'Byudvikling, klima, vand og natur skal tænkes som ét system.',
  },
  {
    id: 'KA26.6.5',
    theme: 'En grøn og klimavenlig kommune',
    text: 'Vi ønsker sammenhængende, klimavenlig transport med mennesket i centrum.',
  },
  {
    id: 'KA26.6.6',
    theme: 'En grøn og klimavenlig kommune',
    text: 'Større byudviklingsprojekter skal grundigt overvejes,',
  },
  {
    id: 'KA26.6.7',
    theme: 'En grøn og klimavenlig kommune',
    text: 'men udviklingen af Ballerup Kommune skal fortsætte mod en kommune i endnu bedre social, grøn og økonomisk balance',
  },
  {
    id: 'KA26.7.1',
    theme: 'Ballerup som uddannelses- og ungdomsby.',
    text: 'Derfor vil vi styrke inddragelsen af unge i beslutninger, der vedrører dem',
  },
  {
    id: 'KA26.7.2',
    theme: 'Ballerup som uddannelses- og ungdomsby.',
    text: 'og videreudvikle samarbejdet med ungdomsuddannelserne, DTU og erhvervslivet, så viden, innovation og lokale muligheder hænger sammen.',
  },
  {
    id: 'KA26.7.3',
    theme: 'Ballerup som uddannelses- og ungdomsby.',
    text: 'Flere unge uden for job eller uddannelse skal have mulighed for at blive en del af fællesskabet og på sigt uddanne sig eller komme i job.',
  },
  {
    id: 'KA26.7.4',
    theme: 'Ballerup som uddannelses- og ungdomsby.',
    text: 'Når byen udvikler sig, skal mødesteder, kultur- og idrætsmiljøer følge med.',
  },
  {
    id: 'KA26.7.5',
    theme: 'Ballerup som uddannelses- og ungdomsby.',
    text: 'Samtidig skal ungdomskulturen have stærke rammer, så unge oplever fællesskab og sammenhæng på tværs af kommunen. På den måde bliver Ballerup en uddannelses- og ungdomsby, der binder kommunen sammen og giver unge lyst til at blive en aktiv del af fremtiden her.',
  },
  {
    id: 'KA26.8.1',
    theme: 'Stærke fællesskaber',
    text: 'Derfor ønsker vi en stærk foreningskultur og at skabe gode rammer for forpligtende samarbejder med civilsamfundet.',
  },
];

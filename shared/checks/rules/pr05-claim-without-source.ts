import { SOURCE } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, isProse, lowerMatches, surroundings, wordsOf } from '../define.ts';
import { NAMELESS_EXPERTS, NAMELESS_SOURCES, UNNAMED_SOURCES, VAGUE_CLAIMS } from '../lists/claims.ts';
import { alternatives } from '../reading/alternatives.ts';
import { assertedIn } from '../reading/asserted.ts';
import { joinedIn, namelessIn, unmeasuredIn } from '../reading/comparedLoosely.ts';
import { areGroundsTold } from '../reading/groundsTold.ts';
import { isOwnedView } from '../reading/hiddenActor.ts';
import { isAskedBefore, isOfYear } from '../reading/holder.ts';
import { isOwnHouse } from '../reading/house.ts';
import { sharesOfPeople } from '../reading/sharesOfPeople.ts';
import { type Unsourced, unsourcedIn } from '../reading/unsourced.ts';
import type { Tuning, WordList } from '../tuning.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = {
  da: 'Hvor kommer oplysningen fra? Angiv kilde og år eller bilag.',
  en: 'Where does this come from? Give the source and year, or an attachment.',
};

const SHOWS = '(?:viser|viste|har vist|peger på|tyder på|dokumenterer|bekræfter)';
const OF_WHOM = '(?: (?:fra|af|med|i)(?: (?!viser)\\p{Ll}+){1,4})?';
const THINKS = '(?:\\p{Ll}+ )?(?:vurderer|peger|mener|siger|anbefaler|advarer|er enige)';

interface Patterns {
  /** Nobody in particular: *erfaringer fra andre kommuner viser*. */
  readonly vague: RegExp;
  /** One particular source that is then not named. */
  readonly unnamed: RegExp;
}

function patternsBy(tuning: Tuning): Patterns {
  const of = (list: WordList): string => `(?:${alternatives(tuning.entries(list))})`;
  const claims = [
    of(VAGUE_CLAIMS),
    `(?:nye |flere |mange |tidligere )?${of(NAMELESS_SOURCES)}${OF_WHOM} ${SHOWS}`,
    `${of(NAMELESS_EXPERTS)} ${THINKS}`,
  ];
  return {
    vague: new RegExp(`(?<!\\p{L})(?:${claims.join('|')})(?!\\p{L})`, 'gu'),
    unnamed: new RegExp(`(?<!\\p{L})${of(UNNAMED_SOURCES)}${OF_WHOM} ${SHOWS}(?!\\p{L})`, 'gu'),
  };
}

/** *administrationens beregninger*, *VIVE's undersøgelser*: the reader knows whom to ask. */
const OWNED = /\p{L}'?s(?: egne| seneste| nye)? $/u;
const ASKED = new Set(['hearing', 'engagement']);

function hasSource(block: TextBlock, offset: number): boolean {
  return SOURCE.test(surroundings(block, offset));
}

function claims(block: TextBlock, patterns: Patterns): Hit[] {
  const vague = lowerMatches(block, patterns.vague).filter(
    ({ index }) => !hasSource(block, index) && !OWNED.test(block.lower.slice(Math.max(0, index - 40), index)),
  );
  const unnamed = lowerMatches(block, patterns.unnamed).filter(
    ({ index, 0: words }) =>
      !hasSource(block, index) &&
      !isAskedBefore(block, index) &&
      !isOfYear(block, { from: index, to: index + words.length }),
  );
  return [...vague, ...unnamed].map(({ index, 0: words }) => hit(block, { from: index, to: index + words.length }));
}

/** A share of people is a claim too, a milder one; what they think is as strong as any other. */
const shares = (block: TextBlock): readonly Hit[] =>
  ASKED.has(block.section)
    ? []
    : sharesOfPeople(block).map(
        (share): Hit => ({ ...hit(block, share), ...(share.isOpinion ? {} : { severity: 'warning' }) }),
      );

const WHICH = {
  da: 'Hvilke? Nævn dem, så oplysningen kan efterprøves.',
  en: 'Which ones? Name them, so that it can be verified.',
};
const hit = (block: TextBlock, { from, to }: { from: number; to: number }): Hit => ({
  block,
  from,
  to,
  message: MESSAGE,
});

const ASK: Readonly<Record<Unsourced['kind'], Hit['message']>> = {
  known: MESSAGE,
  believed: {
    da: 'Hvem mener det, og hvad bygger det på? Skriv kilden eller grundlaget.',
    en: 'Who thinks so, and what does it rest on? Give the source or the grounds.',
  },
  cause: {
    da: 'Hvor ved vi det fra? Skriv, hvem der har undersøgt det, eller at det er en vurdering.',
    en: 'How is it known? Say who has looked into it, or that it is an assessment.',
  },
  verdict: {
    da: 'Hvem siger det, og hvad viser det? Skriv eksempler, tal eller kilde.',
    en: 'Who says so, and what shows it? Give examples, figures or the source.',
  },
};
/** The law lets something be thought, others say what they think, and what is recommended is no claim. */
const NOT_CLAIMED = new Set([
  'hearing',
  'engagement',
  'legalBasis',
  'recommendation',
  'attachments',
  'previousHandling',
]);
/** Not of what others have said in a hearing, but for whether things hang together. */
const loose = (block: TextBlock): readonly Span[] => [
  ...joinedIn(block),
  ...(ASKED.has(block.section) ? [] : [...unmeasuredIn(block), ...assertedIn(block)]),
];

/** Of one case: whoever has seen so many knows what is meant. */
const MOST = 4;

const unsourced = (block: TextBlock): readonly Hit[] =>
  isProse(block) && !NOT_CLAIMED.has(block.section)
    ? block
        .memo(unsourcedIn)
        .map(({ kind, from, to }): Hit => ({ block, from, to, message: ASK[kind], severity: 'suggestion' }))
    : [];

const LISTS = [VAGUE_CLAIMS, NAMELESS_SOURCES, UNNAMED_SOURCES, NAMELESS_EXPERTS];
/** What a council has taken off the lists is not said in another way. */
const removedBy = (tuning: Tuning): readonly string[] =>
  LISTS.flatMap((list) => {
    const kept = new Set(tuning.entries(list).map(({ term }) => term));
    return list.entries.map(({ term }) => term).filter((term) => !kept.has(term));
  });

interface Said {
  readonly found: readonly Hit[];
  readonly removed: readonly string[];
}

/** Those of sentences of which nothing else is said. */
function withUnsourced(view: CaseView, { found, removed }: Said): readonly Hit[] {
  const isSaid = ({ block, from = 0 }: Hit): boolean =>
    found.some((one) => one.block === block && block?.sentenceAt(one.from ?? 0).from === block?.sentenceAt(from).from);
  const more = view.sections
    .flatMap((section) => section.memo(unsourcedInSection))
    .filter((hit) => !isSaid(hit) && !removed.some((term) => wordsOf(hit).toLowerCase().includes(term)));
  return [...found, ...more.slice(0, MOST)];
}
/** *Nævnets afgørelse*, *Handicaprådets udtalelse*. */
const OTHERS_VIEW = /\p{L}s (?:afgørelse|udtalelse|svar|høringssvar|bemærkninger|begrundelse)/iu;
/** Under *Forvaltningens vurdering* it is told whose views these are. */
const unsourcedInSection = ({ blocks, heading }: SectionView): readonly Hit[] =>
  isOwnedView(heading) || OTHERS_VIEW.test(heading) ? [] : blocks.flatMap((block) => block.memo(unsourced));

export const pr05: Check = {
  id: 'PR05',
  category: 'precision',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Påstand uden kilde', en: 'Claim without source' },
  why: {
    da: 'En påstand, som ingen kan efterprøve, flytter et flertal uden at nogen kan svare på den. Sandhed og saglighed er embedspligter.',
    en: 'A claim nobody can verify moves a majority without anyone being able to answer it. Truth and objectivity are duties of office.',
  },
  lists: LISTS,
  run: {
    tuned: (tuning) => {
      const [patterns, removed] = [patternsBy(tuning), removedBy(tuning)];
      const find = inProse((block) => [
        ...claims(block, patterns),
        ...shares(block),
        ...namelessIn(block).map((span): Hit => ({ ...hit(block, span), message: WHICH, severity: 'suggestion' })),
        ...loose(block).map((span): Hit => ({ ...hit(block, span), severity: 'warning' })),
      ]);
      // Elsewhere nobody has promised a source for every claim: it is to be mended, and stops no case.
      return (view) => {
        const found = find(view);
        if (isOwnHouse(view)) return withUnsourced(view, { found, removed });
        const elsewhere = found
          .filter((one) => !areGroundsTold(view, one))
          .map((hit): Hit => ({ severity: 'warning', ...hit }));
        return withUnsourced(view, { found: elsewhere, removed });
      };
    },
  },
  examples: {
    bad: [
      'Nyere studier dokumenterer, at børn sover bedre ude.',
      'Der findes god dokumentation for, at korte ventetider betaler sig.',
      'På baggrund af en prognose bør der bygges 40 boliger mere.',
      'Museets samling er en af landets største.',
      'Broen siges at kunne bære en lastbil.',
      'Kiosken opfattes som utryg om aftenen.',
      'Det hævdes, at diget er for lavt.',
      'Det er den almindelige opfattelse, at gebyret er rimeligt.',
      'Det må antages, at de fleste lader bilen stå.',
      'Frafaldet på holdet bunder i de sene timer.',
      'Torvet vil tiltrække nye virksomheder til byen.',
      'Vagtordningen har ikke virket efter hensigten.',
      'Der er rejst kritik af den nye rute.',
      'Beboerne er meget utilfredse med affaldsskuret.',
      'Der er stor modstand mod spærringen.',
      'Havnen har ry for at være dyr.',
      'Ruten er besværlig, og den foreslås derfor lagt om.',
      'Skønnet bygger på erfaringstal fra andre byer.',
      'Folketinget har netop indført en ordning, der ligner.',
      'Ringvejen vil føre til mindre trafik i byen.',
      'Det er indtrykket, at børnene sover bedre.',
      'Taksten ligger i den lave ende sammenlignet med de omkringliggende kommuner.',
      'Vi ligger fortsat over gennemsnittet for de kommuner, vi normalt sammenligner os med.',
      'Ordningen vil betyde færre ulykker.',
      'Forvaltningen har talt med to svømmehaller i andre kommuner, der har gratis adgang.',
      'Centret har indhentet erfaringer fra tre andre kommuner.',
      'En husstand betaler i nabokommunerne i 2025 mellem 3.640 kr. og 4.480 kr.',
      'Der ses en sammenhæng mellem fraværet og normeringen.',
      'Der er en klar sammenhæng mellem lys på stien og brugen af den.',
      'Vi har spurgt nogle kommuner om deres takst.',
      'Erfaringerne fra andre kommuner er overvejende positive.',
      'Det er praksis, at haller op til 800 m² tillades.',
      'Anslået forbrug bygger på erfaringer fra to kommuner.',
      'Stigningen er moderat set i forhold til nabokommunerne.',
      'Siden er antallet af frivillige steget.',
      'Erfaringer viser, at grønne områder har stor betydning for trivslen.',
      'Det er velkendt, at tidlig indsats betaler sig.',
      'Undersøgelser viser, at børn lærer mere i små klasser.',
      'Eksperter peger på, at ordningen virker.',
      'Evalueringen viser, at borgerne er tilfredse.',
      'Det har vist sig, at færre tager bussen.',
      'Erfaringer fra andre kommuner viser, at ordningen sparer tid.',
      'Erfaringsmæssigt falder farten hurtigt igen.',
      '80 procent af borgerne er tilfredse med hjælpen.',
      '45 % af kommunens børn er medlem af en forening.',
      '40 procent af Spirens børn går hjem før kl. 14.',
      'Tal viser, at madspildet i køkkenerne kan halveres.',
      'Fagfolk anbefaler, at børn sover ude hele året.',
      'Beregninger viser, at varmepumper tjener sig hjem på syv år.',
      'Undersøgelsen bekræfter, at færre tager bussen om aftenen.',
      'Forskning peger på, at uderum giver ro. Der skal ske noget, jf. ovenstående.',
      'Prognosen viser, at børnetallet stiger frem mod 2030.',
      'Undersøgelsen viser, at færre tager bussen. Skolen åbner i 2027.',
      'Skolen åbner i 2027. Evalueringen viser, at eleverne trives.',
    ],
    good: [
      'Med to naboer er der enighed om hegnet.',
      'Tillægget antages ikke at få væsentlig indvirkning på miljøet.',
      'Det anslås, at muren vil skygge for to haver. Der er lavet skitser fra fire steder.',
      'Broen kan efter ingeniørens beregning bære en lastbil.',
      'Politiet vurderer, at pladsen er utryg om aftenen.',
      'Det forventes, at broen åbner i 2029.',
      'Planen anses for vedtaget, når den er offentliggjort.',
      'Borgere, der opleves som ensomme, får et opkald.',
      'Frafaldet bunder i de sene timer, viser skolens interview med 14 elever.',
      'Torvet vil tiltrække 40 arbejdspladser.',
      'Beboerne er glade for gården. 31 af 36 svarer, at de bruger den hver uge.',
      'Der er rejst kritik i otte breve fra naboer.',
      'Skolens lærere har gode erfaringer med to voksne i timen.',
      'Epinion spurgte 900 borgere. Undersøgelsen viser, at de fleste cykler.',
      { sections: { hearing: 'Skolen opfattes som utryg.' } },
      '### Forvaltningens vurdering\nDe to ruter ligger tæt.',
      'Ringvejen vil ifølge trafikmodellen fra 2030 føre til mindre trafik.',
      'Ringvejen vil betyde 400 færre biler i døgnet.',
      'Byrådet har netop indført en ordning.',
      'Folketinget har netop indført ordningen, jf. lov nr. 12 af 2. maj 2030.',
      'Taksten er 400 kr. og i den lave ende af de andre kommuner, som betaler 600 kr.',
      'Vi ligger over gennemsnittet for året.',
      'Socialtilsynet har i rapporten fra besøget noteret, at antallet af magtanvendelser er faldet.',
      'Skolelederen oplyser, at antallet af elever er faldet.',
      'Politiet har meddelt, at antallet af uheld er faldet.',
      'Forvaltningen har talt med to kommuner, nemlig Furesø og Egedal.',
      'Centret har spurgt tre andre kommuner: Furesø, Egedal og Allerød.',
      'Ifølge Danmarks Statistik er der en sammenhæng mellem alder og fravær.',
      'Der er en sammenhæng mellem fravær og alder, jf. bilag 2.',
      'Antallet af frivillige er steget fra 310 til 420.',
      'Mindst 94 procent af eleverne skal opnå 02.',
      'Den nationale trivselsmåling viser, at 88 procent af eleverne trives.',
      'Evalueringen fra 2025 (bilag 1) viser, at 46 af 60 er tilfredse.',
      'Undersøgelser viser, at børn lærer mere i små klasser (VIVE, 2024, s. 12).',
      'Erfaringer viser, at fristen kan holdes, jf. evalueringen i bilag 3.',
      'Tallene viser en stigning. Kilde: Danmarks Statistik.',
      'Administrationens erfaring er, at fristen kan holdes.',
      '> Erfaringer viser, at det går galt.',
      'Rambøll evaluerede ordningen i 2025. Evalueringen viser, at 46 af 60 er tilfredse.',
      'Det viser sig først, når anbuddene er åbnet.',
      'Ifølge Danmarks Statistik er 80 procent af borgerne tilfredse.',
      'Friarealet er mindst 20 procent af grunden.',
      'I 2025 var 45 procent af børnene medlem af en forening.',
      'Tabellen viser udgiften for hvert år.',
      'I 2025 blev trafikken talt. Undersøgelsen viser, at færre kører for hurtigt.',
      'Analysen viser i tal fra 2025, at ruten er dyr.',
      'Administrationens beregninger viser et fald på 12 elever.',
      { sections: { hearing: '60 procent af de 41, der svarede, ønsker løsning C.' } },
      'Regnskabets tal viser et mindreforbrug på 2 mio. kr.',
      'Skolernes erfaringer viser, at ordningen tager tid.',
      'Forskerne fra DTU målte luften i 12 klasser.',
      'Undersøgelsen viser ikke, hvem der cyklede (bilag 2).',
      'Handicaprådet skriver: »Erfaringer viser, at skiltene ikke ses.«',
    ],
  },
};

import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, ofSections } from '../define.ts';
import { ASKED_PASSIVES } from '../lists/language.ts';
import { type HiddenActor, hiddenActors, isOwnedView, namesProposer } from '../reading/hiddenActor.ts';
import { type CountedPassives, countPassives, NOT_ASKED } from '../reading/openPassives.ts';
import type { Threshold } from '../tuning.ts';
import type { CaseView, SectionView } from '../view.ts';

/** Good texts have 16-26 percent, poor ones 38-54 (docs/domain.md 4.4), and ordinary ones half: nobody thanks for being told of those. */
const SHARE: Threshold = {
  id: 'percent',
  name: {
    da: 'Forslag, når flere procent af sætningerne ikke siger, hvem der handler, end',
    en: 'Suggestion when more percent of the sentences do not say who acts than',
  },
  value: 60,
  min: 5,
  max: 100,
};
const AT_LEAST: Threshold = {
  id: 'atLeast',
  name: { da: 'Og når der er mindst så mange af dem', en: 'And when there are at least so many of them' },
  value: 3,
  min: 1,
  max: 50,
};

/** Of fewer sentences a share says little: six of eleven may be chance, or a plan of meetings. */
const OF_SENTENCES: Threshold = {
  id: 'ofSentences',
  name: { da: 'Og når sagen har mindst så mange sætninger', en: 'And when the case has at least so many sentences' },
  value: 15,
  min: 1,
  max: 100,
};

const QUESTIONS: Readonly<Record<HiddenActor['kind'], Hit['message']>> = {
  task: { da: 'Hvem gør det?', en: 'Who does it?' },
  saying: { da: 'Hvem har sagt det?', en: 'Who has said so?' },
  told: { da: 'Hvem har sagt det?', en: 'Who has said so?' },
  duty: { da: 'Hvem skal gøre det, og hvornår?', en: 'Who is to do it, and when?' },
  claim: { da: 'Hvem vurderer det, og på hvilket grundlag?', en: 'Who thinks so, and on what grounds?' },
  view: { da: 'Hvem vurderer det, og på hvilket grundlag?', en: 'Who thinks so, and on what grounds?' },
  wish: { da: 'Hvem ønsker det?', en: 'Who wishes it?' },
  asking: { da: 'Hvem beder om det?', en: 'Who asks for it?' },
  proposal: { da: 'Hvem foreslår det?', en: 'Who proposes it?' },
  ruling: { da: 'Hvem har vedtaget det, og hvornår?', en: 'Who has decided it, and when?' },
  agreement: { da: 'Hvem har aftalt det, og hvornår?', en: 'Who has agreed on it, and when?' },
};

const whole = (hidden: number, sentences: number): Hit['message'] => ({
  da: `${hidden} af ${sentences} sætninger siger ikke, hvem der handler. Hvem gør det?`,
  en: `${hidden} of ${sentences} sentences do not say who acts. Who does it?`,
});

/** What a block leaves to nobody: made once for each checker, so that its blocks keep it. */
type HiddenIn = (block: TextBlock) => readonly HiddenActor[];

interface By {
  readonly asked: (view: CaseView) => readonly Asked[];
  readonly share: number;
  readonly least: number;
  readonly fewest: number;
}

/** Findings of one case; whoever has mended so many sees what is meant. */
const MOST = 4;
/** What the law lets be done and what was done before: others act there, or the decision told says who. */
const OTHERS_ACT = new Set(['legalBasis', 'previousHandling']);

interface CountedBlock extends CountedPassives {
  readonly block: TextBlock;
  /** The heading says whose views these are. */
  readonly isOwned: boolean;
  /** Somebody stands in the section who could have proposed what it proposes. */
  readonly hasProposer: boolean;
}

function countIn({ heading, blocks }: SectionView): readonly CountedBlock[] {
  const isOwned = isOwnedView(heading);
  const hasProposer = blocks.some((block) => block.memo(namesProposer));
  return blocks.map((block) => ({ block, isOwned, hasProposer, ...countPassives(block) }));
}

function isAsked(kind: HiddenActor['kind'], { block, isOwned, hasProposer }: CountedBlock): boolean {
  if (kind === 'proposal') return !isOwned && !hasProposer;
  if (kind === 'task' || kind === 'duty') return !OTHERS_ACT.has(block.section);
  return kind !== 'view' || !isOwned;
}

interface Asked {
  readonly block: TextBlock;
  readonly hidden: HiddenActor;
}

/** What nobody is to do, by the verbs that are asked about. */
const askedIn =
  (hiddenIn: HiddenIn) =>
  (section: SectionView): readonly Asked[] =>
    section.memo(countIn).flatMap((one) => {
      const { block } = one;
      const isEntry = block.context.kind === 'item' && block.section === 'nextSteps';
      if (!isProse(block) || NOT_ASKED.has(block.section) || isEntry) return [];
      return block
        .memo(hiddenIn)
        .filter(({ kind }) => isAsked(kind, one))
        .map((hidden) => ({ block, hidden }));
    });

/** Each verb at its first place. */
function hitsOf(asked: readonly Asked[]): Hit[] {
  const seen = new Set<string>();
  return asked
    .filter(({ hidden: { kind, word } }) => !seen.has(`${kind} ${word}`) && seen.add(`${kind} ${word}`))
    .slice(0, MOST)
    .map(({ block, hidden: { kind, from, to } }) => {
      return { block, from, to, message: QUESTIONS[kind] };
    });
}

function judge(view: CaseView, { asked, share, least, fewest }: By): readonly Hit[] {
  const counted = view.sections.map((section) => section.memo(sums));
  const [sentences, hidden] = [sum(counted, 'sentences'), sum(counted, 'hidden')];
  const isMuch = sentences >= fewest && hidden * 100 > share * sentences && hidden >= least;
  const hits = hitsOf(asked(view));
  return isMuch ? [{ about: 'passive', message: whole(hidden, sentences) }, ...hits] : hits;
}

type Sums = Pick<CountedPassives, 'sentences' | 'hidden'>;

function sums(section: SectionView): Sums {
  const counted = section.memo(countIn);
  return { sentences: sum(counted, 'sentences'), hidden: sum(counted, 'hidden') };
}

const sum = (counted: readonly Sums[], of: 'sentences' | 'hidden'): number =>
  counted.reduce((total, one) => total + one[of], 0);

const ACTIVE = 'Udvalget vælger en vej. Forvaltningen sender planen ud. ';

export const sp03: Check = {
  id: 'SP03',
  category: 'language',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Passiv uden aktør', en: 'Passive without an agent' },
  why: {
    da: 'I passiv forsvinder den, der handler. Det er ofte netop dét, udvalget skal tage stilling til: hvem der skal gøre hvad, og hvem der mener det.',
    en: 'The passive makes the one who acts disappear. That is often just what the committee must decide: who is to do what, and who thinks so.',
  },
  lists: [ASKED_PASSIVES],
  thresholds: [SHARE, AT_LEAST, OF_SENTENCES],
  run: {
    tuned: (tuning) => {
      const verbs = new Set(tuning.entries(ASKED_PASSIVES).map(({ term }) => term));
      const hiddenIn: HiddenIn = (block) => hiddenActors(block, { open: countPassives(block).open, verbs });
      const asked = ofSections(askedIn(hiddenIn));
      const [share, least] = [tuning.threshold(SHARE), tuning.threshold(AT_LEAST)];
      const fewest = tuning.threshold(OF_SENTENCES);
      return (view) => judge(view, { asked, share, least, fewest });
    },
  },
  examples: {
    bad: [
      'Svarene vil blive indarbejdet i planen.',
      'Ansøgningen mangler at blive sendt.',
      'Der nedsættes en følgegruppe med to pårørende.',
      'Det skal sikres, at alle kan komme med bussen.',
      'Beboerne vil få besked.',
      'Det foreslås, at hallen lukkes om vinteren.',
      'Taget er utæt. Det indstilles, at det skiftes.',
      'Det blev vedtaget, at taksten stiger.',
      'På mødet blev der udtrykt ønske om en ny sti.',
      'Der blev udtrykt ønske om flere bænke.',
      'I 2024 blev det vedtaget at lukke hallen.',
      'Der skal findes plads til 40 børn. Huset er fuldt.',
      'Det er forvaltningens vurdering, at pladsen er stor nok, men at støjen bør følges.',
      'Krydset ved skolen bør følges, når de nye boliger er bygget.',
      'Det bør nærmere afklares, om hallen kan bruges om vinteren.',
      'Det bør overvejes at flytte stoppestedet.',
      'Taksten for udlejning bør derfor evalueres i 2028.',
      'Prisen fastsættes nærmere.',
      'Stedet for det næste møde aftales senere.',
      'Det vurderes, at krydset kan klare trafikken.',
      'Hallen er fra 1974. Det vurderes, at taget kan holde i ti år.',
      'Det er vurderingen, at der er plads til to biler.',
      'Efter en samlet vurdering af pris og støj peges der på placering 2.',
      'Der peges derfor på model B.',
      'Handicaprådet er blevet opfordret til at skrive til ministeren.',
      'Rådene bliver nu anmodet om at læse planen igennem.',
      'De ældste elever er blevet bedt om at blive hjemme.',
      'Ejerne har fået besked om, at hegnet skal flyttes.',
      'Ejeren har nu fået oplyst, at taksten er den samme.',
      'Efter rundturen er det aftalt at spise sammen.',
      'Det er aftalt, at porten lukkes kl. 22.',
      'Der arbejdes med en ny model for tilsyn, så lederne kan se tallene hver måned.',
      'Det undersøges p.t., hvem der skal betale.',
      'Naboerne er bekymrede for krydset, og det vil blive undersøgt, om der kommer et lyssignal.',
      'Der forhandles fortsat med den ene af de tre udlejere.',
      'Lastbiler skal kunne vende på pladsen, hvilket der vil blive taget højde for.',
      'Der laves ekstra rengøring i begge huse. Der laves en ekstra kontrol i efteråret.',
      'Fraværet er steget. Der arbejdes med en handleplan.',
      'Der skal findes en løsning på det.',
      'Fire beholder deres plads. De øvrige vil blive tilbudt andre stillinger.',
      'Metoden udbredes til alle daghjem.',
      'Herefter undersøges det, om stien kan belyses. Herefter undersøges der flere muligheder.',
      'Taget er utæt, og der arbejdes på en midlertidig løsning.',
      'Der iværksættes en særlig indsats for de mindste.',
      'Der skal følges op på de to klager.',
      'Samtidig vil der blive set nærmere på, om taksten kan sænkes.',
      'Betingelserne er oplyst at være opfyldt.',
      'Det blev lovet, at hegnet ville blive fjernet.',
      'Risikoen vurderes at være lille.',
      'Den afledte udgift til vedligehold vurderes som beskeden.',
      'Lånet ønskes optaget med fast rente.',
      'Arealet ønskes lokalplanlagt til boliger.',
      'Der tages kontakt til de berørte familier.',
      'Overgangen til den nye ordning er svær for nogle. Der sættes derfor ind med ekstra støtte.',
      `${ACTIVE}${'Taksten hæves. Lokalerne males. '.repeat(12)}`,
    ],
    good: [
      'Som led i budget 2027 blev det aftalt, at hallen males.',
      'Planen er screenet efter loven. Det er vurderet, at den ikke skal miljøvurderes.',
      'Et eventuelt krav vil blive forelagt særskilt.',
      'Borgerne får svar i e-Boks.',
      'Svarene vil blive indarbejdet i planen i maj 2031.',
      'Støjen vil blive oplevet som lav.',
      'Der blev i 2029 arbejdet på at finde et andet hus.',
      'Det undersøges hvert efterår, om dammen er tæt.',
      'Hvis salget går igennem, vil huset blive revet ned.',
      'Forvaltningen har set på taget. Huset er gammelt. Det foreslås, at det skiftes.',
      'Det indstilles, at:',
      { sections: { recommendation: 'Det indstilles, at hallen lukkes.' } },
      'Byrådet holdt møde i maj. Det blev vedtaget, at taksten stiger.',
      'Naboerne kom til mødet, og der blev udtrykt ønske om en ny sti.',
      'Der skal findes plads til 40 børn. Centret spørger skolerne i maj.',
      'Der skal skaffes plads til tre biler. Kommunen lejer en grund.',
      'Planen forelægges til godkendelse.',
      'Forvaltningen har set på taget. Det vurderes, at det holder i ti år.',
      '### Forvaltningens vurdering\nRoen er vendt tilbage. Tallene falder.',
      { sections: { recommendation: 'at krydset bør følges' } },
      'Krydset bør ifølge politiet følges.',
      'Reglen siger, at skoler, der bør følges tæt, har egen plan.',
      'Hegnet bør ikke undersøges igen.',
      'Forvaltningen holder møde med ejeren. Stedet aftales senere.',
      'Prisen fastsættes nærmere af bestyrelsen.',
      'Byrådet skal vælge. Hvis ikke, skal der tages stilling til det igen.',
      'Foreningen har fået besked fra centret om, at taksten er den samme.',
      'Naboerne er bedt om svar.',
      'Det er aftalt med ejeren, som kommunen lejer af.',
      'Der arbejdes med planen i forvaltningen, så lederne kan se tallene.',
      'Der udarbejdes en pjece om ordningen.',
      'Der skal tages stilling til taksterne for 2028.',
      'Det forventes, at prisen falder.',
      'Udgiften skønnes til 2,4 mio. kr. Det anbefales at vente.',
      'Hvad skal der besluttes? Hvad skal der undersøges?',
      'Forvaltningen har målt støjen. Der arbejdes nu med en handleplan.',
      'Visitationen ringer til borgerne, og der følges op efter en måned.',
      'Hvis forslaget vedtages, skal der tages stilling til, hvordan udgiften dækkes.',
      'Licitationen er udskudt, fordi der skulle udarbejdes en ny undersøgelse af jorden.',
      'Foreningen ønsker, at der iværksættes en ny plan.',
      'Der arbejdes ikke med andre løsninger.',
      'Ansøgningerne vurderes efter fire kriterier.',
      'Nærmeste sø er 120 meter væk. Der søges om sortmalet træ.',
      'Der holdes borgermøde den 12. august 2027.',
      'Tilsynet skriver, at der arbejdes på at rette fejlene.',
      'Risikoen vurderes at være 5 procent. Forvaltningen vurderer risikoen som lille.',
      'Det er oplyst af rådgiveren, at taget er tæt.',
      { sections: { legalBasis: 'Der udarbejdes en plan efter miljøvurderingslovens § 8.' } },
      { sections: { nextSteps: '- Maj 2027: Der udarbejdes en plan' } },
      { sections: { recommendation: 'at der udarbejdes en plan' } },
      'Firmaet anbefaler metoden, så den udbredes til alle centre.',
      'Planen må ikke iværksættes før den 1. maj 2027.',
      'Udvalget godkender planen. Der findes tre andre løsninger.',
      'Planen undersøges af forvaltningen.',
      `${ACTIVE}${'Taksten hæves. Lokalerne males. '.repeat(5)}`,
      'Skiltene respekteres ofte ikke af biler.',
      '> Der arbejdes med en handleplan.',
      'Naboen skriver: »Der arbejdes med en handleplan.«',
      '| Der arbejdes med en handleplan | x |',
      '### Der arbejdes med en handleplan',
      { sections: { decision: 'Der arbejdes med en handleplan.' } },
      '',
    ],
  },
};

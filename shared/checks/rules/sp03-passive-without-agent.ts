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
};

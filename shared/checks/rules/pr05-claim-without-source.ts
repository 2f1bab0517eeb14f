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
/** *Analysen viser* in a case on a *Trafikanalyse*: the case is about the very paper. */
function isOfTitle(hit: Hit, { fields }: CaseView): boolean {
  const [word = ''] = wordsOf(hit).toLowerCase().split(' ');
  const stem =
    /^(undersøgelse|evaluering|analyse|statistik|beregning|prognose|rapport|måling)(?:en|n|erne|rne|ken)$/u.exec(
      word,
    )?.[1];
  return stem !== undefined && fields.title.toLowerCase().includes(stem);
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
        const found = find(view).filter((one) => !isOfTitle(one, view));
        if (isOwnHouse(view)) return withUnsourced(view, { found, removed });
        const elsewhere = found
          .filter((one) => !areGroundsTold(view, one))
          .map((hit): Hit => ({ severity: 'warning', ...hit }));
        return withUnsourced(view, { found: elsewhere, removed });
      };
    },
  },
};

import type { TextBlock } from '../blocks.ts';
import { anyBlock, type Check, type Hit, isProse, lowerMatches, ofBlocks } from '../define.ts';
import { FINANCING } from '../lists/financing.ts';
import { isOwnHouse } from '../reading/house.ts';
import { written } from '../reading/money.ts';
import { moneyEffectsIn } from '../reading/moneyEffects.ts';
import { openFinancingIn } from '../reading/openFinancing.ts';
import { recorded } from '../reading/recorded.ts';
import { isWhole } from '../reading/whole.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'En tillægsbevilling skal vise, hvor pengene kommer fra.',
  en: 'A supplementary appropriation must show where the money comes from.',
};

const GRANT = /(?<!\p{L})tillægsbevilling(?:en|er|erne)?(?!\p{L})/gu;
/** *ingen tillægsbevilling*, *uden tillægsbevilling*, *kræver ikke en tillægsbevilling*; one that lowers a budget needs no money. */
const NONE = /(?<!\p{L})(?:ingen|uden|ikke|hverken|negativ)(?: \p{L}+){0,4} $/u;
/** One that was given before, or that the text only tells of. */
const TOLD = /(?<!\p{L})(?:gav|fik|modtog|bevilgede|tidligere|i 20\d\d)(?: \p{L}+){0,4} $/u;
const FRAME = /(?:ramme|bevilling(?:sramme)?) \d|bevillingsområde|(?:politik|udvalg)sområde/iu;

function asked(block: TextBlock): { from: number; to: number } | null {
  if (!isProse(block)) return null;
  const found = lowerMatches(block, GRANT).find(({ index }) => {
    const before = block.text.slice(Math.max(0, index - 60), index).toLowerCase();
    return !NONE.test(before) && !TOLD.test(before);
  });
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

/** In the recommendation first: there it is what is decided. */
function firstAsked(view: CaseView) {
  const blocks = ['recommendation', 'economy'].flatMap((key) => view.section(key)?.blocks ?? []);
  for (const block of blocks) {
    const place = asked(block);
    if (place) return { block, ...place };
  }
  return null;
}

const NOT_BUDGETED =
  /(?<!\p{L})(?:ikke (?:er )?(?:afsat|budgetlagt|budgetteret|finansieret|indeholdt i budgettet)|(?:er|der er) ikke (?:afsat|budgetlagt|finansieret)[^.]{0,40})(?!\p{L})/gu;
const UNFUNDED = {
  da: 'Pengene er ikke afsat. Skriv, hvem der betaler, og hvornår det besluttes.',
  en: 'The money is not budgeted. Say who pays, and when that is decided.',
};

const FIND_IT = {
  da: 'Hvor meget, og hvor skal pengene komme fra? Skriv det, eller hvornår det er kendt.',
  en: 'How much, and where is the money to come from? Say so, or when it will be known.',
};
const FIND_WHERE = {
  da: 'Hvor skal pengene komme fra? Skriv det, eller hvornår det er kendt.',
  en: 'Where is the money to come from? Say so, or when it will be known.',
};
/** *Hertil kommer flytteudgifter. De indgår i budgetlægningen*: PR23 has asked of the sentence before, how much and who pays. */
function isAskedBefore(block: TextBlock, at: number): boolean {
  const { from } = block.sentenceAt(at);
  const before = block.sentences().findLast((span) => span.to <= from);
  return before !== undefined && block.memo(moneyEffectsIn).some((one) => one.from >= before.from && one.to <= from);
}
const NOT_READ = new Set(['decision', 'dissent', 'attachments', 'previousHandling', 'recommendation']);

const MOST_OPEN = 2;
/** Where the text itself says that there is none, or that it is still to be asked for, a source that is named does not pay. */
const LACKS = /ikke (?!prissat)|mangler|ufinansieret|bevilling/u;

/** The first such places of a case of another house, whose recommendation says nothing of who pays. */
function stillToFind(view: CaseView, find: Finder): Hit[] {
  if (isOwnHouse(view) || view.fields.caseType === 'information') return [];
  const asked = view.section('recommendation')?.blocks ?? [];
  const isPaid = asked.some((block) => find(block).length > 0);
  const isGranted = asked.some(({ lower }) => lower.includes('bevilling'));
  return allOpen(view)
    .filter(({ block, from, to }) => {
      const words = block?.lower.slice(from, to) ?? '';
      return (!isPaid || LACKS.test(words)) && !(isGranted && words.includes('bevilling'));
    })
    .slice(0, MOST_OPEN);
}

/** Money that is not there, or only hoped for, asked after or put off. */
const openIn = (block: TextBlock): readonly Hit[] =>
  isProse(block) && !NOT_READ.has(block.section)
    ? block
        .memo(openFinancingIn)
        .filter(
          ({ kind, from }) =>
            kind !== 'held' && kind !== 'within' && !(kind === 'putOff' && isAskedBefore(block, from)),
        )
        .map(({ from, to }) => {
          const message = block.memo(written).length > 0 ? FIND_WHERE : FIND_IT;
          return { block, from, to, message, severity: 'suggestion' };
        })
    : [];

const allOpen = ofBlocks(openIn);

type Finder = (block: TextBlock) => readonly TermMatch[];

const allNotBudgeted = ofBlocks((block) =>
  isProse(block) && block.lower.includes('ikke')
    ? lowerMatches(block, NOT_BUDGETED).map(({ index, 0: { length } }) => ({ block, index, length }))
    : [],
);

/** *en anlægsudgift på 2,6 mio. kr., som ikke er afsat i budgettet*, and neither the words beside it nor the recommendation say who pays. */
function unfunded(view: CaseView, find: Finder): Hit[] {
  const asked = view.section('recommendation')?.blocks ?? [];
  if (asked.some((block) => find(block).length > 0)) return [];
  return allNotBudgeted(view)
    .flatMap(({ block, index, length }): Hit[] => {
      const { from, to } = block.sentenceAt(index);
      const isTold = find(block).some((one) => one.from >= from - 10);
      // *foreslås indarbejdet i budgettet* may stand in the next sentence.
      const isOpen = block.memo(openFinancingIn).some((one) => one.from >= from && one.from < to);
      if (isTold || !isOpen || !block.memo(written).some((one) => one.from >= from && one.to <= to)) return [];
      return [{ block, from: index, to: index + length, message: UNFUNDED, severity: 'warning' }];
    })
    .slice(0, 1);
}

/** *Kommunen skal anlægge et fortov … Udgiften anslås til 1,1 mio. kr.*, and the economy says nothing of where it comes from. */
const COSTS =
  /(?<!\p{L})(?:udgiften|anlægsudgiften|merudgiften|etableringen|det|prisen)(?: \p{L}+){0,4} (?:anslås|skønnes|beregnes|udgør|koster|er anslået|vil koste|er)(?: \p{L}+){0,3} (?:til|på)?\s?(?:ca\. |cirka |omkring )?\d/u;
const OWN_COST = /(?<!\p{L})(?:kommunen|kommunens|for kommunen)(?!\p{L})/u;
const PAID =
  /(?<!\p{L})(?:afsat|afsættes|inden for|\p{L}*ramme\p{L}*|\p{L}*budget\p{L}*|afholdes|dækkes|indeholdt|takst\p{L}*|\p{L}*bevilling\p{L}*|kasse\p{L}*|provenu\p{L}*|tilskud\p{L}*|\p{L}*pulje\p{L}*|betales af|bygherren betaler (?!selv)|anlægsprogram\p{L}*|investeringsoversigt\p{L}*)(?!\p{L})/u;
const WHO_PAYS = {
  da: 'Hvor kommer pengene fra, og hvilket år? Skriv det.',
  en: 'Where does the money come from, and in which year? Say so.',
};

function unpaid(view: CaseView, find: Finder): Hit[] {
  const economy = view.section('economy');
  if (isOwnHouse(view) || !isWhole(view) || view.fields.caseType !== 'decision' || !economy) return [];
  const read = [economy, view.section('recommendation')].flatMap((section) => section?.blocks ?? []);
  const isTold = read.some((block) => find(block).length > 0 || PAID.test(block.lower));
  if (isTold) return [];
  return economy.blocks
    .filter((block) => isProse(block) && OWN_COST.test(block.lower))
    .flatMap((block) => {
      const match = COSTS.exec(block.lower);
      const amount = block.memo(written).find(({ from }) => match && from >= match.index);
      return match && amount
        ? [{ block, from: match.index, to: amount.to, message: WHO_PAYS, severity: 'suggestion' as const }]
        : [];
    })
    .slice(0, 1);
}

export const fu06: Check = {
  id: 'FU06',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'tables', 'fields'],
  name: { da: 'Finansiering mangler', en: 'Financing is missing' },
  why: {
    da: 'Loven kræver, at en tillægsbevilling siger, hvordan den betales. Uden det kan ingen se, hvad pengene ellers kunne være brugt til.',
    en: 'The law requires a supplementary appropriation to say how it is paid. Without that nobody sees what else the money could do.',
  },
  source: { da: 'Kommunestyrelseslovens § 40', en: 'Local Government Act, section 40' },
  lists: [FINANCING],
  run: {
    tuned: (tuning) => {
      const finder = termFinder(tuning.entries(FINANCING).map(({ term }) => term));
      const find: Finder = (block) => block.memo(finder);
      const tells = anyBlock((block) => find(block).length > 0 || FRAME.test(block.text));
      return (view) => {
        const { economy: told, costs } = recorded(view);
        const isFunded =
          told.fundingSource.trim() !== '' || costs.some(({ kind, ore }) => kind === 'financing' && ore > 0);
        if (isFunded) return [];
        if (told.appropriation === 'supplementary' && !tells(view)) {
          return [{ section: 'economy', about: 'recorded appropriation', message: MESSAGE }];
        }
        const place = firstAsked(view);
        if (!place) {
          const told = unfunded(view, find);
          const others = told.length > 0 ? told : unpaid(view, find);
          return others.length > 0 ? others : stillToFind(view, find);
        }
        if (tells(view)) return stillToFind(view, find);
        return [{ ...place, message: MESSAGE }];
      };
    },
  },
};

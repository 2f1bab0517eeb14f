import type { TextBlock } from '../blocks.ts';
import {
  type Check,
  type Hit,
  isProse,
  ofBlocks,
  sentenceText,
  surroundings,
  type TunedRule,
  wordsOf,
} from '../define.ts';
import { COSTS_UNTOLD } from '../lists/financing.ts';
import type { Openness } from '../reading/financingRelations.ts';
import { isOwnHouse } from '../reading/house.ts';
import { written } from '../reading/money.ts';
import { isOfAnother, moneyEffectsIn } from '../reading/moneyEffects.ts';
import { openFinancingIn } from '../reading/openFinancing.ts';
import { isPricedElsewhere, thingOf } from '../reading/pricedElsewhere.ts';
import { untoldMoney } from '../reading/untoldMoney.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvor meget? Skriv beløbet, eller skriv hvornår det kendes, og hvem der betaler.',
  en: 'How much? Give the amount, or say when it will be known and who pays.',
};

/** There is none, or it is said to be unknown, or who bears it. */
const DENIED = /(?<!\p{L})(?:ingen|ikke|uden|hverken|undgå(?:s|r)?|fri for|heller ikke|intet)(?:\s+\p{L}+){0,4}\s+$/u;
const TOLD =
  /(?<!\p{L})(?:(?:kendes|kan|er) (?:\p{L}+ )?(?:ikke|endnu ikke|først) (?:\p{L}+ ){0,3}(?:opgøres|opgjort|beregnes|beregnet|fastsættes|kendt|før|kende[sr]?)|kendes (?:ikke|først)|opgøres (?:senere|i forbindelse|når)|afholdes (?:inden for|af)|holdes inden for|dækkes (?:af|inden)|finansieres (?:af|inden)|betales af|indeholdt i|er indregnet|indgår i|er medregnet|inden for (?:rammen|budgettet)|tabel(?:len)?|bilag \d)(?!\p{L})/u;
/** A title, a heading of its own, or a question put: *Afledt drift: 80.000 kr.*, *om der er merudgifter*. */
const ASKED =
  /(?<!\p{L})(?:om|hvis|såfremt|medmindre|hvor stor[et]?|redegørelse for|oversigt over|beregning af|skøn over|opgørelse af)\s+(?:der\s+)?(?:\p{L}+\s+){0,3}$/u;

/** A point that provides for what the economy tells of. */
const NOT_ASKED = new Set(['recommendation', 'alternativeRecommendation', 'attachments']);
const NOT_READ = new Set([...NOT_ASKED, 'decision', 'dissent', 'previousHandling']);

const hasAmount = (block: TextBlock): boolean => block.memo(written).length > 0;

function allowed({ block, before, after, from }: TermMatch): boolean {
  if (NOT_ASKED.has(block.section) || DENIED.test(before) || ASKED.test(before)) return true;
  if (isOfAnother(block, from) || A_BENEFIT.test(after)) return true;
  const around = surroundings(block, from).toLowerCase();
  if (/\d[\d.,]*\s?(?:kr|mio|mia|t\.kr|tkr|pct|procent|%)/u.test(around) || TOLD.test(around)) return true;
  // *Afledt drift:* is a label whose amount follows.
  return /^\s*:/u.test(after) && hasAmount(block);
}

/** *Merudgifter til voksne med handicap*: what the law calls the benefit. */
const A_BENEFIT = /^\s+(?:til|ved) (?:forsørgelse|(?:børn|unge|voksne|personer|borgere) med )/u;

const RULE = existence({ list: COSTS_UNTOLD, message: MESSAGE, allowed });

/** In a hearing's section others speak, unless nobody is said to have written. */
const SPEAKS =
  /(?<!\p{L})(?:høringssvar(?:et)?|peger|mener|frygter|skriver|bemærker|ønsker|finder|anfører|udtaler|kritiserer|foreslår)(?!\p{L})/u;

interface Effect extends Hit {
  /** Told nowhere else, whatever the case says of the same thing. */
  readonly isApart: boolean;
  /** *afholdes inden for rammen*, and within whose. */
  readonly held?: 'held' | 'within';
}

const isHeld = (kind: Openness): kind is 'held' | 'within' => kind === 'held' || kind === 'within';

const isOthersView = (block: TextBlock, at: number): boolean =>
  block.section === 'hearing' && SPEAKS.test(surroundings(block, at).toLowerCase());

/** What the clauses tell of money, and what is said to be held within a frame, with no amount for either. */
function effectsOf(block: TextBlock): readonly Effect[] {
  if (NOT_READ.has(block.section) || !isProse(block)) return [];
  const effects = block
    .memo(moneyEffectsIn)
    .map(({ isPlain, ...one }) => ({ ...one, severity: isPlain ? WARNING : SUGGESTION }));
  const held = block
    .memo(openFinancingIn)
    .flatMap(({ from, to, kind }) =>
      isHeld(kind) ? [{ from, to, isApart: false, held: kind, severity: SUGGESTION }] : [],
    );
  return [...effects, ...held]
    .filter(({ from }) => !isOthersView(block, from))
    .map((one): Effect => ({ ...one, block, message: MESSAGE }));
}
const allEffects = ofBlocks(effectsOf);
const [WARNING, SUGGESTION] = ['warning', 'suggestion'] as const;

const sentenceOf = ({ block, from = 0 }: Hit): string => (block ? sentenceText(block, from).toLowerCase() : '');

const isOfOneSentence = (one: Hit, other: Hit): boolean =>
  one.block !== undefined &&
  one.block === other.block &&
  one.block.sentenceAt(one.from ?? 0).from === one.block.sentenceAt(other.from ?? 0).from;

/** Of each sentence the first that is told of it. */
const firstOfSentence = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit, index) => !hits.slice(0, index).some((before) => isOfOneSentence(before, hit)));

/** Where it is open who pays, that is said, and not that the amount is missing too. */
const isOfFinancing = ({ block, from = 0 }: Hit): boolean =>
  block
    ?.memo(openFinancingIn)
    .some(({ kind, from: at }) => !isHeld(kind) && block.sentenceAt(at).from === block.sentenceAt(from).from) ?? false;

/** More are not read, in a case that is short of amounts all through. */
const MOST = 6;

const once: TunedRule = {
  tuned: (tuning) => {
    const run = RULE.tuned(tuning);
    return (view) => {
      const isTold = (hit: Hit) => isPricedElsewhere(view, thingOf(wordsOf(hit)), sentenceOf(hit));
      const isLeft = (hit: Hit) => isOwnHouse(view) || !isOfFinancing(hit);
      const listed = run(view).filter((hit) => !isTold(hit));
      const isOpen = (hit: Effect): boolean => {
        if (hit.held === 'within') return !isOwnHouse(view) && !isPricedElsewhere(view, 'udgift', sentenceOf(hit));
        return hit.isApart || !isTold(hit);
      };
      const effects = allEffects(view).filter(isOpen);
      // What is left out of a sum, or reckoned into it, is not told by what the sum is.
      const untold = untoldMoney(view).filter((hit) => !hit.isResult || !isTold(hit));
      return firstOfSentence([...listed, ...effects, ...untold].filter(isLeft)).slice(0, MOST);
    };
  },
};

export const pr23: Check = {
  id: 'PR23',
  category: 'precision',
  severity: 'warning',
  needs: ['text', 'tables'],
  lists: [COSTS_UNTOLD],
  name: { da: 'Udgift uden beløb', en: 'A cost without an amount' },
  why: {
    da: '»Evt. en fordyrelse« kan være tusind kroner eller en million. Et medlem kan ikke vælge en pris, der ikke står der.',
    en: '"Possibly a higher price" may be a thousand kroner or a million. A member cannot choose a price that is not there.',
  },
  run: once,
};

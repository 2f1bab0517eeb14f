import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { written } from './money.ts';
import { isOpenQuestion, type MoneyKind, type MoneyWord, moneySentences, nearest } from './moneyWords.ts';
import { isReported } from './near.ts';

/** Money that is not there, or of which a clause only hopes, asks or promises for later where it is to come from. */
export interface OpenFinancing extends Span {
  /** `absent`: it is said that there is none. `held`: within a frame, and nowhere how much. */
  readonly kind: 'absent' | 'hoped' | 'onlyIf' | 'putOff' | 'asked' | 'held' | 'toFind';
}

type Words = readonly MoneyWord[];
type Told = readonly [number, number] | null;
interface Relation {
  readonly kind: OpenFinancing['kind'];
  find(words: Words, at: number): Told;
}

const is = (word: MoneyWord | undefined, ...kinds: readonly MoneyKind[]): boolean =>
  kinds.some((kind) => word?.kinds.has(kind));

/** What is to be paid, or what pays. */
const SUMS: readonly MoneyKind[] = ['flow', 'paid', 'money', 'financing', 'moreWork', 'running', 'price'];
const HOLDERS: readonly MoneyKind[] = ['frame', 'financing', 'money'];
/** Of these no word beside them need say that it is about money. */
const OF_MONEY = new Set(['finansieret', 'budgetlagt', 'budgetteret', 'budgetsat', 'prissat']);
/** *i investeringsoversigten*, *i anlægsprogrammet*: where what is planned stands with its money. */
const PLANNED = /^(?:investerings|anlægs|budget)\p{L}*(?:oversigt|plan|program|ramme)\p{L}*$/u;

const inBudget = (words: Words, at: number): boolean =>
  nearest(words, at, { kinds: HOLDERS, before: 4, after: 6 }) >= 0 ||
  words.slice(at, at + 6).some(({ text, clause }) => clause === words[at]?.clause && PLANNED.test(text));

/** *er ikke indarbejdet i budgettet*, *der er ikke afsat penge*, *ikke fuldt finansieret*. */
const notFunded = (words: Words, at: number): Told => {
  if (!is(words[at], 'funded')) return null;
  const not = nearest(words, at, { kinds: ['denying'], before: 4 });
  if (not < 0 || !(OF_MONEY.has(words[at]?.text ?? '') || inBudget(words, at))) return null;
  const thing = nearest(words, at, { kinds: HOLDERS, after: 3 });
  return [not, Math.max(at, thing)];
};

/** *kan ikke rummes inden for rammen*, *er der ikke plads til i budgettet*, *indgår ikke i budgettet*. */
const notHeld = (words: Words, at: number): Told => {
  if (words[at]?.text !== 'ikke') return null;
  const holder = nearest(words, at, { kinds: ['frame', 'financing'], after: 6 });
  const verb = nearest(words, at, { kinds: ['fund'], after: 3 });
  const isIn = verb >= 0 || HAS_ROOM.test(wordsNear(words, at, 3));
  if (isIn && holder >= 0) return [Math.max(0, at - 1), holder];
  const plan = words.findIndex(
    ({ text, clause }, index) =>
      index > at && index <= at + 6 && clause === words[at]?.clause && (PLANNED.test(text) || /^budget/u.test(text)),
  );
  return plan > 0 && /(?:^| )(?:del af|med i|optaget|opført|står)(?: |$)/u.test(wordsNear(words, at, 3))
    ? [at, plan]
    : null;
};

/** *Puljen er opbrugt*, *Bevillingen rækker ikke*, *ligger ud over den afsatte ramme*. */
const usedUp = (words: Words, at: number): Told => {
  const text = words[at]?.text ?? '';
  const isUsed = text === 'opbrugt' || text === 'udtømt' || (text === 'brugt' && words[at + 1]?.text === 'op');
  const isShort = text === 'rækker' && nearest(words, at, { kinds: ['denying'], after: 2 }) >= 0;
  if (isUsed || isShort) {
    const purse = words.findLastIndex(
      (word, index) => index < at && index >= at - 5 && (is(word, 'frame', 'money') || /pulje/u.test(word.text)),
    );
    return purse < 0 ? null : [purse, isShort ? at + 1 : at];
  }
  if (text !== 'ligger' || words[at + 1]?.text !== 'ud') return null;
  const frame = nearest(words, at, { kinds: ['frame'], after: 6 });
  return frame < 0 ? null : [at, frame];
};
const HAS_ROOM = /(?:^| )(?:højde|plads|råd|dækning|luft|penge|midler|indgår|ligger)(?: |$)/u;
const wordsNear = (words: Words, at: number, far: number): string =>
  words
    .slice(Math.max(0, at - far), at + far + 1)
    .map(({ text }) => text)
    .join(' ');

/** *der mangler finansiering*, *der er ikke finansiering til*, *Finansieringen er ikke på plads*, *finansieringen udestår*. */
const unsettled = (words: Words, at: number): Told => {
  if (words[at]?.text.startsWith('ufinansieret')) return [at, at];
  if (!is(words[at], 'financing')) return null;
  const stand = words.findLastIndex(({ text }, index) => index < at && index >= at - 3 && text === 'stilling');
  if (stand > 0 && nearest(words, stand, { kinds: ['denying'], before: 4 }) >= 0) return [stand, at];
  const lack = nearest(words, at, { kinds: ['lacking'], before: 3, after: 4 });
  if (lack >= 0) return lack < at ? [lack, at] : [at, lack];
  const before = nearest(words, at, { kinds: ['denying'], before: 3 });
  if (before >= 0) return / (?:er|der|anvist|fundet) /u.test(` ${wordsNear(words, before, 2)} `) ? [before, at] : null;
  const after = words[at]?.isDefinite ? nearest(words, at, { kinds: ['denying'], after: 4 }) : -1;
  return after < 0 ? null : [at, after];
};

/** *forventes dækket af mindreforbrug*, *finansieres eventuelt af puljen*, *forsøge at skaffe ekstern finansiering*. */
const hoped = (words: Words, at: number): Told => {
  if (!is(words[at], 'hoping')) return null;
  if (
    words[at]?.text === 'søges' &&
    words.slice(0, at).some(({ text, clause }) => text === 'kan' && clause === words[at]?.clause)
  )
    return null;
  // *Det forventes, at pengene kan findes …*: what is hoped is a clause of its own.
  const that = words
    .slice(at + 1, at + 4)
    .findIndex(({ text, clause }) => text === 'at' && clause !== words[at]?.clause);
  const own = nearest(words, at, { kinds: ['funded', 'fund'], before: 2, after: 6 });
  const act = own < 0 && that >= 0 ? nearest(words, at + 1 + that, { kinds: ['funded', 'fund'], after: 8 }) : own;
  if (act < 0) return soughtOf(words, at);
  // *forudsætter, at udgiften afholdes af køber*: it is told who.
  if (act !== own && words[act + 1]?.text === 'af' && !is(words[act + 2], 'frame', 'money')) return null;
  const isHeld = HOLD.test(words[act]?.text ?? '') && words[act + 1]?.text !== 'inden';
  const isMoney =
    (!isHeld && nearest(words, act, { kinds: [...HOLDERS, 'flow'], after: 6 }) >= 0) ||
    words.some((word) => word.clause === words[act]?.clause && is(word, 'flow', 'financing', 'money'));
  // *forventes afholdt inden for rammen* is held, and asked how much; *…, idet færre vil søge* is a hope.
  const isGrounded = words.slice(act).some(({ text }) => GROUNDS.has(text));
  if (!isGrounded && words.slice(act, act + 3).some(({ text }) => text === 'inden')) return null;
  if (!isMoney && !/^(?:med)?finansier|^indsaml/u.test(words[act]?.text ?? '')) return null;
  return act < at ? [act, at] : [at, act];
};
const GROUNDS = new Set(['idet', 'fordi', 'da']);
const HOLD = /^hold(?:e|es|t)$/u;
/** *søger om tilskud hos fonde*, *håber på midler fra staten*. */
function soughtOf(words: Words, at: number): Told {
  const money = nearest(words, at, { kinds: ['money', 'financing'], after: 4 });
  return money < 0 || !GETS.has(words[at]?.text ?? '') ? null : [at, money];
}
const GETS = new Set(['håber', 'håbes', 'håb', 'søges', 'satser', 'satses', 'søgt']);

/** *såfremt der kan skaffes midler*: it hangs on money nobody has. */
const onlyIf = (words: Words, at: number): Told => {
  if (!/^(?:skaffes|findes|opnås|rejses|tilbage)$/u.test(words[at]?.text ?? '') || !isOpenQuestion(words, at))
    return null;
  const money = nearest(words, at, { kinds: ['money', 'financing'], before: 3, after: 3 });
  return money < 0 ? null : [Math.min(at, money), Math.max(at, money)];
};

/** *foreløbig lagt ud af kassen*, *finansieringen tages op i budgetlægningen*, *indgår i budgetforhandlingerne*. */
const putOff = (words: Words, at: number): Told => {
  if (is(words[at], 'passing') || (words[at]?.text === 'videre' && words[at - 1]?.text === 'indtil')) {
    const act = nearest(words, at, { kinds: ['fund', 'funded'], before: 3, after: 5 });
    const purse = words.findIndex(
      ({ text, clause }, index) => index > at && clause === words[at]?.clause && text.startsWith('kasse'),
    );
    const taken =
      nearest(words, at, { kinds: SUMS, before: 4 }) >= 0
        ? words.findIndex(
            ({ text, clause }, index) => clause === words[at]?.clause && Math.abs(index - at) <= 3 && TAKES.test(text),
          )
        : -1;
    const end = purse > 0 ? purse : act >= 0 ? act : taken;
    return end < 0 ? null : [Math.min(end, at), Math.max(end, at)];
  }
  const isBudget =
    /^budget(?:tet)?$/u.test(words[at]?.text ?? '') &&
    words.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'forbindelse' || text === 'mod');
  if (!isBudget && !LATER.test(words[at]?.text ?? '')) return null;
  const sum = words.findIndex((word, index) => index < at && is(word, ...SUMS) && !GAIN.test(word.text));
  const act = words.findLastIndex(
    ({ clause, text }, index) => index < at && index >= at - 8 && clause === words[at]?.clause && TAKEN_UP.has(text),
  );
  return sum < 0 || act < 0 ? null : [act, at];
};
const TAKES = /^(?:tages|trækkes|lægges|lagt|taget)$/u;
const GAIN = /provenu|indtægt|besparelse|overskud|mindreforbrug/u;
const LATER =
  /^(?:budget(?:lægning|forhandling|drøftelse|proces|opfølgning|revision|arbejde)\p{L}*|senere|budgetseminar\p{L}*)$/u;
const TAKEN_UP = new Set([
  ...[
    'håndteres',
    'håndteret',
    'tages',
    'indgår',
    'indgå',
    'afklares',
    'findes',
    'besluttes',
    'løses',
    'drøftes',
    'rejses',
  ],
  ...[
    'henvises',
    'oversendes',
    'behandles',
    'fastlægges',
    'aftales',
    'søges',
    'medtages',
    'prioriteres',
    'løftes',
    'anvises',
    'vurderes',
  ],
  ...['afventer', 'venter', 'vente', 'udskydes', 'afgøres', 'stilling'],
]);

/** *Det undersøges, om udgiften kan dækkes af puljen*. */
const asked = (words: Words, at: number): Told => {
  const isUnsettled =
    UNSETTLED.has(words[at]?.text ?? '') && nearest(words, at, { kinds: ['denying'], before: 4 }) >= 0;
  if (!isUnsettled && !LOOKED_INTO.has(words[at]?.text ?? '')) return null;
  const next = words.slice(at + 1, at + 4).findIndex(({ text }) => WHETHER.has(text));
  if (next < 0) return null;
  const start = at + 1 + next;
  const sum = nearest(words, start, { kinds: SUMS, after: 8 });
  const act = nearest(words, start, { kinds: ['fund', 'funded'], after: 10 });
  return act < 0 || (sum < 0 && !/finansier|^betale/u.test(words[act]?.text ?? '')) ? null : [at, act];
};
const UNSETTLED = new Set(['besluttet', 'afklaret', 'aftalt', 'fastlagt', 'afgjort']);
const WHETHER = new Set(['om', 'hvorvidt', 'hvordan', 'hvem']);
const LOOKED_INTO = new Set([
  ...[
    'undersøges',
    'undersøger',
    'afklares',
    'afklarer',
    'afsøges',
    'afsøger',
    'vurderes',
    'drøftes',
    'overvejes',
    'uafklaret',
  ],
  ...['uvist', 'usikkert', 'undersøge', 'afklare', 'stilling'],
]);

/** *skal der findes finansiering til*, *må anvises penge*. */
const toFind = (words: Words, at: number): Told => {
  if (words[at]?.text === 'behov') {
    const grant = words
      .slice(at + 1, at + 5)
      .findIndex(({ text }) => /^tillægsbevilling|^(?:ekstra)?finansiering/u.test(text));
    return grant < 0 ? null : [at, at + 1 + grant];
  }
  if (!FOUND.has(words[at]?.text ?? '')) return null;
  const isSought = /^(?:an)?søges$/u.test(words[at]?.text ?? '');
  const money = nearest(words, at, {
    kinds: isSought ? ['frame'] : ['financing', 'money', 'flow'],
    before: isSought ? 0 : 4,
    after: 3,
  });
  const must = words.findLastIndex(({ text }, index) => index < at && index >= at - 5 && MUST.has(text));
  return money < 0 || must < 0 ? null : [must, Math.max(at, money)];
};
const FOUND = new Set([
  'findes',
  'anvises',
  'skaffes',
  'tilvejebringes',
  'finde',
  'skaffe',
  'anvise',
  'rejses',
  'søges',
  'ansøges',
]);
const MUST = new Set(['skal', 'må', 'vil', 'bør', 'skulle']);

/** *skal indarbejdes i rammen*: whoever makes the budget is to find it. */
const toReckon = (words: Words, at: number): Told => {
  if (!/^ind(?:arbejdes|regnes)$/u.test(words[at]?.text ?? '')) return null;
  const frame = nearest(words, at, { kinds: ['frame'], after: 4 });
  const must = words.findLastIndex(({ text }, index) => index < at && index >= at - 3 && MUST.has(text));
  return frame < 0 || must < 0 ? null : [must, frame];
};

/** *håndteres inden for den samlede økonomi*, *udgiften afholdes af skolernes budgetter*: of what there is, and nowhere how much. */
const held = (words: Words, at: number): Told => {
  if (!is(words[at], 'fund', 'funded')) return null;
  const inside = words.findIndex(
    ({ text, clause }, index) => index > at && index <= at + 3 && clause === words[at]?.clause && INSIDE.has(text),
  );
  if (inside < 0) return null;
  const frame = words.findIndex(
    (word, index) =>
      index > inside &&
      index <= inside + 6 &&
      word.clause === words[at]?.clause &&
      (is(word, 'frame') || PURSE.test(word.text)),
  );
  const isBorne = words[inside]?.text === 'inden' || nearest(words, at, { kinds: ['flow', 'running'], before: 6 }) >= 0;
  return frame < 0 || !isBorne ? null : [at, frame];
};
const INSIDE = new Set(['inden', 'af', 'over', 'via', 'ved', 'gennem']);
const PURSE =
  /pulje|konto|gebyr|indtægt|^områder?(?:t|ne)?$|^området$|omprioritering|omplacering|effektivisering|^egne?t?$|^enkelte$/u;

const RELATIONS: readonly Relation[] = [
  { kind: 'toFind', find: toFind },
  { kind: 'putOff', find: toReckon },
  { kind: 'absent', find: notFunded },
  { kind: 'absent', find: notHeld },
  { kind: 'absent', find: usedUp },
  { kind: 'onlyIf', find: onlyIf },
  { kind: 'absent', find: unsettled },
  { kind: 'asked', find: asked },
  { kind: 'putOff', find: putOff },
  { kind: 'hoped', find: hoped },
  { kind: 'held', find: held },
];

/** *kan holdes inden for det afsatte rådighedsbeløb*: what was granted is known. */
const KNOWN_FRAME = /(?:afsat|afsatte|bevilgede|vedtagne|godkendte)/u;
/** Of these the sentence tells what it is of; *Udgiften …* and *Forslaget …* are told of before. */
const OWN_SUM = /udgift(?:en|erne)? til|drift|tømning|vedligehold|pasning|rengøring/u;
/** *inden for den samlede økonomi*: nobody's in particular. */
const ANY_FRAME =
  /samlede|eksisterende|nuværende|almindelige|økonomi|egne|gebyr|indtægt|område|omprioriter|effektiviser/u;
/** It is told where the money comes from, or it is proposed: *foreslås finansieret af puljen*. */
const PAID =
  /(?<!\p{L})(?:(?:foreslås|indstilles|anbefales|foreslår|indstiller|anbefaler)(?! foreløbig)[^.;]{0,80}(?:finansier|dække|indarbejde|afhold|afsæt|bevil|tilfør)|(?:finansieres|dækkes|afholdes|betales|tages|findes) (?:derfor |i stedet |således )?(?:af|fra|via|ved|over|inden for|med) |^ (?:fra|af|via|over) (?:\p{L}+ )?\p{L}*(?:kasse|pulje|mindreforbrug|takst)|finansieret af|undgås)/u;

const ASKING: ReadonlySet<OpenFinancing['kind']> = new Set(['asked', 'onlyIf']);

function effectOf(block: TextBlock, words: Words): OpenFinancing | null {
  for (const [at] of words.entries()) {
    for (const { kind, find } of RELATIONS) {
      const told = find(words, at);
      if (!told || (!ASKING.has(kind) && isOpenQuestion(words, told[0]))) continue;
      const span = { from: words[told[0]]?.from ?? 0, to: words[told[1]]?.to ?? 0 };
      if (!isSettled(block, { ...span, kind }) && !isReported(block, span.from)) return { ...span, kind };
    }
  }
  return null;
}

/** The money is named with where it comes from; of what is only hoped for that settles nothing. */
function isSettled(block: TextBlock, { kind, from, to }: OpenFinancing): boolean {
  const sentence = block.sentenceAt(from);
  const next = block.sentences().find((span) => span.from >= sentence.to);
  const hasAmount = (start: number, end: number) =>
    block.memo(written).some((one) => one.from >= start && one.to <= end);
  if (kind === 'held') return isHeldKnown(block, { from, to });
  if (kind === 'hoped') return hasAmount(sentence.from, sentence.to);
  if (kind === 'absent' || kind === 'toFind') return PAID.test(block.lower.slice(to, next?.to ?? sentence.to));
  return kind === 'putOff' && PAID.test(block.lower.slice(sentence.from, from));
}

/** It is told how much, or whose frame it is. */
function isHeldKnown(block: TextBlock, { from, to }: Span): boolean {
  const sentence = block.sentenceAt(from);
  const said = block.lower.slice(sentence.from, sentence.to);
  const before = block.lower.slice(sentence.from, from);
  const isOwn = OWN_SUM.test(before);
  const [start, end] = isOwn ? [sentence.from, sentence.to] : [0, block.text.length];
  if (block.memo(written).some((one) => one.from >= start && one.to <= end)) return true;
  if (/(?<!\p{L})(?:tabel|bilag \d|foreslås|indstilles)/u.test(said) || KNOWN_FRAME.test(block.lower.slice(from, to)))
    return true;
  return !isOwn && !ANY_FRAME.test(block.lower.slice(from, to));
}

/** Where a block leaves open who pays, one place a sentence at most. */
export const openFinancingIn = (block: TextBlock): readonly OpenFinancing[] =>
  block.memo(moneySentences).flatMap((words) => effectOf(block, words) ?? []);

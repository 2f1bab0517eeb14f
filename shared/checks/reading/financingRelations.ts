import {
  between,
  isA as is,
  isOpenQuestion,
  type MoneyKind,
  nearest,
  seek,
  type Told,
  type WordForm,
  type Words,
} from './moneyWords.ts';

/** `absent`: it is said that there is none. `held`: within what there is, whoever has it; `within`: within a frame that is known, and nowhere how much. */
export type Openness = 'absent' | 'hoped' | 'onlyIf' | 'putOff' | 'asked' | 'held' | 'within' | 'toFind';

interface Relation {
  readonly kind: Openness;
  /** The words it is told by. */
  readonly on: (form: WordForm) => boolean;
  find(words: Words, at: number): Told;
}

const textAt = (words: Words, at: number): string => words[at]?.text ?? '';
const spoken =
  (pattern: RegExp) =>
  ({ text }: WordForm): boolean =>
    pattern.test(text);

/** What is to be paid, or what pays. */
const SUMS: readonly MoneyKind[] = ['flow', 'paid', 'money', 'financing', 'moreWork', 'running', 'price'];
const HOLDERS: readonly MoneyKind[] = ['frame', 'financing', 'money'];
/** Of these no word beside them need say that it is about money. */
const OF_MONEY = /^(?:finansieret|budget(?:lagt|teret|sat)|prissat)$/u;
/** *i investeringsoversigten*, *i anlægsprogrammet*: where what is planned stands with its money. */
const PLANNED = /^(?:investerings|anlægs|budget)\p{L}*(?:oversigt|plan|program|ramme)\p{L}*$/u;

const inBudget = (words: Words, at: number): boolean =>
  nearest(words, at, { kinds: HOLDERS, before: 4, after: 6 }) >= 0 ||
  seek(words, at, { after: 5, of: spoken(PLANNED) }) >= 0;

/** *er ikke indarbejdet i budgettet*, *der er ikke afsat penge*, *ikke fuldt finansieret*. */
function notFunded(words: Words, at: number): Told {
  if (!is(words[at], 'funded')) return null;
  const not = nearest(words, at, { kinds: ['denying'], before: 4 });
  if (not < 0 || !(OF_MONEY.test(textAt(words, at)) || inBudget(words, at))) return null;
  return [not, Math.max(at, nearest(words, at, { kinds: HOLDERS, after: 3 }))];
}

/** *kan ikke rummes inden for rammen*, *er der ikke plads til i budgettet*, *er ikke en del af investeringsoversigten*. */
function notHeld(words: Words, at: number): Told {
  if (textAt(words, at) !== 'ikke') return null;
  const near = wordsNear(words, at, 3);
  const holder = nearest(words, at, { kinds: ['frame', 'financing'], after: 6 });
  const isIn = nearest(words, at, { kinds: ['fund'], after: 3 }) >= 0 || HAS_ROOM.test(near);
  if (isIn && holder >= 0) return [Math.max(0, at - 1), holder];
  return IS_PART.test(near) ? between(at, seek(words, at, { after: 6, of: spoken(IN_PLAN) })) : null;
}
const HAS_ROOM = /(?:^| )(?:højde|plads|råd|dækning|luft|penge|midler|indgår|ligger)(?: |$)/u;
const IS_PART = /(?:^| )(?:del af|med i|optaget|opført|står)(?: |$)/u;
const IN_PLAN = /^budget|^(?:investerings|anlægs)\p{L}*(?:oversigt|plan|program)/u;
const wordsNear = (words: Words, at: number, far: number): string =>
  words
    .slice(Math.max(0, at - far), at + far + 1)
    .map(({ text }) => text)
    .join(' ');

/** *Puljen er opbrugt*, *Bevillingen rækker ikke*, *ligger ud over den afsatte ramme*. */
function usedUp(words: Words, at: number): Told {
  const [text, next] = [textAt(words, at), textAt(words, at + 1)];
  const isUsed = text === 'opbrugt' || text === 'udtømt' || (text === 'brugt' && next === 'op');
  const isShort = text === 'rækker' && nearest(words, at, { kinds: ['denying'], after: 2 }) >= 0;
  if (isUsed || isShort) {
    const purse = seek(words, at, { before: 5, of: (word) => is(word, 'frame', 'money') || /pulje/u.test(word.text) });
    return purse < 0 ? null : [purse, isShort ? at + 1 : at];
  }
  return text === 'ligger' && next === 'ud' ? between(at, nearest(words, at, { kinds: ['frame'], after: 6 })) : null;
}

/** *der mangler finansiering*, *der er ikke finansiering til*, *Finansieringen er ikke på plads*, *ikke taget stilling til finansieringen*. */
function unsettled(words: Words, at: number): Told {
  if (textAt(words, at).startsWith('ufinansieret')) return [at, at];
  if (!is(words[at], 'financing')) return null;
  const stand = seek(words, at, { before: 3, of: spoken(/^stilling$/u) });
  if (stand >= 0 && nearest(words, stand, { kinds: ['denying'], before: 4 }) >= 0) return [stand, at];
  const lack = nearest(words, at, { kinds: ['lacking'], before: 3, after: 4 });
  if (lack >= 0) return between(at, lack);
  const before = nearest(words, at, { kinds: ['denying'], before: 3 });
  if (before >= 0) return / (?:er|der|anvist|fundet) /u.test(` ${wordsNear(words, before, 2)} `) ? [before, at] : null;
  return words[at]?.isDefinite ? between(at, nearest(words, at, { kinds: ['denying'], after: 4 })) : null;
}

/** *forventes dækket af mindreforbrug*, *finansieres eventuelt af puljen*, *forsøge at skaffe ekstern finansiering*. */
function hoped(words: Words, at: number): Told {
  if (!is(words[at], 'hoping')) return null;
  const text = textAt(words, at);
  // *Der kan søges medfinansiering* tells of a right.
  if (text === 'søges' && seek(words, at, { before: at, of: spoken(/^kan$/u) }) >= 0) return null;
  const own = nearest(words, at, { kinds: ['funded', 'fund'], before: 2, after: 6 });
  const act = own < 0 ? hopedThat(words, at) : own;
  if (act < 0)
    return GETS.test(text) ? between(at, nearest(words, at, { kinds: ['money', 'financing'], after: 4 })) : null;
  return isHeldIn(words, act) || !isMoneys(words, act) ? null : between(at, act);
}
/** *søger om tilskud hos fonde*, *håber på midler fra staten*. */
const GETS = /^(?:håb|håber|håbes|søges|søgt|satser|satses)$/u;

/** *Det forventes, at pengene kan findes …*: what is hoped is a clause of its own. */
function hopedThat(words: Words, at: number): number {
  const that = words
    .slice(at + 1, at + 4)
    .findIndex(({ text, clause }) => text === 'at' && clause !== words[at]?.clause);
  if (that < 0) return -1;
  const act = nearest(words, at + 1 + that, { kinds: ['funded', 'fund'], after: 8 });
  // *forudsætter, at udgiften afholdes af køber*: it is told who.
  return textAt(words, act + 1) === 'af' && !is(words[act + 2], 'frame', 'money') ? -1 : act;
}

/** *forventes afholdt inden for rammen* is held, and asked how much; *…, idet færre vil søge* is a hope. */
const isHeldIn = (words: Words, act: number): boolean =>
  words.slice(act, act + 3).some(({ text }) => text === 'inden') &&
  !words.slice(act).some(({ text }) => /^(?:idet|fordi|da)$/u.test(text));

/** *forventer at holde budgettet* is another: nothing is to be paid. */
function isMoneys(words: Words, act: number): boolean {
  const text = textAt(words, act);
  const isHeld = /^hold(?:e|es|t)$/u.test(text) && textAt(words, act + 1) !== 'inden';
  return (
    /^(?:med)?finansier|^indsaml/u.test(text) ||
    (!isHeld && nearest(words, act, { kinds: [...HOLDERS, 'flow'], after: 6 }) >= 0) ||
    nearest(words, act, { kinds: ['flow', 'financing', 'money'], before: act, after: words.length }) >= 0
  );
}

const GOT = /^(?:skaffes|findes|opnås|rejses|tilbage)$/u;
/** *såfremt der kan skaffes midler*: it hangs on money nobody has. */
function onlyIf(words: Words, at: number): Told {
  if (!GOT.test(textAt(words, at)) || !isOpenQuestion(words, at)) return null;
  return between(at, nearest(words, at, { kinds: ['money', 'financing'], before: 3, after: 3 }));
}

/** *foreløbig lagt ud af kassen*, *tages indtil videre fra kontoen*. */
function forNow(words: Words, at: number): Told {
  const isForNow = is(words[at], 'passing') || (textAt(words, at) === 'videre' && textAt(words, at - 1) === 'indtil');
  if (!isForNow) return null;
  const purse = seek(words, at, { after: words.length, of: spoken(/^kasse/u) });
  if (purse >= 0) return [at, purse];
  const act = nearest(words, at, { kinds: ['fund', 'funded'], before: 3, after: 5 });
  if (act >= 0) return between(at, act);
  const isSum = nearest(words, at, { kinds: SUMS, before: 4 }) >= 0;
  return isSum ? between(at, seek(words, at, { before: 3, after: 3, of: spoken(TAKES) })) : null;
}
const TAKES = /^(?:tages|trækkes|lægges|lagt|taget)$/u;

const A_BUDGET = /^budget(?:tet)?$/u;
/** *finansieringen tages op i forbindelse med budget 2027*, *indgår i budgetforhandlingerne*, *afklares senere*. */
function putOff(words: Words, at: number): Told {
  const isBudget = A_BUDGET.test(textAt(words, at)) && /forbindelse|mod/u.test(wordsNear(words, at - 3, 2));
  if (!isBudget && !LATER.test(textAt(words, at))) return null;
  const isSum = words.some((word, index) => index < at && is(word, ...SUMS) && !GAIN.test(word.text));
  return isSum ? between(at, nearest(words, at, { kinds: ['takenUp'], before: 8 })) : null;
}
/** What comes in needs nobody to pay it. */
const GAIN = /provenu|indtægt|besparelse|overskud|mindreforbrug/u;
const LATER = /^(?:budget(?:lægning|forhandling|drøftelse|proces|opfølgning|revision|arbejde|seminar)\p{L}*|senere)$/u;

const RECKONED = /^ind(?:arbejdes|regnes)$/u;
/** *skal indarbejdes i rammen*: whoever makes the budget is to find it. */
function toReckon(words: Words, at: number): Told {
  if (!RECKONED.test(textAt(words, at))) return null;
  const frame = nearest(words, at, { kinds: ['frame'], after: 4 });
  const must = nearest(words, at, { kinds: ['duty'], before: 3 });
  return frame < 0 || must < 0 ? null : [must, frame];
}

/** *Det undersøges, om udgiften kan dækkes af puljen*, *Det er ikke besluttet, hvordan driften skal betales*. */
function asked(words: Words, at: number): Told {
  const isUnsettled = is(words[at], 'settled') && nearest(words, at, { kinds: ['denying'], before: 4 }) >= 0;
  if (!isUnsettled && !is(words[at], 'lookedInto')) return null;
  const next = words.slice(at + 1, at + 4).findIndex(spoken(/^(?:om|hvorvidt|hvordan|hvem)$/u));
  if (next < 0) return null;
  const start = at + 1 + next;
  const act = nearest(words, start, { kinds: ['fund', 'funded'], after: 10 });
  const isMoney =
    nearest(words, start, { kinds: SUMS, after: 8 }) >= 0 || /finansier|^betale/u.test(textAt(words, act));
  return act < 0 || !isMoney ? null : [at, act];
}

/** *skal der findes finansiering til*, *må anvises penge*, *behov for en tillægsbevilling*. */
function toFind(words: Words, at: number): Told {
  const text = textAt(words, at);
  if (text === 'behov')
    return between(at, seek(words, at, { after: 4, of: spoken(/^tillægsbevilling|^finansiering/u) }));
  if (!is(words[at], 'finding')) return null;
  const isSought = /^(?:an)?søges$/u.test(text);
  const money = isSought
    ? nearest(words, at, { kinds: ['frame'], after: 3 })
    : nearest(words, at, { kinds: ['financing', 'money', 'flow'], before: 4, after: 3 });
  const must = nearest(words, at, { kinds: ['duty'], before: 5 });
  // *skal der findes en besparelse*: that is what the case is about.
  return money < 0 || must < 0 || GAIN.test(textAt(words, money)) ? null : [must, Math.max(at, money)];
}

/** *håndteres inden for den samlede økonomi*, *udgiften afholdes af skolernes budgetter*: of what there is, and nowhere how much. */
function held(words: Words, at: number): Told {
  if (!is(words[at], 'fund', 'funded')) return null;
  const inside = seek(words, at, { after: 3, of: spoken(/^(?:inden|af|over|via|ved|gennem)$/u) });
  if (inside < 0) return null;
  const isBorne =
    textAt(words, inside) === 'inden' ||
    BORNE.test(textAt(words, at)) ||
    nearest(words, at, { kinds: ['flow', 'running'], before: 6 }) >= 0;
  const frame = seek(words, inside, { after: 6, of: (word) => is(word, 'frame') || PURSE.test(word.text) });
  return isBorne ? between(at, frame) : null;
}
const BORNE = /^(?:afholdes|finansieres|betales)$/u;
const PURSE =
  /pulje|konto|gebyr|indtægt|^områder?(?:t|ne)?$|omprioritering|omplacering|effektivisering|^egne?t?$|^enkelte$/u;

/** In the order in which the words of one sentence are asked about. */
export const FINANCING_RELATIONS: readonly Relation[] = [
  { kind: 'toFind', on: (form) => form.text === 'behov' || is(form, 'finding'), find: toFind },
  { kind: 'putOff', on: spoken(RECKONED), find: toReckon },
  { kind: 'absent', on: (form) => is(form, 'funded'), find: notFunded },
  { kind: 'absent', on: ({ text }) => text === 'ikke', find: notHeld },
  { kind: 'absent', on: spoken(/^(?:opbrugt|udtømt|brugt|rækker|ligger)$/u), find: usedUp },
  { kind: 'onlyIf', on: spoken(GOT), find: onlyIf },
  { kind: 'absent', on: (form) => form.text.startsWith('ufinansieret') || is(form, 'financing'), find: unsettled },
  { kind: 'asked', on: (form) => is(form, 'settled', 'lookedInto'), find: asked },
  { kind: 'putOff', on: (form) => form.text === 'videre' || is(form, 'passing'), find: forNow },
  { kind: 'putOff', on: ({ text }) => A_BUDGET.test(text) || LATER.test(text), find: putOff },
  { kind: 'hoped', on: (form) => is(form, 'hoping'), find: hoped },
  { kind: 'held', on: (form) => is(form, 'fund', 'funded'), find: held },
];

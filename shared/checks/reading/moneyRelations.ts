import { between, isA as is, nearest, seek, type Told, type WordForm, type Words } from './moneyWords.ts';

/** What a word tells together with those around it, or null. */
type Find = (words: Words, at: number) => Told;

export interface Relation {
  /** The words it is told by. */
  readonly on: (form: WordForm) => boolean;
  readonly find: Find;
  /** It denies by itself: *ikke medregnet*. */
  readonly denies?: true;
  /** *Ud over anlægssummen på 6 mio. kr. kommer driften*: an amount that stands before is another. */
  readonly isAdded?: true;
  /** *Prisen kendes ikke*: it may be told when. */
  readonly asksWhen?: true;
  /** What is left out of a sum, or not reached of it, is not told by what the sum is. */
  readonly isApart?: true;
  /** *Prisen afhænger af dybden*: of a sum that may have been told just before. */
  readonly isOfBefore?: true;
  /** It says itself who bears it. */
  readonly namesBearer?: true;
}

/** *højere udgifter*, *færre penge*, *øgede årlige udgifter til tilsyn*. */
const changed: Find = (words, at) => {
  if (!is(words[at], 'flow', 'money')) return null;
  const adjective = nearest(words, at, { kinds: ['changed'], before: 2 });
  if (adjective < 0 || words[at - 1]?.text === 'end') return null;
  // *flere midler* may be any; *får færre penge* is what comes of it.
  if (!is(words[at], 'flow') && nearest(words, adjective, { kinds: ['cause'], before: 4 }) < 0) return null;
  return [adjective, at];
};

/** *medfører et tab*, *er forbundet med en udgift*, *mister kommunen indtægter*, *kræver flere ressourcer*. */
const caused: Find = (words, at) => {
  const word = words[at];
  if (word?.isDefinite || DETERMINED.has(words[at - 1]?.text ?? '')) return null;
  if (is(word, 'flow', 'moreWork') || isLoss(words, at)) {
    const cause = nearest(words, at, { kinds: ['cause'], before: 6, after: is(word, 'flow') ? 2 : 0 });
    return between(at, cause >= 0 ? cause : nearest(words, at, { kinds: ['expected'], before: 3, after: 3 }));
  }
  if (SANCTION.test(word?.text ?? '')) return between(at, nearest(words, at, { kinds: ['cause'], before: 4 }));
  if (is(word, 'money', 'paid'))
    return between(
      at,
      nearest(words, at, { kinds: is(word, 'money') ? ['losing', 'freeing'] : ['losing'], before: 4, after: 0 }),
    );
  if (is(word, 'price')) return between(at, nearest(words, at, { kinds: ['costing'], before: 4 }));
  return is(word, 'work') ? worked(words, at) : null;
};

/** *kræver flere ressourcer*, *frigør personaletimer*. */
function worked(words: Words, at: number): Told {
  const binding = seek(words, at, { before: 4, of: ({ text }) => BINDS.test(text) });
  if (binding >= 0 && PLAIN_WORK.test(words[at]?.text ?? '')) return [binding, at];
  const adjective = nearest(words, at, { kinds: ['changed'], before: 2 });
  if (adjective < 0) return null;
  // *der skal bruges ekstra timer*, and not *bruges på flere timer*.
  if (is(words[adjective - 1], 'using')) return [adjective - 1, at];
  return between(at, nearest(words, adjective, { kinds: ['cause'], before: 5 }));
}
const BINDS = /^(?:kræve|frigør|binde|optage|beslag)/u;
const PLAIN_WORK = /ressource|mandskab|timer$/u;

/** *et tab på salget*, *tab af husleje*; *tab af hørelse* is another. */
const isLoss = (words: Words, at: number): boolean =>
  words[at]?.text === 'tab' && (words[at + 1]?.text !== 'af' || is(words[at + 2], 'flow', 'price', 'paid', 'money'));
const DETERMINED = new Set(['den', 'de', 'denne', 'disse', 'dokumenterede']);
const SANCTION = /^(?:sanktion|bod|dagbod|konventionalbod|modregning|erstatning|kompensation|gæld)(?:er)?$|b[øo]der$/u;

/** *øger lønudgifterne*, *Besparelsen reduceres*, *udgifterne vil stige*. */
const changing: Find = (words, at) =>
  is(words[at], 'flow', 'moreWork') || FIXED_PRICE.test(words[at]?.text ?? '')
    ? between(at, nearest(words, at, { kinds: ['changing'], before: 5, after: 5 }))
    : null;

/** Fares and charges rise in a table of their own; these are told of in passing. */
const FIXED_PRICE = /(?:præmien|huslejen|kontingentet)$/u;

/** *bliver besparelsen mindre*, *prisen må forventes at blive lidt højere*, *udgiften er beskeden*. */
const sized: Find = (words, at) => {
  if (!is(words[at], 'flow', 'price') || !words[at]?.isDefinite) return null;
  const size = nearest(words, at, { kinds: ['sized'], after: 7 });
  const being = nearest(words, at, { kinds: ['being'], before: 2, after: 6 });
  return size < 0 || being < 0 || being > size ? null : [Math.min(at, being), size];
};

/** *belaster anlægsrammen*, *går ud over budgettet*, *trækker på kassen*. */
const loading: Find = (words, at) =>
  is(words[at], 'loading') && (!/^træk/u.test(words[at]?.text ?? '') || words[at + 1]?.text === 'på')
    ? between(at, nearest(words, at, { kinds: ['frame', 'price'], after: 4 }))
    : null;

/** *skal kommunen betale en kompensation*, *kommunen dækker underskuddet*. */
const paying: Find = (words, at) => {
  if (!is(words[at], 'paying') || nearest(words, at, { kinds: ['own'], before: 4, after: 1 }) < 0) return null;
  const isBack = /^(?:tilbagebetal|refunder|indfri)/u.test(words[at]?.text ?? '');
  const sum = nearest(words, at, { kinds: isBack ? ['paid', 'flow', 'money'] : ['paid', 'flow'], after: 5 });
  return sum < 0 ? null : [at, sum];
};

/** *fordyrer driften*, *koster ekstra*, *dyrere i drift*, *kan der spares husleje*. */
const byItself: Find = (words, at) => {
  const word = words[at];
  const next = words[at + 1];
  if (is(word, 'costlier') && !is(word, 'flow')) return [at, at];
  if (is(word, 'costing') && is(next, 'dearer')) return [at, at + 1];
  if (DEAR.has(word?.text ?? '')) {
    const to = DEARER_IN.has(next?.text ?? '') && words[at + 2] ? at + 2 : at;
    const isSaid =
      to > at ||
      (word?.text === 'dyrere' &&
        words
          .slice(Math.max(0, at - 6), at)
          .some((one) => is(one, 'being') || /^gør(?:e|es)?$|^gjort$/u.test(one.text)));
    return isSaid ? [at, to] : null;
  }
  if (word?.text === 'regningen') {
    return between(at, seek(words, at, { before: 5, of: ({ text }) => LEFT_WITH.test(text) }));
  }
  if (word?.text === 'beslag' || word?.text === 'glip') {
    return between(at, nearest(words, at, { kinds: ['work', 'flow', 'money', 'paid'], after: 4 }));
  }
  return is(word, 'saving') ? saved(words, at) : null;
};
const DEAR = new Set(['dyrere', 'dyrt', 'kostbart', 'kostbar', 'bekosteligt']);
const LEFT_WITH = /^(?:står|stå|hænger|sidder|får|få|ender)$/u;
const DEARER_IN = new Set(['i', 'at']);

/** *sparer kommunen leje*, *der kan spares husleje*: by the municipality, or by nobody in particular. */
function saved(words: Words, at: number): Told {
  const [before, next] = [words[at - 1], words[at + 1]];
  const opens = words.find(({ clause }) => clause === words[at]?.clause);
  // *en institution, der sparer på indkøb*: whoever does.
  if (opens && RELATIVE.has(opens.text) && opens !== words[0]) return null;
  const isNobodys =
    nearest(words, at, { kinds: ['own'], before: 4, after: 2 }) >= 0 ||
    words[at]?.text === 'spares' ||
    MODAL.has(before?.text ?? '');
  if (!isNobodys || next === undefined || COUNTED.test(next.text)) return null;
  return between(at, seek(words, at, { after: 3, of: ({ text }) => text.length > 3 })) ?? [at, at];
}
const COUNTED = /^(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|timer|tid|plads|energi|vand|op)$/u;
const RELATIVE = new Set(['der', 'som', 'at']);
const MODAL = new Set(['kan', 'vil']);

/** *Ud over anlægssummen kommer driften*, *Hertil kommer inventar*, *dertil skal lægges moms*. */
const added: Find = (words, at) => {
  const word = words[at];
  if (word?.text !== 'kommer' && word?.text !== 'lægges') return null;
  const thing = nearest(words, at, { kinds: ['flow', 'running', 'paid', 'work'], after: 3 });
  const start = words.findIndex(
    ({ text }, index) => index < at && (ADDS.has(text) || (text === 'ud' && words[index + 1]?.text === 'over')),
  );
  // *Hertil kommer engangsudgiften til ombygning*: it has been told of.
  const isKnown = is(words[thing], 'flow') && words[thing]?.isDefinite;
  return thing < 0 || start < 0 || isKnown ? null : [at, thing];
};
const ADDS = new Set(['hertil', 'dertil', 'derudover', 'udover', 'oveni', 'herudover']);

/** *Omkostningen hertil er ikke medregnet*, *Overslaget indeholder ikke udgifter til flytning*. */
const leftOut: Find = (words, at) => {
  if (LEFT_OUT.has(words[at]?.text ?? '')) {
    // *ikke indregnet i budgettet* asks who pays.
    if (nearest(words, at, { kinds: ['frame'], after: 3 }) >= 0) return null;
    const not = nearest(words, at, { kinds: ['denying'], before: 3 });
    const sum = words.findIndex(
      (word, index) =>
        index < at &&
        (is(word, 'flow', 'paid') || (is(word, 'running') && word.clause === words[at]?.clause && at - index < 7)),
    );
    return not < 0 || sum < 0 ? null : [sum, at];
  }
  if (!HOLDS.has(words[at]?.text ?? '')) return null;
  const not = nearest(words, at, { kinds: ['denying'], after: 2 });
  return not < 0 ? null : between(at, nearest(words, not, { kinds: ['flow', 'running', 'paid'], after: 4 }));
};
const LEFT_OUT = new Set(['medregnet', 'indregnet', 'indeholdt', 'medtaget', 'inkluderet', 'omfattet', 'regnet']);
const HOLDS = new Set(['indeholder', 'omfatter', 'inkluderer', 'medtager']);

/** *De økonomiske konsekvenser kendes endnu ikke*, *Udgiften er ikke beregnet*, *prisen er uvis*. */
const unknown: Find = (words, at) => {
  const text = words[at]?.text ?? '';
  const not = KNOWN.test(text) ? nearest(words, at, { kinds: ['denying'], before: 3, after: 3 }) : -1;
  if (not < 0 && !UNKNOWN.has(text)) return null;
  // *Det er ikke beregnet, hvad ordningen koster*.
  const costs = words.findIndex((word, index) => index > at && index <= at + 12 && is(word, 'costing'));
  if (costs > 0 && words.slice(at, costs).some((word) => word.text === 'hvad')) return [at, costs];
  // A price that is not agreed yet is kept back; how a cost is shared must be told.
  const kinds = text === 'aftalt' ? (['flow'] as const) : (['flow', 'price', 'paid'] as const);
  // *For resten kendes udgiften ikke*: the sum may stand between.
  const isOfSum = words
    .slice(0, Math.max(not, at))
    .some((word) => is(word, ...kinds) || word.text.startsWith('økonomiske'));
  return isOfSum ? (between(at, not) ?? [at, at]) : null;
};
const KNOWN = /^(?:kendes|kendt|opgjort|opgøres|beregnet|fastlagt|vurderet|fastsat|afklaret|aftalt)$/u;
const UNKNOWN = new Set(['ukendt', 'ukendte', 'uvis', 'uvisse', 'uafklaret', 'uafklarede', 'uopgjort']);
/** The sum that a word tells something of, named as known before: *udgiften*, *prisen*. */
function knownSum(words: Words, at: number): number {
  const sum = nearest(words, at, { kinds: ['flow', 'price'], before: 4 });
  const isCost = words[sum]?.isDefinite && !/takst|indtægt|besparelse/u.test(words[sum]?.text ?? '');
  return isCost ? sum : -1;
}

/** *Udgiften deles med nabokommunen*, *udgiften påhviler kommunen*: of a sum nobody has told. */
const passedOn: Find = (words, at) => {
  const text = words[at]?.text ?? '';
  const sum = PASSES.test(text) || SHARES.test(text) ? knownSum(words, at) : -1;
  if (sum < 0) return null;
  if (SHARES.test(text)) return SHARED_WITH.has(words[at + 1]?.text ?? '') && words[at + 2] ? [sum, at + 2] : null;
  const own = seek(words, at, { after: 6, of: (word) => /^kommunen?$/u.test(word.text) });
  return own < 0 ? null : [sum, own];
};
const PASSES = /^(?:overgår|påhviler|pålægges|tilfalder)$/u;
const SHARES = /^(?:for)?deles$/u;
const SHARED_WITH = new Set(['mellem', 'med', 'ligeligt']);

/** *Prisen afhænger af tilbuddene*. */
const depending: Find = (words, at) => (words[at]?.text === 'afhænger' ? between(at, knownSum(words, at)) : null);

/** *Besparelsen kan ikke opnås fuldt ud*, *giver ikke den fulde besparelse*. */
const missed: Find = (words, at) => {
  if (!is(words[at], 'flow') || !/besparelse|gevinst|indtægt|provenu|effektivisering/u.test(words[at]?.text ?? ''))
    return null;
  const reached = words.findIndex(
    ({ text, clause }, index) => clause === words[at]?.clause && Math.abs(index - at) <= 6 && REACHED.test(text),
  );
  const not = reached < 0 ? -1 : nearest(words, reached, { kinds: ['denying'], before: 3, after: 3 });
  return not < 0 ? null : [Math.min(at, not, reached), Math.max(at, not, reached)];
};
const REACHED = /^(?:opnå(?:s|r)?|indfri(?:es|r)?|realiseres?|nås|hentes|fulde)$/u;

/** In the order in which the words of one sentence are asked about. */
export const RELATIONS: readonly Relation[] = [
  { on: ({ text }) => text === 'kommer' || text === 'lægges', find: added, isAdded: true },
  { on: ({ text }) => KNOWN.test(text) || UNKNOWN.has(text), find: unknown, denies: true, asksWhen: true },
  { on: ({ text }) => LEFT_OUT.has(text) || HOLDS.has(text), find: leftOut, denies: true, isApart: true },
  { on: (form) => is(form, 'flow'), find: missed, denies: true, isApart: true },
  { on: (form) => is(form, 'flow', 'money'), find: changed },
  { on: (form) => is(form, 'flow', 'price'), find: sized },
  {
    on: (form) =>
      is(form, 'flow', 'moreWork', 'money', 'paid', 'price', 'work') || form.text === 'tab' || SANCTION.test(form.text),
    find: caused,
  },
  { on: (form) => is(form, 'flow', 'moreWork') || FIXED_PRICE.test(form.text), find: changing },
  { on: (form) => is(form, 'loading'), find: loading },
  { on: (form) => is(form, 'paying'), find: paying, namesBearer: true },
  { on: ({ text }) => PASSES.test(text) || SHARES.test(text), find: passedOn, namesBearer: true },
  { on: ({ text }) => text === 'afhænger', find: depending, isOfBefore: true },
  {
    on: (form) =>
      is(form, 'costlier', 'costing', 'saving') ||
      DEAR.has(form.text) ||
      ['regningen', 'beslag', 'glip'].includes(form.text),
    find: byItself,
  },
];

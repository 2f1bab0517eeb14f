import { AGENT_NOUN, NO_AGENT, PART_OF } from './agent.ts';
import { type VerbLexicon, verbLexicon } from './lexicon/index.ts';
import { DEPONENTS, DOUBLE_READINGS, NOT_PARTICIPLES, NOT_VERBS } from './passiveWords.ts';
import type { Span } from './segment.ts';
import { alphanumericRuns } from './tokens.ts';

/** A passive in a text; offsets UTF-16, `to` exclusive. */
export interface Passive {
  /** *godkendes*, or *bliver godkendt* from the one word to the other. */
  readonly kind: 's' | 'blive';
  readonly from: number;
  readonly to: number;
  /** The verb that is passive, as written. */
  readonly word: string;
  /** `af` and who acts follows in the clause. */
  readonly hasAgent: boolean;
}

interface Token {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
}

/** Signs that join what stands on either side of them to one word: *10.000*, *a/s*, *e-mail*. */
const JOINS = "'’./-";
const MARKS = '.,;:!?()»«"”–';
const MARK = /^[.,;:!?()»«"”–]$/;
/** A capital after one of these is no name. */
const BEGINS = /^[.!?:»"”(–]$/;

/** Before a word that may be a genitive, these say that it is a verb: *kan tages*, *der gives*. */
const VERB_FOLLOWS = new Set(
  `kan kunne skal skulle vil ville må måtte bør burde at der som ikke også først herefter derefter straks løbende altid aldrig
  fortsat derfor nu samtidig tillige desuden endvidere dermed således hermed det den de begge alle hvordan hvornår når hvis`.split(
    /\s+/,
  ),
);
/** After a word that may be a genitive, these say that it is a verb: a genitive has its noun behind it. */
const VERB_BEFORE = new Set(
  `af på i til fra for med om over under ved efter før inden uden mod gennem hos mellem blandt omkring siden som at der det den de en
  et ikke også først kun men hvor når hvis fordi så derfor herefter derefter straks løbende samtidig videre op ned ud ind hen
  frem tilbage ad igen hvert hver hurtigt snarest senest primært særskilt samlet desuden altid aldrig fortsat nu allerede stadig her
  dér dog alene ligeledes dermed idet medmindre imidlertid normalt typisk ofte sjældent midlertidigt permanent årligt månedligt
  særligt udelukkende hovedsageligt henholdsvis jf ca hermed væk sammen fast bort hjem oftere hyppigere sjældnere bedre lettere tidligere senere fælles hverken
  både to tre fire fem seks syv otte ni ti`.split(/\s+/),
);
/** They stand between *blive* and its participle as a matter of course. */
const ADVERBS = new Set(
  `ikke også altid aldrig derfor dog nu først allerede endelig endnu samtidig herefter derefter straks senere snart stadig fortsat
  formelt politisk enstemmigt endeligt igen ofte sjældent sandsynligvis formentlig muligvis naturligvis således dermed ligeledes
  desuden endvidere tillige kun bare netop samlet særskilt delvis helt næsten nogenlunde meget lidt mere hurtigt årligt løbende sidst
  tidligere bl.a f.eks her der alle begge selv alligevel imidlertid`.split(/\s+/),
);
const BECOME = new Set(['blive', 'bliver', 'blev', 'blevet']);
/** With these a new clause begins, or what follows is no participle. */
const CLAUSE = new Set('at som der end hvis når fordi men siddende stående liggende'.split(' '));
const AFTER_PREPOSITION = new Set(
  'gennem med ved af for til i på under efter mod uden om over mellem via trods'.split(' '),
);
const ARTICLE = /^(?:et|en|det|den|de)$/;
const PREFIX =
  /^(?:efter|konkurrence|klima|sags|over|under|gen|for|mellem|del|sam|sær|energi|hjemme|fjern|selv|omprioriterings|ud|op|ned|ind|til|af|fra)(?=\p{L}{5})/u;
/** Words between *blive* and the participle, adverbs counted half. */
const REACH = 7;

/**
 * The passives of a text, in order: s-forms that are verbs and no deponents (*findes*, *synes*) or genitives, and *blive* with a
 * participle. Rules and lists: docs/text.md 6.1; the forms come from the dictionary.
 */
export function passives(text: string): Passive[] {
  const lexicon = verbLexicon();
  const tokens = tokensOf(text);
  const found: Passive[] = [];
  for (const [index, { lower }] of tokens.entries()) {
    if (isS(tokens, index, lexicon)) {
      found.push(passive('s', { tokens, first: index, last: index }));
    } else if (BECOME.has(lower)) {
      const last = participleAfter(tokens, index, lexicon);
      if (last !== null) found.push(passive('blive', { tokens, first: index, last }));
    }
  }
  return found;
}

/** Words, joined where nothing but a joining sign parts them, and the marks between them. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const runs = alphanumericRuns(text);
  marksIn(tokens, text, { from: 0, to: runs[0] ?? text.length });
  for (let at = 0; at < runs.length; at += 2) {
    const from = runs[at] ?? 0;
    while (at + 2 < runs.length && isJoined(text, { from: runs[at + 1] ?? 0, to: runs[at + 2] ?? 0 })) at += 2;
    const to = runs[at + 1] ?? from;
    const word = text.slice(from, to);
    tokens.push({ text: word, lower: word.toLowerCase(), at: from });
    marksIn(tokens, text, { from: to, to: runs[at + 2] ?? text.length });
  }
  return tokens;
}

function isJoined(text: string, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (!JOINS.includes(text.charAt(at))) return false;
  return true;
}

function marksIn(tokens: Token[], text: string, { from, to }: Span): void {
  for (let at = from; at < to; at++) {
    const mark = text.charAt(at);
    if (mark !== ' ' && MARKS.includes(mark)) tokens.push({ text: mark, lower: mark, at });
  }
}

function passive(kind: Passive['kind'], place: { tokens: readonly Token[]; first: number; last: number }): Passive {
  const { tokens, first, last } = place;
  const [from, verb] = [tokens[first], tokens[last]];
  const word = verb?.text ?? '';
  return {
    kind,
    from: from?.at ?? 0,
    to: (verb?.at ?? 0) + word.length,
    word,
    hasAgent: hasAgentAfter(tokens, last),
  };
}

function isS(tokens: readonly Token[], index: number, lexicon: VerbLexicon): boolean {
  const { text, lower } = tokens[index] ?? { text: '', lower: '' };
  if (lower.length < 3 || !lower.endsWith('s') || NOT_VERBS.has(lower)) return false;
  const before = tokens[index - 1]?.lower ?? '';
  const after = tokens[index + 1]?.lower ?? '.';
  if (isName(text, index > 0 && !BEGINS.test(before))) return false;
  const double = DOUBLE_READINGS.get(lower);
  if (double) return double.usual === 'passive' ? !double.unless.test(after) : double.unless.test(after);
  if (DEPONENTS.has(lower)) return false;
  if (lexicon.isAlsoGenitive(lower)) return isVerbAmong(before, after);
  return lexicon.isPassive(lower) || lexicon.isPassive(lower.replace(PREFIX, ''));
}

/** A capital within the sentence is a name's: *Ballerup Byes*. */
function isName(text: string, inside: boolean): boolean {
  const [first = ''] = text;
  return inside && first !== first.toLowerCase() && text !== text.toUpperCase();
}

function isVerbAmong(before: string, after: string): boolean {
  if (after === 'og' || after === 'eller') return false;
  return VERB_FOLLOWS.has(before) || MARK.test(after) || /^\d/.test(after) || VERB_BEFORE.has(after);
}

/** Index of the participle that goes with *blive*, or null. */
function participleAfter(tokens: readonly Token[], become: number, lexicon: VerbLexicon): number | null {
  let gap = 0;
  for (let at = become + 1; at < tokens.length && gap < REACH; at++) {
    const word = tokens[at]?.lower ?? '';
    const isSubject = word === 'der' && at === become + 1;
    if (MARK.test(word) || (CLAUSE.has(word) && !isSubject)) return null;
    const before = tokens[at - 1]?.lower ?? '';
    // *blev det vedtaget* turns subject and verb round; *blev et vedtaget forslag* does not.
    const isAttribute = ARTICLE.test(before) && !(before === 'det' && at === become + 2);
    // *blive hjemme gennem øget samvær*: behind a preposition it belongs to the noun that follows.
    if (isParticiple(word, lexicon) && AFTER_PREPOSITION.has(before) && at > become + 1) return null;
    if (isParticiple(word, lexicon) && !isAttribute) return at;
    gap += ADVERBS.has(word) ? 0.5 : 1;
  }
  return null;
}

function isParticiple(word: string, lexicon: VerbLexicon): boolean {
  if (!word.endsWith('t') || NOT_PARTICIPLES.has(word) || /^(?:budget|flertal|råd)/.test(word)) return false;
  return lexicon.isParticiple(word) || lexicon.isParticiple(word.replace(PREFIX, '')) || /(?:er|is)et$/.test(word);
}

/** Words from `af` on within which the one who acts is named. */
const AGENT_REACH = 4;
/** Words behind the passive after which `af` belongs to a noun: *godkendes en plan af …*. */
const CLOSE = 2;

/**
 * *… af udvalget*: close behind the verb anyone or anything may act (*finansieres af kassebeholdningen*); farther off only who can be a
 * person or an authority, for there *af* mostly joins two nouns (*udarbejdes en plan for brugen af lokaler*).
 */
function hasAgentAfter(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < tokens.length; at++) {
    const word = tokens[at]?.lower ?? '';
    if (MARK.test(word) || word === 'som' || word === 'at') return false;
    if (word !== 'af' || PART_OF.has(tokens[at - 1]?.lower ?? '')) continue;
    const named = tokens.slice(at + 1, at + 1 + AGENT_REACH);
    const end = named.findIndex(({ lower }) => MARK.test(lower));
    const phrase = end < 0 ? named : named.slice(0, end);
    if (phrase.some(({ lower }) => NO_AGENT.has(lower))) continue;
    // *respekteres ofte ikke af biler*: adverbs bring the one who acts no farther away.
    const between = tokens.slice(verb + 1, at).filter(({ lower }) => !ADVERBS.has(lower)).length;
    if (between < CLOSE && phrase.length > 0) return true;
    if (phrase.some(({ text, lower }) => AGENT_NOUN.test(lower) || isName(text, true))) return true;
  }
  return false;
}

import { verbLexicon } from './lexicon/index.ts';
import { LEXICALISED, VERB_OF_NOUN } from './nominalWords.ts';

/** An action put in a noun, with an empty verb to carry it; offsets UTF-16, `to` exclusive. */
export interface Nominal {
  readonly from: number;
  readonly to: number;
  /** As written: *foretager*, *vurdering*. */
  readonly verb: string;
  readonly noun: string;
  /** The noun's own verb, in the form of the empty one where that is regular: *vurderer*. */
  readonly plain: string;
  /** Which comes first: *foretager en vurdering*, or *implementeringen sker*, which is common and milder. */
  readonly first: 'verb' | 'noun';
}

const NOUN =
  '\\p{L}{2,30}(?:ning|ring|ling|king|ping|ting|ding|sing|ving|ging|else|lse|tion|sion|yse)(?:en|erne|er|s|n|r|rne)?|(?:drøftelsen?|drøftelser|salg|kontrol|køb)';
/** Verbs that carry an action, each form with the tense it gives the verb that takes its place. */
const CARRIERS: Readonly<Record<Form, string>> = {
  infinitive:
    'foretage|udføre|gennemføre|iværksætte|yde|træffe|tilvejebringe|varetage|forestå|påbegynde|afholde|fortage|have|få|give|ske|finde sted|foregå',
  present:
    'foretager|udfører|gennemfører|iværksætter|yder|træffer|tilvejebringer|varetager|forestår|påbegynder|afholder|fortager|har|får|giver|sker|finder sted|foregår',
  past: 'foretog|udførte|gennemførte|iværksatte|ydede|traf|tilvejebragte|varetog|forestod|påbegyndte|afholdt|havde|fik|gav|skete|fandt sted|foregik',
  participle:
    'foretaget|udført|gennemført|iværksat|ydet|truffet|tilvejebragt|varetaget|påbegyndt|fortaget|sket|fundet sted|foregået',
  passive:
    'foretages|udføres|gennemføres|iværksættes|ydes|træffes|tilvejebringes|varetages|forestås|påbegyndes|afholdes',
  pastPassive: 'foretoges|gennemførtes|iværksattes',
};
type Form = 'infinitive' | 'present' | 'past' | 'participle' | 'passive' | 'pastPassive';

const FORM_OF = new Map<string, Form>(
  Object.entries(CARRIERS).flatMap(([form, verbs]) => verbs.split('|').map((verb) => [verb, form as Form] as const)),
);
const HAPPENS = new Set(
  'ske|sker|skete|sket|finde sted|finder sted|fandt sted|fundet sted|foregå|foregår|foregik|foregået'.split('|'),
);
/** What may stand behind its noun: *implementeringen … sker*, *registrering … foretages*. */
const BEHIND = `${[...HAPPENS].join('|')}|foretages|gennemføres|udføres|iværksættes`;
const HAPPENS_BEHIND = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEHIND})(?![\\p{L}\\p{N}])`, 'u');
const ALL = [...FORM_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const [BEFORE, AFTER] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];

const CARRIER_FIRST = new RegExp(`${BEFORE}(${ALL})((?:\\s\\p{L}{1,30}){0,3}?)\\s(${NOUN})${AFTER}`, 'gu');
const NOUN_FIRST = new RegExp(`${BEFORE}(${NOUN})((?:\\s[\\p{L}\\p{N}-]{1,30}){0,6}?)\\s(${BEHIND})${AFTER}`, 'gu');

/** *have* and *få* carry an action only with these. */
const WEAK = new Set(['have', 'har', 'havde', 'få', 'får', 'fik']);
/** Words of which a text without an action in a noun may hold none: the verbs that need no certain noun, each by its first word. */
export const CARRYING_WORDS: readonly string[] = [...FORM_OF.keys()]
  .filter((verb) => !WEAK.has(verb))
  .map((verb) => verb.split(' ')[0] ?? verb);
/** Letters one of which begins the nouns that the other verbs carry. */
export const WEAKLY_CARRIED = [
  'drøftelse',
  'dialog',
  'vurdering',
  'gennemgang',
  'evaluering',
  'undersøgelse',
  'afklaring',
  'behandling',
];
/** *giver en afdækning af*, but *giver en besparelse*. */
const GIVE = new Set(['give', 'giver', 'gav']);
const WITH_GIVE = /^(?:afdækning|vurdering|beskrivelse)(?:en)?$/u;
const WITH_WEAK = new RegExp(`^(?:${WEAKLY_CARRIED.join('|')})`, 'u');
/** The noun is then the place or the cause of what happens, not what happens. */
const PREPOSITION_BEFORE = /(?:^|\s)(?:ved|i|på|til|fra|af|efter|hos|under|med|om|for|mod|gennem)$/u;
const PREPOSITION_AMONG = /(?:^|\s)(?:ved|i|på|til|fra|hos|under|med)(?:\s|$)/u;

/** With one adjective between, at most: *med mulig etablering*. */
const HANGS_ON =
  /(?:^|\s)(?:ved|i|på|til|fra|af|efter|hos|under|med|om|for|mod|gennem|inden|før)\s(?:\p{L}{2,30}\s)?$/u;
/** *foretaget fem anmeldelser*: the verb alone would lose how many. */
const COUNTED = /(?:^|\s)(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|flere|mange)(?:\s|$)/u;
/** The Public Administration Act's own words for what an authority does. */
const OF_LAW =
  /^(?:truffet|træff\p{L}{1,3}|traf) (?:.{0,60}afgørelse(?:n|r|rne)?|(?:den |en )?endelige? beslutning(?:en)?)$/u;
/** *får vurderingen 2*, *giver en vurdering på en skala fra 1 til 5*: a mark that is given. */
const MARK = /^(?:får|fik|få) \p{L}+(?:en|et)$|^giv\p{L}* .{0,40}vurdering$/u;
const MARK_AFTER = /^\s(?:»|\d|på (?:en skala|\d)|fra \d|mellem \d)/u;

/** *har forud for rådets behandling været sendt*: *har* belongs to the participle behind. */
const AUXILIARY = /^\s(?:\p{L}+\s)?(?:været|blevet|haft|fået)(?!\p{L})/u;
/** *har efter udvalgets behandling …*: the noun only tells when. */
const BEFORE_EVENT = /(?:^|\s)(?:for|før|inden|efter|under|ved|siden)\s\p{L}+s$/u;
/** *den udførte separering*: what has been done, and no verb of the sentence. */
const PARTICIPLE = /[td]e$/u;
const DETERMINER = /(?:^|[^\p{L}])(?:den|det|de|denne|dette|disse)\s(?:(?:allerede|nu|netop|tidligere|senest)\s)?$/u;
const ARTICLE = /^\s(?:en|et|den|det|de)(?!\p{L})/u;

/** *gennemføres under en samlet lukning*: the noun tells when. */
const CIRCUMSTANCE = /^(?:under|efter|før|inden|gennem)\s/u;

/** *udpegningen sker ved forholdstal*: the sentence is about how, and *sker* is not empty. */
const MANNER =
  /^\s(?:(?:ved|efter|på|hos|som|via)\s|(?:hurtigere|langsommere|løbende|digitalt|automatisk|samtidigt?)(?!\p{L}))/u;
/** *der sker ingen ændring* has no verb that says it as shortly. */
const NEGATED = /(?:^|\s)(?:ingen|intet|ikke|uden|hverken)(?:\s|$)/u;

/**
 * Actions put in nouns, in order: an empty verb with a noun made of a verb near it (*foretager en vurdering*, *implementeringen sker*).
 * `lower` is the text in small letters. Nouns that have become names of things (*forening*, *bevilling*, *bygning*) are none.
 * Source: docs/text.md 6.2 and Dansk Sprognævn's advice on *substantivsyge*.
 */
export function nominals(lower: string): Nominal[] {
  const found: Nominal[] = [];
  for (const match of matchesOf(CARRIER_FIRST, lower)) {
    const [, verb = '', between = '', noun = ''] = match;
    const { index, 0: all } = match;
    if (OF_LAW.test(all)) continue;
    const isMark = MARK.test(all) && MARK_AFTER.test(lower.slice(index + all.length, index + all.length + 20));
    const rest = lower.slice(index + all.length, index + all.length + 20);
    if (WEAK.has(verb) && (AUXILIARY.test(rest) || BEFORE_EVENT.test(between))) continue;
    if (PARTICIPLE.test(verb) && DETERMINER.test(lower.slice(Math.max(0, index - 40), index)) && !ARTICLE.test(between))
      continue;
    if (!isMark && carries(verb, between.trimStart(), noun))
      found.push(...nominal(match, { verb, noun, first: 'verb' }));
  }
  for (const match of HAPPENS_BEHIND.test(lower) ? matchesOf(NOUN_FIRST, lower) : []) {
    const [all = '', noun = '', between = '', verb = ''] = match;
    const [from, to] = [match.index, match.index + all.length];
    const tellsHow = HAPPENS.has(verb) && MANNER.test(lower.slice(to, to + 14));
    // *arbejdet med etablering af … sker*: the work does, and what it is on hangs by a preposition.
    if (HANGS_ON.test(lower.slice(Math.max(0, from - 40), from))) continue;
    if (tellsHow || NEGATED.test(between) || found.some((other) => from < other.to && other.from < to)) continue;
    found.push(...nominal(match, { verb, noun, first: 'noun' }));
  }
  return found.sort((a, b) => a.from - b.from);
}

type Pair = Pick<Nominal, 'verb' | 'noun' | 'first'>;

/** Nothing where the noun names a thing, or where no verb is known to write instead. */
function nominal({ index, 0: { length } }: RegExpExecArray, pair: Pair): Nominal[] {
  if (LEXICALISED.test(pair.noun)) return [];
  const plain = plainFor(pair.verb, pair.noun);
  return plain === null ? [] : [{ from: index, to: index + length, ...pair, plain }];
}

/** Each match, the next looked for from behind the first word of the last: *foretage og gennemføre en vurdering*. */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const own = new RegExp(pattern);
  for (let match = own.exec(text); match; match = own.exec(text)) {
    yield match;
    own.lastIndex = match.index + (match[1]?.length ?? 1);
  }
}

function carries(verb: string, between: string, noun: string): boolean {
  if (WEAK.has(verb) && !WITH_WEAK.test(noun)) return false;
  if (GIVE.has(verb) && !WITH_GIVE.test(noun)) return false;
  // Of two empty verbs the nearer one carries: *har foretaget en vurdering*.
  if (between.split(/\s/).some((word) => FORM_OF.has(word))) return false;
  if (PREPOSITION_BEFORE.test(between) || NEGATED.test(between) || COUNTED.test(between)) return false;
  if (OF_LAW.test(`${verb} ${noun}`)) return false;
  if (CIRCUMSTANCE.test(between)) return false;
  // Without an object, *træffe beslutninger* is what a body does.
  if (noun === 'beslutninger') return false;
  return !HAPPENS.has(verb) || !PREPOSITION_AMONG.test(between);
}

/** *vurdering* → *vurdere*: the infinitive a noun was made of, or null when the dictionary knows no such verb. */
export function infinitiveOf(noun: string): string | null {
  const bare = noun.replace(/(?<=ing|tion|sion)(?:en|erne|er|s)$|(?<=else|yse)(?:n|rne|r|s)$/u, '');
  const known = VERB_OF_NOUN.get(bare);
  if (known) return known;
  const { conjugationOf } = verbLexicon();
  return candidates(bare).find((candidate) => conjugationOf(candidate) !== undefined) ?? null;
}

function candidates(noun: string): string[] {
  const doubled = (stem: string) => `${stem}${stem.at(-1) ?? ''}e`;
  if (noun.endsWith('ning')) {
    const stem = noun.slice(0, -4);
    return [`${noun.slice(0, -3)}e`, `${stem}e`, doubled(stem), stem];
  }
  if (noun.endsWith('ing')) return [`${noun.slice(0, -3)}e`];
  if (noun.endsWith('else')) return [`${noun.slice(0, -4)}e`, noun.slice(0, -4), doubled(noun.slice(0, -4))];
  if (noun.endsWith('yse')) return [`${noun}re`];
  if (noun.endsWith('tion') || noun.endsWith('sion'))
    // *sanktion* is no *-ation*: without a vowel before it, more than the ending would be cut off.
    return [
      ...(/[aeiou](?:tion|sion)$/u.test(noun) ? [`${noun.slice(0, -5)}ere`] : []),
      `${noun.slice(0, -3)}ere`,
      `${noun.slice(0, -4)}ere`,
      `${noun}ere`,
    ];
  return [];
}

/** The noun's verb in the form of the empty one; the infinitive where the forms of a strong verb are not known. */
function plainFor(verb: string, noun: string): string | null {
  const infinitive = infinitiveOf(noun);
  if (infinitive === null) return null;
  const form = FORM_OF.get(verb) ?? 'infinitive';
  // What happens has no one who does it: *der sker en udvidelse* → *udvides*.
  return HAPPENS.has(verb) ? happening(infinitive, form) : inflect(infinitive, form);
}

function happening(infinitive: string, form: Form): string {
  if (form !== 'participle' && form !== 'past') return inflect(infinitive, 'passive');
  const participle = inflect(infinitive, 'participle');
  return form === 'past' && participle !== infinitive ? `blev ${participle}` : participle;
}

function inflect(infinitive: string, form: Form): string {
  if (infinitive.includes(' ')) return infinitive;
  if (form === 'present') return `${infinitive}r`;
  if (form === 'passive') return `${infinitive}s`;
  const conjugation = verbLexicon().conjugationOf(infinitive) ?? null;
  if (form === 'infinitive' || conjugation === null) return infinitive;
  const stem = infinitive.slice(0, -1);
  if (form === 'participle') return stem + (conjugation === 'ede' ? 'et' : 't');
  return stem + conjugation + (form === 'pastPassive' ? 's' : '');
}

import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/segment.ts';
import { wordMemo } from '../../text/wordMemo.ts';
import type { TextBlock } from '../blocks.ts';
import { hasExempt, isExempt } from '../define.ts';
import { MONEY_FORMS, MONEY_NOUNS } from '../lists/moneyWords.ts';
import { holds, marks } from '../marks.ts';
import { wordsOf } from '../words.ts';

export type MoneyNoun = keyof typeof MONEY_NOUNS;
export type MoneyKind = MoneyNoun | keyof typeof MONEY_FORMS;

/** What is known of a word wherever it stands. */
export interface WordForm {
  /** In small letters. */
  readonly text: string;
  readonly kinds: ReadonlySet<MoneyKind>;
  /** *udgiften*, *lønudgifterne*: of a noun. */
  readonly isDefinite: boolean;
}

/** A word of a sentence that tells of money. */
export interface MoneyWord extends WordForm, Span {
  /** Which clause of its sentence it stands in. */
  readonly clause: number;
}

const ENDS = '(?:s|e|en|ens|et|ets|er|erne|ernes|ene|n|ne|r|rne|ter|terne|tet|det|dets|dene)?$';
const NOUNS: readonly (readonly [MoneyNoun, RegExp])[] = Object.entries(MONEY_NOUNS).map(([kind, ends]) => [
  kind as MoneyNoun,
  new RegExp(`(?:${ends.join('|')})${ENDS}`, 'u'),
]);
const DEFINITE = /(?:en|et|erne|ene|rne|ens|ets|ernes|tet|det|dets)$/u;

const FORMS: ReadonlyMap<string, ReadonlySet<MoneyKind>> = formsByWord();

function formsByWord(): ReadonlyMap<string, ReadonlySet<MoneyKind>> {
  const kinds = new Map<string, Set<MoneyKind>>();
  for (const [kind, forms] of Object.entries(MONEY_FORMS)) {
    for (const form of forms) kinds.set(form, (kinds.get(form) ?? new Set()).add(kind as MoneyKind));
  }
  return kinds;
}

/** Letters without which a sentence tells of no money. */
const MONEY_MARKS =
  `udgift omkost spar indtægt forbrug skud fordyr billig dyrere kost takst pris penge midler finans budget ramme økonomi
   kasse bevilling leje tab provenu lån ressourc arbejde timer personale mandskab bemanding betal kompens erstat bod løn
   sanktion gebyr afgift drift likvid tilskud efterreg regning afsat dække afholde normering medarbejder regnet investering
   kontingent modreg bidrag gæld pulje beløb gevinst beslag glip refusion præmie dyrt tildel støtte konto`.split(/\s+/);
/** Of a sentence; *gælder* tells of none. */
const MARKED = new RegExp(MONEY_MARKS.join('|').replace('gæld', 'gæld(?!er|end)'), 'u');
const MARKS = marks(MARKED, ...MONEY_MARKS);

const NONE: ReadonlySet<MoneyKind> = new Set();

interface KnownForm extends WordForm {
  /** Letters and nothing else. */
  readonly isPlain: boolean;
}

const formOf = wordMemo(
  (text): KnownForm => ({
    text,
    kinds: kindsOf(text),
    isDefinite: DEFINITE.test(text),
    isPlain: /^\p{L}+$/u.test(text),
  }),
);

function kindsOf(word: string): ReadonlySet<MoneyKind> {
  const forms = FORMS.get(word);
  const nouns = word.length < 4 ? [] : NOUNS.filter(([, pattern]) => pattern.test(word)).map(([kind]) => kind);
  if (nouns.length === 0) return forms ?? NONE;
  return new Set([...(forms ?? NONE), ...nouns]);
}

const MARK = ',;:()–';
const WORD = /\p{L}[\p{L}-]*/gu;
/** *…, og det koster ekstra*; without a comma these open a clause of their own. */
const OPENS = new Set(['men', 'mens', 'fordi', 'hvis', 'såfremt', 'medmindre', 'når']);

/** The words of a sentence; a hyphen belongs to a word, a digit to none. `start`: the first of the block's runs that stands in it. */
function wordsIn(block: TextBlock, { from, to }: Span, start: number): readonly MoneyWord[] {
  const { lower, runs, words } = wordsOf(block);
  const isAllPlain = !hasExempt(block);
  const found: MoneyWord[] = [];
  let [clause, read] = [0, from];
  const take = (form: KnownForm, at: number): void => {
    clause += clausesBetween(lower, read, at) + (OPENS.has(form.text) ? 1 : 0);
    read = at + form.text.length;
    if (!isAllPlain && isExempt(block, at, read)) return;
    found.push({ text: form.text, from: at, to: read, clause, kinds: form.kinds, isDefinite: form.isDefinite });
  };
  for (let run = start; run < runs.length && (runs[run] ?? 0) < to; run += 2) {
    const [at, end] = [runs[run] ?? 0, runs[run + 1] ?? 0];
    if (end <= read) continue;
    const form = formOf(words[run / 2] ?? '');
    if (form.isPlain && at >= read && end <= to && lower[end] !== '-') take(form, at);
    else
      for (const [text, place] of pieces(lower, { from: Math.max(at, read), to: end }, to)) take(formOf(text), place);
  }
  return found;
}

/** *drifts- og lønudgifter*, *co2-afgift*: the words that begin in a run, to where they end. */
function pieces(lower: string, { from, to }: Span, last: number): readonly (readonly [string, number])[] {
  const found: [string, number][] = [];
  const rest = lower.slice(from, last);
  for (const { 0: text, index } of allMatches(rest.slice(0, endOfWord(rest, to - from)), WORD)) {
    found.push([text, from + index]);
  }
  return found;
}

/** Where the word that goes on behind an offset ends. */
function endOfWord(text: string, offset: number): number {
  const [more = ''] = /^[\p{L}-]*/u.exec(text.slice(offset)) ?? [];
  return offset + more.length;
}

/** Marks between two words, each of which begins a clause. */
function clausesBetween(lower: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const sign = lower.charAt(at);
    if (sign !== ' ' && MARK.includes(sign)) count++;
  }
  return count;
}

/** The words of each sentence of a block that may tell of money, with what each is. */
export function moneySentences(block: TextBlock): readonly (readonly MoneyWord[])[] {
  if (!holds(block, MARKS)) return [];
  const { runs } = wordsOf(block);
  let run = 0;
  return block.sentences().flatMap((span) => {
    while (run < runs.length && (runs[run + 1] ?? 0) <= span.from) run += 2;
    return MARKED.test(block.lower.slice(span.from, span.to)) ? [wordsIn(block, span, run)] : [];
  });
}

/** What a reader may find at a word of one of the forms that `on` holds for, and at no other. */
interface Turning {
  readonly on: (form: WordForm) => boolean;
}

/** Those of the readers that a word may be the turning point of, in their order: found out once for each word of the language. */
export function turningOn<Reader extends Turning>(readers: readonly Reader[]): (word: WordForm) => readonly Reader[] {
  const known = wordMemo((text) => readers.filter(({ on }) => on(formOf(text))));
  return ({ text }) => known(text);
}

interface Reach {
  /** So many words away; none on a side that is not named. */
  readonly before?: number;
  readonly after?: number;
}

/** The index of the nearest word of the same clause of which `of` holds, or -1. */
export function seek(
  words: readonly MoneyWord[],
  at: number,
  { of, before = 0, after = 0 }: Reach & { readonly of: (word: MoneyWord) => boolean },
): number {
  const clause = words[at]?.clause;
  for (let far = 1; far <= Math.max(before, after); far++) {
    for (const next of [far <= after ? at + far : -1, far <= before ? at - far : -1]) {
      const word = words[next];
      if (word?.clause === clause && word && of(word)) return next;
    }
  }
  return -1;
}

/** The index of the nearest word of one of the kinds in the same clause, or -1. */
export const nearest = (
  words: readonly MoneyWord[],
  at: number,
  { kinds, ...reach }: Reach & { readonly kinds: readonly MoneyKind[] },
): number => seek(words, at, { ...reach, of: (word) => isA(word, ...kinds) });

/** True where the word is of one of the kinds. */
export const isA = (word: WordForm | undefined, ...kinds: readonly MoneyKind[]): boolean =>
  word !== undefined && word.kinds.size > 0 && kinds.some((kind) => word.kinds.has(kind));

export type Words = readonly MoneyWord[];
/** The first and the last word of what is told, or null. */
export type Told = readonly [number, number] | null;

/** From the one word to the other, whichever stands first; null where there is no other. */
export const between = (one: number, other: number): Told =>
  other < 0 ? null : [Math.min(one, other), Math.max(one, other)];

const OPENERS: ReadonlySet<string> = new Set(['og', 'men', 'herunder', 'også', 'dog']);
const WHETHER: ReadonlySet<string> = new Set(['om', 'hvorvidt', 'hvis', 'såfremt']);
const SUBJECTS: ReadonlySet<string> = new Set(['der', 'det', 'den', 'de', 'udgifterne', 'udgiften']);
const TURNED: readonly MoneyKind[] = ['being', 'loading', 'changing', 'cause', 'lacking'];

/** *hvis udgifterne stiger*, *om det fordyrer kørslen*, *Overskrides rammen, risikerer …*: the clause of this word asks, or is a condition. */
export function isOpenQuestion(words: readonly MoneyWord[], at: number): boolean {
  const clause = words[at]?.clause;
  const start = words.findIndex((word) => word.clause === clause);
  const opening = words[OPENERS.has(words[start]?.text ?? '') ? start + 1 : start];
  // *en udbygning, hvis pris ikke kendes*: whose.
  const isWhose = opening?.text === 'hvis' && WHOSE.test(words[words.indexOf(opening) + 1]?.text ?? '');
  if (opening?.kinds.has('asking') && !isWhose) return true;
  const isFirst = start === 0 && words.at(-1)?.clause !== clause;
  if (isFirst && (TURNED.some((kind) => opening?.kinds.has(kind)) || HAPPENS.has(opening?.text ?? ''))) return true;
  return words
    .slice(start, at)
    .some(({ text }, index) => WHETHER.has(text) && SUBJECTS.has(words[start + index + 1]?.text ?? ''));
}
const WHOSE = /^(?:pris|udgift|omkostning|finansiering|økonomi)(?:er)?$/u;
const HAPPENS: ReadonlySet<string> = new Set(['sker', 'kan', 'lykkes', 'findes', 'skulle']);

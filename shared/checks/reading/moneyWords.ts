import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/segment.ts';
import { wordMemo } from '../../text/wordMemo.ts';
import type { TextBlock } from '../blocks.ts';
import { hasExempt, isExempt } from '../define.ts';
import { MONEY_FORMS, MONEY_NOUNS } from '../lists/moneyWords.ts';

export type MoneyNoun = keyof typeof MONEY_NOUNS;
export type MoneyKind = MoneyNoun | keyof typeof MONEY_FORMS;

/** A word of a sentence that tells of money. */
export interface MoneyWord extends Span {
  /** In small letters. */
  readonly text: string;
  readonly kinds: ReadonlySet<MoneyKind>;
  /** Which clause of its sentence it stands in. */
  readonly clause: number;
  /** *udgiften*, *lønudgifterne*: of a noun. */
  readonly isDefinite: boolean;
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

/** Words without which a sentence tells of no money. */
const MARKED = new RegExp(
  `udgift omkost spar indtægt forbrug skud fordyr billig dyrere kost takst pris penge midler finans budget ramme økonomi
   kasse bevilling leje tab provenu lån ressourc arbejde timer personale mandskab bemanding betal kompens erstat bod løn
   sanktion gebyr afgift drift likvid tilskud efterreg regning afsat dække afholde normering medarbejder regnet investering
   kontingent modreg bidrag gæld(?!er|end) pulje beløb gevinst beslag glip refusion præmie dyrt tildel støtte konto`
    .split(/\s+/)
    .join('|'),
  'u',
);

const NONE: ReadonlySet<MoneyKind> = new Set();

const whatIs = wordMemo((word) => ({ kinds: kindsOf(word), isDefinite: DEFINITE.test(word) }));

function kindsOf(word: string): ReadonlySet<MoneyKind> {
  const forms = FORMS.get(word);
  const nouns = word.length < 4 ? [] : NOUNS.filter(([, pattern]) => pattern.test(word)).map(([kind]) => kind);
  if (nouns.length === 0) return forms ?? NONE;
  return new Set([...(forms ?? NONE), ...nouns]);
}

const MARK = new Set([',', ';', ':', '(', ')', '–']);
const WORD = /\p{L}[\p{L}-]*|[,;:()–]/gu;
/** *…, og det koster ekstra*; without a comma these open a clause of their own. */
const OPENS = new Set(['men', 'mens', 'fordi', 'hvis', 'såfremt', 'medmindre', 'når']);

function wordsOf(block: TextBlock, { from, to }: Span): readonly MoneyWord[] {
  const isAllPlain = !hasExempt(block);
  let clause = 0;
  return allMatches(block.lower.slice(from, to), WORD).flatMap(({ index, 0: text }): MoneyWord[] => {
    const isMark = MARK.has(text);
    if (isMark || OPENS.has(text)) clause++;
    const at = from + index;
    if (isMark || (!isAllPlain && isExempt(block, at, at + text.length))) return [];
    const { kinds, isDefinite } = whatIs(text);
    return [{ text, from: at, to: at + text.length, clause, kinds, isDefinite }];
  });
}

/** The words of each sentence of a block that may tell of money, with what each is. */
export function moneySentences(block: TextBlock): readonly (readonly MoneyWord[])[] {
  if (!MARKED.test(block.lower)) return [];
  return block
    .sentences()
    .filter(({ from, to }) => MARKED.test(block.lower.slice(from, to)))
    .map((span) => wordsOf(block, span));
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
export const isA = (word: MoneyWord | undefined, ...kinds: readonly MoneyKind[]): boolean =>
  kinds.some((kind) => word?.kinds.has(kind));

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
  if (opening?.kinds.has('asking')) return true;
  const isFirst = start === 0 && words.at(-1)?.clause !== clause;
  if (isFirst && (TURNED.some((kind) => opening?.kinds.has(kind)) || HAPPENS.has(opening?.text ?? ''))) return true;
  return words
    .slice(start, at)
    .some(({ text }, index) => WHETHER.has(text) && SUBJECTS.has(words[start + index + 1]?.text ?? ''));
}
const HAPPENS: ReadonlySet<string> = new Set(['sker', 'kan', 'lykkes', 'findes', 'skulle']);

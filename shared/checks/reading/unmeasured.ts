import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import type { Hit } from '../define.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import { bySentence, type InSentence } from './bySentence.ts';
import { CHANGE_FORMS, COMPARED_FORMS } from './changeForms.ts';
import type { Form, Unmeasured } from './forms.ts';
import { LEVEL_FORMS } from './levelForms.ts';
import { isReported } from './near.ts';
import { SHARE_FORMS } from './shareForms.ts';
import { isStated } from './stated.ts';
import { isTold, NEAR } from './toldByFigures.ts';

/** Where a text leaves open how many, how much or by how much. */
export interface Open extends Span {
  readonly of: Unmeasured;
}

/** In the order they are tried: of a sentence the first one that is open is told, and no more. */
const FORMS: readonly Form[] = [...COMPARED_FORMS, ...SHARE_FORMS, ...CHANGE_FORMS, ...LEVEL_FORMS];
const RANKED = FORMS.map((form, rank) => ({ form, rank }));
const BY_WORD = new Map(
  [...new Set(FORMS.flatMap(({ words }) => words))].map((word) => [
    word,
    RANKED.filter(({ form }) => form.words.includes(word)),
  ]),
);
const find = termFinder([...BY_WORD.keys()]);

/** A sentence with more words that may be meant is no sentence. */
const MOST_TRIED = 12;

type Sentence = InSentence<TermMatch>;

/** Places of a block that leave open how many or how much, one for each sentence. */
export const unmeasuredIn = (block: TextBlock): readonly Open[] =>
  bySentence(block, find(block)).flatMap((sentence) => firstOpen(sentence) ?? []);

/** Those hits of whose sentence nothing is asked yet, and no more than a reader takes in. */
export function besides(known: readonly Hit[], hits: readonly Hit[]): readonly Hit[] {
  const sentenceOf = ({ block, from = 0 }: Hit): Span | undefined => block?.sentenceAt(from);
  const asked = new Set(known.map(sentenceOf));
  return hits.filter((hit) => !asked.has(sentenceOf(hit))).slice(0, MOST_TOLD);
}
/** Of one case, by one check. */
const MOST_TOLD = 5;

function firstOpen(sentence: Sentence): Open | null {
  const tried = sentence.found
    .slice(0, MOST_TRIED)
    .flatMap((match) => (BY_WORD.get(match.term) ?? []).map(({ form, rank }) => ({ match, form, rank })))
    .sort((a, b) => a.rank - b.rank);
  for (const { match, form } of tried) {
    const open = placeOf(form, match, sentence);
    if (open && isOpen(open, { form, block: match.block, sentence })) return open;
  }
  return null;
}

/** Where the words of a form stand around a match, if they do. */
function placeOf(form: Form, { block, ...match }: TermMatch, sentence: Sentence): Open | null {
  // What stands behind begins at a known place and is read at once; before it, most forms are out.
  const right = form.after ? form.after.exec(block.lower.slice(match.to, match.to + AFTER)) : NOTHING;
  if (!right) return null;
  const left = form.before
    ? form.before.exec(block.lower.slice(Math.max(0, match.from - BEFORE), match.from))
    : NOTHING;
  if (!left) return null;
  const [from, to] = [match.from - left[0].trimStart().length, match.to + right[0].length];
  const upTo = block.lower.slice(Math.max(sentence.from, from - NEAR), match.from);
  if (form.subject && !form.subject.test(upTo)) return null;
  if (form.unless?.test(block.lower.slice(Math.max(sentence.from, from - 40), to))) return null;
  return { from, to, of: form.of };
}
const NOTHING = [''] as const;
/** Letters. */
const [BEFORE, AFTER] = [60, 160];

function isOpen({ from, to }: Open, { form, block, sentence }: Place): boolean {
  const { lower } = block;
  const start = Math.max(sentence.from, from - NEAR);
  const [before, words] = [lower.slice(start, from), lower.slice(from, to)];
  const after = lower.slice(to, Math.min(sentence.to, to + NEAR));
  if (!isStated(form, { before, words, after }) || isReported(block, from)) return false;
  return !isTold(form, { before, words, after, block, sentence });
}

interface Place {
  readonly form: Form;
  readonly block: TextBlock;
  readonly sentence: Sentence;
}

import type { WordList } from '../../../shared/checks/tuning.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { ChecklistContent, ListChange, OwnQuestion } from '../../../shared/kinds/checklist/checklist.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';

type Step = InputTo<'checklist.saveDraft'>;

/**
 * A change of the draft and what takes it back. Either touches only what differs between its two ends, so that what somebody else
 * has changed since stays when it is taken back.
 */
export function savedStep(draft: ChecklistContent, patch: Partial<ChecklistContent>): { step: Step; back: Step } {
  const changed = { ...draft, ...patch };
  return { step: { base: draft, content: changed }, back: { base: changed, content: draft } };
}

/** A number as a person types it, kept only where it is within its bounds and another than before; null is to be left as it was. */
export function typedThreshold(
  text: string | null,
  { min, max, now }: { readonly min: number; readonly max: number; readonly now: number },
): number | null {
  const number = Number((text ?? '').replace(',', '.'));
  const isKept = text !== null && text.trim() !== '' && number >= min && number <= max && number !== now;
  return isKept ? number : null;
}

/** The first of EGET01 to EGET99 that no question has; null when there are 99. */
export function freeId(questions: readonly Pick<OwnQuestion, 'id'>[]): string | null {
  const ids = Array.from({ length: 99 }, (_, index) => `EGET${String(index + 1).padStart(2, '0')}`);
  return ids.find((id) => !questions.some((question) => question.id === id)) ?? null;
}

/** What the form of a question of the council's own holds. */
export type TypedQuestion = Pick<OwnQuestion, 'name' | 'question' | 'why' | 'category' | 'severity'>;

export const NO_QUESTION: TypedQuestion = {
  name: '',
  question: '',
  why: '',
  category: 'completeness',
  severity: 'warning',
};

export function missingInQuestion(held: TypedQuestion): Problems<TypedQuestion> {
  return emptyOf(held, { name: 'checklist.needsName', question: 'checklist.needsQuestion' });
}

/** The questions with the typed one after them; as they were when there is no id left for it. */
export function withQuestion(questions: readonly OwnQuestion[], typed: TypedQuestion): OwnQuestion[] {
  const id = freeId(questions);
  if (id === null) return [...questions];
  const { name, question, why, category, severity } = typed;
  const words = { name: name.trim(), question: question.trim(), why: why.trim() };
  return [...questions, { id, ...words, category, severity, caseTypes: [], about: [] }];
}

export interface Word {
  readonly term: string;
  readonly state: 'program' | 'added' | 'removed';
}

/** The council's own first, then the program's as it has them. */
export function wordsOf({ entries }: WordList, { added, removed }: ListChange): readonly Word[] {
  const own = new Set(added.map(({ term }) => term));
  return [
    ...added.map(({ term }): Word => ({ term, state: 'added' })),
    ...entries
      .filter(({ term }) => !own.has(term))
      .map(({ term }): Word => ({ term, state: removed.includes(term) ? 'removed' : 'program' })),
  ];
}

/** What the council has changed of a list; nothing while it has not. */
export const ownChange = ({ lists }: ChecklistContent, list: string): ListChange =>
  lists[list] ?? { added: [], removed: [] };

/** Why a word cannot be added; undefined when it can. */
export function wordProblem(words: readonly Word[], typed: string) {
  if (typed.trim() === '') return 'checklist.needsWord' as const;
  const isKnown = words.some(({ term, state }) => term === typed.trim() && state !== 'removed');
  return isKnown ? ('checklist.knownWord' as const) : undefined;
}

/** A word of the council's own, or one it had taken out, in the list. */
export function withWord({ added, removed }: ListChange, term: string): ListChange {
  const isBack = removed.includes(term);
  return { added: isBack ? added : [...added, { term }], removed: removed.filter((one) => one !== term) };
}

/** Takes a word out, or one that was taken out in again. */
export function withToggled({ added, removed }: ListChange, { term, state }: Word): ListChange {
  return {
    added: added.filter((entry) => entry.term !== term),
    removed: state === 'program' ? [...removed, term] : removed.filter((one) => one !== term),
  };
}

/** The draft's lists with this one as it now is; one that is as the program has it leaves no trace. */
export function withList({ lists }: ChecklistContent, list: string, next: ListChange): ChecklistContent['lists'] {
  const { [list]: _before, ...others } = lists;
  return next.added.length + next.removed.length === 0 ? others : { ...others, [list]: next };
}

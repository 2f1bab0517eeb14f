import type { InputTo } from '../../../shared/contract/names.ts';
import type { CharterContent, CharterProposal } from '../../../shared/kinds/charter/charter.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';
import { isBlank, shortOf } from './clauses.ts';

/** What the form of a proposal holds. */
export interface TypedProposal {
  readonly by: string;
  /** Id of the clause it changes; empty for a new one. */
  readonly clause: string;
  readonly chapter: string;
  readonly text: string;
  readonly why: string;
}

/** Under one's own name until another is written, and in the first chapter. */
export const newProposal = ({ chapters }: Pick<CharterContent, 'chapters'>, by: string): TypedProposal => ({
  by,
  clause: '',
  chapter: chapters[0]?.id ?? '',
  text: '',
  why: '',
});

/** About this clause, from the words it has. */
export function about({ clauses }: Pick<CharterContent, 'clauses'>, clause: string): Partial<TypedProposal> {
  return { clause, text: clauses.find(({ id }) => id === clause)?.text ?? '' };
}

export const missingInProposal = (held: TypedProposal): Problems<TypedProposal> =>
  emptyOf(held, { by: 'charter.needsProposer', text: 'form.needsText', why: 'charter.needsWhy' });

/** A change of a clause stays in the chapter of that clause. */
export function toPropose(
  { clauses }: Pick<CharterContent, 'clauses'>,
  held: TypedProposal,
): InputTo<'charter.propose'> {
  const known = clauses.find(({ id }) => id === held.clause);
  const { by, text, why } = held;
  return {
    proposal: {
      clause: known?.id ?? null,
      chapter: known?.chapter ?? held.chapter,
      by: by.trim(),
      text: text.trim(),
      why: why.trim(),
    },
  };
}

/** The form as it is for the next proposal of the same person. */
export const afterProposal = (held: TypedProposal): TypedProposal => ({ ...held, clause: '', text: '', why: '' });

const IN_LIST = 90;

/** Clauses one can choose between; those without a word are none. */
export function choicesOf({ clauses }: Pick<CharterContent, 'clauses'>, but?: string | null) {
  return clauses
    .filter((clause) => clause.id !== but && !isBlank(clause) && clause.status !== 'withdrawn')
    .map((clause) => ({ value: clause.id, label: shortOf(clause, IN_LIST) }));
}

/** Proposals to be talked about, and those that are decided. */
export function sorted({ proposals }: Pick<CharterContent, 'proposals'>) {
  return {
    open: proposals.filter(({ state }) => state === 'open'),
    decided: proposals.filter(({ state }) => state !== 'open'),
  };
}

/** Takes a proposal in with these words, into its own clause or into another. */
export function toMerge({ id }: Pick<CharterProposal, 'id'>, taken: { text: string; into: string }) {
  const { text, into } = taken;
  return { proposal: id, text, ...(into === '' ? {} : { into }) } satisfies InputTo<'charter.merge'>;
}

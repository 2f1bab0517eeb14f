import { meanOf } from '../../../shared/charter/results.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';

export type Round = CharterContent['rounds'][number];

/** Rounds that may be answered, and what the closed ones found, latest first. */
export function roundsOf({ rounds }: Pick<CharterContent, 'rounds'>) {
  return {
    open: rounds.filter(({ closedAt }) => closedAt === null),
    closed: rounds.filter(({ closedAt }) => closedAt !== null).toReversed(),
  };
}

/** What the form of a new round holds. */
export type TypedRound = InputTo<'charter.openRound'>;

export const newRound = (clauses: readonly { readonly id: string }[]): TypedRound => ({
  kind: 'evaluation',
  name: '',
  clauses: clauses.map(({ id }) => id),
});

export const missingInRound = (held: TypedRound): Problems<TypedRound> => ({
  ...emptyOf(held, { name: 'form.needsName' }),
  ...(held.clauses.length === 0 ? { clauses: 'charter.needsClauses' as const } : {}),
});

/** With a clause asked about or not, in the order they stand in. */
export function withClause(
  all: readonly { readonly id: string }[],
  chosen: readonly string[],
  one: { readonly id: string; readonly isOn: boolean },
): string[] {
  return all.map(({ id }) => id).filter((id) => (id === one.id ? one.isOn : chosen.includes(id)));
}

/** What one person has given for one clause so far. */
export interface Given {
  readonly score: number | null;
  readonly example: string;
  readonly comment: string;
}

export type AllGiven = Readonly<Record<string, Given>>;

const NOTHING: Given = { score: null, example: '', comment: '' };

export const givenFor = (all: AllGiven, clause: string): Given => all[clause] ?? NOTHING;

export const withGiven = (all: AllGiven, clause: string, patch: Partial<Given>): AllGiven => ({
  ...all,
  [clause]: { ...givenFor(all, clause), ...patch },
});

/** Only what was scored is an answer. */
export function toAnswer({ id, clauses }: Pick<Round, 'id' | 'clauses'>, all: AllGiven): InputTo<'charter.answer'> {
  const answers = clauses.flatMap((clause) => {
    const { score, example, comment } = givenFor(all, clause);
    return score === null ? [] : [{ clause, score, example: example.trim(), comment: comment.trim() }];
  });
  return { round: id, answers };
}

/** Means of the same clause in the earlier rounds of the same kind that may be told, oldest first. */
export function meansBefore({ rounds, results }: CharterContent, round: Round, clause: string): number[] {
  return rounds
    .filter(({ kind, closedAt }) => kind === round.kind && closedAt !== null && closedAt < (round.closedAt ?? ''))
    .toSorted((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? -1 : 1))
    .flatMap(({ id }) => {
      const counts = results.find((one) => one.round === id && one.clause === clause)?.counts;
      return counts ? [meanOf(counts)] : [];
    });
}

/** The words of a clause as they were adopted, latest first. */
export function clauseWords({ versions }: Pick<CharterContent, 'versions'>, id: string): string {
  return versions.flatMap(({ text }) => text.clauses).findLast((clause) => clause.id === id)?.text ?? '';
}

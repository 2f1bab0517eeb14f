import { addDays } from '../../calendar/days.ts';
import { playApart, type Torn } from '../apart.ts';
import type { FactOf } from '../define.ts';
import { happenedBefore } from '../facts.ts';
import type { CouncilContent, Mandate } from './council.ts';
import type { CouncilFact, councilKind } from './kind.ts';

type GroupFact = FactOf<(typeof councilKind)['spec'], 'groupChanged'>;
export type GroupChange = GroupFact['data'];
export type TornChanges = Torn<GroupFact>;

/**
 * Which changes of group stand, by day. A change made by one who had seen a later one takes its place. Changes of one member
 * made apart that differ are torn until a person chooses.
 */
export function playGroups(facts: readonly CouncilFact[]): {
  readonly standing: readonly GroupChange[];
  readonly torn: readonly TornChanges[];
} {
  const made = facts.filter((fact): fact is GroupFact => fact.kind === 'groupChanged');
  const { standing, torn } = playApart(
    facts,
    made.filter((one) => !made.some((other) => overtakes(other, one))),
    {
      kind: 'groupChangedApart',
      saying: ({ data: { member, group, from } }) => JSON.stringify([member, group, from]),
      excludes: (a, b) => a.data.member === b.data.member,
    },
  );
  return { standing: standing.map(({ fact }) => fact.data).sort((a, b) => (a.from < b.from ? -1 : 1)), torn };
}

const overtakes = (later: GroupFact, earlier: GroupFact): boolean =>
  later.data.member === earlier.data.member && later.data.from <= earlier.data.from && happenedBefore(earlier, later);

type Sitting = Pick<CouncilContent, 'members' | 'mandates'>;

/**
 * The council with a member in another group, or in none, from a day on: each mandate that day lies in ends the day before and
 * goes on as a part of its own, and later ones change. What was before that day stays, so that earlier votes keep their group.
 */
export function withGroup<C extends Sitting>(council: C, { member, group, from }: GroupChange): C {
  const members = council.members.map((one) => {
    if (one.id !== member) return one;
    const kept = one.groups.filter((told) => told.from < from);
    return kept.at(-1)?.group === group ? { ...one, groups: kept } : { ...one, groups: [...kept, { group, from }] };
  });
  const known = new Set(council.mandates.map(({ id }) => id));
  const mandates = council.mandates.flatMap((one): Mandate[] => {
    if (one.member !== member || one.to < from || one.group === group) return [one];
    if (one.from >= from) return [{ ...one, group }];
    const part = { ...one, id: partId(one.id, from), group, from };
    return [{ ...one, to: addDays(from, -1) }, ...(known.has(part.id) ? [] : [part])];
  });
  return { ...council, members, mandates };
}

/** A part of a mandate from a day on is named by both, so that every laptop names it alike. */
export function partId(id: string, from: string): string {
  return `${wholeOf(id).slice(0, 69)}@${from}`;
}

/** The mandate that a part is of; its own id for a whole one. */
export const wholeOf = (id: string): string => id.split('@')[0] ?? id;

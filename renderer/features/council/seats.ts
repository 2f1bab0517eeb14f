import { addDays } from '../../../shared/calendar/days.ts';
import type { CouncilPut } from '../../../shared/contract/council.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { NewSeat } from '../../../shared/council/seat.ts';
import type { Body, CouncilContent, Mandate, PartyGroup } from '../../../shared/kinds/council/council.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';
import { type Period, termFor } from '../../data/startingBodies.ts';
import { wrongPeriod } from './period.ts';

type Role = Mandate['role'];
const ROLES: Readonly<Record<'council' | 'committee', readonly Role[]>> = {
  council: ['member', 'mayor', 'deputyMayor'],
  committee: ['member', 'chair', 'deputyChair'],
};

/** The mayor presides over the municipal council (kommunestyrelsesloven § 30), a chair over a committee. */
export const rolesIn = ({ kind }: Pick<Body, 'kind'>): readonly Role[] =>
  ROLES[kind === 'municipalCouncil' ? 'council' : 'committee'];

type TypedSeat = Omit<NewSeat, 'body'>;

export const newSeat = (council: CouncilContent, today: string): TypedSeat => {
  const { from, to } = termFor(council, today);
  return { name: '', group: '', role: 'member', from, to };
};

export const wrongInSeat = (held: TypedSeat): Problems<TypedSeat> => ({
  ...emptyOf(held, { name: 'form.needsName' }),
  ...wrongPeriod(held),
});

/** The next member of the same group sits as long. */
export const afterSeat = (held: TypedSeat): TypedSeat => ({ ...held, name: '', role: 'member' });

/** How a seat ends on a day: by its date, and never taken away, since earlier meetings keep who sat there. One that has not begun can go. */
export type Ending =
  | { readonly does: 'remove'; readonly input: InputTo<'council.remove'> }
  | { readonly does: 'end'; readonly input: InputTo<'council.put'> };

export function endingOf(seat: Mandate, day: string): Ending {
  if (seat.from >= day) return { does: 'remove', input: { list: 'mandates', id: seat.id } };
  return { does: 'end', input: { items: [{ list: 'mandates', item: { ...seat, to: addDays(day, -1) } }] } };
}

/** Who can be called in, as the form holds it. */
export interface TypedSubstitute extends Period {
  readonly name: string;
  /** Empty outside the groups. */
  readonly group: string;
}

export const newSubstitute = (council: CouncilContent, today: string): TypedSubstitute => {
  const { from, to } = termFor(council, today);
  return { name: '', group: council.partyGroups[0]?.id ?? '', from, to };
};

export const wrongInSubstitute = (held: TypedSubstitute): Problems<TypedSubstitute> => ({
  ...emptyOf(held, { name: 'form.needsName' }),
  ...wrongPeriod(held),
});

export function toSubstitute(id: string, { name, group, from, to }: TypedSubstitute): CouncilPut {
  return { list: 'substitutes', item: { id, name: name.trim(), group: group || null, from, to } };
}

/** A group that is written for the first time. */
export function toGroup(id: string, { letter, name }: { readonly letter: string; readonly name: string }): CouncilPut {
  return { list: 'partyGroups', item: { id, letter: letter.trim(), name: name.trim(), groupLeader: '' } };
}

/** A group's letter and name as they were left; null where nothing of it is another. A group keeps a name. */
export function renamed(
  group: PartyGroup,
  typed: { readonly letter: string; readonly name: string },
): PartyGroup | null {
  const next = { ...group, letter: typed.letter.trim(), name: typed.name.trim() || group.name };
  return next.letter === group.letter && next.name === group.name ? null : next;
}

/** Members who sit or have sat for a group: one of them may lead it. */
export const membersOf = ({ members, mandates }: CouncilContent, group: string) =>
  members.filter(({ id }) => mandates.some((one) => one.member === id && one.group === group));

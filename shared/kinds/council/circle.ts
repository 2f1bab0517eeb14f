import { addDays } from '../../calendar/days.ts';
import type { CouncilContent, CouncilMember } from './council.ts';
import { type CouncilKeys, type KeyLine, keyStanding } from './keys.ts';
import { folded } from './play.ts';

/**
 * Who may open what a party group has for itself. An **epoch** of groups is a stretch of days on which the same persons were in them; each
 * of a group's records belongs to the epoch it was begun in, and is opened by those who were in the group then and still are, and by whom one of
 * these has given it on to. So who left opens nothing that is written later, and who comes nothing that was written before.
 *
 * Persons and not keys are counted: a member's second computer, or a key that comes in place of a lost one, begins no epoch.
 */
export interface Person {
  /** Of a member of the council the member's id; of anybody else on the list of keys their name behind `~`. */
  readonly id: string;
  readonly name: string;
}

/** What is asked: the council as it is read, and its keys. */
export interface CircleOf {
  readonly council: Pick<CouncilContent, 'members'>;
  readonly keys: Pick<CouncilKeys, 'lists'>;
}

/** A record of a group as its circle is asked for. */
export interface GroupRecord {
  /** Ids of the groups it is for; a member outside the groups is one by their own id. */
  readonly groups: readonly string[];
  /** A day of the epoch it was begun in (`2027-03-01`). */
  readonly since: string;
  /** Ids of persons it was given on to. */
  readonly given: readonly string[];
}

/** Who a line of the list of keys is. */
export const personOf = ({ member, person }: Pick<KeyLine, 'member' | 'person'>): Person => ({
  id: member ?? `~${folded(person)}`,
  name: person,
});

/** The persons in some groups on a day, by id. A lost or stolen key takes nobody out of a group. */
export function personsOn({ council, keys }: CircleOf, groups: readonly string[], day: string): Map<string, Person> {
  const persons = new Map<string, Person>();
  for (const member of council.members)
    if (groups.includes(groupOn(member, day) ?? '')) persons.set(member.id, { id: member.id, name: member.name });
  for (const line of others(keys))
    if (groups.includes(line.group ?? '') && line.from <= day && day <= line.until) {
      const person = personOf(line);
      persons.set(person.id, person);
    }
  return persons;
}

/** The group of a member on a day, the member's own id outside the groups; null for one who does not sit then. */
function groupOn({ id, groups, to }: CouncilMember, day: string): string | null {
  const told = groups.findLast(({ from }) => from <= day);
  return told && day <= to ? (told.group ?? id) : null;
}

/** A day after all days. */
const NEVER = '9999-12-31';

type Outsider = KeyLine & { readonly until: string };

/** Those on the list who are no members, as a group's secretary is, each line with the last day it holds. */
function others({ lists }: CircleOf['keys']): Outsider[] {
  return lists.flatMap(({ lines, revoked }) =>
    lines
      .filter(({ member }) => member === null)
      .map((line): Outsider => {
        const later = lines.filter((one) => one.key === line.key && one.place > line.place).map(({ from }) => from);
        const left = revoked.filter(({ key, why }) => key === line.key && why === 'left').map(({ from }) => from);
        const ends = [...later, ...left].map((from) => addDays(from.slice(0, 10), -1));
        return { ...line, until: [line.to ?? NEVER, ...ends].sort()[0] ?? NEVER };
      }),
  );
}

/** The first day of the epoch that a day lies in: since then the same persons have been in these groups. */
export function epochOn(of: CircleOf, groups: readonly string[], day: string): string {
  const same = namesOf(personsOn(of, groups, day));
  const days = turningDays(of).filter((one) => one <= day);
  let first = day;
  for (const one of days.toReversed()) {
    if (namesOf(personsOn(of, groups, addDays(one, -1))) !== same) return one;
    first = one;
  }
  return first;
}

const namesOf = (persons: ReadonlyMap<string, Person>): string => JSON.stringify([...persons.keys()].sort());

/** Days on which somebody may have come or gone, in their order. */
function turningDays({ council, keys }: CircleOf): string[] {
  const ofMembers = council.members.flatMap(({ groups, to }) => [...groups.map(({ from }) => from), dayAfter(to)]);
  const ofOthers = others(keys).flatMap(({ from, until }) => [from, dayAfter(until)]);
  return [...new Set([...ofMembers, ...ofOthers])].filter((day) => day < NEVER).sort();
}

const dayAfter = (day: string): string => (day < NEVER ? addDays(day, 1) : NEVER);

/** The persons who may open a record of a group on a day: those of its epoch and those it was given on to, who are in the group on that day. */
export function openersOn(of: CircleOf, { groups, since, given }: GroupRecord, day: string): Person[] {
  const then = personsOn(of, groups, since);
  return [...personsOn(of, groups, day).values()].filter(({ id }) => then.has(id) || given.includes(id));
}

/** The keys of some persons that count at an instant (ISO); of everybody on the list where no persons are named. */
export function keysCounting(
  { lists }: CircleOf['keys'],
  at: string,
  persons: readonly Person[] | 'everybody',
): KeyLine[] {
  const wanted = persons === 'everybody' ? null : new Set(persons.map(({ id }) => id));
  return lists.flatMap((list) =>
    [...new Set(list.lines.map(({ device }) => device))].flatMap((device) => {
      const standing = keyStanding(list, device, at);
      if (standing?.state !== 'counts') return [];
      return !wanted || wanted.has(personOf(standing.line).id) ? [standing.line] : [];
    }),
  );
}

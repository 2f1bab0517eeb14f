import { addDays } from '../../calendar/days.ts';
import { hashText } from '../../checks/hash.ts';
import { clashId, settledChoice } from '../clash.ts';
import type { CouncilContent, CouncilMember, Mandate } from './council.ts';
import { partId, playGroups, type TornChanges, withGroup } from './groups.ts';
import type { CouncilFact } from './kind.ts';
import { byBeginning, overlap, type SeatBreach, seatBreaches } from './rules.ts';

/** Members with one name. */
export interface Namesakes {
  readonly id: string;
  readonly members: readonly CouncilMember[];
}

export interface PlayedCouncil {
  /** As it is read: where something is unsettled, who sat first goes on, and nobody sits twice. */
  readonly council: CouncilContent;
  /** With all that is unsettled side by side: what the rules are asked of. */
  readonly seats: CouncilContent;
  readonly breaches: readonly (SeatBreach & { readonly id: string })[];
  readonly namesakes: readonly Namesakes[];
  readonly torn: readonly TornChanges[];
}

/** Namesakes are not one person. */
export const DIFFERENT = 'different';
/** More may sit in the body than it has seats. */
export const STANDS = 'stands';

/**
 * What a council's content and facts come to, the same on every laptop that has the same of both. Nothing is taken out of the
 * record: what a person did not choose lies there and is not read.
 */
export function playCouncil(stored: CouncilContent, facts: readonly CouncilFact[]): PlayedCouncil {
  const { council: known, namesakes } = playPersons(stored, facts);
  const settled = playSeats(known, facts);
  const { standing, torn } = playGroups(facts);
  const inGroups = (council: CouncilContent) => standing.reduce(withGroup, council);
  const mandates = withoutTwice(settled.council.mandates);
  return {
    council: inGroups({ ...settled.council, mandates }),
    seats: inGroups(settled.council),
    breaches: settled.breaches,
    namesakes,
    torn,
  };
}

/** One person entered under two ids sits and leads under the one that was chosen; the other stays, so that old votes have a name. */
function playPersons(stored: CouncilContent, facts: readonly CouncilFact[]) {
  const chosen = new Map<string, string>();
  const namesakes: Namesakes[] = [];
  for (const own of Map.groupBy(stored.members, ({ name }) => folded(name)).values()) {
    if (own.length < 2 || folded(own[0]?.name ?? '') === '') continue;
    const id = clashId('samePerson', [
      hashText(
        own
          .map((one) => one.id)
          .sort()
          .join('|'),
      ),
    ]);
    const choice = settledChoice(facts, id);
    if (own.some((one) => one.id === choice)) for (const one of own) chosen.set(one.id, choice ?? one.id);
    else if (choice !== DIFFERENT) namesakes.push({ id, members: own });
  }
  const of = (member: string) => chosen.get(member) ?? member;
  const mandates = stored.mandates.map((one) => ({ ...one, member: of(one.member) }));
  const partyGroups = stored.partyGroups.map((one) => ({ ...one, groupLeader: of(one.groupLeader) }));
  return { council: { ...stored, mandates, partyGroups }, namesakes };
}

/** Letters' case and spaces tell no persons apart. */
export const folded = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');

function playSeats(council: CouncilContent, facts: readonly CouncilFact[]) {
  let mandates = council.mandates;
  for (;;) {
    const breaches = seatBreaches({ ...council, mandates }).map((breach) => ({ ...breach, id: breachId(breach) }));
    const settled = breaches.flatMap((breach) => {
      const choice = settledChoice(facts, breach.id);
      const chosen = breach.among.find(({ id }) => id === choice);
      return chosen ? [{ breach, chosen }] : [];
    })[0];
    const isOpen = ({ rule, id }: (typeof breaches)[number]) =>
      rule !== 'tooManySeats' || settledChoice(facts, id) !== STANDS;
    if (!settled) return { council: { ...council, mandates }, breaches: breaches.filter(isOpen) };
    mandates = mandates.flatMap((one) => settling(one, settled));
  }
}

function breachId({ rule, body, day, among }: SeatBreach): string {
  const ids = among.map(({ id }) => id).sort();
  return clashId(rule, [body, hashText([...(rule === 'tooManySeats' ? [day] : []), ...ids].join('|'))]);
}

/** What a choice leaves of a mandate. The chosen one counts from its first day; before that day all is as it was. */
function settling(one: Mandate, { breach, chosen }: { breach: SeatBreach; chosen: Mandate }): Mandate[] {
  if (!breach.among.some(({ id }) => id === one.id)) return [one];
  switch (breach.rule) {
    case 'tooManySeats':
      return one.id === chosen.id ? before(one, breach.day) : [one];
    case 'mandatesOverlap':
      return one.id === chosen.id || !overlap(one, chosen) ? [one] : before(one, chosen.from);
    case 'twoPresiding':
      if (one.member === chosen.member || !overlap(one, chosen)) return [one];
      return one.from < chosen.from
        ? [...before(one, chosen.from), { ...one, id: partId(one.id, chosen.from), role: 'member', from: chosen.from }]
        : [{ ...one, role: 'member' }];
  }
}

const before = (one: Mandate, day: string): Mandate[] =>
  one.from < day ? [{ ...one, to: one.to < day ? one.to : addDays(day, -1) }] : [];

/** One seat a day for each member in each body: until a person has chosen, the one that began first goes on. */
function withoutTwice(mandates: readonly Mandate[]): Mandate[] {
  const seats = Map.groupBy([...mandates].sort(byBeginning), ({ body, member }) => JSON.stringify([body, member]));
  const all = new Set([...seats.values()].flatMap(firstOnes));
  return mandates.filter((one) => all.has(one));
}

/** Of one member's seats in one body, in their order, those that lie beside none before them. */
function firstOnes(seats: readonly Mandate[]): Mandate[] {
  const sat: Mandate[] = [];
  for (const one of seats) if (!sat.some((other) => overlap(one, other))) sat.push(one);
  return sat;
}

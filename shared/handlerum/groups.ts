import { type CouncilContent, mandatesOn } from '../kinds/council/council.ts';
import type { GroupSeats } from './majority.ts';

/** A group as it sits in one body on a day. */
export interface BodyGroup extends GroupSeats {
  /** Letter, or the name where it has none; a member's name for one outside the groups. */
  readonly letter: string;
  readonly name: string;
}

export interface BodyGroups {
  readonly body: string;
  readonly name: string;
  readonly isCouncil: boolean;
  /** Members by the body's own rule; what is filled where the record gives no size. */
  readonly size: number;
  /** Most mandates first. A member outside the groups is a group of one, by the member's id. */
  readonly groups: readonly BodyGroup[];
}

/** Who sits in a body on a day by group (docs/domain.md 5.4): each mandate counts for the group it has that day. Null for a body the council does not have. */
export function groupsIn(council: CouncilContent, body: string, day: string): BodyGroups | null {
  const found = council.bodies.find(({ id }) => id === body);
  if (!found) return null;
  const mandates = mandatesOn(council, body, day);
  const byGroup = Map.groupBy(mandates, ({ group, member }) => group ?? member);
  const groups = [...byGroup].map(([id, own]): BodyGroup => {
    const party = council.partyGroups.find((group) => group.id === id);
    const member = council.members.find((one) => one.id === id);
    const name = party?.name ?? member?.name ?? id;
    return { group: id, mandates: own.length, letter: party?.letter || name, name };
  });
  return {
    body,
    name: found.name,
    isCouncil: found.kind === 'municipalCouncil',
    size: found.size || mandates.length,
    groups: groups.toSorted((a, b) => b.mandates - a.mandates || a.name.localeCompare(b.name, 'da')),
  };
}

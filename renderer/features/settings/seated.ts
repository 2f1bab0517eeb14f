import { type Body, type CouncilContent, mandatesOn } from '../../../shared/kinds/council/council.ts';

/** Who presides over a body on a day, empty where nobody does. The mayor presides over the municipal council (kommunestyrelsesloven § 30). */
export function chairOf(council: CouncilContent, body: Body, day: string): string {
  const presides = body.kind === 'municipalCouncil' ? 'mayor' : 'chair';
  const chair = mandatesOn(council, body.id, day).find(({ role }) => role === presides);
  return nameOf(council, chair?.member);
}

/** A party group as it sits in the municipal council on a day, or a member who sits in none. */
export interface SeatedGroup {
  readonly id: string;
  /** With its letter; null for a member outside the groups. */
  readonly name: string | null;
  readonly leader: string;
  readonly mandates: number;
}

/** The groups in their order, and after them each member outside of them. */
export function groupsOn(council: CouncilContent, day: string): SeatedGroup[] {
  const main = council.bodies.find(({ kind }) => kind === 'municipalCouncil');
  const seats = main ? mandatesOn(council, main.id, day) : [];
  const groups = council.partyGroups.map(({ id, letter, name, groupLeader }) => ({
    id,
    name: letter ? `${letter} · ${name}` : name,
    leader: nameOf(council, groupLeader),
    mandates: seats.filter(({ group }) => group === id).length,
  }));
  const alone = seats
    .filter(({ group }) => group === null)
    .map(({ id, member }) => ({ id, name: null, leader: nameOf(council, member), mandates: 1 }));
  return [...groups, ...alone];
}

function nameOf({ members }: CouncilContent, id: string | undefined): string {
  return members.find((member) => member.id === id)?.name ?? '';
}

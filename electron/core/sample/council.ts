import { BODIES, SEATS } from './council/bodies.ts';
import { GROUPS } from './council/groups.ts';
import { MEMBERS } from './council/members.ts';
import { RULES } from './council/rules.ts';
import { SUBSTITUTES } from './council/substitutes.ts';
import type { Body, Mandate, SampleCouncil } from './council/types.ts';

export type { Body, CouncilMember, Mandate, PartyGroup, SampleCouncil } from './council/types.ts';

/** Name of the invented municipality, marked so that nobody can take it for a real one. */
export const SAMPLE_MUNICIPALITY = 'Lindved Kommune (eksempel)';

const TERM = { from: '2026-01-01', to: '2029-12-31' };

/**
 * The invented council of the sample: bodies, members, party groups and mandates with dates, for one term of office.
 * On any day of the term the municipal council has as many mandates as its `size`. Always the same.
 */
export function sampleCouncil(): SampleCouncil {
  return {
    sample: true,
    municipality: SAMPLE_MUNICIPALITY,
    termOfOffice: TERM,
    bodies: [...BODIES],
    partyGroups: [...GROUPS],
    members: [...MEMBERS],
    mandates: [
      ...councilMandates(),
      ...BODIES.filter((body) => body.kind !== 'municipalCouncil').flatMap(seatMandates),
    ],
    substitutes: [...SUBSTITUTES],
    closedDays: [
      { id: '2026-12-24', name: 'Juleaftensdag' },
      { id: '2026-12-31', name: 'Nytårsaftensdag' },
      { id: '2027-12-24', name: 'Juleaftensdag' },
      { id: '2027-12-31', name: 'Nytårsaftensdag' },
    ],
    rules: [...RULES],
    production: [],
  };
}

/** A member's time in the municipal council, cut where the member changed group. */
function councilMandates(): Mandate[] {
  return MEMBERS.flatMap((member) => {
    const cuts = member.groups.map(({ from }) => from);
    return member.groups.map(({ group, from }, index) => ({
      id: `kb-${member.id}-${index + 1}`,
      member: member.id,
      group,
      body: 'kb',
      role: member.councilRole,
      from,
      to: dayBefore(cuts[index + 1]) ?? member.to,
    }));
  });
}

function seatMandates(body: Body): Mandate[] {
  return (SEATS[body.id] ?? []).map((seat, index) => {
    const member = MEMBERS.find(({ id }) => id === seat);
    return {
      id: `${body.id}-${seat}`,
      member: seat,
      group: member?.groups.at(-1)?.group ?? null,
      body: body.id,
      role: index === 0 ? 'chair' : 'member',
      from: body.from,
      to: body.to,
    };
  });
}

function dayBefore(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

import { addDays, type Day } from '../../../shared/calendar/days.ts';
import { BODIES, SEATS } from './council/bodies.ts';
import { GROUPS } from './council/groups.ts';
import { MEMBERS } from './council/members.ts';
import { RULES } from './council/rules.ts';
import { SUBSTITUTES } from './council/substitutes.ts';
import type { Body, CouncilMember, Mandate, SampleCouncil } from './council/types.ts';
import { type SampleDays, writtenDays } from './days.ts';
import { monthsLater } from './wording.ts';

export type { Body, CouncilMember, Mandate, PartyGroup, SampleCouncil } from './council/types.ts';

/** Name of the invented municipality, marked so that nobody can take it for a real one. */
export const SAMPLE_MUNICIPALITY = 'Lindved Kommune (eksempel)';

/** The term the sample is written for, and so much of one must lie around the day it is made. */
const TERM = { from: '2026-01-01', to: '2029-12-31' };
const AROUND = { back: 300, ahead: 280 };

/**
 * The invented council of the sample: bodies, members, party groups and mandates with dates, for one term of office of four years that
 * covers all that happens in the sample. It is the council's real one unless that begins or ends too near the day the sample is made.
 * On any day of the term the municipal council has as many mandates as its `size`. Always the same for the same plan of dates.
 */
export function sampleCouncil(days: SampleDays = writtenDays()): SampleCouncil {
  const termOfOffice = termAround(days.today);
  const moved = <T>(value: T): T => inTerm(value, { term: termOfOffice, months: days.months }) as T;
  const bodies = moved(BODIES);
  const members = moved(MEMBERS);
  return {
    sample: true,
    municipality: SAMPLE_MUNICIPALITY,
    termOfOffice,
    bodies: [...bodies],
    partyGroups: [...GROUPS],
    members: [...members],
    mandates: [
      ...councilMandates(members),
      ...bodies.filter((body) => body.kind !== 'municipalCouncil').flatMap((body) => seatMandates(body, members)),
    ],
    substitutes: [...moved(SUBSTITUTES)],
    closedDays: closedDaysAround(days.today),
    rules: [...RULES],
    production: [],
  };
}

function termAround(today: Day): { from: Day; to: Day } {
  const year = Number(today.slice(0, 4));
  const real = year - ((year - Number(TERM.from.slice(0, 4)) + 400) % 4);
  const begins = [real, real - 1, real + 1].find(
    (first) => `${first}-01-01` <= addDays(today, -AROUND.back) && addDays(today, AROUND.ahead) <= `${first + 3}-12-31`,
  );
  const first = begins ?? year - 1;
  return { from: `${first}-01-01`, to: `${first + 3}-12-31` };
}

/** Days of the council's data: those of the term go with it, and what happened in it goes by months. */
function inTerm(value: unknown, to: { term: { from: Day; to: Day }; months: number }): unknown {
  if (typeof value === 'string') {
    if (value === TERM.from) return to.term.from;
    if (value === TERM.to) return to.term.to;
    return /^20\d\d-\d\d-\d\d$/.test(value) ? monthsLater(value, to.months) : value;
  }
  if (Array.isArray(value)) return value.map((one) => inTerm(one, to));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTerm(one, to)]));
}

/** Christmas Eve and New Year's Eve of two years, from the one two months ago. */
function closedDaysAround(today: Day): SampleCouncil['closedDays'] {
  const year = Number(addDays(today, -60).slice(0, 4));
  return [year, year + 1].flatMap((one) => [
    { id: `${one}-12-24`, name: 'Juleaftensdag' },
    { id: `${one}-12-31`, name: 'Nytårsaftensdag' },
  ]);
}

/** A member's time in the municipal council, cut where the member changed group. */
function councilMandates(members: readonly CouncilMember[]): Mandate[] {
  return members.flatMap((member) => {
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

function seatMandates(body: Body, members: readonly CouncilMember[]): Mandate[] {
  return (SEATS[body.id] ?? []).map((seat, index) => {
    const member = members.find(({ id }) => id === seat);
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
  return date === undefined ? undefined : addDays(date, -1);
}

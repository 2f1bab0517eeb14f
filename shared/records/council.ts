import { z } from 'zod';

const Day = z.iso.date();
const Key = z.string().min(1).max(80);
const Name = z.string().max(200);

/** A body that handles cases. `section17_4` is a special committee (kommunestyrelsesloven § 17, stk. 4). */
export const Body = z.object({
  id: Key,
  name: Name,
  kind: z.enum(['municipalCouncil', 'financeCommittee', 'standingCommittee', 'section17_4']),
  /** Members elected by the municipal council; a special committee may have others beside them. */
  size: z.int().min(0).max(99),
  from: Day,
  to: Day,
});
export type Body = z.infer<typeof Body>;

export const PartyGroup = z.object({
  id: Key,
  /** Letter on the ballot; empty for a group without one. */
  letter: z.string().max(3),
  name: Name,
  /** Id of a member; empty while none is chosen. */
  groupLeader: z.string().max(80),
});
export type PartyGroup = z.infer<typeof PartyGroup>;

export const CouncilMember = z.object({
  id: Key,
  name: Name,
  councilRole: z.enum(['mayor', 'deputyMayor', 'member']),
  /** In order of time; a null group is outside the parties (løsgænger). */
  groups: z.array(z.object({ group: Key.nullable(), from: Day })).max(50),
  /** Last day in the municipal council. */
  to: Day,
});
export type CouncilMember = z.infer<typeof CouncilMember>;

/** One member's place in one body for a time. `group` is the member's group at the end of that time. */
export const Mandate = z.object({
  id: Key,
  member: Key,
  group: Key.nullable(),
  body: Key,
  role: z.enum(['mayor', 'deputyMayor', 'chair', 'member']),
  from: Day,
  to: Day,
});
export type Mandate = z.infer<typeof Mandate>;

/** A municipality's council for a term of office: who sits where, when, and for which group. */
export const CouncilContent = z.object({
  municipality: Name,
  /** True when all of it is invented; it is then marked wherever it is shown. */
  sample: z.boolean(),
  termOfOffice: z.object({ from: Day, to: Day }).nullable(),
  bodies: z.array(Body),
  partyGroups: z.array(PartyGroup),
  members: z.array(CouncilMember),
  mandates: z.array(Mandate),
});
export type CouncilContent = z.infer<typeof CouncilContent>;

export function emptyCouncil(municipality: string): CouncilContent {
  return {
    municipality,
    sample: false,
    termOfOffice: null,
    bodies: [],
    partyGroups: [],
    members: [],
    mandates: [],
  };
}

/** Mandates of one body in force on `day` (`2026-11-23`), in the order of the record. */
export function mandatesOn({ mandates }: CouncilContent, body: string, day: string): Mandate[] {
  return mandates.filter((mandate) => mandate.body === body && mandate.from <= day && day <= mandate.to);
}

import { z } from 'zod';

const Day = z.iso.date();
const Key = z.string().min(1).max(80);
const Name = z.string().max(200);

const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** How long before a meeting its material must be with the members, as this council reads the law or has settled it (docs/domain.md 2.2). */
export const BodyDeadline = z.object({
  /** Hverdage. */
  count: z.int().min(0).max(60),
  saturday: z.enum(['counts', 'free']),
  dispatchDay: z.enum(['clear', 'inclusive']),
  timeOfDay: ClockTime,
});
export type BodyDeadline = z.infer<typeof BodyDeadline>;

/** kommunestyrelsesloven § 8, stk. 4, as it is most likely read: Saturday is a hverdag, and the four days are whole ones. */
export const LEGAL_DEADLINE: BodyDeadline = { count: 4, saturday: 'counts', dispatchDay: 'clear', timeOfDay: '12:00' };

/** A body that handles cases. `section17_4` is a special committee (kommunestyrelsesloven § 17, stk. 4). */
export const Body = z.object({
  id: Key,
  name: Name,
  kind: z.enum(['municipalCouncil', 'financeCommittee', 'standingCommittee', 'section17_4']),
  /** Members elected by the municipal council; a special committee may have others beside them. */
  size: z.int().min(0).max(99),
  from: Day,
  to: Day,
  /** What it may decide by itself, in words. */
  competence: z.string().max(5000).default(''),
  deadline: BodyDeadline.default(LEGAL_DEADLINE),
  /** When and where it mostly meets. */
  time: ClockTime.nullable().default(null),
  ends: ClockTime.nullable().default(null),
  place: Name.default(''),
  /** Item numbers begin anew with each meeting, or with each year. */
  numbering: z.enum(['meeting', 'year']).default('meeting'),
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
  role: z.enum(['mayor', 'deputyMayor', 'chair', 'deputyChair', 'member']),
  from: Day,
  to: Day,
});
export type Mandate = z.infer<typeof Mandate>;

/** One who is called when a member is away (stedfortræder), in the order of the group's list. */
export const Substitute = z.object({
  id: Key,
  name: Name,
  group: Key.nullable(),
  from: Day,
  to: Day,
});
export type Substitute = z.infer<typeof Substitute>;

/** A day on which the municipality does not work though the law counts it; the id is the day. */
export const ClosedDay = z.object({ id: Day, name: Name });
export type ClosedDay = z.infer<typeof ClosedDay>;

/** A rule of the council's own (forretningsorden) or of the law, with what it rests on. */
export const CouncilRule = z.object({
  id: Key,
  text: z.string().max(2000),
  /** `kommunestyrelsesloven § 8, stk. 4`. */
  source: Name,
});
export type CouncilRule = z.infer<typeof CouncilRule>;

/** A step of the production line; see `shared/calendar/production.ts`. */
export const CouncilStep = z.object({
  /** Of a line for one kind of body: `standingCommittee/draft`; see `shared/council/production.ts`. */
  id: Key,
  name: Name,
  role: Name,
  workingDays: z.int().min(-250).max(250),
  isDispatch: z.boolean(),
  /** How its days are counted: the administration's own working days, or as the body reads the law. Absent is `strict`. */
  variant: z.enum(['strict', 'legal']).optional(),
});
export type CouncilStep = z.infer<typeof CouncilStep>;

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
  substitutes: z.array(Substitute),
  closedDays: z.array(ClosedDay),
  rules: z.array(CouncilRule),
  /** Empty until the council changes it: then the program's own is used. */
  production: z.array(CouncilStep),
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
    substitutes: [],
    closedDays: [],
    rules: [],
    production: [],
  };
}

/** Mandates of one body in force on `day` (`2026-11-23`), in the order of the record. */
export function mandatesOn({ mandates }: CouncilContent, body: string, day: string): Mandate[] {
  return mandates.filter((mandate) => mandate.body === body && mandate.from <= day && day <= mandate.to);
}

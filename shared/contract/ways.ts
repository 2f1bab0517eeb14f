import { z } from 'zod';
import { CaseStatus } from '../kinds/case/case.ts';
import { IsoDate } from '../kinds/day.ts';
import { RecordId } from '../kinds/ids.ts';
import { query } from '../rpc/procedure.ts';
import { CaseHandling } from './meetings.ts';

/** The bodies in the order of the chain (kommunestyrelsesloven § 18, stk. 2). */
export const BodyRank = z.enum(['committee', 'finance', 'council']);
export type BodyRank = z.infer<typeof BodyRank>;

export const WayStop = CaseHandling.extend({
  rank: BodyRank,
  /** The day the meeting was first planned for, when it is another now. */
  movedFrom: z.string().nullable(),
});
export type WayStop = z.infer<typeof WayStop>;

/** See `delayOf`. */
export const WayDelay = z.object({
  reason: z.enum(['moved', 'passed', 'postponed']),
  days: z.int(),
  body: z.string(),
  /** The day the case was to be handled. */
  from: z.string(),
});
export type WayDelay = z.infer<typeof WayDelay>;

export const LateHearing = z.object({
  ends: z.string(),
  body: z.string(),
  date: z.string(),
  tooLateFor: z.enum(['draft', 'corrected', 'meeting']),
});
export type LateHearing = z.infer<typeof LateHearing>;

/** A case and where it stands on its way. */
export const CaseWay = z.object({
  id: RecordId,
  title: z.string(),
  caseNumber: z.string(),
  status: CaseStatus,
  /** Unit or person; empty while nobody is named. */
  owner: z.string(),
  /** Who has it, where it was handed on: *Bo Falk (Økonomi og jura)*. */
  holder: z.string(),
  /** By day, those without one last. */
  stops: z.array(WayStop),
  /** Index into `stops`; null when no stop has a day ahead. */
  next: z.int().nullable(),
  delay: WayDelay.nullable(),
  hearing: LateHearing.nullable(),
});
export type CaseWay = z.infer<typeof CaseWay>;

const LateItem = z.object({
  meeting: RecordId,
  bodyName: z.string(),
  date: z.string(),
  item: z.string(),
  title: z.string(),
  /** The last day its material could be sent. */
  lastDay: z.string(),
});

/** Sagens gang. */
export const ways = {
  /** Every case that is neither decided nor archived, by the day of its next step, those without one last. */
  board: query(z.object({ on: IsoDate }), z.array(CaseWay)),
  /** One case, whatever its state, with the text *Tidligere behandling* made from what the bodies did: one line for each. */
  one: query(z.object({ id: RecordId, on: IsoDate }), CaseWay.extend({ previous: z.array(z.string()) })),
  /** Cases on a meeting's agenda whose hearing ends too late for it. */
  ofMeeting: query(
    z.object({ id: RecordId }),
    z.array(z.object({ item: z.string(), title: z.string(), hearing: LateHearing })),
  ),
  /** Items whose deadline has passed without being sent, and that do not say why they cannot wait (kommunestyrelsesloven § 8, stk. 4). */
  lateItems: query(z.object({ on: IsoDate }), z.array(LateItem)),
};

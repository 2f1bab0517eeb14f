import { z } from 'zod';
import { IsoDate } from '../day.ts';
import { RecordId, VersionId } from '../ids.ts';
import { Openness } from '../openness.ts';
import { MeetingEvent } from './events.ts';
import { MadePack, Reading, Release, ToldTask } from './traces.ts';

const Key = z.string().min(1).max(80);
const Line = z.string().max(200);
export const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** What the body does with an item (docs/domain.md 3.2): decides, gives its statement to the body that decides, or is told. */
export const ItemRole = z.enum(['decides', 'advises', 'informed']);
export type ItemRole = z.infer<typeof ItemRole>;

/** `approval`: *Godkendelse af dagsorden*, always first. `followUp`: what earlier decisions led to. */
export const ItemKind = z.enum(['approval', 'announcements', 'case', 'followUp', 'other']);
export type ItemKind = z.infer<typeof ItemKind>;

/** How agendas group their items: the council decides, the body decides, discussion, orientation (practice of Odense, docs/domain.md 3.1). */
export const ItemGroup = z.enum(['A', 'B', 'C', 'D']);
export type ItemGroup = z.infer<typeof ItemGroup>;

export const AgendaItem = z.object({
  id: Key,
  kind: ItemKind,
  caseId: RecordId.nullable(),
  title: z.string().max(500),
  caseNumber: z.string().max(60),
  group: ItemGroup.nullable(),
  role: ItemRole,
  openness: Openness,
  /** Expected length; 0 while unknown. */
  minutes: z.int().min(0).max(600),
  /** Why the matter cannot wait, for an item whose material is late (kommunestyrelsesloven § 8, stk. 4); empty otherwise. */
  lateReason: z.string().max(2000),
  /** Number within the meeting or the year, given at dispatch; null before. It never changes afterwards. */
  number: z.string().max(20).nullable(),
  /** What an *opfølgning* item lists; absent in all others. */
  tasks: z.array(ToldTask).max(500).optional(),
  /** Where it was postponed from; absent in all others. */
  postponedFrom: z.object({ meeting: RecordId, item: Key }).optional(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** What was sent of one item. */
export const DispatchedItem = z.object({
  item: Key,
  number: z.string().max(20),
  title: z.string().max(500),
  closed: z.boolean(),
  caseId: RecordId.nullable(),
  /** The sealed version of the case. */
  versionId: VersionId.nullable(),
  /** SHA-256 of what was sent of it. */
  hash: z.string().max(64),
});
export type DispatchedItem = z.infer<typeof DispatchedItem>;

/** The agenda as it was sent, or an addition to it; never changed afterwards. */
export const Dispatch = z.object({
  id: Key,
  kind: z.enum(['main', 'supplement']),
  at: z.iso.datetime(),
  by: Line,
  items: z.array(DispatchedItem).max(500),
  hash: z.string().max(64),
  /** Why what had been sent was sent anew; empty for what was sent for the first time. */
  reason: z.string().max(2000).default(''),
});
export type Dispatch = z.infer<typeof Dispatch>;

/** The text of one item in the minutes; without one the text is made from what was recorded. The id is the item's. */
export const ProtocolText = z.object({ id: Key, text: z.string().max(20_000), by: Line, at: z.iso.datetime() });
export type ProtocolText = z.infer<typeof ProtocolText>;

/** A member's approval of the minutes, as name and time (kommunestyrelsesloven § 13). The id is the member's. */
export const Signature = z.object({ id: Key, name: Line, at: z.iso.datetime() });
export type Signature = z.infer<typeof Signature>;

/** What a decision asks somebody to do. */
export const FollowUp = z.object({
  id: Key,
  item: Key,
  text: z.string().min(1).max(2000),
  owner: Line,
  due: IsoDate.nullable(),
  done: z.object({ on: IsoDate, by: Line, note: z.string().max(2000) }).nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** A meeting from the plan to the sealed minutes. Where it stands is read from what happened (`meetingStage`), never set. */
export const MeetingContent = z.object({
  /** Id of the body in the council record. */
  body: Key,
  date: IsoDate,
  time: ClockTime.nullable(),
  /** When it is planned to end (`plannedMinutes`); when it did is the event `closed`. */
  ends: ClockTime.nullable().default(null),
  place: Line,
  kind: z.enum(['ordinary', 'extraordinary']),
  /** The day it was first planned for, and why it is another. */
  moved: z.object({ from: IsoDate, reason: z.string().max(500) }).nullable(),
  cancelled: z.object({ reason: z.string().max(500), by: Line, at: z.iso.datetime() }).nullable(),
  /** Steps of the production line that are done, by the step's id. */
  steps: z.record(Key, z.object({ by: Line, on: IsoDate, note: z.string().max(500) })),
  sealed: z.object({ by: Line, at: z.iso.datetime(), hash: z.string().max(64) }).nullable(),
  /** The day the minutes were published. */
  publishedOn: IsoDate.nullable(),
  items: z.array(AgendaItem),
  dispatches: z.array(Dispatch),
  /** What happened in the room, in order; see `shared/meeting/run.ts`. */
  events: z.array(MeetingEvent),
  protocol: z.array(ProtocolText),
  signatures: z.array(Signature),
  followUps: z.array(FollowUp),
  packs: z.array(MadePack),
  releases: z.array(Release),
  readings: z.array(Reading),
});
export type MeetingContent = z.infer<typeof MeetingContent>;

/** A meeting that has only been planned. */
export function plannedMeeting(
  plan: Pick<MeetingContent, 'body' | 'date' | 'time' | 'place' | 'kind'> & Partial<Pick<MeetingContent, 'ends'>>,
): MeetingContent {
  return {
    ends: null,
    ...plan,
    moved: null,
    cancelled: null,
    steps: {},
    sealed: null,
    publishedOn: null,
    items: [],
    dispatches: [],
    events: [],
    protocol: [],
    signatures: [],
    followUps: [],
    packs: [],
    releases: [],
    readings: [],
  };
}

export const MeetingStage = z.enum(['planned', 'dispatched', 'inSession', 'held', 'sealed', 'cancelled']);
export type MeetingStage = z.infer<typeof MeetingStage>;

/** Where a meeting stands, from what happened to it. */
export function meetingStage(meeting: MeetingContent): MeetingStage {
  if (meeting.sealed) return 'sealed';
  const revoked = new Set(meeting.events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])));
  const standing = meeting.events.filter(({ id }) => !revoked.has(id));
  const last = standing.findLast(({ kind }) => kind === 'opened' || kind === 'closed');
  if (last) return last.kind === 'opened' ? 'inSession' : 'held';
  if (meeting.cancelled) return 'cancelled';
  return meeting.dispatches.length > 0 ? 'dispatched' : 'planned';
}

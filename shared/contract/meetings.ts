import { z } from 'zod';
import { IsoDate } from '../kinds/day.ts';
import { RecordId } from '../kinds/ids.ts';
import { Happening, MeetingEvent, Outcome } from '../kinds/meeting/events.ts';
import {
  AgendaItem,
  ClockTime,
  FollowUp,
  ItemRole,
  MeetingContent,
  MeetingStage,
  ProtocolText,
} from '../kinds/meeting/meeting.ts';
import { REFUSED } from '../meeting/refusals.ts';
import { mutation, query, type Refusals } from '../rpc/procedure.ts';
import { NAMED } from './refusals.ts';
import { TOUCHES } from './touches.ts';

/** One line of the meeting plan. */
export const MeetingRow = z.object({
  id: RecordId,
  /** Id of the body in the council record. */
  body: z.string(),
  bodyName: z.string(),
  date: z.string(),
  time: z.string().nullable(),
  /** When it is planned to end. */
  ends: z.string().nullable(),
  place: z.string(),
  kind: z.enum(['ordinary', 'extraordinary']),
  stage: MeetingStage,
  movedFrom: z.string().nullable(),
  items: z.int(),
  closedItems: z.int(),
  dispatchedOn: z.string().nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const NewMeeting = z.object({
  body: z.string().min(1).max(80),
  date: IsoDate,
  time: ClockTime.nullable(),
  ends: ClockTime.nullable(),
  place: z.string().max(200),
  kind: z.enum(['ordinary', 'extraordinary']),
});
export type NewMeeting = z.infer<typeof NewMeeting>;

/** One stop of a case at a body: planned in the case itself, on an agenda, or handled. */
export const CaseHandling = z.object({
  body: z.string(),
  date: z.string().nullable(),
  role: ItemRole,
  /** Null when the stop is only in the case's own chain. */
  meeting: RecordId.nullable(),
  number: z.string(),
  outcome: Outcome.nullable(),
  stayed: z.boolean(),
});
export type CaseHandling = z.infer<typeof CaseHandling>;

const OfMeeting = z.object({ id: RecordId });
/** What came to sealed minutes without knowing of the seal: kept and told, and in none of their words. */
export const AfterSeal = z.discriminatedUnion('what', [
  z.object({ what: z.literal('event'), event: MeetingEvent }),
  z.object({ what: z.literal('text'), text: ProtocolText }),
]);
export type AfterSeal = z.infer<typeof AfterSeal>;

/** A meeting as it is after a change. */
export const MeetingAnswer = z.object({
  content: MeetingContent,
  row: MeetingRow,
  /** Whose laptop records the meeting, and since when; null before anybody does. */
  keeper: z.object({ by: z.string(), at: z.string(), isHere: z.boolean() }).nullable(),
  /** Whom the recording was handed to, while nobody has taken it over since. */
  handed: z
    .object({ to: z.string(), by: z.string(), at: z.string(), isFromHere: z.boolean(), isForHere: z.boolean() })
    .nullable(),
  afterSeal: z.array(AfterSeal),
});

/** A change of one meeting, answered with the meeting as it then is. `stage`: not as the meeting stands now. */
export const ofMeeting = <I extends z.ZodType, const R extends string = never>(
  input: I,
  refuses: Refusals<R> = {} as Refusals<R>,
) =>
  mutation(input, MeetingAnswer, {
    touches: TOUCHES.meetings,
    answers: ['meetings.get', 'id'],
    refuses: { stage: null, ...refuses } as Refusals<R | 'stage'>,
  });

/** Why the rules let nothing be recorded now, and who else may. */
const RECORDED = {
  ...REFUSED,
  ...NAMED,
  noMeeting: 'postponedTo',
  notKeeper: null,
  handedTo: null,
  unsettled: null,
} as const;

export const meetings = {
  /** By date, then time, then body. */
  list: query(
    z.object({
      from: IsoDate.optional(),
      to: IsoDate.optional(),
      body: z.string().max(80).optional(),
      /** The first so many; all when not said. */
      limit: z.int().min(1).max(10_000).optional(),
    }),
    z.array(MeetingRow),
  ),
  get: query(OfMeeting, MeetingAnswer),
  /**
   * All or none. `invalid_input` with `details.reason` `ends` where one ends before it begins (`isPlannable`); `conflict` with
   * `taken` and `details.date` where the body sits in another meeting then.
   */
  plan: mutation(z.object({ meetings: z.array(NewMeeting).min(1).max(500) }), z.object({ ids: z.array(RecordId) }), {
    touches: TOUCHES.meetings,
    refuses: { ends: 'ends', taken: 'date' },
  }),
  /** `invalid_input` as in `plan`. */
  change: ofMeeting(
    OfMeeting.extend({ time: ClockTime.nullable(), ends: ClockTime.nullable(), place: z.string().max(200) }),
    { ends: 'ends' },
  ),
  move: ofMeeting(OfMeeting.extend({ date: IsoDate, reason: z.string().max(500) })),
  cancel: ofMeeting(OfMeeting.extend({ reason: z.string().min(1).max(500) })),
  /** Takes a cancellation back. */
  reinstate: ofMeeting(OfMeeting),
  /** Puts cases on the agenda, with what they say of themselves. A case that is there already is passed over. */
  addCases: ofMeeting(OfMeeting.extend({ cases: z.array(RecordId).min(1).max(200), role: ItemRole }), {
    onAgenda: null,
  }),
  putItem: ofMeeting(OfMeeting.extend({ item: AgendaItem.omit({ number: true }) }), {
    lateReason: 'item.lateReason',
    onAgenda: null,
  }),
  /** `conflict` once the item was dispatched: then it can only be taken off in the meeting. */
  removeItem: ofMeeting(OfMeeting.extend({ item: z.string().max(80) }), { handled: null }),
  moveItem: ofMeeting(OfMeeting.extend({ item: z.string().max(80), index: z.int().min(0).max(500) })),
  setStep: ofMeeting(
    OfMeeting.extend({ step: z.string().min(1).max(80), done: z.enum(['yes', 'no']), note: z.string().max(500) }),
  ),
  /** Seals the agenda and a version of every case on it that has not been sent. `conflict` when there is nothing to send. */
  dispatch: ofMeeting(OfMeeting, {
    ...NAMED,
    needsReady: null,
    lateReason: null,
    nothingToDispatch: null,
    unsettled: null,
  }),
  /** From now on this laptop records the meeting, seen by all; one that does so already stays it. */
  takeOver: ofMeeting(OfMeeting, NAMED),
  /**
   * Adds what happened. `not_allowed` with `details.reason`: a `MeetingRefusal` when the rules forbid it, `notKeeper` when
   * another laptop records the meeting. The first to record becomes its keeper.
   */
  record: ofMeeting(OfMeeting.extend({ event: Happening }), RECORDED),
  /** Writes an item's text in the minutes by hand; null goes back to the text made from what was recorded. */
  setProtocol: ofMeeting(OfMeeting.extend({ item: z.string().max(80), text: z.string().max(20_000).nullable() }), {
    ...NAMED,
    signed: null,
    handedTo: null,
  }),
  sign: ofMeeting(OfMeeting.extend({ member: z.string().max(80) }), {
    ...NAMED,
    unknownMember: null,
    signedAlready: null,
  }),
  /** Seals the minutes; nothing of the meeting but its follow-ups can be changed afterwards. `conflict` with `details.reason` `unsettled`. */
  seal: ofMeeting(OfMeeting, { ...NAMED, unsettled: null, handedTo: null }),
  publish: ofMeeting(OfMeeting.extend({ on: IsoDate }), { ...NAMED, published: null }),
  putFollowUp: ofMeeting(OfMeeting.extend({ followUp: FollowUp }), { stayed: null }),
  removeFollowUp: ofMeeting(OfMeeting.extend({ followUp: z.string().max(80) })),
  /** Open ones first, by due day. */
  followUps: query(
    z.object({ open: z.boolean() }),
    z.array(FollowUp.extend({ meeting: RecordId, bodyName: z.string(), date: z.string(), title: z.string() })),
  ),
  /** What is to be done by the end of the week ahead, meeting by meeting; what should have been done first. */
  due: query(
    z.object({ on: IsoDate }),
    z.array(
      z.object({
        meeting: RecordId,
        bodyName: z.string(),
        date: z.string(),
        steps: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), due: z.string() })),
        /** How many more steps should have been done before the first of these. */
        earlier: z.int(),
      }),
    ),
  ),
  /** A case's way: what its chain plans and what meetings did, oldest first. */
  caseWay: query(z.object({ id: RecordId }), z.array(CaseHandling)),
};

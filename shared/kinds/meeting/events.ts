import { z } from 'zod';
import { RecordId } from '../ids.ts';

const Key = z.string().min(1).max(80);
const Text = z.string().max(5000);

/**
 * The five grounds of forvaltningsloven § 3, stk. 1: own interest; family or others close; leading or close to a company or association;
 * earlier part in supervision; other circumstances that give reason for doubt.
 */
export const DisqualificationGround = z.enum(['ownInterest', 'family', 'organisation', 'supervision', 'other']);
export type DisqualificationGround = z.infer<typeof DisqualificationGround>;

/** hovedforslag, ændringsforslag, underændringsforslag, henvisning, udsættelse. */
export const MotionKind = z.enum(['main', 'amendment', 'subAmendment', 'referral', 'postponement']);
export type MotionKind = z.infer<typeof MotionKind>;

/** The standard outcomes of docs/domain.md 3.2. *Standset* is none of them: a § 23 declaration stands beside the decision it stops. */
export const Outcome = z.enum([
  'approved',
  'agreed',
  'recommended',
  'noted',
  'discussed',
  'postponed',
  'returned',
  'referred',
  'lapsed',
  'rejected',
  'withdrawn',
  'other',
]);
export type Outcome = z.infer<typeof Outcome>;

const Votes = z.int().min(0).max(200);
const VoteCount = z.object({ for: Votes, against: Votes, abstain: Votes });

export const Ballot = z.object({ member: Key, choice: z.enum(['for', 'against', 'abstain']) });
export type Ballot = z.infer<typeof Ballot>;

const ofItem = { item: Key };

/** One thing that happened in the room. */
export const Happening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), present: z.array(Key).max(200) }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('break'), state: z.enum(['start', 'end']) }),
  z.object({ ...ofItem, kind: z.literal('item') }),
  z.object({ kind: z.literal('presence'), member: Key, state: z.enum(['present', 'absent']) }),
  /**
   * A substitute (stedfortræder) takes an absent member's place until the member is back, or, with an item, the place of one who is
   * disqualified, for that item.
   */
  z.object({
    kind: z.literal('substitute'),
    for: Key,
    name: z.string().min(1).max(200),
    forItem: Key.nullable(),
  }),
  /**
   * The body judged whether a member is disqualified (inhabil); without a verdict it found so, and the member leaves the room for this
   * item. `votes` are there when it was put to the vote.
   */
  z.object({
    ...ofItem,
    kind: z.literal('disqualified'),
    member: Key,
    ground: DisqualificationGround,
    note: Text,
    verdict: z.enum(['disqualified', 'able']).optional(),
    votes: VoteCount.optional(),
  }),
  z.object({
    ...ofItem,
    kind: z.literal('motion'),
    motion: MotionKind,
    proposer: z.string().max(200),
    text: z.string().min(1).max(5000),
  }),
  /** Taken back by who made it, before it was voted on; that it was made stays in the minutes. */
  z.object({ ...ofItem, kind: z.literal('motionWithdrawn'), motion: Key }),
  /** `motion` is the id of the motion's event; null for the recommendation itself. */
  z.object({
    ...ofItem,
    kind: z.literal('vote'),
    motion: Key.nullable(),
    told: z.enum(['name', 'group']),
    ballots: z.array(Ballot).max(200),
  }),
  /** `referredTo` names a body; only for `referred`. */
  z.object({
    ...ofItem,
    kind: z.literal('decision'),
    outcome: Outcome,
    text: Text,
    referredTo: z.string().max(200),
    /** Only for `postponed`: the meeting the item is taken at instead. */
    postponedTo: z.object({ meeting: RecordId, date: z.iso.date() }).optional(),
  }),
  /** afvigende mening (kommunestyrelsesloven § 13): demanded during the meeting. */
  z.object({ ...ofItem, kind: z.literal('dissent'), member: Key, text: z.string().min(1).max(5000) }),
  /** standsningsret (kommunestyrelsesloven § 23): the matter goes to the municipal council. */
  z.object({ ...ofItem, kind: z.literal('stay'), member: Key }),
  z.object({ kind: z.literal('order'), items: z.array(Key).max(500) }),
  z.object({ kind: z.literal('revoked'), event: Key }),
]);
export type Happening = z.infer<typeof Happening>;

/** A happening with who recorded it and when. Events are only ever added; a mistake is taken back by `revoked`. */
export const MeetingEvent = z.intersection(
  Happening,
  z.object({ id: Key, at: z.iso.datetime(), by: z.string().max(200) }),
);
export type MeetingEvent = z.infer<typeof MeetingEvent>;
export type EventOf<K extends MeetingEvent['kind']> = Extract<MeetingEvent, { kind: K }>;

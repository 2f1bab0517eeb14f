import { z } from 'zod';
import { Settled } from '../clash.ts';
import { IsoDate } from '../day.ts';
import { RecordId, VersionId } from '../ids.ts';
import { CaseStatus, ChainStep, Dispatched } from './case.ts';
import { custodyFacts } from './custodyFacts.ts';
import { ReleasedStance } from './handlerum.ts';

/** SHA-256 of sealed bytes, in lower-case hex. */
export const SealHash = z.string().regex(/^[0-9a-f]{64}$/);

const step = ChainStep.shape;

/** A stop as the material was sent to it. */
export const SentStop = z.object({
  id: step.id,
  body: step.body,
  date: IsoDate,
  itemNumber: step.itemNumber,
  role: step.role,
  lateReason: z.string().max(2000),
  /** The first day it was sent: that is what the deadline asks, also when it is sent anew. */
  dispatchedOn: IsoDate,
});
export type SentStop = z.infer<typeof SentStop>;

/**
 * What can have happened to a case. Nothing of it is text that people write, so nothing of it is restored, undone or copied.
 * `archived` is among them: whether a case is out of the lists says nothing of what stands in it, and an older text that is
 * taken back must not bring it out of the archive.
 */
export const caseFacts = {
  settled: Settled,
  /** What a case said of itself when it came into the program, or before facts were. */
  cameAs: z.object({ status: CaseStatus, dispatched: Dispatched.nullable() }),
  /** Somebody asked whether it may be dispatched: from then on what it lacks is an error (`shared/checks/weight.ts`). */
  gateAsked: z.object({}),
  sentToReview: z.object({}),
  ready: z.object({}),
  /** A person took it back to an earlier stage. */
  withdrawn: z.object({ to: CaseStatus }),
  /** Sent to the members: of a meeting's agenda with its stop, or told by hand without one. */
  dispatched: z.object({
    on: Dispatched.shape.on,
    /** Of what was sent (`dispatchHash`), so that a change since can be seen. */
    hash: Dispatched.shape.hash,
    stop: SentStop.nullable(),
    meeting: RecordId.nullable(),
    /** The bytes that were sent; null where they were sent without a meeting. */
    seal: SealHash.nullable(),
  }),
  decided: z.object({ meeting: RecordId.nullable() }),
  /** What is known of a stop that no meeting here has sent; what is not named stays as it was told before. */
  stopTold: z.object({
    stop: step.id,
    itemNumber: step.itemNumber.optional(),
    dispatchedOn: step.dispatchedOn,
    lateReason: step.lateReason,
  }),
  /** The meeting that it was sent for was moved. */
  stopMoved: z.object({ stop: step.id, date: IsoDate }),
  released: ReleasedStance,
  releaseWithdrawn: z.object({ id: ReleasedStance.shape.id }),
  versionNamed: z.object({ id: VersionId, name: z.string().min(1).max(400), seal: SealHash }),
  archived: z.object({}),
  unarchived: z.object({}),
  ...custodyFacts,
};

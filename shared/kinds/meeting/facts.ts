import { z } from 'zod';
import { Settled } from '../clash.ts';
import { IsoDate } from '../day.ts';
import { FileHash } from '../ids.ts';
import { Happening } from './events.ts';
import { Dispatch } from './meeting.ts';
import { MadePack, Reading, Release } from './traces.ts';

const Key = z.string().min(1).max(80);
const Nothing = z.object({});

/** Who sat in the body when it was recorded: what the rules ask for, so that they can be asked again on every laptop. */
const SittingBody = z.object({
  seats: z.array(Key).max(200),
  size: z.int().min(0).max(200),
  isCouncil: z.boolean(),
});

/**
 * What can have happened to a meeting. Who and when are the fact's own. All are made by the core; a mistake is taken back by
 * another fact (`revoked`, `reinstated`, `releaseTakenBack`, `stepUndone`).
 */
export const meetingFacts = {
  /** In the room. `id` is the event's; `body` is there when it is other than in the facts before. */
  happened: z.intersection(Happening, z.object({ id: Key, body: SittingBody.optional() })),
  /** The agenda or an addition to it; `seal` names the bytes that were sent, null for those of older programs. */
  dispatched: Dispatch.omit({ by: true, at: true }).extend({ seal: FileHash.nullable() }),
  /** A number given to an item that was not sent. */
  numbered: z.object({ item: Key, number: z.string().min(1).max(20) }),
  /** The minutes. `seal` names their very bytes; null where an older program kept only a hash. */
  sealed: z.object({ hash: z.string().max(64), seal: FileHash.nullable() }),
  published: z.object({ on: IsoDate }),
  cancelled: z.object({ reason: z.string().max(500) }),
  reinstated: Nothing,
  moved: z.object({ to: IsoDate, reason: z.string().max(500) }),
  signed: z.object({ member: Key, name: z.string().max(200) }),
  packMade: MadePack.omit({ by: true, at: true }),
  released: Release.omit({ by: true, at: true, takenBack: true }),
  releaseTakenBack: z.object({ release: Key }),
  readAloud: Reading.omit({ by: true, at: true, id: true }).extend({ item: Key }),
  stepDone: z.object({ step: Key, on: IsoDate, note: z.string().max(500) }),
  stepUndone: z.object({ step: Key }),
  /** From now on this device records the meeting (*fører protokollen*). */
  keeper: Nothing,
  /**
   * The recording is handed to another laptop: this one only reads until it takes over again. `key` is the other's, null where none is
   * known.
   */
  handedTo: z.object({ name: z.string().max(200), key: z.string().max(60).nullable() }),
  settled: Settled,
};

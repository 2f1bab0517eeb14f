import { z } from 'zod';
import { Settled } from '../clash.ts';
import { IsoDate } from '../day.ts';
import { FileHash } from '../ids.ts';
import { CharterRound, CharterStepKind } from './charter.ts';

const Id = z.string().min(1).max(80);

/**
 * What can have happened to a charter. Who did it and when stand in the fact itself. A version's id is its seal, so that two
 * who write down the same adoption make the same version; one from before seals were by content has the id it had.
 */
export const CHARTER_FACTS = {
  stepTaken: z.object({ step: CharterStepKind, note: z.string().max(5000) }),
  adopted: z.object({
    id: Id,
    number: z.int().min(1).max(1000),
    body: z.string().max(500),
    date: IsoDate,
    item: z.string().max(40),
    /** Names the bytes of `VersionSeal`. */
    seal: FileHash,
  }),
  signed: z.object({ version: Id, member: Id, name: z.string().max(200) }),
  withdrawn: z.object({ version: Id, member: Id }),
  proposalSettled: z.object({ proposal: Id, how: z.enum(['merged', 'declined']) }),
  /** Its device keeps the round: no other may close it. `keeper` is what a round from before devices called its computer. */
  roundOpened: CharterRound.pick({ id: true, kind: true, name: true, version: true, clauses: true }).extend({
    keeper: Id.nullable(),
  }),
  /** Names the bytes of `ResultsSeal`. */
  roundClosed: z.object({ round: Id, seal: FileHash, keeper: Id.nullable() }),
  settled: Settled,
};

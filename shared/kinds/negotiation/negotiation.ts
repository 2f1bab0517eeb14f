import { z } from 'zod';
import { RecordId } from '../ids.ts';
import { StanceEntry } from '../stance.ts';

const Id = z.string().min(1).max(80);
const Text = z.string().max(5000);

/** Who may see it (docs/domain.md 5.4): one group, the named groups that negotiate, or everybody. */
export const NegotiationAudience = z.object({
  kind: z.enum(['group', 'groups', 'public']),
  /** Ids of the groups; empty for everybody. */
  groups: z.array(Id).max(30),
  /** The first day of the groups' epoch it was begun in (`shared/kinds/council/circle.ts`); absent where the council had no keys then. */
  since: z.iso.date().optional(),
});
export type NegotiationAudience = z.infer<typeof NegotiationAudience>;

/** What a motion does to one point: another text, a new point after it (`null`: first), or nothing left of it. */
export const AmendmentChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), point: Id, text: Text }),
  z.object({ kind: z.literal('add'), after: Id.nullable(), text: Text }),
  z.object({ kind: z.literal('remove'), point: Id }),
]);
export type AmendmentChange = z.infer<typeof AmendmentChange>;

export const VoteChoice = z.enum(['for', 'against', 'abstain']);
export type VoteChoice = z.infer<typeof VoteChoice>;
/** By group, or by member where the vote is told by name. Who is not in it has not voted. */
export const Votes = z.record(Id, VoteChoice);
export type Votes = z.infer<typeof Votes>;

/** Ændringsforslag, or underændringsforslag when `to` names the amendment it changes. */
export const Amendment = z.object({
  id: Id,
  to: Id.nullable(),
  /** Id of a group or member. */
  proposer: z.string().max(80),
  change: AmendmentChange,
  /** The point as it read when the motion was written; empty for a new point. */
  original: Text,
  motivation: Text,
  /** Whole øre; null while unknown. */
  cost: z.int().min(-100_000_000_000_000).max(100_000_000_000_000).nullable(),
  votes: Votes,
});
export type Amendment = z.infer<typeof Amendment>;

/** What one audience knows of a negotiation about one case. A record of its own, so that it cannot leak with the case. */
export const NegotiationContent = z.object({
  caseId: RecordId,
  audience: NegotiationAudience,
  stances: z.array(StanceEntry).max(3000),
  /** In the order they are put to the vote. */
  amendments: z.array(Amendment).max(200),
  /** Votes on the proposal as it then stands. */
  mainVotes: Votes,
  /** Votes are told by group or by name. */
  told: z.enum(['group', 'name']),
});
export type NegotiationContent = z.infer<typeof NegotiationContent>;

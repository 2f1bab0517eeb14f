import { z } from 'zod';
import { RecordId } from '../kinds/ids.ts';
import {
  Amendment,
  NegotiationAudience,
  NegotiationContent,
  VoteChoice,
  Votes,
} from '../kinds/negotiation/negotiation.ts';
import { StanceEntry } from '../kinds/stance.ts';
import { AmendmentFormat } from '../print/enums.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';
import { NAMED } from './refusals.ts';
import { TOUCHES } from './touches.ts';

export const Negotiation = z.object({ id: RecordId, content: NegotiationContent, begunAt: z.string() });
export type Negotiation = z.infer<typeof Negotiation>;

const Person = z.object({ id: z.string(), name: z.string() });

export const SeenNegotiation = Negotiation.extend({
  /** Null for everybody's, and while the council has no keys. */
  circle: z
    .object({
      /** The same persons are in the groups as when it was begun. */
      isCurrent: z.boolean(),
      /** Who is in the groups and cannot open it, and who can because it was given on. */
      outside: z.array(Person),
      given: z.array(Person),
    })
    .nullable(),
});
export type SeenNegotiation = z.infer<typeof SeenNegotiation>;

const Of = z.object({ id: RecordId });
const Key = z.string().min(1).max(80);

const CHANGES = { touches: TOUCHES.negotiations } as const;
/** What is released lies in the case. */
const IN_CASE = { touches: [...TOUCHES.negotiations, ...TOUCHES.cases], refuses: NAMED } as const;

/** Stances and amendments, each audience in a record of its own. Nothing of it is in the case, its exports or its packs before it is released. */
export const negotiations = {
  /** Those about a case that are on this computer, in the order they were begun. */
  list: query(z.object({ caseId: RecordId }), z.array(SeenNegotiation)),
  /** The one for this audience, begun where there is none. `not_found` when there is no such case. */
  begin: mutation(z.object({ caseId: RecordId, audience: NegotiationAudience }), SeenNegotiation, CHANGES),
  /** The day is today's. */
  putStance: mutation(Of.extend({ stance: StanceEntry.omit({ id: true, on: true }) }), SeenNegotiation, CHANGES),
  /** Votes count where it is new; then each is changed by `vote`. */
  putAmendment: mutation(Of.extend({ amendment: Amendment }), SeenNegotiation, CHANGES),
  removeAmendment: mutation(Of.extend({ amendment: Key }), SeenNegotiation, CHANGES),
  /** Another place in the voting order. */
  moveAmendment: mutation(Of.extend({ amendment: Key, index: z.int().min(0).max(200) }), SeenNegotiation, CHANGES),
  setVotes: mutation(Of.extend({ mainVotes: Votes, told: NegotiationContent.shape.told }), SeenNegotiation, CHANGES),
  /** How one voter votes on an amendment, or with null on the proposal as it then stands; null is not at all. The others' votes stay. */
  vote: mutation(
    Of.extend({ amendment: Key.nullable(), voter: Key, choice: VoteChoice.nullable() }),
    SeenNegotiation,
    CHANGES,
  ),
  /** Opens it to a person who came into the group after it was begun; it reaches them with the next file. `not_found` for anybody else. */
  giveOn: mutation(Of.extend({ to: z.string().max(210) }), SeenNegotiation, {
    touches: TOUCHES.negotiations,
    refuses: NAMED,
  }),
  /** The inverse of `giveOn`; what was sent meanwhile stays sent. */
  takeBack: mutation(Of.extend({ to: z.string().max(210) }), SeenNegotiation, {
    touches: TOUCHES.negotiations,
    refuses: NAMED,
  }),
  /** Copies these stances into the case, as they are now: from then on they are public. `not_found` when one is not there. */
  release: mutation(
    Of.extend({ stances: z.array(z.string().max(170)).min(1).max(500) }),
    z.object({ released: z.int() }),
    IN_CASE,
  ),
  /** Takes released stances out of the case again; what was sent out meanwhile stays sent. */
  withdraw: mutation(
    z.object({ caseId: RecordId, stances: z.array(z.string().max(170)).min(1).max(500) }),
    z.object({}),
    IN_CASE,
  ),
  /** One amendment as a file (Word when nothing else is asked for), set against the text it changes. */
  amendmentFile: mutation(Of.extend({ amendment: Key, format: AmendmentFormat.optional() }), SavedTransfer, {
    touches: TOUCHES.nothing,
  }),
};

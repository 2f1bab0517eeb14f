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
import { TOUCHES } from './touches.ts';

export const Negotiation = z.object({ id: RecordId, content: NegotiationContent, begunAt: z.string() });
export type Negotiation = z.infer<typeof Negotiation>;

const Of = z.object({ id: RecordId });
const Key = z.string().min(1).max(80);

const CHANGES = { touches: TOUCHES.negotiations } as const;
/** What is released lies in the case. */
const IN_CASE = { touches: [...TOUCHES.negotiations, ...TOUCHES.cases] } as const;

/** Stances and amendments, each audience in a record of its own. Nothing of it is in the case, its exports or its packs before it is released. */
export const negotiations = {
  /** Those about a case that are on this computer, in the order they were begun. */
  list: query(z.object({ caseId: RecordId }), z.array(Negotiation)),
  /** The one for this audience, begun where there is none. `not_found` when there is no such case. */
  begin: mutation(z.object({ caseId: RecordId, audience: NegotiationAudience }), Negotiation, CHANGES),
  /** The day is today's. */
  putStance: mutation(Of.extend({ stance: StanceEntry.omit({ id: true, on: true }) }), Negotiation, CHANGES),
  /** Votes count where it is new; then each is changed by `vote`. */
  putAmendment: mutation(Of.extend({ amendment: Amendment }), Negotiation, CHANGES),
  removeAmendment: mutation(Of.extend({ amendment: Key }), Negotiation, CHANGES),
  /** Another place in the voting order. */
  moveAmendment: mutation(Of.extend({ amendment: Key, index: z.int().min(0).max(200) }), Negotiation, CHANGES),
  setVotes: mutation(Of.extend({ mainVotes: Votes, told: NegotiationContent.shape.told }), Negotiation, CHANGES),
  /** How one voter votes on an amendment, or with null on the proposal as it then stands; null is not at all. The others' votes stay. */
  vote: mutation(
    Of.extend({ amendment: Key.nullable(), voter: Key, choice: VoteChoice.nullable() }),
    Negotiation,
    CHANGES,
  ),
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
